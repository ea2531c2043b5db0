// The hub's life as stations know it. A restored backup begins a new epoch, and stations fill the hub again from their journals.
import { randomUUID } from 'node:crypto';
import type { Database, Tx } from './sql/database';

export type Epoch = {
  readonly epoch: string;
  /** True for a while after a restore: events may arrive before the ones they build on. */
  readonly refilling: boolean;
};

/** So long the hub waits for the other stations to bring what an event builds on, before it counts as dead. */
const refillHours = 48;

/** The epoch that counts now; undefined for a hub that was never begun. */
export async function readEpoch(db: Database | Tx, hubId: string): Promise<Epoch | undefined> {
  const row = await db
    .selectFrom('epoch')
    .select(['epoch', 'since', 'restored'])
    .where('hub_id', '=', hubId)
    .orderBy('since', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return undefined;
  const hours = (Date.now() - row.since.getTime()) / 3_600_000;
  return { epoch: row.epoch, refilling: row.restored && hours < refillHours };
}

/** Begins a new epoch and returns it. */
export async function beginEpoch(
  db: Database | Tx,
  hubId: string,
  restored: boolean,
): Promise<string> {
  const epoch = randomUUID();
  await db.insertInto('epoch').values({ hub_id: hubId, epoch, restored }).execute();
  return epoch;
}
