// Pages that were taken off: deleted here too, in the transaction of the event that says so, once no case and no visit of the community
// speaks of them. A counter whose own case speaks of one that came later sends it again.
import { hkdfSync } from 'node:crypto';
import { sql } from 'kysely';
import type { JourneyEvent } from '../core/journey';
import { takenOff } from '../core/paper/spoken-of';
import { pageName } from '../core/sync/page-name';
import type { Device } from './context';
import { forgetPage } from './pages';
import type { Tx } from './sql/database';

/** Called once the rows of the events are written. */
export async function forgetTakenOff(
  tx: Tx,
  hubId: string,
  { community }: Pick<Device, 'community'>,
  events: readonly JourneyEvent[],
): Promise<void> {
  for (const sha256 of takenOff(events)) {
    if (await isSpokenOf(tx, hubId, community, sha256)) continue;
    await forgetPage(tx, { hub_id: hubId, community, name: pageName(hkdfSync, sha256) });
  }
}

/** By the index of migration 3, whose expression this repeats. */
async function isSpokenOf(
  tx: Tx,
  hubId: string,
  community: string,
  sha256: string,
): Promise<boolean> {
  const row = await tx
    .selectFrom('entity_row')
    .select('entity_id')
    .where('hub_id', '=', hubId)
    .where('community', '=', community)
    .where('entity', 'in', ['case', 'visit'])
    .where(
      sql<boolean>`(jsonb_path_query_array(state, '$.pages.*[*].sha256')
        || jsonb_path_query_array(state, '$.photos[*].sha256')) ? ${sha256}`,
    )
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
