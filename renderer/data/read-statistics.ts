// Statistics of a hall's days, read from the events in portions: a month is hundreds of thousands of sealed records, and a call at a
// counter must not wait for them. Nothing is stored: what a ticket's events said is remembered while the window is open, by the
// very blob of the ticket's state, which is another one after every change.
import Dexie from 'dexie';
import type { JourneyEvent } from '../../core/journey';
import { daysOf, type Period } from '../../core/queue/statistics/period';
import { readTicket } from '../../core/queue/statistics/read-ticket';
import { statisticsOf, type Statistics } from '../../core/queue/statistics/statistics';
import type { TicketFacts } from '../../core/queue/statistics/ticket-facts';
import type { Ticket } from '../../core/queue/ticket';
import type { EventRow, TicketRow } from './db';
import { open } from './seal';
import type { Store } from './working-set';

/** Tickets opened at a time: some hundred records, a few dozen milliseconds. */
const portion = 25;

/** A month of six busy windows and some; about 20 MB of figures without names. */
const mostRemembered = 40_000;

const factsByBlob = new Map<string, TicketFacts>();

export type Reading = {
  /** Stops between two portions; the answer is then null. */
  readonly signal: AbortSignal;
  readonly tell: (done: number, of: number) => void;
};

/** The statistics of all tickets of these days that this machine knows; null when it was stopped. */
export async function readStatistics(
  store: Store,
  hall: string,
  period: Period,
  { signal, tell }: Reading,
): Promise<Statistics | null> {
  const { tickets } = store.db;
  const hallDays = daysOf(period).map((day) => `${hall}:${day}`);
  const ids = await tickets.where('hallDay').anyOf(hallDays).primaryKeys();
  const facts: TicketFacts[] = [];
  for (let at = 0; at < ids.length; at += portion) {
    if (signal.aborted) return null;
    tell(at, ids.length);
    const rows = await tickets.bulkGet(ids.slice(at, at + portion));
    facts.push(
      ...(await readPortion(
        store,
        rows.filter((row) => row !== undefined),
      )),
    );
    // A task of its own between two portions: keys, drawing and the record door come first.
    await new Promise((done) => setTimeout(done, 0));
  }
  return signal.aborted ? null : statisticsOf(facts);
}

async function readPortion(store: Store, rows: readonly TicketRow[]): Promise<TicketFacts[]> {
  const fresh = rows.filter(({ sealed }) => !factsByBlob.has(blobKey(sealed)));
  const events = await eventRowsOf(store, fresh);
  const read = await Promise.all(fresh.map((row, n) => readRow(store, row, events[n] ?? [])));
  for (const [n, { sealed }] of fresh.entries()) {
    const facts = read[n];
    if (facts) remember(blobKey(sealed), facts);
  }
  const byId = new Map(read.map((facts) => [facts.id, facts]));
  return rows.flatMap(({ id, sealed }) => byId.get(id) ?? factsByBlob.get(blobKey(sealed)) ?? []);
}

/** The events of each ticket, all read in one transaction. */
function eventRowsOf({ db }: Store, rows: readonly TicketRow[]): Promise<EventRow[][]> {
  return db.transaction('r', db.events, () =>
    Promise.all(
      rows.map(({ id }) =>
        db.events.where('[entityId+n]').between([id, Dexie.minKey], [id, Dexie.maxKey]).toArray(),
      ),
    ),
  );
}

async function readRow(
  { keys }: Store,
  { id, sealed }: TicketRow,
  rows: readonly EventRow[],
): Promise<TicketFacts> {
  const [ticket, ...events] = await Promise.all([
    open(keys, `ticket:${id}`, sealed) as Promise<Ticket>,
    ...rows.map((row) => open(keys, `event:${row.id}`, row.sealed) as Promise<JourneyEvent>),
  ]);
  return readTicket({ ticket, events });
}

/** The random number that a blob was sealed with (`seal.ts`): no two blobs have the same. */
const blobKey = (sealed: string): string => sealed.split('.', 3)[2] ?? sealed;

function remember(key: string, facts: TicketFacts): void {
  const oldest = factsByBlob.keys().next();
  if (factsByBlob.size >= mostRemembered && oldest.done !== true) factsByBlob.delete(oldest.value);
  factsByBlob.set(key, facts);
}
