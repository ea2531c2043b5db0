// What a board says when it does not call: before opening, at lunch, after closing, on a day without office.
import { dayOf, type Instant } from '../kit/time';
import type { BusinessDay } from '../queue/business-day';
import { isOverdue } from '../queue/clock';
import { whenClosed } from '../queue/hours';
import type { Site } from '../station/station';

export type BoardOpening = {
  /**
   * `open`: calls are made; with `message` or `opensAt` on a day without office, on which nobody new gets a number. `lunch`: open, but no numbers are given out just now. `soon`: its hours have begun and nobody has opened the
   * day yet. `before`: its hours begin later today. `over`: today's office is over. `closure`: the site's own words say why.
   */
  readonly state: 'open' | 'lunch' | 'soon' | 'before' | 'over' | 'closure';
  /** The site's own words, '' without any. */
  readonly message: string;
  /** When numbers are given out again, where the site's hours tell. */
  readonly opensAt: Instant | null;
};

/** Who is called is called: while the day is open the hours close the ticket desk and never the board. */
export function boardOpening(
  site: Pick<Site, 'hours' | 'closures'>,
  day: BusinessDay | null,
  now: Instant,
): BoardOpening {
  const closed = whenClosed(site, {}, now);
  const opensAt = closed?.opensAt ?? null;
  // Numbers of a day that nobody closed are not given out, so its doors do not stand open either.
  const isOpen = day?.state === 'open' && !isOverdue(day, now);
  if (isOpen && closed?.why === 'closure')
    return { state: 'open', message: closed.message, opensAt };
  if (isOpen && closed?.why !== 'lunch') return { state: 'open', message: '', opensAt: null };
  if (isOpen) return { state: 'lunch', message: '', opensAt };
  if (closed?.why === 'closure') return { state: 'closure', message: closed.message, opensAt };
  if (day?.state === 'closed' && day.date === dayOf(now))
    return { state: 'over', message: '', opensAt };
  if (closed === null) return { state: 'soon', message: '', opensAt: null };
  const isToday = opensAt !== null && dayOf(opensAt) === dayOf(now);
  return { state: isToday ? 'before' : 'over', message: '', opensAt };
}
