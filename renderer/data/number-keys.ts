// One number, one ticket; one key, one original slip: the store refuses what this machine would give a second time. Two machines may have
// given the same while they did not hear of each other. Both are on paper, so the row that came later keeps a key of its own.
import type { Table } from 'dexie';
import type { JournalEntry } from '../../electron/contract/journal';
import type { Row, SlipRow, StationDb, TicketRow } from './db';
import type { Writes } from './plan-entry';
import type { WorkingSet } from './working-set';

type Written = Writes['rows'][number];

/** The column of an entity in which no two rows are alike. */
type Unique<R extends Row> = {
  readonly entity: 'ticket' | 'slip';
  readonly table: (db: StationDb) => Table<R, string>;
  readonly column: keyof R & string;
  readonly keyOf: (row: Row) => string;
  readonly with: (row: Row, key: string) => R;
};

const numbers: Unique<TicketRow> = {
  entity: 'ticket',
  table: ({ tickets }) => tickets,
  column: 'numberKey',
  keyOf: (row) => (row as TicketRow).numberKey,
  with: (row, numberKey) => ({ ...(row as TicketRow), numberKey }),
};

const originals: Unique<SlipRow> = {
  entity: 'slip',
  table: ({ slips }) => slips,
  column: 'key',
  keyOf: (row) => (row as SlipRow).key,
  with: (row, key) => ({ ...(row as SlipRow), key }),
};

/** Of an entry's rows. */
export async function keepNumbersApart(
  set: Pick<WorkingSet, 'db' | 'touched'>,
  { rows }: Pick<Writes, 'rows'>,
  type: JournalEntry['type'],
): Promise<void> {
  await Promise.all([keepApart(set, rows, type, numbers), keepApart(set, rows, type, originals)]);
}

/** A key never changes, so a row that was there keeps its own. */
async function keepApart<R extends Row>(
  { db, touched }: Pick<WorkingSet, 'db' | 'touched'>,
  rows: readonly Written[],
  type: JournalEntry['type'],
  { entity, table, column, keyOf, with: withKey }: Unique<R>,
): Promise<void> {
  const came: Written[] = [];
  for (const written of rows.filter((one) => one.entity === entity)) {
    const before = touched.get(`${entity}:${written.row.id}`)?.before;
    if (before) written.row = withKey(written.row, keyOf(before));
    else if (type !== 'own') came.push(written);
  }
  if (came.length === 0) return;
  const keys = came.map(({ row }) => keyOf(row));
  const held = await table(db).where(column).anyOf(keys).toArray();
  const taken = new Set(held.map(keyOf));
  for (const written of came) {
    const key = keyOf(written.row);
    if (taken.has(key)) written.row = withKey(written.row, `${written.row.id}:${key}`);
    taken.add(key);
  }
}
