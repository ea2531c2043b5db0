// Whether the ticket desk gives out numbers now, and why not: the day, the date, the hours.
import { dayOf, type Day, type Instant } from '../../../core/kit/time';
import type { ClockState } from '../../../core/queue/clock';
import { whenClosed, type ClosedNow } from '../../../core/queue/hours';
import type { Site } from '../../../core/station/station';

export type DeskState =
  | { readonly name: 'giving' }
  /** No business day is open. */
  | { readonly name: 'day_closed' }
  /** The computer's date is wrong: a slip would bear it, and hours and ages would be worked out from it. */
  | { readonly name: 'wrong_date'; readonly today: Day }
  | { readonly name: 'out_of_hours'; readonly closed: ClosedNow };

/** @param clock `day`: of the latest business day, open or closed */
export function deskStateOf(
  isDayOpen: boolean,
  clock: { readonly state: ClockState; readonly day: Day | undefined },
  site: Pick<Site, 'hours' | 'closures'>,
  now: Instant,
): DeskState {
  const today = dayOf(now);
  if (clock.state === 'forward' || clock.state === 'unlikely') return { name: 'wrong_date', today };
  if (!isDayOpen) return { name: 'day_closed' };
  if (clock.day !== undefined && clock.day > today) return { name: 'wrong_date', today };
  // Past midnight: that day waits to be closed.
  if (clock.day !== today) return { name: 'day_closed' };
  const closed = whenClosed(site, {}, now);
  return closed === null ? { name: 'giving' } : { name: 'out_of_hours', closed };
}
