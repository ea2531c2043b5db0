// The page's store, opened over machine-in-node. Imported late, because the page's modules look for IndexedDB when loaded.
import { entityKinds, type NewEvent } from '../../core/journey';
import type { StationDb } from '../../renderer/data/db';

export type Dump = Readonly<Record<string, readonly unknown[]>>;

export async function dump(db: StationDb): Promise<Dump> {
  const tables = await Promise.all(
    db.tables.map(async (table) => [table.name, await table.toArray()] as const),
  );
  return Object.fromEntries(tables);
}

export type StoreModules = Awaited<ReturnType<typeof storeInNode>>;

export async function storeInNode() {
  const { StationDb, tableOf } = await import('../../renderer/data/db');
  const { deriveKeys } = await import('../../renderer/data/seal');
  const { record, receive } = await import('../../renderer/data/record');
  const { recover } = await import('../../renderer/data/recover');
  const { openRows } = await import('../../renderer/data/read');
  const { mattersHere } = await import('../../renderer/data/imported-matters');
  await mattersHere();
  const keys = await deriveKeys(Buffer.alloc(32, 7).toString('base64'));
  const db = new StationDb(`station-${crypto.randomUUID()}`);
  const store = { db, keys, device: 'device-1' };
  return {
    store,
    record,
    receive,
    recover,
    /** Every entity as it opens, by kind and id. */
    states: async () =>
      Object.fromEntries(
        await Promise.all(
          entityKinds.map(
            async (kind) =>
              [
                kind,
                await openRows(store, kind, await tableOf(db, kind).orderBy('id').toArray()),
              ] as const,
          ),
        ),
      ),
    wipe: async () => {
      for (const table of db.tables) await table.clear();
    },
    restore: async (from: Dump) => {
      for (const table of db.tables) {
        await table.clear();
        await table.bulkPut([...(from[table.name] ?? [])]);
      }
    },
    close: () => db.delete(),
  };
}

export function ticketTaken(
  id: string,
  serial: number,
  maskedName: string | null = null,
): NewEvent {
  return {
    entity: 'ticket',
    entityId: id,
    kind: 'ticket.taken',
    base: 0,
    body: {
      hall: 'hall',
      day: '2026-11-23',
      service: 'allowance',
      series: 'A',
      serial,
      number: `A${String(serial).padStart(3, '0')}`,
      channel: 'kiosk',
      residentId: null,
      maskedName,
      age: null,
      priority: { band: 'none', rank: 0 },
      arrivedAt: 1_795_000_000_000 + serial,
    },
  };
}
