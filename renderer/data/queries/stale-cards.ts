// Visits that were moved while somebody holds a card of the old time: their new cards are still to be printed.
import { addDays } from '../../../core/kit/day';
import type { Day } from '../../../core/kit/time';
import { isDue } from '../../../core/visit/apply-visit';
import { wantsNewCard } from '../../../core/visit/card';
import { useAnswer } from '../live';
import { openRows, readable } from '../read';
import { peopleBy } from '../same-person';
import type { VisitOfDay } from './visit';

/** A plan reaches a week, moves by hand a little further. */
const daysAhead = 13;

/** By day and time. Somebody to whom nobody goes any more is not among them: there is no card for that. */
export function useStaleCards(today: Day): readonly VisitOfDay[] | undefined {
  return useAnswer(
    async ({ store }) => {
      const { visits, slips } = store.db;
      const rows = visits.where('day').between(today, addDays(today, daysAhead), true, true);
      const moved = (await readable(store, 'visit', await rows.toArray())).filter(
        (visit) => isDue(visit) && (visit.moves ?? 0) > 0 && visit.agents.length > 0,
      );
      const stale = [];
      for (const visit of moved) {
        const about = await slips.where('about').startsWith(visit.id).toArray();
        if (wantsNewCard(visit, await openRows(store, 'slip', about))) stale.push(visit);
      }
      const people = await peopleBy(
        store,
        stale.map(({ residentId }) => residentId),
      );
      return stale
        .map((visit) => ({ visit, resident: people.get(visit.residentId) ?? null }))
        .sort((a, b) => keyOf(a).localeCompare(keyOf(b)));
    },
    [today],
  );
}

const keyOf = ({ visit }: VisitOfDay): string => `${visit.day} ${visit.from} ${visit.id}`;
