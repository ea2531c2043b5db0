// When the ticket desk gives out numbers: hours by weekday, lunch where the site's data leaves a gap, and days that are closed.
import { addDays, weekdayOf } from '../kit/day';
import { dayOf, instantOf, timeOf, type Day, type Instant } from '../kit/time';
import type { OpenHours, Service, Site } from '../station/station';

/** Facts for the sentence on a closed ticket desk. */
export type ClosedNow = {
  readonly code: 'closed_now';
  /** `lunch`: open before and after, today. `closure`: the site says so, in `message`. */
  readonly why: 'hours' | 'lunch' | 'closure';
  /** The site's own words, '' without any. */
  readonly message: string;
  /** When it opens again; null when not within two months. */
  readonly opensAt: Instant | null;
};

type Hours = Pick<Site, 'hours' | 'closures'>;
type Door = Pick<Service, 'hours'>;

/** Nobody looks further ahead than that at a closed door. */
const daysAhead = 62;

/** Why no number is given out at this instant, or null when one is. Without hours in its data a site is always open. */
export function whenClosed(site: Hours, door: Door, at: Instant): ClosedNow | null {
  const day = dayOf(at);
  const closure = closureOn(site, day);
  if (!closure && isOpenAt(site, door, at)) return null;
  const opensAt = nextOpening(site, door, at);
  if (closure) return { code: 'closed_now', why: 'closure', message: closure.message, opensAt };
  const wasOpen = startsOn(site, door, day).some(
    (start) => start < at && isOpenAt(site, door, start),
  );
  const why = wasOpen && opensAt !== null && dayOf(opensAt) === day ? 'lunch' : 'hours';
  return { code: 'closed_now', why, message: '', opensAt };
}

const closureOn = ({ closures = [] }: Hours, day: Day) =>
  closures.find(({ from, to }) => from <= day && day <= to);

const isOpenAt = (site: Hours, door: Door, at: Instant): boolean =>
  isWithin(site.hours, at) && isWithin(door.hours, at);

function isWithin(hours: readonly OpenHours[] | undefined, at: Instant): boolean {
  if (hours === undefined) return true;
  const weekday = weekdayOf(dayOf(at));
  const time = timeOf(at);
  return hours.some(
    ({ weekdays, from, to }) => weekdays.includes(weekday) && from <= time && time < to,
  );
}

function nextOpening(site: Hours, door: Door, at: Instant): Instant | null {
  for (let n = 0; n <= daysAhead; n += 1) {
    const day = addDays(dayOf(at), n);
    if (closureOn(site, day)) continue;
    const opening = startsOn(site, door, day).find(
      (start) => start > at && isOpenAt(site, door, start),
    );
    if (opening !== undefined) return opening;
  }
  return null;
}

/** Instants of the day at which a span begins, earliest first: it can only open at one of them. */
function startsOn(site: Hours, door: Door, day: Day): readonly Instant[] {
  const weekday = weekdayOf(day);
  const spans = [...(site.hours ?? []), ...(door.hours ?? [])];
  const starts = spans
    .filter(({ weekdays }) => weekdays.includes(weekday))
    .map(({ from }) => instantOf(day, from));
  return [instantOf(day, '00:00'), ...starts].toSorted((a, b) => a - b);
}
