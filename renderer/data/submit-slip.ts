// Hands a recorded slip to the machine's printer. The key makes it safe to hand over twice.
import type { A4Refusal, PrintJob, PrintRefusal } from '../../electron/contract/printing';
import type { Result } from '../../core/kit/result';
import type { Document } from '../../core/slip/document';
import { settleSlip } from '../../core/slip/request-slip';
import { sheetPrinter, type Slip, type SlipSettledState } from '../../core/slip/slip';
import type { RecordTrouble } from '../../core/station/record-trouble';
import { call } from '../shell';
import { composeSlip } from './compose-slip';
import { readOne } from './read';
import { record } from './record';
import type { Session } from './session';
import { handSheet } from './submit-sheet';

type Submitted = Promise<Result<PrintJob | null, PrintRefusal | A4Refusal | RecordTrouble>>;

/**
 * A refusal is recorded: the slip has then failed with its reason, and nothing left the machine.
 * `composed`: what it says, where that is known already.
 */
export async function submitSlip(session: Session, slip: Slip, composed?: Document): Submitted {
  return handOver('print.submit', session, slip, composed);
}

/** The same original again, to the printer that the slip names now. What is on paper already is not sent again, and so written down. */
export async function resubmitSlip(session: Session, slip: Slip): Submitted {
  return handOver('print.resend', session, slip);
}

async function handOver(
  how: 'print.submit' | 'print.resend',
  session: Session,
  slip: Slip,
  composed?: Document,
): Submitted {
  if (slip.printer === sheetPrinter) return submitSheet(session, slip);
  const { id, key, printer } = slip;
  const document = composed ?? (await composeSlip(session, slip));
  const taken = await call(how, { id, key, printer, document });
  if (taken.ok) return taken;
  if (taken.refusal.code === 'bytes_left') await settleAs(session, taken.refusal.job);
  else await settle(session, id, 'failed', detailOf(taken.refusal));
  return taken;
}

/** An A4 sheet has no job: the system has it, or does not, or nobody knows. */
async function submitSheet(session: Session, slip: Slip): Submitted {
  const handed = await handSheet(session, slip);
  if (handed.ok) await settle(session, slip.id, 'handed', '');
  else if (handed.refusal.code === 'maybe_handed') await settle(session, slip.id, 'unknown', '');
  else await settle(session, slip.id, 'failed', detailOf(handed.refusal));
  return handed;
}

/** Writes down how a job ended; one that is still under way will be reported. */
export async function settleAs(session: Session, job: PrintJob): Promise<void> {
  const { id, trouble, detail } = job;
  const state = ends.find((end) => end === job.state);
  if (state) await settle(session, id, state, [trouble, detail].filter(Boolean).join(' '));
}

/** States in which a job's printer has said its last word. */
const ends = ['printed', 'unconfirmed', 'unknown', 'failed', 'cancelled'] as const;

/** Records what became of a slip; a report that changes nothing any more is passed over. */
export async function settle(
  session: Session,
  slipId: string,
  state: SlipSettledState,
  detail: string,
): Promise<void> {
  const slip = await readOne(session.store, 'slip', slipId);
  if (!slip || slip.state === state) return;
  await record(session.store, {
    operator: session.staff.id,
    read: (store) => readOne(store, 'slip', slipId),
    decide: (now) => settleSlip(now ?? slip, { state, detail }),
  });
}

function detailOf(refusal: PrintRefusal | A4Refusal | RecordTrouble): string {
  if (refusal.code === 'glyph_missing') return `glyph_missing ${refusal.characters}`;
  return refusal.code;
}
