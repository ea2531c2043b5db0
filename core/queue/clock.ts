// The clock is a witness, not a judge: that it was set back or far ahead is noticed and said, and renumbers nothing.
import { addDays } from '../kit/day';
import { dayOf, type Day, type Instant } from '../kit/time';
import type { BusinessDay } from './business-day';

/** `back`: before what was already recorded. `forward`: so far ahead that a person must look. */
export type ClockState = 'ok' | 'back' | 'forward';

/** Machines correct their clocks by seconds all the time: nobody needs to hear of that. */
const toleranceMs = 2 * 60_000;

/** Longer than the longest closure of an office (Spring Festival, a renovation of a month). */
const farAheadDays = 45;

/**
 * Compares the clock with the stored day and the latest event's time. Either may be missing on a new machine.
 * Past midnight with the day still open is no fault of the clock: that day waits to be closed.
 */
export function clockCheck(
  storedDay: Day | undefined,
  now: Instant,
  lastEventAt: Instant | undefined,
): ClockState {
  const today = dayOf(now);
  if (storedDay !== undefined && today < storedDay) return 'back';
  if (lastEventAt !== undefined && now < lastEventAt - toleranceMs) return 'back';
  const lastDay = storedDay ?? (lastEventAt === undefined ? today : dayOf(lastEventAt));
  return today > addDays(lastDay, farAheadDays) ? 'forward' : 'ok';
}

/** An open day whose date is over: its closing was missed. A clock far ahead proves nothing, so it does not count. */
export const isOverdue = (day: Pick<BusinessDay, 'date' | 'state'>, now: Instant): boolean =>
  day.state === 'open' && dayOf(now) > day.date && clockCheck(day.date, now, undefined) === 'ok';
