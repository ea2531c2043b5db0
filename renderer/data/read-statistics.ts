// Statistics of a hall's days, read from the events in portions: a month is hundreds of thousands of sealed records, and a call at a
// counter must not wait for them. What a ticket's events said is kept by the very blob of the ticket's state, which is another one
// after every change: for a day that is over on the disk, else while the window is open. So what is kept is never older than the events.
import Dexie from 'dexie';
import type { JourneyEvent } from '../../core/journey';
import { daysOf, type Period } from '../../core/queue/statistics/period';
import { readTicket } from '../../core/queue/statistics/read-ticket';
import { statisticsOf, type Statistics } from '../../core/queue/statistics/statistics';
import type { TicketFacts } from '../../core/queue/statistics/ticket-facts';
import type { Day } from '../../core/kit/time';
import type { Ticket } from '../../core/queue/ticket';
import type { EventRow, TicketRow } from './db';
import { byLine } from './event-rows';
import { keepFacts, keptFacts } from './kept-facts';
import { latestDay } from './read';
import { open } from './seal';
import type { Store } from './working-set';

/** Tickets opened at a time: some hundred records, a few dozen milliseconds. */
const portion = 25;

/** An open day of six busy windows and some. */
const mostRemembered = 4000;

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
  const days = daysOf(period);
  const hallDays = days.map((day) => `${hall}:${day}`);
  const of = await store.db.tickets.where('hallDay').anyOf(hallDays).count();
  const facts: TicketFacts[] = [];
  for (const day of days) {
    const begun = facts.length;
    const told = (done: number): void => tell(begun + done, of);
    const read = await readDay(store, hall, day, { signal, tell: told });
    if (read === null) return null;
    facts.push(...read);
  }
  return statisticsOf(facts);
}

/** What is known of a day's tickets, each from its events; null when it was stopped. */
async function readDay(
  store: Store,
  hall: string,
  day: Day,
  { signal, tell }: Reading,
): Promise<readonly TicketFacts[] | null> {
  const hallDay = `${hall}:${day}`;
  const rows = await store.db.tickets.where('hallDay').equals(hallDay).toArray();
  const kept = rows.length === 0 ? new Map<string, TicketFacts>() : await keptFacts(store, hallDay);
  const known = ({ sealed }: TicketRow): TicketFacts | undefined =>
    kept.get(blobKey(sealed)) ?? factsByBlob.get(blobKey(sealed));
  const fresh = rows.filter((row) => known(row) === undefined);
  for (let at = 0; at < fresh.length; at += portion) {
    if (signal.aborted) return null;
    tell(rows.length - fresh.length + at, rows.length);
    for (const [key, facts] of await readPortion(store, fresh.slice(at, at + portion)))
      kept.set(key, facts);
    // A task of its own between two portions: keys, drawing and the record door come first.
    await new Promise((done) => setTimeout(done, 0));
  }
  if (signal.aborted) return null;
  const found = rows.flatMap((row) => known(row) ?? []);
  if (fresh.length > 0) {
    const facts = new Map(rows.flatMap((row) => pairOf(row, known(row))));
    if (await isOver(store, hall, day)) await keepFacts(store, hallDay, facts);
    else for (const [key, one] of facts) remember(key, one);
  }
  return found;
}

const pairOf = (
  { sealed }: TicketRow,
  facts: TicketFacts | undefined,
): readonly (readonly [string, TicketFacts])[] =>
  facts === undefined ? [] : [[blobKey(sealed), facts]];

/** Ended, or followed by another one. */
async function isOver(store: Store, hall: string, day: Day): Promise<boolean> {
  const latest = await latestDay(store, hall);
  return latest !== undefined && (latest.date > day || latest.state === 'closed');
}

async function readPortion(
  store: Store,
  rows: readonly TicketRow[],
): Promise<readonly (readonly [string, TicketFacts])[]> {
  const events = await eventRowsOf(store, rows);
  const read = await Promise.all(rows.map((row, n) => readRow(store, row, events[n] ?? [])));
  return rows.flatMap((row, n) => pairOf(row, read[n] ?? undefined));
}

/** The events of each ticket, all read in one transaction. */
function eventRowsOf({ db }: Store, rows: readonly TicketRow[]): Promise<EventRow[][]> {
  return db.transaction('r', db.events, () =>
    Promise.all(
      rows.map(({ id }) =>
        db.events
          .where('[entityId+n]')
          .between([id, Dexie.minKey], [id, Dexie.maxKey])
          .toArray()
          .then((found) => found.sort(byLine)),
      ),
    ),
  );
}

/** Null where the ticket itself does not open: the office names it elsewhere. One whose events do not open is counted and not timed. */
async function readRow(
  { keys }: Store,
  { id, sealed }: TicketRow,
  rows: readonly EventRow[],
): Promise<TicketFacts | null> {
  const [ticket, events] = await Promise.all([
    (open(keys, `ticket:${id}`, sealed) as Promise<Ticket>).catch(() => null),
    Promise.all(
      rows.map((row) => open(keys, `event:${row.id}`, row.sealed) as Promise<JourneyEvent>),
    ).catch(() => []),
  ]);
  return ticket && readTicket({ ticket, events });
}

/** The random number that a blob was sealed with (`seal.ts`): no two blobs have the same. */
const blobKey = (sealed: string): string => sealed.split('.', 3)[2] ?? sealed;

function remember(key: string, facts: TicketFacts): void {
  const oldest = factsByBlob.keys().next();
  if (factsByBlob.size >= mostRemembered && oldest.done !== true) factsByBlob.delete(oldest.value);
  factsByBlob.set(key, facts);
}
