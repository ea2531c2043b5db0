// What the machines of a hall tell each other: events of the queue, read from the journal line by line, and taken in by the one door.
import Dexie from 'dexie';
import type { JournalEntry, SealedEvent } from '../../electron/contract/journal';
import type { HallPage } from '../../electron/contract/hall';
import { isOfHall } from '../../core/hall/of-hall';
import { entityOf, type JourneyEvent } from '../../core/journey';
import type { Result } from '../../core/kit/result';
import type { RecordTrouble } from '../../core/station/record-trouble';
import { call } from '../shell';
import type { EventRow, StationDb } from './db';
import { byLine, openEvent } from './event-rows';
import { readHead } from './recover';
import { receive, sealEvent } from './record';
import type { Store } from './working-set';

const linesPerPage = 200;

/** How far the journal of another machine was taken in; null = not at all. */
export async function readHallCursor({ db }: Store, from: string): Promise<number | null> {
  const meta = await db.meta.get(`hall:${from}`);
  return meta && 'cursor' in meta ? meta.cursor : null;
}

/** Writes down a page of another machine. Events that are here already are not written twice. */
export async function takeHallPage(
  store: Store,
  from: string,
  order: 'owner' | 'handed',
  page: HallPage,
): Promise<Result<null, RecordTrouble>> {
  const events = await Promise.all(page.events.map((event) => sealEvent(store, event, null)));
  return receive(store, async () => {
    const cursor = await readHallCursor(store, from);
    if (cursor !== null && cursor >= page.cursor) return null;
    return { type: 'hall', from, order, events, dropped: [...page.dropped], cursor: page.cursor };
  });
}

/**
 * The next page of this machine's journal for another one: what is of the hall's queue. `own`: only what was recorded here.
 * @param after the line that the other one has reached; null: the day as it stands for the owner's windows, nothing for `own`.
 */
export async function readHallPage(
  store: Store,
  after: number | null,
  own: boolean,
  hall: string,
): Promise<HallPage> {
  const { n } = await readHead(store.db);
  if (after === null || after > n)
    return { events: own ? [] : await eventsOfDay(store, hall), dropped: [], cursor: n };
  const { lines, broken } = await call('journal.read', { from: after + 1, limit: linesPerPage });
  const last = lines.at(-1)?.n ?? (broken?.resumesAt == null ? n : broken.resumesAt - 1);
  const told = await Promise.all(lines.map(({ entry }) => toldBy(store, entry, own)));
  return {
    events: told.flatMap(({ events }) => events),
    dropped: told.flatMap(({ dropped }) => dropped),
    cursor: Math.max(last, after),
  };
}

type Told = Pick<HallPage, 'events' | 'dropped'>;

async function toldBy(store: Store, entry: JournalEntry, own: boolean): Promise<Told> {
  if (entry.type === 'acked') return { events: [], dropped: await refusedBy(store, entry) };
  if (entry.type === 'own' || (!own && entry.type === 'received'))
    return { events: await opened(store, entry.events), dropped: [] };
  if (!own && entry.type === 'hall')
    return { events: await opened(store, entry.events), dropped: entry.dropped };
  return { events: [], dropped: [] };
}

function opened(store: Store, events: readonly SealedEvent[]): Promise<JourneyEvent[]> {
  return Promise.all(
    events.filter(({ entity }) => isOfHall(entity)).map((sealed) => openEvent(store.keys, sealed)),
  );
}

/** Own events of the queue that the hub will never take. */
async function refusedBy(
  { db, device }: Store,
  { results }: Extract<JournalEntry, { type: 'acked' }>,
): Promise<string[]> {
  const seqs = results.filter(({ srv }) => srv === null).map(({ seq }) => seq);
  const dead = (await db.dead.bulkGet(seqs)).filter((row) => row !== undefined);
  const rows = await Promise.all(
    dead.map(async ({ seq, entityId }) =>
      (await rowsAbout(db, entityId)).find((row) => row.device === device && row.seq === seq),
    ),
  );
  return rows.flatMap((row) => (row && isOfHall(entityOf(row.kind)) ? [row.id] : []));
}

const rowsAbout = (db: StationDb, entityId: string): Promise<EventRow[]> =>
  db.events
    .where('[entityId+n]')
    .between([entityId, Dexie.minKey], [entityId, Dexie.maxKey])
    .toArray();

/** The latest business day as this machine's journal brought it: what a window that joins must know to go on. */
async function eventsOfDay({ db, keys }: Store, hall: string): Promise<JourneyEvent[]> {
  const ofHall = (key: string) => [`${hall}:${key}`, `${hall}:\uffff`] as const;
  const day = await db.days
    .where('id')
    .between(...ofHall(''))
    .last();
  if (!day) return [];
  const date = day.id.slice(hall.length + 1);
  const [tickets, windows, bookings] = await Promise.all([
    db.tickets.where('hallDay').equals(day.id).primaryKeys(),
    db.windows
      .where('id')
      .between(...ofHall(''))
      .primaryKeys(),
    db.appointments
      .where('hallDay')
      .between(...ofHall(date))
      .primaryKeys(),
  ]);
  const ids = [day.id, ...tickets, ...windows, ...bookings];
  const rows = (await Promise.all(ids.map((id) => rowsAbout(db, id)))).flat();
  return Promise.all(rows.sort(byLine).map((row) => openEvent(keys, row)));
}
