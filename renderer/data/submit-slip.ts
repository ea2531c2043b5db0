// Hands a recorded slip to the machine's printer. The key makes it safe to hand over twice.
import type { PrintJob, PrintRefusal } from '../../electron/contract';
import type { Result } from '../../core/kit/result';
import { settleSlip } from '../../core/slip/request-slip';
import type { Slip, SlipSettledState } from '../../core/slip/slip';
import { call } from '../shell';
import { composeSlip } from './compose-slip';
import { readOne } from './read';
import { record } from './record';
import type { Session } from './session';

/** A refusal is recorded: the slip has then failed with its reason, and nothing left the machine. */
export async function submitSlip(
  session: Session,
  slip: Slip,
): Promise<Result<PrintJob, PrintRefusal>> {
  const document = await composeSlip(session, slip);
  const submitted = await call('print.submit', {
    id: slip.id,
    key: slip.key,
    printer: slip.printer,
    document,
  });
  if (!submitted.ok) await settle(session, slip.id, 'failed', detailOf(submitted.refusal));
  return submitted;
}

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

function detailOf(refusal: PrintRefusal): string {
  if (refusal.code === 'glyph_missing') return `glyph_missing ${refusal.characters}`;
  return refusal.code;
}
