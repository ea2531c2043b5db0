// Questions about who belongs together: a household, and the entries of one person.
import type { Resident } from '../../../core/resident/resident';
import { householdOf } from '../acts/life-acts';
import { useAnswer } from '../live';
import { openRows } from '../read';
import { sameIds } from '../same-person';

/** Who else lives with them. */
export function useHousehold(resident: Resident | null): readonly Resident[] | undefined {
  return useAnswer(
    async ({ store }) => (resident === null ? [] : householdOf(store, resident)),
    [resident],
  );
}

/** Entries that were merged into this person's. */
export function useOtherEntries(id: string | null): readonly Resident[] | undefined {
  return useAnswer(
    async ({ store }) => {
      if (id === null) return [];
      const ids = (await sameIds(store, id)).filter((one) => one !== id);
      const rows = await store.db.residents.bulkGet(ids);
      return openRows(
        store,
        'resident',
        rows.filter((row) => row !== undefined),
      );
    },
    [id],
  );
}
