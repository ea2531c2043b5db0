// Numbers of this machine whose slips were never asked for: it was cut off between the commit of the one and of the other.
import Dexie from 'dexie';
import type { Ticket } from '../../core/queue/ticket';
import { now } from './mint';
import { readHall } from './read';
import type { Session } from './session';

/** As long as a person stays near a ticket desk that starts again. */
const stayMs = 15 * 60_000;

/** Waiting ones of the last quarter of an hour, the latest first. To be asked before this window takes any itself. */
export async function unprintedTickets(session: Session): Promise<readonly Ticket[]> {
  const { tickets } = await readHall(session.store, session);
  const recent = tickets.filter(
    ({ state, channel, arrivedAt }) =>
      state === 'waiting' &&
      (channel === 'kiosk' || channel === 'appointment') &&
      Math.abs(now() - arrivedAt) < stayMs,
  );
  const bare: Ticket[] = [];
  for (const ticket of recent) if (await isBare(session, ticket)) bare.push(ticket);
  return bare.toSorted((a, b) => b.arrivedAt - a.arrivedAt);
}

async function isBare({ store }: Session, { id }: Ticket): Promise<boolean> {
  if ((await store.db.slips.where('about').equals(id).count()) > 0) return false;
  // Another ticket desk of the hall prints its own.
  const events = await store.db.events
    .where('[entityId+n]')
    .between([id, Dexie.minKey], [id, Dexie.maxKey])
    .toArray();
  return events.some(({ kind, device }) => kind === 'ticket.taken' && device === store.device);
}
