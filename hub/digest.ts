// The hub's side of the proof that two sides hold the same: ids, versions and numbers of all that a device may see.
import { digestOf, type Digest, type DigestRow } from '../core/sync/digest';
import type { Device, HubContext } from './context';
import { inScope } from './scope';

/** Digest at one moment: counter and rows are read in one snapshot of the database. */
export async function digest(
  { db, hubId }: HubContext,
  device: Device,
): Promise<{ readonly cursor: number; readonly kinds: Digest }> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      const { n } = await tx
        .selectFrom('hub_counter')
        .select('n')
        .where('hub_id', '=', hubId)
        .executeTakeFirstOrThrow();
      const rows: readonly DigestRow[] = await tx
        .selectFrom('entity_row')
        .select(['entity', 'entity_id as entityId', 'version', 'srv'])
        .where('hub_id', '=', hubId)
        .where(inScope<'entity_row'>(device))
        .execute();
      return { cursor: n, kinds: digestOf(rows) };
    });
}
