// Questions about home visits.
import type { Day } from '../../../core/kit/time';
import type { Resident } from '../../../core/resident/resident';
import type { Visit } from '../../../core/visit/visit';
import { useAnswer } from '../live';
import { openRows } from '../read';
import { peopleBy, sameIds } from '../same-person';

export type VisitOfDay = { readonly visit: Visit; readonly resident: Resident | null };

/** The day's visits with the people visited, by time. */
export function useVisits(day: Day): readonly VisitOfDay[] | undefined {
  return useAnswer(
    async ({ store }) => {
      const rows = await store.db.visits.where('day').equals(day).toArray();
      const visits = await openRows(store, 'visit', rows);
      const people = await peopleBy(
        store,
        visits.map(({ residentId }) => residentId),
      );
      return visits
        .map((visit) => ({
          visit,
          resident: people.get(visit.residentId) ?? null,
        }))
        .sort((a, b) => a.visit.from.localeCompare(b.visit.from));
    },
    [day],
  );
}

/** Latest first. */
export function useVisitsOf(residentId: string | null): readonly Visit[] | undefined {
  return useAnswer(
    async ({ store }) => {
      if (residentId === null) return [];
      const visits = await openRows(
        store,
        'visit',
        await store.db.visits
          .where('residentId')
          .anyOf([...(await sameIds(store, residentId))])
          .toArray(),
      );
      return visits.sort((a, b) => `${b.day}${b.from}`.localeCompare(`${a.day}${a.from}`));
    },
    [residentId],
  );
}
