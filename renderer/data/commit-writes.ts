// One strict transaction per journal entry: event, view rows and outbox become visible together or not at all.
import type { JournalHead } from '../../electron/contract';
import type { EntityKind } from '../../core/journey';
import { tableOf, type Row, type StationDb } from './db';
import { counterRows, type Writes } from './plan-entry';

/** @param head the journal line that these writes come from: the store has then reached it. */
export async function commitWrites(
  db: StationDb,
  writes: Writes,
  head: JournalHead,
): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    for (const [entity, rows] of rowsByEntity(writes)) await tableOf(db, entity).bulkPut(rows);
    for (const { entity, id } of writes.removed) await tableOf(db, entity).delete(id);
    await db.events.bulkPut(writes.events);
    await db.outbox.bulkPut(writes.outbox);
    await db.outbox.bulkDelete(writes.sent);
    await db.dead.bulkPut(writes.dead);
    await db.counters.bulkPut(counterRows(writes));
    await db.chunks.bulkPut([...writes.chunks.chunks]);
    if (writes.chunks.count !== null)
      await db.meta.put({ id: 'residents', count: writes.chunks.count });
    await db.meta.bulkPut([...writes.meta, { id: 'head', ...head }]);
  });
}

function rowsByEntity(writes: Writes): Map<EntityKind, Row[]> {
  const rows = new Map<EntityKind, Row[]>();
  for (const { entity, row } of writes.rows) {
    const known = rows.get(entity);
    if (known) known.push(row);
    else rows.set(entity, [row]);
  }
  return rows;
}
