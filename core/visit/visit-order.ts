// Two visits of which one must come first: papers are fetched before they are brought back.
import type { Day, TimeOfDay } from '../kit/time';
import { isDue } from './apply-visit';
import type { Visit } from './visit';
import type { VisitRefusal } from './visit-refusal';

type Placed = Pick<Visit, 'day' | 'from' | 'to' | 'after'>;

/** `id`: of the visit that is to stand there. Refuses: `before_first`, `after_then`. What is done or given up binds nobody. */
export function whyOutOfOrder(
  visits: readonly Visit[],
  id: string,
  placed: Placed,
): VisitRefusal | undefined {
  const begins = moment(placed.day, placed.from);
  const ends = moment(placed.day, placed.to);
  const first = visits.find((visit) => visit.id === placed.after);
  if (first && isDue(first) && moment(first.day, first.to) > begins)
    return { code: 'before_first', day: first.day };
  const then = visits.find(({ after }) => after === id);
  return then && isDue(then) && moment(then.day, then.from) < ends
    ? { code: 'after_then', day: then.day }
    : undefined;
}

/** Visits that fetch papers from a resident and are still to be made, the next one first. */
export const toBeFetched = (visits: readonly Visit[]): readonly Visit[] =>
  visits
    .filter((visit) => isDue(visit) && visit.purpose === 'collect_papers')
    .toSorted((a, b) => (moment(a.day, a.from) < moment(b.day, b.from) ? -1 : 1));

const moment = (day: Day, time: TimeOfDay): string => `${day} ${time}`;
