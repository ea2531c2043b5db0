// Paper that the system prints: the PDF first, kept and sealed, then that very file to the system. A paper is handed over
// at most once; where a crash leaves it open whether the system has it, a person is asked.
import { a4Signs, titleOf, type A4Paper } from '../../core/slip/a4-html';
import { ok, refuse, type Result } from '../../core/kit/result';
import { signsOf } from '../../core/slip/clean-text';
import type { A4Refusal, KeptPdf, SystemPrinter } from '../contract/printing';
import { errorCode, writeDurably } from '../journal/disk';
import { oneAtATime } from '../journal/one-at-a-time';
import type { MachineSealer } from '../machine-key';
import type { A4Port } from '../ports';
import { openArchive, type Archive } from './archive';
import type { ClearCopies } from './clear-copies';
import type { HandOver } from './hand-over';
import type { PdfMaker } from './pdf-maker';

export type A4Options = {
  readonly data: string;
  readonly sealer: MachineSealer;
  /** Those of these signs that no font here has. */
  readonly missing: (signs: readonly string[]) => Promise<readonly string[]>;
  readonly make: PdfMaker;
  readonly handOver: HandOver;
  readonly copies: ClearCopies;
  readonly printers: () => Promise<readonly SystemPrinter[]>;
  /** The system printer chosen in the settings; null = the system's usual one. */
  readonly chosen: () => string | null;
  /** Opens a file with the program that the system has for it; gives what went wrong, or nothing. */
  readonly show: (path: string) => Promise<string>;
  /** Where a person wants a copy; null when they changed their mind. */
  readonly askWhere: (name: string) => Promise<string | null>;
};

export type A4 = A4Port & {
  /** Takes away what was laid out in clear to be looked at. */
  readonly close: () => Promise<void>;
};

/** Keeping and handing over take turns; a kept PDF is shown and saved without waiting. */
export function createA4(options: A4Options): A4 {
  const archive = openArchive(options.data, options.sealer);
  const serial = oneAtATime();
  return {
    printers: options.printers,
    archive: ({ id, document }) =>
      serial(() => guarded(() => keep(archive, options, id, document))),
    hand: ({ id, sha256 }) => serial(() => guarded(() => hand(archive, options, id, sha256))),
    open: ({ id, sha256 }) =>
      guarded(async () => {
        const pdf = await archive.read(id, sha256);
        if (typeof pdf === 'string') return refuse({ code: `pdf_${pdf}` });
        const detail = await options.show(
          await options.copies.lay(`${sha256.slice(0, 16)}.pdf`, pdf),
        );
        return detail === '' ? ok(null) : refuse({ code: 'no_viewer', detail });
      }),
    save: ({ id, sha256 }) =>
      guarded(async () => {
        const pdf = await archive.read(id, sha256);
        if (typeof pdf === 'string') return refuse({ code: `pdf_${pdf}` });
        const path = await options.askWhere(`${(await archive.note(id))?.title ?? sha256}.pdf`);
        if (path !== null) await writeDurably(path, pdf, 0o600);
        return ok({ saved: path !== null });
      }),
    close: options.copies.clear,
  };
}

async function keep(
  archive: Archive,
  options: A4Options,
  id: string,
  document: A4Paper,
): Promise<Result<KeptPdf, A4Refusal>> {
  const before = await archive.note(id);
  // Asked again after a crash between the archive and the journal: what is kept is the truth.
  if (before !== null && typeof (await archive.read(id, before.sha256)) !== 'string')
    return ok(factsOf(before));
  const missing = await options.missing(signsOf(a4Signs(document)));
  if (missing.length > 0) return refuse({ code: 'glyph_missing', characters: missing.join(' ') });
  const made = await options.make(document).catch((error: unknown) => errorCode(error));
  if (typeof made === 'string') return refuse({ code: 'pdf_failed', detail: made });
  const title = titleOf(document);
  return ok(factsOf(await archive.keep(id, made.pdf, { pages: made.pages, title })));
}

const factsOf = ({ sha256, pages, bytes }: KeptPdf): KeptPdf => ({ sha256, pages, bytes });

async function hand(
  archive: Archive,
  options: A4Options,
  id: string,
  sha256: string,
): Promise<Result<null, A4Refusal>> {
  const known = await archive.note(id);
  if (known?.state === 'handed') return ok(null);
  // One hand-over at a time: who finds this mark finds what a crash has left.
  if (known?.state === 'handing') return refuse({ code: 'maybe_handed' });
  const pdf = known === null ? 'gone' : await archive.read(id, sha256);
  if (known === null || typeof pdf === 'string')
    return refuse({ code: pdf === 'changed' ? 'pdf_changed' : 'pdf_gone' });
  const printer = options.chosen();
  const there = await options.printers();
  if (!there.some(({ name }) => printer === null || name === printer))
    return refuse({ code: 'no_system_printer' });
  await archive.mark(id, known, 'handing');
  const handed = await options.handOver(pdf, { printer, title: known.title });
  if (handed.result === 'unsure') return refuse({ code: 'maybe_handed' });
  if (handed.result === 'refused') {
    await archive.mark(id, known, 'kept');
    return refuse({ code: 'system_refused', detail: handed.detail });
  }
  await archive.mark(id, known, 'handed');
  return ok(null);
}

/** The disk's refusals as answers; everything else is a bug and throws. */
async function guarded<T>(
  work: () => Promise<Result<T, A4Refusal>>,
): Promise<Result<T, A4Refusal>> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return refuse({ code: 'archive_failed', detail: errorCode(error) });
  }
}
