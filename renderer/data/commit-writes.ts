// One strict transaction per journal entry: event, view rows and outbox become visible together or not at all.
import type { Table } from 'dexie';
import type { JournalHead } from '../../electron/contract/journal';
import type { EntityKind } from '../../core/journey';
import { tableOf, type MetaRow, type Row, type StationDb } from './db';
import type { Writes } from './plan-entry';
import { counterRows } from './serials';

type Step = { readonly table: string; readonly run: () => PromiseLike<unknown> };

/** @param head the journal line that these writes come from: the store has then reached it. */
export async function commitWrites(
  db: StationDb,
  writes: Writes,
  head: JournalHead,
): Promise<void> {
  const steps = stepsOf(db, writes, head);
  // Only the tables that are written: a screen that reads another one is not waited for. And all writes are handed over
  // at once: the transaction keeps their order, and nobody waits for one answer after the other.
  await db.transaction('rw', [...new Set(steps.map(({ table }) => table))], () =>
    Promise.all(steps.map(({ run }) => run())),
  );
}

function stepsOf(db: StationDb, writes: Writes, head: JournalHead): readonly Step[] {
  const { chunks, count } = writes.chunks;
  const residents: readonly MetaRow[] = count === null ? [] : [{ id: 'residents', count }];
  return [
    ...rowsByEntity(writes).flatMap(([entity, rows]) => put(tableOf(db, entity), rows)),
    ...writes.removed.flatMap(({ entity, id }) => drop(tableOf(db, entity), [id])),
    ...put(db.events, writes.events),
    ...put(db.outbox, writes.outbox),
    ...drop(db.outbox, writes.sent),
    ...put(db.hall, writes.hall),
    ...drop(db.hall, writes.brought),
    ...put(db.commands, writes.commands),
    ...put(db.dead, writes.dead),
    ...put(db.counters, counterRows(writes)),
    ...put(db.chunks, chunks),
    ...put(db.meta, [...residents, ...writes.meta, { id: 'head', ...head }]),
  ];
}

function put<T, K, I>(table: Table<T, K, I>, rows: readonly I[]): readonly Step[] {
  return rows.length === 0 ? [] : [{ table: table.name, run: () => table.bulkPut([...rows]) }];
}

function drop<T, K, I>(table: Table<T, K, I>, keys: readonly K[]): readonly Step[] {
  return keys.length === 0 ? [] : [{ table: table.name, run: () => table.bulkDelete([...keys]) }];
}

function rowsByEntity(writes: Writes): readonly (readonly [EntityKind, readonly Row[]])[] {
  const rows = new Map<EntityKind, Row[]>();
  for (const { entity, row } of writes.rows) {
    const known = rows.get(entity);
    if (known) known.push(row);
    else rows.set(entity, [row]);
  }
  return [...rows];
}
