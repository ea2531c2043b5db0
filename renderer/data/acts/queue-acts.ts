// What people do with tickets and the business day. The rules are core/queue; here is only who, where and when.
import type { Day, Instant } from '../../../core/kit/time';
import { callChosen, callNext as decideCallNext } from '../../../core/queue/call';
import { closeDay as decideCloseDay, type CloseDayCommand } from '../../../core/queue/close-day';
import { enterStub as decideStub } from '../../../core/queue/enter-stub';
import type { Hall, QueueDecision, TicketCommand } from '../../../core/queue/hall';
import { identifyTicket as decideIdentify } from '../../../core/queue/identify-ticket';
import { miss as decideMiss, rejoin as decideRejoin } from '../../../core/queue/miss';
import { openDay as decideOpenDay } from '../../../core/queue/open-day';
import { recall as decideRecall } from '../../../core/queue/recall';
import type { QueueRefusal } from '../../../core/queue/refusal';
import { returnToQueue as decideReturn } from '../../../core/queue/return-to-queue';
import {
  finish as decideFinish,
  hold as decideHold,
  resume as decideResume,
  start as decideStart,
} from '../../../core/queue/serve';
import { takeTicket as decideTake, type TicketPerson } from '../../../core/queue/take-ticket';
import type { Ticket, TicketChannel } from '../../../core/queue/ticket';
import { undo as decideUndo } from '../../../core/queue/undo';
import { newId, now } from '../mint';
import { ticketCounter } from '../plan-entry';
import { call } from '../../shell';
import { latestDay, openSlipsOf, readHall, readOne } from '../read';
import type { Store } from '../working-set';
import { act, stateOf, type Acted } from './act';
import type { Recorded } from '../record';

/** Opens the business day; the person confirmed an unlikely date where `dateConfirmed`. */
export function openDay(dateConfirmed = false): Acted<Recorded, QueueRefusal> {
  return act(
    (store, { station }) => latestDay(store, station.hall),
    (last, { station }) => decideOpenDay(last, { hall: station.hall, now: now(), dateConfirmed }),
  );
}

/** Ends the day. Slips that are let go of with it are taken out of their printers' lines. */
export async function closeDay(command: CloseDayCommand): Acted<Recorded, QueueRefusal> {
  const closed = await act(
    async (store, session) => ({
      hall: await readHall(store, session),
      slips: await openSlipsOf(store),
    }),
    ({ hall, slips }) => decideCloseDay(hall, command, slips),
  );
  if (closed.ok) {
    for (const { kind, entityId } of closed.value.events)
      if (kind === 'slip.waived') await call('print.act', { id: entityId, act: 'cancel' });
  }
  return closed;
}

/** Who takes a number, as far as they said: somebody of the register, or only a birth date from a card. */
export type TicketTaker = { readonly residentId: string } | { readonly birth: Day };

/** Gives the next number of the service's series; a known age gets the priority of the site's bands. */
export async function takeTicket(input: {
  readonly service: string;
  readonly channel: TicketChannel;
  readonly taker: TicketTaker | null;
}): Acted<Ticket, QueueRefusal> {
  const ticketId = newId();
  const { service, channel, taker } = input;
  const recorded = await act(
    async (store, session) => {
      const hall = await readHall(store, session);
      const series = session.station.site.services.find(({ key }) => key === service)?.series ?? '';
      const counter = await store.db.counters.get(
        ticketCounter(session.station.hall, hall.day?.date ?? '', series),
      );
      return { hall, lastSerial: counter?.last ?? 0, person: await readTaker(store, taker) };
    },
    ({ hall, lastSerial, person }) =>
      decideTake(hall, { ticketId, service, channel, person, lastSerial, now: now() }),
  );
  return stateOf(recorded, 'ticket', ticketId);
}

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

async function readTaker(store: Store, taker: TicketTaker | null): Promise<TicketPerson | null> {
  if (taker === null) return null;
  if ('birth' in taker) return { residentId: null, name: null, birth: taker.birth };
  const resident = await readOne(store, 'resident', taker.residentId);
  return resident
    ? { residentId: resident.id, name: resident.person.name, birth: resident.person.birth }
    : null;
}

export const callNext = (): Acted<Ticket, QueueRefusal> => ticketAct(decideCallNext);

export const callTicket = (ticketId: string): Acted<Ticket, QueueRefusal> =>
  verb(ticketId, callChosen);
export const recall = (ticketId: string): Acted<Ticket, QueueRefusal> =>
  verb(ticketId, decideRecall);
export const start = (ticketId: string): Acted<Ticket, QueueRefusal> => verb(ticketId, decideStart);
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
