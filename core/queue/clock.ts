// The clock is a witness, not a judge: that it was set back or far ahead is noticed and said, and renumbers nothing.
import { addDays } from '../kit/day';
import { dayOf, type Day, type Instant } from '../kit/time';
import type { BusinessDay } from './business-day';

/**
 * `back`: before what was already recorded. `forward`: so far ahead that a person must look. `unlikely`: on a machine without a
 * business day, a date before this version was made, or long after.
 */
export type ClockState = 'ok' | 'back' | 'forward' | 'unlikely';

/** The days in which a version may begin its work on a new machine, both included. */
export type LikelyDays = { readonly from: Day; readonly to: Day };

/**
 * From the first year whose holidays travel with this version, for nobody made it earlier, to the end of the year after the
 * last one: so long it may be used without a new list. Null where no list is there.
 */
export function likelyDays(calendars: readonly { readonly year: number }[]): LikelyDays | null {
  const years = calendars.map(({ year }) => year);
  if (years.length === 0) return null;
  return { from: `${Math.min(...years)}-01-01`, to: `${Math.max(...years) + 1}-12-31` };
}

/** Whether a machine with no last day to compare with should be asked about its date. */
export const isUnlikely = (today: Day, likely: LikelyDays | null): boolean =>
  likely !== null && (today < likely.from || today > likely.to);

/** Machines correct their clocks by seconds all the time: nobody needs to hear of that. */
const toleranceMs = 2 * 60_000;

/** Longer than the longest closure of an office (Spring Festival, a renovation of a month). */
const farAheadDays = 45;

/**
 * Compares the clock with the stored day and the latest event's time. Either may be missing on a new machine: without a day,
 * events that were recorded under a wrong clock prove nothing, and `likely` is asked.
 * Past midnight with the day still open is no fault of the clock: that day waits to be closed.
 */
export function clockCheck(
  storedDay: Day | undefined,
  now: Instant,
  lastEventAt: Instant | undefined,
  likely: LikelyDays | null = null,
): ClockState {
  const today = dayOf(now);
  if (storedDay === undefined && isUnlikely(today, likely)) return 'unlikely';
  if (storedDay !== undefined && today < storedDay) return 'back';
  if (lastEventAt !== undefined && now < lastEventAt - toleranceMs) return 'back';
  const lastDay = storedDay ?? (lastEventAt === undefined ? today : dayOf(lastEventAt));
  return today > addDays(lastDay, farAheadDays) ? 'forward' : 'ok';
}

/** An open day whose date is over: its closing was missed. A clock far ahead proves nothing, so it does not count. */
export const isOverdue = (day: Pick<BusinessDay, 'date' | 'state'>, now: Instant): boolean =>
  day.state === 'open' && dayOf(now) > day.date && clockCheck(day.date, now, undefined) === 'ok';
