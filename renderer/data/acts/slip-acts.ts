// Paper: asked for in the store first, printed after. What became of it comes back through slip-follower.ts.
import type { PrintJob, PrintRefusal } from '../../../electron/contract';
import { ok, refuse } from '../../../core/kit/result';
import { answerSlip as decideAnswer, requestSlip } from '../../../core/slip/request-slip';
import type { SlipRefusal } from '../../../core/slip/slip-refusal';
import type { Slip, SlipKind } from '../../../core/slip/slip';
import { call } from '../../shell';
import { newId } from '../mint';
import { openRows, readOne } from '../read';
import { currentSession, type Session } from '../session';
import { submitSlip } from '../submit-slip';
import type { Store } from '../working-set';
import { act, stateOf, type Acted } from './act';

type Printed = Acted<Slip, SlipRefusal | PrintRefusal>;

export const printTicketSlip = (ticketId: string, reason = ''): Printed =>
  print('queue_ticket', ticketId, reason);
export const printReceipt = (caseId: string, reason = ''): Printed =>
  print('acceptance_receipt', caseId, reason);
/** A later notice of the same case lists other papers: it is a paper of its own, not a copy (`case#2`). */
export async function printNotice(caseId: string, reason = ''): Printed {
  const session = currentSession();
  const c = session && (await readOne(session.store, 'case', caseId));
  const nth = c?.notices.length ?? 1;
  return print('one_time_notice', nth > 1 ? `${caseId}#${nth}` : caseId, reason);
}

export const printVisitCard = (visitId: string, reason = ''): Printed =>
  print('visit_card', visitId, reason);
export const printTestPage = (printerId: string): Printed =>
  print('test_page', printerId, '', printerId);

/** One more copy of a slip, marked 补打, with the reason on record. */
export async function reprint(slipId: string, reason: string): Printed {
  const session = currentSession();
  const slip = session && (await readOne(session.store, 'slip', slipId));
  if (!slip) return refuse({ code: 'locked' });
  return print(slip.kind, slip.about, reason, slip.printer);
}

/** The clerk answers “did it come out whole?”. */
export async function answerSlip(slipId: string, cameOut: boolean): Acted<Slip, SlipRefusal> {
  const recorded = await act(
    (store) => readSlip(store, slipId),
    (slip) => decideAnswer(slip, { cameOut }),
  );
  if (recorded.ok) await call('print.act', { id: slipId, act: cameOut ? 'came_out' : 'did_not' });
  return stateOf(recorded, 'slip', slipId);
}

/** Sends a job again of which nothing left the machine, or stops one that waits for the printer. */
export function actOnJob(slipId: string, what: 'retry' | 'cancel'): Promise<PrintJob | null> {
  return call('print.act', { id: slipId, act: what });
}

async function print(kind: SlipKind, about: string, reason: string, printer?: string): Printed {
  const slipId = newId();
  const recorded = await act(
    (store) => slipsAbout(store, about),
    (existing, session) =>
      requestSlip(existing, {
        slipId,
        kind,
        about,
        reason,
        printer: printer ?? printerFor(session, kind),
      }),
  );
  const slip = stateOf(recorded, 'slip', slipId);
  const session = currentSession();
  if (!slip.ok || !session) return slip;
  const submitted = await submitSlip(session, slip.value);
  return submitted.ok ? ok(slip.value) : submitted;
}

const printerFor = ({ station }: Session, kind: SlipKind): string =>
  kind === 'queue_ticket' ? station.printerFor.ticket : station.printerFor.receipt;

async function slipsAbout(store: Store, about: string): Promise<Slip[]> {
  return openRows(store, 'slip', await store.db.slips.where('about').equals(about).toArray());
}

async function readSlip(store: Store, id: string): Promise<Slip> {
  const slip = await readOne(store, 'slip', id);
  if (!slip) throw new Error(`No slip ${id}`);
  return slip;
}
