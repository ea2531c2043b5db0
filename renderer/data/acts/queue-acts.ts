// What people do with tickets and the business day. The rules are core/queue; here is only who, where and when.
import type { Instant } from '../../../core/kit/time';
import { arrive as decideArrive } from '../../../core/queue/arrive';
import { callChosen, callNext as decideCallNext } from '../../../core/queue/call';
import { closeDay as decideCloseDay, type CloseDayCommand } from '../../../core/queue/close-day';
import { enterStub as decideStub } from '../../../core/queue/enter-stub';
import type { Hall, QueueDecision, TicketCommand } from '../../../core/queue/hall';
import { identifyTicket as decideIdentify } from '../../../core/queue/identify-ticket';
import { jump as decideJump } from '../../../core/queue/jump';
import { miss as decideMiss, rejoin as decideRejoin } from '../../../core/queue/miss';
import { openDay as decideOpenDay } from '../../../core/queue/open-day';
import { recall as decideRecall } from '../../../core/queue/recall';
import type { QueueRefusal } from '../../../core/queue/refusal';
import { returnToQueue as decideReturn } from '../../../core/queue/return-to-queue';
import {
  changeService as decideChange,
  finish as decideFinish,
  hold as decideHold,
  resume as decideResume,
  serveDirectly as decideDirectly,
  start as decideStart,
} from '../../../core/queue/serve';
import { serveWithoutTicket as decideWithout } from '../../../core/queue/serve-without-ticket';
import { takeTicket as decideTake } from '../../../core/queue/take-ticket';
import type { PriorityFact, Ticket, TicketChannel } from '../../../core/queue/ticket';
import { transfer as decideTransfer, type TransferCommand } from '../../../core/queue/transfer';
import { undo as decideUndo } from '../../../core/queue/undo';
import { newId, now } from '../mint';
import { likely } from '../packs';
import { call } from '../../shell';
import { appointmentsOf, latestDay, openSlipsOf, readHall, readOne, windowsOf } from '../read';
import { act, stateOf, type Acted } from './act';
import type { Recorded } from '../record';
import { takeNumber, type Errand } from './take-number';

/** Opens the business day; the person confirmed an unlikely date where `dateConfirmed`. */
export function openDay(dateConfirmed = false): Acted<Recorded, QueueRefusal> {
  return act(
    async (store, { station: { hall } }) => ({
      last: await latestDay(store, hall),
      windows: await windowsOf(store, hall),
    }),
    ({ last, windows }, { station: { hall } }) =>
      decideOpenDay(last, { hall, now: now(), dateConfirmed, likely }, windows),
  );
}

/** Ends the day. Slips that are let go of with it are taken out of their printers' lines. */
export async function closeDay(command: CloseDayCommand): Acted<Recorded, QueueRefusal> {
  const closed = await act(
    async (store, session) => {
      const hall = await readHall(store, session);
      const { date } = hall.day ?? { date: '' };
      const bookings = await appointmentsOf(store, session.station.hall, '', date);
      return { hall, slips: await openSlipsOf(store), bookings };
    },
    ({ hall, slips, bookings }) => decideCloseDay(hall, command, slips, bookings),
  );
  if (closed.ok) {
    for (const { kind, entityId } of closed.value.events)
      if (kind === 'slip.waived') await call('print.act', { id: entityId, act: 'cancel' });
  }
  return closed;
}

/** Gives the next number of the service's series; age and facts give the priority of the site's bands. */
export const takeTicket = (
  input: Errand & { readonly channel: TicketChannel; readonly facts?: readonly PriorityFact[] },
): Acted<Ticket, QueueRefusal> =>
  takeNumber(
    () => Promise.resolve(input),
    (hall, given, { service, channel, facts = [] }) =>
      decideTake(hall, { ...given, service, channel, facts }),
  );

/** Number and service begin at once for somebody who stands at this window without one. */
export const serveWithoutTicket = (input: Errand): Acted<Ticket, QueueRefusal> =>
  takeNumber(
    () => Promise.resolve(input),
    (hall, given, { service }, { window }) => decideWithout(hall, { ...given, service, window }),
  );

/** Enters a number that was written by hand while nothing printed, with the time it was given. */
export async function enterStub(input: {
  readonly number: string;
  readonly arrivedAt: Instant;
}): Acted<Ticket, QueueRefusal> {
  const ticketId = newId();
  const recorded = await act(readHall, (hall) =>
    decideStub(hall, { ticketId, ...input, person: null, now: now() }),
  );
  return stateOf(recorded, 'ticket', ticketId);
}

export const callNext = (): Acted<Ticket, QueueRefusal> => ticketAct(decideCallNext);

export const callTicket = (ticketId: string): Acted<Ticket, QueueRefusal> =>
  verb(ticketId, callChosen);
export const recall = (ticketId: string): Acted<Ticket, QueueRefusal> =>
  verb(ticketId, decideRecall);
/** The called person stands at the window. */
export const arrive = (ticketId: string): Acted<Ticket, QueueRefusal> =>
  verb(ticketId, decideArrive);
export const start = (ticketId: string): Acted<Ticket, QueueRefusal> => verb(ticketId, decideStart);
/** Serves somebody who waits, without calling them. */
export const serveDirectly = (ticketId: string): Acted<Ticket, QueueRefusal> =>
  verb(ticketId, decideDirectly);
export const resume = (ticketId: string): Acted<Ticket, QueueRefusal> =>
  verb(ticketId, decideResume);
export const miss = (ticketId: string): Acted<Ticket, QueueRefusal> => verb(ticketId, decideMiss);
export const rejoin = (ticketId: string): Acted<Ticket, QueueRefusal> =>
  verb(ticketId, decideRejoin);
export const finish = (ticketId: string): Acted<Ticket, QueueRefusal> =>
  verb(ticketId, decideFinish);
export const undo = (ticketId: string): Acted<Ticket, QueueRefusal> => verb(ticketId, decideUndo);

export const hold = (ticketId: string, reason: string): Acted<Ticket, QueueRefusal> =>
  verb(ticketId, (hall, command) => decideHold(hall, { ...command, reason }));

export const returnToQueue = (ticketId: string, reason: string): Acted<Ticket, QueueRefusal> =>
  verb(ticketId, (hall, command) => decideReturn(hall, { ...command, reason }));

/** Hands on to another service, another window (only that one calls it then), or both. */
export const transfer = (
  ticketId: string,
  to: Pick<TransferCommand, 'service' | 'toWindow' | 'reason'>,
): Acted<Ticket, QueueRefusal> =>
  verb(ticketId, (hall, command) => decideTransfer(hall, { ...command, ...to }));

/** Puts it before everybody who waits; listed at the day's end. */
export const jump = (ticketId: string, reason: string): Acted<Ticket, QueueRefusal> =>
  verb(ticketId, (hall, command) => decideJump(hall, { ...command, reason }));

/** The person served goes on with another service. */
export const changeService = (ticketId: string, service: string): Acted<Ticket, QueueRefusal> =>
  verb(ticketId, (hall, command) => decideChange(hall, { ...command, service }));

/** Ties the number being served to the person who turned out to hold it. */
export async function identifyTicket(
  ticketId: string,
  residentId: string,
): Acted<Recorded, QueueRefusal> {
  return act(
    async (store, session) => ({
      hall: await readHall(store, session),
      resident: await readOne(store, 'resident', residentId),
    }),
    ({ hall, resident }, { window }) => {
      if (!resident) throw new Error(`No resident ${residentId}`);
      return decideIdentify(hall, { ticketId, window, now: now(), resident });
    },
  );
}

function verb(
  ticketId: string,
  decide: (hall: Hall, command: TicketCommand) => QueueDecision,
): Acted<Ticket, QueueRefusal> {
  return ticketAct((hall, at) => decide(hall, { ticketId, ...at }));
}

async function ticketAct(
  decide: (hall: Hall, at: Omit<TicketCommand, 'ticketId'>) => QueueDecision,
): Acted<Ticket, QueueRefusal> {
  const recorded = await act(readHall, (hall, { window }) => decide(hall, { window, now: now() }));
  return stateOf(recorded, 'ticket', (events) => events[0]?.entityId);
}
