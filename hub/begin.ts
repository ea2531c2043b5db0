// Makes sure that the database knows this hub: its row, its counter and its first epoch.
import { randomUUID } from 'node:crypto';
import { beginEpoch } from './epoch';
import { inTransaction, type Database } from './sql/database';

/**
 * The hub of this database. `hubId` null takes the only one there is, or begins one; several need to be told apart by id.
 */
export async function beginHub(
  db: Database,
  wanted: { readonly hubId: string | null; readonly name: string },
): Promise<{ readonly hubId: string; readonly hubName: string }> {
  return inTransaction(db, async (tx) => {
    const hubs = await tx.selectFrom('hub').select(['hub_id', 'name']).execute();
    if (wanted.hubId === null && hubs.length > 1) {
      throw new Error('This database holds several hubs: say which one with --hub ID.');
    }
    const found = hubs.find((hub) => wanted.hubId === null || hub.hub_id === wanted.hubId);
    if (found) return { hubId: found.hub_id, hubName: found.name };
    const hubId = wanted.hubId ?? randomUUID();
    await tx.insertInto('hub').values({ hub_id: hubId, name: wanted.name }).execute();
    await tx.insertInto('hub_counter').values({ hub_id: hubId, n: 0 }).execute();
    await beginEpoch(tx, hubId, false);
    return { hubId, hubName: wanted.name };
  });
}
