// Calls that are owed, as the store finds them: by a column of its own, which a store of before gets by being rebuilt.
import { expect, it } from 'vitest';
import type { EventBodies, NewEvent } from '../../core/journey';
import { act, freshStore } from '../support/fresh-store';

const fresh = freshStore();

const asked = (id: string, outcome: EventBodies['enquiry.recorded']['outcome']): NewEvent => ({
  entity: 'enquiry',
  entityId: id,
  kind: 'enquiry.recorded',
  base: 0,
  body: {
    residentId: null,
    ticketId: null,
    topic: 'medical',
    question: '怎么报销？',
    answer: '',
    outcome,
    phone: outcome === 'call_back' ? '19900000142' : null,
  },
});

const made = (id: string): NewEvent => ({
  entity: 'enquiry',
  entityId: id,
  kind: 'enquiry.called-back',
  base: 1,
  body: { note: '说清楚了' },
});

const owed = async () =>
  (await fresh.modules.store.db.enquiries.where('owes').equals('call').toArray()).map(
    ({ id }) => id,
  );

it('a promised call is found until it is made; an answer on the spot never is', async () => {
  await fresh.modules.record(
    fresh.modules.store,
    act(asked('q1', 'call_back'), asked('q2', 'now')),
  );
  await fresh.modules.record(fresh.modules.store, act(asked('q3', 'call_back')));
  expect(await owed()).toEqual(['q1', 'q3']);
  await fresh.modules.record(fresh.modules.store, act(made('q1')));
  expect(await owed()).toEqual(['q3']);
});

/** The database as version 2 made it, with these rows: no column and no index for calls. */
function storeOfBefore(name: string, tables: ReadonlyMap<string, Kept>): Promise<void> {
  return new Promise((done, failed) => {
    // Dexie counts in tenths.
    const opening = indexedDB.open(name, 20);
    opening.onerror = () => failed(opening.error ?? new Error('not opened'));
    opening.onupgradeneeded = () => {
      for (const [table, { keyPath, rows }] of tables) {
        const made = opening.result.createObjectStore(table, { keyPath });
        for (const row of rows) made.put(row);
      }
    };
    opening.onsuccess = () => {
      opening.result.close();
      done();
    };
  });
}

type Kept = { readonly keyPath: string; readonly rows: readonly object[] };

it('a store of before calls were looked for is rebuilt, and has them', async () => {
  const { db } = fresh.modules.store;
  await fresh.modules.record(fresh.modules.store, act(asked('q1', 'call_back')));
  const tables = new Map<string, Kept>();
  for (const table of db.tables) {
    const rows = (await table.toArray()) as object[];
    const known = rows.map((row) => ('owes' in row ? { ...row, owes: undefined } : row));
    tables.set(table.name, { keyPath: String(table.schema.primKey.keyPath), rows: known });
  }
  const { name } = db;
  await db.delete();
  await storeOfBefore(name, tables);
  await db.open();
  expect(await owed()).toEqual([]);
  expect(await fresh.modules.recover(fresh.modules.store, () => undefined)).toBe('rebuilt');
  expect(await owed()).toEqual(['q1']);
});
