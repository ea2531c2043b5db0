// What decisions and questions read: entities by id and by the few plain columns, opened.
import type { EntityKind } from '../../core/journey';
import type { Day } from '../../core/kit/time';
import type { EntityStates } from '../../core/sync/fold';
import { dateToOpen } from '../../core/queue/open-day';
import type { BusinessDay } from '../../core/queue/business-day';
import type { Ticket } from '../../core/queue/ticket';
import { tableOf, type Row } from './db';
import { now } from './mint';
import { openRow } from './opened';
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

/** The hall's latest business day, open or closed. Ids are `hall:date`, so the last key is the latest. */
export async function latestDay(store: Store, hall: string): Promise<BusinessDay | undefined> {
  const row = await store.db.days.where('id').between(`${hall}:`, `${hall}:\uffff`).last();
  return row && openRow(store.keys, 'day', row);
}

export async function ticketsOf(store: Store, hall: string, day: Day): Promise<Ticket[]> {
  return openRows(
    store,
    'ticket',
    await store.db.tickets.where('hallDay').equals(`${hall}:${day}`).toArray(),
  );
}

/** The office's date: of the open business day, else the one that opening now would give. Never before the last one. */
export async function businessDate(store: Store, hall: string): Promise<Day> {
  const last = await latestDay(store, hall);
  return last?.state === 'open' ? last.date : dateToOpen(last, now());
}
