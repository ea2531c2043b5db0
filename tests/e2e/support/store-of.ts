// What a station's store holds, opened: read raw from the page's IndexedDB, unsealed here with the key that the page was given.
import type { Page } from '@playwright/test';
import type { EntityKind, JourneyEvent } from '../../../core/journey';
import type { Ticket } from '../../../core/queue/ticket';
import type { Slip } from '../../../core/slip/slip';
import { deriveKeys, open } from '../../../renderer/data/seal';

type StoredRow = Readonly<Record<string, unknown>>;
export type OpenedStore = Readonly<Record<string, readonly StoredRow[]>>;

/** Which entity the rows of a table are, for the place that their seal is bound to. */
const entityOf: Readonly<Record<string, EntityKind>> = {
  staff: 'staff',
  days: 'day',
  tickets: 'ticket',
  residents: 'resident',
  enquiries: 'enquiry',
  authorisations: 'authorisation',
  consents: 'consent',
  cases: 'case',
  handovers: 'handover',
  rosters: 'roster',
  sketches: 'sketch',
  plans: 'plan',
  alarms: 'alarm',
  alives: 'alive',
  visits: 'visit',
  slips: 'slip',
  windows: 'window',
  appointments: 'appointment',
};

/** Every table, every row, with the sealed parts opened; a signed-in window's page. */
export async function storeOf(page: Page): Promise<OpenedStore> {
  const tables = await page.evaluate(readRaw);
  const opened = await page.evaluate(() => window.station.call('vault.key', null));
  if (!opened.ok) throw new Error(opened.refusal.code);
  const keys = await deriveKeys(opened.value.key);
  const unseal = async (table: string, row: StoredRow): Promise<StoredRow> => {
    const place = placeOf(table, row);
    const shown = { ...row };
    for (const part of ['sealed', 'acked']) {
      const text = row[part];
      if (typeof text === 'string' && text !== '') shown[part] = await open(keys, place, text);
    }
    // A blob of the search index is named anew whenever it is written.
    delete shown['stamp'];
    return shown;
  };
  const entries = await Promise.all(
    Object.entries(tables).map(
      async ([table, rows]) =>
        [table, await Promise.all(rows.map((row) => unseal(table, row)))] as const,
    ),
  );
  return Object.fromEntries(entries);
}

function placeOf(table: string, row: StoredRow): string {
  const entity = entityOf[table];
  if (entity !== undefined) return `${entity}:${String(row['id'])}`;
  // The facts of a closed day are kept under their own name.
  if (table === 'meta') return String(row['id']);
  return table === 'chunks' ? `chunk:${String(row['n'])}` : `event:${String(row['id'])}`;
}

export const ticketsIn = (store: OpenedStore): readonly Ticket[] =>
  (store['tickets'] ?? []).map(({ sealed }) => sealed as Ticket);

export const slipsIn = (store: OpenedStore): readonly Slip[] =>
  (store['slips'] ?? []).map(({ sealed }) => sealed as Slip);

/** This machine's own events, oldest first. */
export const eventsIn = (store: OpenedStore): readonly JourneyEvent[] =>
  (store['events'] ?? []).map(({ sealed }) => sealed as JourneyEvent).sort((a, b) => a.seq - b.seq);

/** Runs in the page. */
async function readRaw(): Promise<Record<string, StoredRow[]>> {
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('no database'));
    });
  const db = await done(indexedDB.open('station'));
  const names = [...db.objectStoreNames];
  const reading = db.transaction(names);
  const tables = await Promise.all(
    names.map(async (name) => [name, await done(reading.objectStore(name).getAll())] as const),
  );
  db.close();
  return Object.fromEntries(tables);
}
