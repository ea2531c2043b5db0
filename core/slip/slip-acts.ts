// What a person can do about a slip that is not surely on paper: the same choices at the counter, in the office and at the day's end.
import { isUnsure } from './apply-slip';
import type { Slip } from './slip';

/**
 * `did_not`: it did not come out, and a marked copy is printed. `again`: the same original where nothing of it has left, else a copy.
 * `try_now`: the printer is looked at again at once. `stop`: nobody waits for the printer any longer, and a person is asked.
 */
export type SlipAct = 'came_out' | 'did_not' | 'again' | 'try_now' | 'stop' | 'let_go';

/** As the machine's print job says it; undefined when it was forgotten, or never taken. */
type Job = { readonly state: string; readonly trouble: string | null } | undefined;

/** The likeliest first; empty while the slip is simply being printed, or settled. */
export function slipActs(slip: Slip, job: Job): readonly SlipAct[] {
  if (slip.state === 'printed' || slip.state === 'waived') return [];
  if (isUnsure(slip) || job?.state === 'unknown') return ['came_out', 'did_not', 'let_go'];
  if (slip.state === 'failed' || slip.state === 'cancelled') return ['again', 'let_go'];
  if (job?.state === 'blocked') return ['try_now', 'let_go'];
  if (job?.state === 'awaiting' && job.trouble !== null) return ['stop'];
  return job?.state === 'queued' ? ['let_go'] : [];
}

/** Whether somebody is needed now. One-way printers and the system are not doubted slip by slip: the day's end asks. */
export function needsPerson(slip: Slip, job: Job): boolean {
  if (slip.state === 'unconfirmed' || slip.state === 'handed' || job?.state === 'queued')
    return false;
  return slipActs(slip, job).length > 0;
}
