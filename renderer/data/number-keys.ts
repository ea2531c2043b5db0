// One number, one ticket; one key, one original slip: the store refuses what this machine would give a second time. Two machines may have
// given the same while they did not hear of each other. Both are on paper, so the row that came later keeps a key of its own.
import type { JournalEntry } from '../../electron/contract/journal';
import type { Row, SlipRow, StationDb, TicketRow } from './db';
import type { Writes } from './plan-entry';
import type { WorkingSet } from './working-set';

type Written = Writes['rows'][number];

/** The column of an entity in which no two rows are alike. */
type Unique = {
  readonly entity: 'ticket' | 'slip';
  readonly holders: (db: StationDb, keys: readonly string[]) => PromiseLike<readonly Row[]>;
  readonly keyOf: (row: Row) => string;
  readonly with: (row: Row, key: string) => Row;
};

const numbers: Unique = {
  entity: 'ticket',
  holders: ({ tickets }, keys) => tickets.where('numberKey').anyOf(keys).toArray(),
  keyOf: (row) => (row as TicketRow).numberKey,
  with: (row, numberKey) => Object.assign({}, row, { numberKey }),
};

const originals: Unique = {
  entity: 'slip',
  holders: ({ slips }, keys) => slips.where('key').anyOf(keys).toArray(),
  keyOf: (row) => (row as SlipRow).key,
  with: (row, key) => Object.assign({}, row, { key }),
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
async function keepApart(
  { db, touched }: Pick<WorkingSet, 'db' | 'touched'>,
  rows: readonly Written[],
  type: JournalEntry['type'],
  { entity, holders, keyOf, with: withKey }: Unique,
): Promise<void> {
  const came: Written[] = [];
  for (const written of rows.filter((one) => one.entity === entity)) {
    const before = touched.get(`${entity}:${written.row.id}`)?.before;
    if (before) written.row = withKey(written.row, keyOf(before));
    else if (type !== 'own') came.push(written);
  }
  if (came.length === 0) return;
  const keys = came.map(({ row }) => keyOf(row));
  const taken = new Set((await holders(db, keys)).map(keyOf));
  for (const written of came) {
    const key = keyOf(written.row);
    if (taken.has(key)) written.row = withKey(written.row, `${written.row.id}:${key}`);
    taken.add(key);
  }
}
