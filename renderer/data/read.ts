// What decisions and questions read: entities by id and by the few plain columns, opened.
import Dexie from 'dexie';
import type { EntityKind, JourneyEvent } from '../../core/journey';
import { addDays } from '../../core/kit/day';
import { instantOf, type Day } from '../../core/kit/time';
import type { EntityStates } from '../../core/sync/fold';
import { dateToOpen } from '../../core/queue/open-day';
import type { Appointment } from '../../core/queue/appointment';
import type { BusinessDay } from '../../core/queue/business-day';
import type { Hall } from '../../core/queue/hall';
import { openSlips } from '../../core/slip/open-slips';
import type { Slip } from '../../core/slip/slip';
import type { Ticket } from '../../core/queue/ticket';
import type { WindowState } from '../../core/queue/window-state';
import { tableOf, type Row, type SlipRow } from './db';
import { byLine } from './event-rows';
import { callable } from './hall-rule';
import { idsFrom, now } from './mint';
import { openAt, openRow } from './opened';
import type { Session } from './session';
import type { Store } from './working-set';

export async function readOne<E extends EntityKind>(
  store: Store,
  entity: E,
  id: string,
): Promise<EntityStates[E] | undefined> {
  const row = await tableOf(store.db, entity).get(id);
  return row && openRow(store.keys, entity, row);
}

export async function openRows<E extends EntityKind>(
  store: Store,
  entity: E,
  rows: readonly Row[],
): Promise<EntityStates[E][]> {
  return Promise.all(rows.map((row) => openRow(store.keys, entity, row)));
}

/** The same without those that do not open: one bad row must not stop a hall. The office names them (`queries/unreadable.ts`). */
export async function readable<E extends EntityKind>(
  store: Store,
  entity: E,
  rows: readonly Row[],
): Promise<EntityStates[E][]> {
  const opened = await Promise.all(
    rows.map((row) => openRow(store.keys, entity, row).catch(() => null)),
  );
  return opened.filter((state) => state !== null);
}

/** The hall's latest business day, open or closed. Ids are `hall:date`, so the last key is the latest. */
export async function latestDay(store: Store, hall: string): Promise<BusinessDay | undefined> {
  const row = await store.db.days.where('id').between(`${hall}:`, `${hall}:\uffff`).last();
  return row && openRow(store.keys, 'day', row);
}

export async function ticketsOf(store: Store, hall: string, day: Day): Promise<Ticket[]> {
  return readable(
    store,
    'ticket',
    await store.db.tickets.where('hallDay').equals(`${hall}:${day}`).toArray(),
  );
}

/** What every decision about a ticket looks at: the latest day and all its tickets. */
export async function readHall(store: Store, { station }: Pick<Session, 'station'>): Promise<Hall> {
  const [day, windows] = await Promise.all([
    latestDay(store, station.hall),
    windowsOf(store, station.hall),
  ]);
  const tickets = day ? await ticketsOf(store, station.hall, day.date) : [];
  return { site: station.site, day, tickets, windows };
}

/** The same for a call: without those who wait and may not be called here (`hall-rule.ts`). */
export async function readCallable(
  store: Store,
  session: Pick<Session, 'station' | 'rule'>,
): Promise<Hall> {
  const hall = await readHall(store, session);
  return { ...hall, tickets: await callable(store, hall.tickets, session.rule) };
}

/** The hall's windows that ever said what they do. Ids are `hall:window`. */
export async function windowsOf(store: Store, hall: string): Promise<WindowState[]> {
  const rows = await store.db.windows.where('id').between(`${hall}:`, `${hall}:\uffff`).toArray();
  return readable(store, 'window', rows);
}

/** The hall's bookings of the days from `from` to `to`, both included. */
export async function appointmentsOf(
  store: Store,
  hall: string,
  from: Day,
  to: Day,
): Promise<Appointment[]> {
  const rows = await store.db.appointments
    .where('hallDay')
    .between(`${hall}:${from}`, `${hall}:${to}`, true, true)
    .toArray();
  return readable(store, 'appointment', rows);
}

/** The events of one entity that this machine has, as its journal brought them. Those before a snapshot are elsewhere. */
export async function eventsOf(store: Store, entityId: string): Promise<JourneyEvent[]> {
  const rows = await store.db.events
    .where('[entityId+n]')
    .between([entityId, Dexie.minKey], [entityId, Dexie.maxKey])
    .toArray();
  return Promise.all(
    rows
      .toSorted(byLine)
      .map(({ id, sealed }) => openAt(store.keys, `event:${id}`, sealed) as Promise<JourneyEvent>),
  );
}

/** The office's date: of the open business day, else the one that opening now would give. Never before the last one. */
export async function businessDate(store: Store, hall: string): Promise<Day> {
  const last = await latestDay(store, hall);
  return last?.state === 'open' ? last.date : dateToOpen(last, now());
}

/** The slips asked for on a day: ids carry the time of asking, so the day is a stretch of the key. */
export function slipRowsOf(store: Store, day: Day): Promise<SlipRow[]> {
  const from = idsFrom(instantOf(day, '00:00'));
  const to = idsFrom(instantOf(addDays(day, 1), '00:00'));
  return store.db.slips.where('id').between(from, to).toArray();
}

/** This machine's slips that nobody knows to be on paper and nobody let go of, oldest first. */
export async function openSlipsOf(store: Store): Promise<readonly Slip[]> {
  const doubtful = await store.db.slips
    .where('state')
    .anyOf('requested', 'unknown', 'unconfirmed', 'handed', 'failed', 'cancelled')
    .toArray();
  const abouts = [...new Set(doubtful.map(({ about }) => about))];
  // A copy that came out settles its paper, so the copies are looked at together.
  const rows = await store.db.slips.where('about').anyOf(abouts).toArray();
  const slips = await openRows(store, 'slip', rows);
  return openSlips(slips.filter(({ device }) => device === store.device));
}
