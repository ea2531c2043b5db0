// What people do with tickets and the business day. The rules are core/queue; here is only who, where and when.
import { refuse } from '../../../core/kit/result';
import { key, optional, text, truth } from '../../../core/kit/shape';
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
import type { Ticket } from '../../../core/queue/ticket';
import { transfer as decideTransfer } from '../../../core/queue/transfer';
import { undo as decideUndo } from '../../../core/queue/undo';
import { newId, now } from '../mint';
import { likely } from '../packs';
import { call } from '../../shell';
import { appointmentsOf, latestDay, openSlipsOf, readCallable, readHall, windowsOf } from '../read';
import { readPerson } from '../same-person';
import type { Session } from '../session';
import type { Store } from '../working-set';
import { act, stateOf, type Acted } from './act';
import type { Recorded } from '../record';
import { inHall, parts } from './in-hall';
import {
  errand,
  knownPerson,
  named,
  onward,
  stub,
  takeWish,
  ticketAlone,
  type Known,
  type Onward,
  type Stub,
  type TakeWish,
} from './queue-input';
import { takeNumber, withPerson, type Errand } from './take-number';

/** Opens the business day; the person confirmed an unlikely date where `dateConfirmed`. */
export const openDay = inHall(
  { verb: 'open_day', input: parts<[boolean?]>(optional(truth)), alone: true },
  (dateConfirmed = false): Acted<Recorded, QueueRefusal> =>
    act(
      async (store, { station: { hall } }) => ({
        last: await latestDay(store, hall),
        windows: await windowsOf(store, hall),
      }),
      ({ last, windows }, { station: { hall } }) =>
        decideOpenDay(last, { hall, now: now(), dateConfirmed, likely }, windows),
    ),
);

/** Ends the day, at the owner of the hall. Slips that are let go of with it are taken out of their printers' lines. */
export async function closeDay(command: CloseDayCommand): Acted<Recorded, QueueRefusal> {
  const status = await call('hall.status', null);
  // Only the owner of the hall sees every number, and the slips that it must answer for.
  if (status.role === 'window') return refuse({ code: 'closed_elsewhere', owner: status.owner });
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
export const takeTicket = inHall(
  { verb: 'take', input: parts<[TakeWish]>(takeWish), ...ticketAlone, send: withPerson },
  (input: TakeWish): Acted<Ticket, QueueRefusal> =>
    takeNumber(
      () => Promise.resolve(input),
      (hall, given, { service, channel, facts = [] }) =>
        decideTake(hall, { ...given, service, channel, facts }),
    ),
);

/** Number and service begin at once for somebody who stands at this window without one. */
export const serveWithoutTicket = inHall(
  { verb: 'serve_without', input: parts<[Errand]>(errand), ...ticketAlone, send: withPerson },
  (input: Errand): Acted<Ticket, QueueRefusal> =>
    takeNumber(
      () => Promise.resolve(input),
      (hall, given, { service }, { window }) => decideWithout(hall, { ...given, service, window }),
    ),
);

/** Enters a number that was written by hand while nothing printed, with the time it was given. */
export const enterStub = inHall(
  { verb: 'enter_stub', input: parts<[Stub]>(stub), leaves: 'ticket' },
  async (input: Stub): Acted<Ticket, QueueRefusal> => {
    const ticketId = newId();
    const recorded = await act(readHall, (hall) =>
      decideStub(hall, { ticketId, ...input, person: null, now: now() }),
    );
    return stateOf(recorded, 'ticket', ticketId);
  },
);

export const callNext = inHall({ verb: 'call_next', input: parts<[]>(), ...ticketAlone }, () =>
  ticketAct(decideCallNext, readCallable),
);
export const callTicket = inHall({ ...named('call'), alone: true }, (ticketId: string) =>
  verb(ticketId, callChosen, readCallable),
);
/** Serves somebody who waits, without calling them. */
export const serveDirectly = inHall({ ...named('serve_directly'), alone: true }, (id: string) =>
  verb(id, decideDirectly, readCallable),
);
export const recall = plain('recall', decideRecall);
/** The called person stands at the window. */
export const arrive = plain('arrive', decideArrive);
export const start = plain('start', decideStart);
export const resume = plain('resume', decideResume);
export const miss = plain('miss', decideMiss);
export const finish = plain('finish', decideFinish);
/** As a call: whoever waits or was missed may be at another window that is not heard here. */
export const undo = inHall({ ...named('undo'), alone: true }, (id: string) =>
  verb(id, decideUndo, readCallable),
);
export const rejoin = inHall(named('rejoin'), (id: string) => verb(id, decideRejoin, readCallable));

export const hold = because('hold', decideHold, true);
export const returnToQueue = because('return', decideReturn, true);
/** Puts it before everybody who waits; listed at the day's end. */
export const jump = because('jump', decideJump, false);

/** Hands on to another service, another window (only that one calls it then), or both. */
export const transfer = inHall(
  { verb: 'transfer', input: parts<[string, Onward]>(key, onward), leaves: 'ticket' },
  (ticketId: string, to: Onward) =>
    verb(ticketId, (hall, command) => decideTransfer(hall, { ...command, ...to }), readSetUp),
);

/** The hall, with the windows that its machines are set up as. */
async function readSetUp(store: Store, session: Session): Promise<Hall> {
  const status = await call('hall.status', null);
  const members = status.role === 'owner' ? status.members : [];
  const windows = [session.station.window, session.window, ...members.map(({ window }) => window)];
  const hall = await readHall(store, session);
  return { ...hall, setUp: windows.filter((window) => window !== null) };
}

/** The person served goes on with another service. */
export const changeService = inHall(
  { verb: 'change_service', input: parts<[string, string]>(key, key), ...ticketAlone },
  (ticketId: string, service: string) =>
    verb(ticketId, (hall, command) => decideChange(hall, { ...command, service })),
);

/** Ties the number being served to the person who turned out to hold it. */
export const identifyTicket = inHall<Identifying, Recorded, QueueRefusal>(
  {
    verb: 'identify',
    input: parts<Identifying>(key, key, optional(knownPerson)),
    alone: true,
    send: async ({ store }, ticketId, residentId) => {
      const { person } = (await readPerson(store, residentId)) ?? {};
      return person
        ? [ticketId, residentId, { name: person.name, birth: person.birth }]
        : [ticketId, residentId];
    },
  },
  (ticketId: string, residentId: string, known?: Known): Acted<Recorded, QueueRefusal> =>
    act(
      async (store, session) => ({
        hall: await readHall(store, session),
        resident: await readPerson(store, residentId),
      }),
      ({ hall, resident }, { window }) => {
        const person = known ?? resident?.person;
        if (!person) throw new Error(`No resident ${residentId}`);
        const found = { id: residentId, person };
        return decideIdentify(hall, { ticketId, window, now: now(), resident: found });
      },
    ),
);

type Identifying = [ticketId: string, residentId: string, known?: Known];

type Decide = (hall: Hall, command: TicketCommand) => QueueDecision;

/** A step of one ticket that a window may take for itself while it is cut off. */
function plain(name: string, decide: Decide) {
  return inHall({ ...named(name), alone: true }, (ticketId: string) => verb(ticketId, decide));
}

function because(
  name: string,
  decide: (hall: Hall, command: TicketCommand & { readonly reason: string }) => QueueDecision,
  alone: boolean,
) {
  return inHall(
    { verb: name, input: parts<[string, string]>(key, text()), leaves: 'ticket', alone },
    (ticketId: string, reason: string) =>
      verb(ticketId, (hall, command) => decide(hall, { ...command, reason })),
  );
}

function verb(
  ticketId: string,
  decide: Decide,
  read: (store: Store, session: Session) => Promise<Hall> = readHall,
): Acted<Ticket, QueueRefusal> {
  return ticketAct((hall, at) => decide(hall, { ticketId, ...at }), read);
}

async function ticketAct(
  decide: (hall: Hall, at: Omit<TicketCommand, 'ticketId'>) => QueueDecision,
  read: (store: Store, session: Session) => Promise<Hall> = readHall,
): Acted<Ticket, QueueRefusal> {
  const recorded = await act(read, (hall, { window }) => decide(hall, { window, now: now() }));
  return stateOf(recorded, 'ticket', (events) => events[0]?.entityId);
}
