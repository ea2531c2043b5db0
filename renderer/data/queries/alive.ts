// Who is to be seen alive by when, and how far it is.
import { standingOf, type AliveCheck } from '../../../core/alive/alive';
import { addDays } from '../../../core/kit/day';
import type { Day } from '../../../core/kit/time';
import type { Resident } from '../../../core/resident/resident';
import { useAnswer } from '../live';
import { readable } from '../read';
import { peopleBy } from '../same-person';

export type AliveRow = { readonly check: AliveCheck; readonly resident: Resident | null };

const backDays = 90;

/** Those whom nobody has seen first, by their day; of the last three months and all to come. */
export function useAliveChecks(today: Day): readonly AliveRow[] | undefined {
  return useAnswer(
    async ({ store }) => {
      const rows = await store.db.alives.where('due').above(addDays(today, -backDays)).toArray();
      const checks = await readable(store, 'alive', rows);
      const people = await peopleBy(
        store,
        checks.map(({ residentId }) => residentId),
      );
      const isSeen = (check: AliveCheck) => standingOf(check)?.result === 'alive';
      return checks
        .toSorted((a, b) => Number(isSeen(a)) - Number(isSeen(b)) || (a.due < b.due ? -1 : 1))
        .map((check) => ({ check, resident: people.get(check.residentId) ?? null }));
    },
    [today],
  );
}
