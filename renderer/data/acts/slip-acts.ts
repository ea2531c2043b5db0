// Paper: asked for in the store first, printed after. What became of it comes back through slip-follower.ts.
import type { A4Refusal, PrintRefusal } from '../../../electron/contract/printing';
import type { NewEvent } from '../../../core/journey';
import { ok, refuse, type Result } from '../../../core/kit/result';
import { isResendable } from '../../../core/slip/apply-slip';
import {
  answerSlip as decideAnswer,
  requestSlip,
  resendSlip,
  waiveSlip,
} from '../../../core/slip/request-slip';
import { cardAbout, visitOfCard, wantsNewCard } from '../../../core/visit/card';
import type { SlipAct } from '../../../core/slip/slip-acts';
import type { SlipRefusal } from '../../../core/slip/slip-refusal';
import type { Slip, SlipKind } from '../../../core/slip/slip';
import { call } from '../../shell';
import { newId } from '../mint';
import { openRows, readOne } from '../read';
import { noteAbout } from '../reprint-note-data';
import { currentSession, type Session } from '../session';
import { resubmitSlip, submitSlip } from '../submit-slip';
import type { Store } from '../working-set';
import { act, stateOf, type Acted } from './act';

/** What a case leaves in the resident's hand once it has left the counter. */
export type CasePaper =
  /** Of a correction (`case#c1`): all that is asked again, at once. */
  | 'one_time_notice'
  | 'acceptance_receipt'
  | 'refusal_notice'
  | 'completion_notice'
  | 'suspension_notice'
  | 'delivery_receipt'
  | 'ballot_receipt'
  | 'class_admission'
  | 'points_line'
  | 'call_back_card';

/** For those who ask for it: both limits and every step; who of us carries the papers, and what was taken along. */
type FurtherPaper = 'acceptance_notice' | 'agent_acceptance';

export type Printed = Acted<Slip, SlipRefusal | PrintRefusal | A4Refusal>;

export const printTicketSlip = (ticketId: string, reason = ''): Printed =>
  print('queue_ticket', ticketId, reason);
/** `printer`: another one than the station's own choice; `sheetPrinter` for an A4 sheet. */
export const printCasePaper = (
  kind: CasePaper | FurtherPaper,
  about: string,
  reason = '',
  printer?: string,
): Printed => print(kind, about, reason, printer);
/** A later notice of the same case lists other papers: it is a paper of its own, not a copy (`case#2`). */
export async function printNotice(caseId: string, reason = '', printer?: string): Printed {
  const session = currentSession();
  const c = session && (await readOne(session.store, 'case', caseId));
  const nth = c?.notices.length ?? 1;
  return print('one_time_notice', nth > 1 ? `${caseId}#${nth}` : caseId, reason, printer);
}

/** The authorisation as it is signed by hand; `sheetPrinter` for the large sheet. */
export const printAuthorisation = (id: string, printer?: string): Printed =>
  print('authorisation', id, '', printer);

/** The card of the time that holds now: after a move it is a paper of its own, not a copy. */
export async function printVisitCard(visitId: string, reason = ''): Printed {
  return print('visit_card', await standingCard(visitId), reason);
}

/** After a move: a new card for who was given one before. Null where nobody holds one, or it is printed already. */
export async function renewVisitCard(
  visitId: string,
): Acted<Slip | null, SlipRefusal | PrintRefusal | A4Refusal> {
  const session = currentSession();
  if (!session) return refuse({ code: 'locked' });
  const rows = await session.store.db.slips.where('about').startsWith(visitId).toArray();
  const slips = await openRows(session.store, 'slip', rows);
  const visit = await readOne(session.store, 'visit', visitId);
  return visit && wantsNewCard(visit, slips) ? print('visit_card', cardAbout(visit), '') : ok(null);
}

async function standingCard(visitId: string): Promise<string> {
  const session = currentSession();
  const visit = session && (await readOne(session.store, 'visit', visitId));
  return visit ? cardAbout(visit) : visitId;
}

export const printVisitConfirmation = (visitId: string, reason = '', printer?: string): Printed =>
  print('visit_confirmation', visitId, reason, printer);
/** The way of one agent's day (`agent:day`), in large type. It changes as the day does: a further one is no copy of it. */
export async function printRouteSheet(agentId: string, day: string): Printed {
  return print('route_sheet', `${agentId}:${day}:${newId()}`, '');
}
/** A booked time, to take home. `again`: the reason that a further card bears. */
export async function printAppointmentCard(appointmentId: string, again = ''): Printed {
  const first = await print('appointment_card', appointmentId, '');
  return first.ok || first.refusal.code !== 'reason_needed' || again === ''
    ? first
    : print('appointment_card', appointmentId, again);
}
/** For the window's own papers: that this copy was made, and why. */
export const printReprintNote = (copy: Slip): Printed => print('reprint_note', noteAbout(copy), '');
/** The statistics of a closed day (`hall:date`). `again`: the reason that a further sheet bears. */
export async function printDaySheet(dayId: string, again: string): Printed {
  const first = await print('day_sheet', dayId, '');
  return first.ok || first.refusal.code !== 'reason_needed'
    ? first
    : print('day_sheet', dayId, again);
}

export const printTestPage = (printerId: string): Printed =>
  print('test_page', printerId, '', printerId);

/**
 * The paper once more, on its printer or another one. The same original where nothing of it has ever left the machine, else a
 * copy marked 补打 with a number, a key and the reason of its own.
 */
export async function reprint(slipId: string, reason: string, printer?: string): Printed {
  const session = currentSession();
  const slip = session && (await readOne(session.store, 'slip', slipId));
  if (!slip) return refuse({ code: 'locked' });
  const others = await slipsAbout(session.store, slip.about);
  const isLatest = !others.some(({ kind, copy }) => kind === slip.kind && copy > slip.copy);
  if (isLatest && isResendable(slip)) return resend(slipId, printer);
  // Of a card that is void nothing is printed again: the one that holds is.
  const about =
    slip.kind === 'visit_card' ? await standingCard(visitOfCard(slip.about)) : slip.about;
  return print(slip.kind, about, about === slip.about ? reason : '', printer ?? slip.printer);
}

/** Sends the same original again, to the same printer or another one. Main refuses when bytes of it have left. */
async function resend(slipId: string, printer?: string): Printed {
  const recorded = await act(
    (store) => readSlip(store, slipId),
    (slip) => resendSlip(slip, { printer: printer ?? slip.printer }),
  );
  const slip = stateOf(recorded, 'slip', slipId);
  const session = currentSession();
  if (!slip.ok || !session) return slip;
  const submitted = await resubmitSlip(session, slip.value);
  return submitted.ok ? ok(slip.value) : submitted;
}

/** The clerk answers “did it come out whole?”. */
async function answerSlip(slipId: string, cameOut: boolean): Acted<Slip, SlipRefusal> {
  const recorded = await act(
    (store) => readSlip(store, slipId),
    (slip) => decideAnswer(slip, { cameOut }),
  );
  if (recorded.ok) await call('print.act', { id: slipId, act: cameOut ? 'came_out' : 'did_not' });
  return stateOf(recorded, 'slip', slipId);
}

/** “It did not come out”, and a marked copy at once: on its printer, or on another one if the clerk chose it. */
async function answerAndReprint(slipId: string, reason: string, printer?: string): Printed {
  const answered = await answerSlip(slipId, false);
  return answered.ok ? reprint(slipId, reason, printer) : answered;
}

/** A person lets go of a slip that is not on paper; its job is taken out of the printer's line. */
async function letGo(slipId: string, reason: string): Acted<Slip, SlipRefusal> {
  const recorded = await act(
    (store) => readSlip(store, slipId),
    (slip) => waiveSlip(slip, { reason }),
  );
  if (recorded.ok) await call('print.act', { id: slipId, act: 'cancel' });
  return stateOf(recorded, 'slip', slipId);
}

/** One of the choices of `core/slip/slip-acts.ts`; `printer`: another one than that of the slip, where the person chose it. */
export async function actOnSlip(
  slip: Slip,
  what: SlipAct,
  { reason, printer }: { readonly reason: string; readonly printer?: string | undefined },
): Printed {
  switch (what) {
    case 'came_out':
      return answerSlip(slip.id, true);
    case 'did_not':
      return answerAndReprint(slip.id, reason, printer);
    case 'again':
      return reprint(slip.id, reason, printer);
    case 'let_go':
      return letGo(slip.id, reason);
    case 'try_now':
    case 'stop':
      await call('print.act', { id: slip.id, act: what === 'stop' ? 'cancel' : 'retry' });
      return ok(slip);
  }
}

async function print(kind: SlipKind, about: string, reason: string, printer?: string): Printed {
  const slipId = newId();
  return requestAndSubmit(
    slipId,
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
}

/** Commit first, then print: the slip is recorded as `decide` wants it, and handed to the machine. */
export async function requestAndSubmit<S, R>(
  slipId: string,
  read: (store: Store, session: Session) => Promise<S>,
  decide: (state: S, session: Session) => Result<readonly NewEvent[], R>,
): Acted<Slip, R | PrintRefusal | A4Refusal> {
  const recorded = await act(read, decide);
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
