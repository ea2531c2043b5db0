// Two visits of which one must come first: papers are fetched before they are brought back.
import type { Day, TimeOfDay } from '../kit/time';
import { isDue } from './apply-visit';
import type { Visit } from './visit';
import type { VisitRefusal } from './visit-refusal';

type Placed = Pick<Visit, 'day' | 'from' | 'to' | 'after' | 'instead'>;

/** `id`: of the visit that is to stand there. Refuses: `before_first`, `after_then`. What is done or given up binds nobody. */
export function whyOutOfOrder(
  visits: readonly Visit[],
  id: string,
  placed: Placed,
): VisitRefusal | undefined {
  const begins = moment(placed.day, placed.from);
  const ends = moment(placed.day, placed.to);
  const first = placed.after === undefined ? undefined : standsNow(visits, placed.after);
  if (first && isDue(first) && moment(first.day, first.to) > begins)
    return { code: 'before_first', day: first.day };
  const own = standsFor(visits, id, placed.instead);
  const then = visits.find(
    (visit) =>
      visit.after !== undefined &&
      own.has(visit.after) &&
      isDue(visit) &&
      moment(visit.day, visit.from) < ends,
  );
  return then && { code: 'after_then', day: then.day };
}

/** The visit of that id, or the one that was booked in its place: papers that were put off are fetched by that one. */
export function standsNow(visits: readonly Visit[], id: string): Visit | undefined {
  const seen = new Set<string>();
  let now = visits.find((visit) => visit.id === id);
  for (let at = id; now?.state !== 'done' && !seen.has(at);) {
    seen.add(at);
    const next = visits.findLast(({ instead, state }) => instead === at && state !== 'cancelled');
    if (!next) break;
    now = next;
    at = next.id;
  }
  return now;
}

/** The ids of all visits in whose place this one stands, its own too. */
function standsFor(
  visits: readonly Visit[],
  id: string,
  instead: string | undefined,
): ReadonlySet<string> {
  const ids = new Set([id]);
  for (let at = instead; at !== undefined && !ids.has(at);) {
    ids.add(at);
    at = visits.find((visit) => visit.id === at)?.instead;
  }
  return ids;
}

/** How a visit stands to the other one of its pair. */
export type Tie = {
  /** What comes first is made, is still to be made, or was given up; or this one comes first, and the other one stands. */
  readonly how: 'fetched' | 'to_fetch' | 'not_fetched' | 'then';
  readonly visit: Visit;
};

/** Null: it is tied to none. `known`: all visits to the resident. */
export function tieOf(visit: Pick<Visit, 'id' | 'after'>, known: readonly Visit[]): Tie | null {
  const first = known.find(({ id }) => id === visit.after);
  if (first)
    return {
      how: first.state === 'done' ? 'fetched' : isDue(first) ? 'to_fetch' : 'not_fetched',
      visit: first,
    };
  const then = known.find((one) => one.after === visit.id && isDue(one));
  return then ? { how: 'then', visit: then } : null;
}

/** Visits that fetch papers from a resident and are still to be made, the next one first. */
export const toBeFetched = (visits: readonly Visit[]): readonly Visit[] =>
  visits
    .filter((visit) => isDue(visit) && visit.purpose === 'collect_papers')
    .toSorted((a, b) => (moment(a.day, a.from) < moment(b.day, b.from) ? -1 : 1));

const moment = (day: Day, time: TimeOfDay): string => `${day} ${time}`;
