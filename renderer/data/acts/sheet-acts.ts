// What is kept of an A4 sheet, shown or copied. Nothing is recorded: looking at a paper changes nothing.
import type { A4Refusal, SystemPrinter } from '../../../electron/contract/printing';
import { refuse, type Result } from '../../../core/kit/result';
import type { Slip } from '../../../core/slip/slip';
import { call } from '../../shell';

/** In the system's own program. Refused where what lies there is no longer what was kept. */
export function openSheet({ id, archive }: Slip): Promise<Result<null, A4Refusal>> {
  return archive
    ? call('a4.open', { id, sha256: archive.sha256 })
    : Promise.resolve(refuse({ code: 'pdf_gone' }));
}

/** A copy to where the person says; `saved: false` when they changed their mind. */
export function saveSheet({
  id,
  archive,
}: Slip): Promise<Result<{ readonly saved: boolean }, A4Refusal>> {
  return archive
    ? call('a4.save', { id, sha256: archive.sha256 })
    : Promise.resolve(refuse({ code: 'pdf_gone' }));
}

export const systemPrinters = (): Promise<readonly SystemPrinter[]> => call('a4.printers', null);
