// Questions of the schedule: the visits of several days, and the plan that was accepted last.
import type { Day } from '../../../core/kit/time';
import type { PublishedPlan } from '../../../core/visit/schedule/published-plan';
import { useAnswer } from '../live';
import { openRows, readable } from '../read';
import { peopleBy } from '../same-person';
import type { VisitOfDay } from './visit';

/** The visits from `from` to `to`, both included, with the people visited, by day and time. */
export function useVisitsBetween(from: Day, to: Day): readonly VisitOfDay[] | undefined {
  return useAnswer(
    async ({ store }) => {
      const rows = await store.db.visits.where('day').between(from, to, true, true).toArray();
      const visits = await readable(store, 'visit', rows);
      const ids = visits.map(({ residentId }) => residentId);
      const people = await peopleBy(store, ids);
      return visits
        .map((visit) => ({ visit, resident: people.get(visit.residentId) ?? null }))
        .sort((a, b) => keyOf(a).localeCompare(keyOf(b)));
    },
    [from, to],
  );
}

const keyOf = ({ visit }: VisitOfDay): string => `${visit.day} ${visit.from} ${visit.id}`;

/** The last plan that was accepted and not taken back; null = none. */
export function useLatestPlan(): PublishedPlan | null | undefined {
  return useAnswer(async ({ store }) => {
    const rows = await store.db.plans.orderBy('id').reverse().limit(lookedThrough).toArray();
    const plans = await openRows(store, 'plan', rows);
    return plans[0]?.state === 'published' ? plans[0] : null;
  }, []);
}

const lookedThrough = 1;
