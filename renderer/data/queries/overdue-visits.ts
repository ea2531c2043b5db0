// Visits whose day went by without a record: they are not forgotten, somebody must go, record or cancel them.
import { addDays } from '../../../core/kit/day';
import type { Day } from '../../../core/kit/time';
import { isDue } from '../../../core/visit/apply-visit';
import { useAnswer } from '../live';
import { openRows } from '../read';
import { peopleBy } from '../same-person';
import type { VisitOfDay } from './visit';

/** Older ones are history, not work; and every row has to be opened to be judged. */
const daysBack = 31;

/** Due visits of the month before `today`, the latest first. */
export function useOverdueVisits(today: Day): readonly VisitOfDay[] | undefined {
  return useAnswer(
    async ({ store }) => {
      const rows = await store.db.visits
        .where('day')
        .between(addDays(today, -daysBack), today)
        .toArray();
      const due = (await openRows(store, 'visit', rows)).filter(isDue);
      const people = await peopleBy(
        store,
        due.map((visit) => visit.residentId),
      );
      return due
        .map((visit) => ({
          visit,
          resident: people.get(visit.residentId) ?? null,
        }))
        .sort((a, b) =>
          `${b.visit.day}${b.visit.from}`.localeCompare(`${a.visit.day}${a.visit.from}`),
        );
    },
    [today],
  );
}
