// The same original once more, to the same printer or to another one, as long as nothing of it has ever left this machine.
// Drawn afresh: the other printer may have other paper and other characters.
import { ok, refuse, type Result } from '../../core/kit/result';
import type { PrintJob, PrintRefusal, PrintRequest } from '../contract/printing';
import { errorCode } from '../journal/disk';
import { hasEnded, toPrintJob, type Job } from './job';
import type { Room } from './printing';

/** Refuses `bytes_left` where paper may have been reached: then only a marked copy under a key of its own may follow. */
export async function resend(
  { settings, ledger, lanes, drawer }: Room,
  request: PrintRequest,
): Promise<Result<PrintJob, PrintRefusal>> {
  const { id, key, document } = request;
  const printer = settings().find((one) => one.id === request.printer);
  if (printer === undefined) return refuse({ code: 'unknown_printer' });
  const known = ledger.get(id);
  if (known === undefined || known.key !== key) return refuse({ code: 'unknown_job' });
  if (ledger.isSettling(id) || isOut(known))
    return refuse({ code: 'bytes_left', job: toPrintJob(known) });
  try {
    const rendered = await drawer.draw(document, printer);
    if (!rendered.ok) return rendered;
    await lanes.takeOut(ledger.get(id) ?? known);
    const job = ledger.get(id) ?? known;
    if (ledger.isSettling(id) || isOut(job))
      return refuse({ code: 'bytes_left', job: toPrintJob(job) });
    const again = { state: 'queued', trouble: null, detail: '', payload: rendered.value } as const;
    const queued = await ledger.settle(id, { ...again, printer: printer.id });
    lanes.wake(printer.id);
    return ok(toPrintJob(queued));
  } catch (error) {
    return refuse({ code: 'spool_failed', detail: errorCode(error) });
  }
}

/** Bytes have left, or it is over with something else than “nothing came of it”. */
const isOut = (job: Job): boolean =>
  job.left || (hasEnded(job) && job.state !== 'failed' && job.state !== 'cancelled');
