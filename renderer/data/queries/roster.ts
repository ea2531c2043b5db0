// Questions about the roster: who is to be seen again and again.
import type { RosterEntry } from '../../../core/visit/roster/roster';
import { useAnswer } from '../live';
import { readable } from '../read';
import { sameIds } from '../same-person';

/** The entries of one person that are in force, under whichever of their names they were made. */
export function useRosterOf(residentId: string | null): readonly RosterEntry[] | undefined {
  return useAnswer(
    async ({ store }) => {
      if (residentId === null) return [];
      const ids = [...(await sameIds(store, residentId))];
      const rows = await store.db.rosters.where('residentId').anyOf(ids).toArray();
      const entries = await readable(store, 'roster', rows);
      return entries.filter(({ state }) => state === 'active');
    },
    [residentId],
  );
}
