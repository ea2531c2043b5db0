// A hall with nothing around it: decisions run on folded state as in the record door, events are folded at once.
// A window may be cut off: it then decides on what it knows, and its events arrive later, in one piece.
import type { JourneyEvent, NewEvent } from '../../core/journey';
import type { Instant } from '../../core/kit/time';
import { applyDay } from '../../core/queue/apply-day';
import { applyAppointment, type Appointment } from '../../core/queue/appointment';
import { applyTicket } from '../../core/queue/apply-ticket';
import type { BusinessDay } from '../../core/queue/business-day';
import { enterStub } from '../../core/queue/enter-stub';
import type { Hall, QueueDecision } from '../../core/queue/hall';
import type { QueueRefusal } from '../../core/queue/refusal';
import { takeTicket, type TicketPerson } from '../../core/queue/take-ticket';
import type { Ticket } from '../../core/queue/ticket';
import { applyWindow, type WindowState } from '../../core/queue/window-state';
import type { Site } from '../../core/station/station';
import wutong from '../../resources/sites/wutong.json';

/** With few serials before those for writing by hand, so that a test's counter comes to them and jumps. */
export const site: Site = {
  ...wutong,
  services: wutong.services.map((service) => ({ ...service, handwritten: { from: 40, to: 59 } })),
};

/** 2026-11-23, a Monday, 08:30 in the office. */
export const monday: Instant = Date.UTC(2026, 10, 23, 0, 30);

export type Verb = (hall: Hall) => QueueDecision;

export type HallInMemory = {
  now: Instant;
  hall: () => Hall;
  ticket: (id: string) => Ticket;
  /** Decides on the present state and records; the refusal, or undefined when done. */
  act: (verb: Verb, device?: string) => QueueRefusal | undefined;
  /** As `act`, for what must succeed; the recorded events. */
  done: (verb: Verb, device?: string) => readonly JourneyEvent[];
  /** Takes a number from the counter row; the new ticket's id, or the refusal. */
  take: (service?: string, person?: Partial<TicketPerson>) => string | QueueRefusal;
  /** Enters a number written by hand; the new ticket's id, or the refusal. */
  enterStub: (number: string, arrivedAt: Instant) => string | QueueRefusal;
  /** Takes a number as `decide` says; the new ticket's id, or the refusal. */
  give: (
    service: string,
    decide: (
      hall: Hall,
      given: { readonly ticketId: string; readonly lastSerial: number; readonly now: Instant },
    ) => QueueDecision,
  ) => string | QueueRefusal;
  bookings: () => readonly Appointment[];
  /** Every event in the order in which the hall folded it. */
  log: () => readonly JourneyEvent[];
  cutOff: (device: string) => void;
  /** So many events of a device that is cut off come through; it does not hear of the others'. */
  trickle: (device: string, most: number) => void;
  /** Merges what the device recorded meanwhile; its events in their order. */
  reconnect: (device: string) => readonly JourneyEvent[];
};

type State = {
  days: Map<string, BusinessDay>;
  /** By day, then by id. */
  tickets: Map<string, Map<string, Ticket>>;
  windows: Map<string, WindowState>;
  bookings: Map<string, Appointment>;
};

const nothing = (): State => ({
  days: new Map(),
  tickets: new Map(),
  windows: new Map(),
  bookings: new Map(),
});

/** What another machine holds: only the latest day of it changes there. */
function copyOf(state: State): State {
  const tickets = new Map(state.tickets);
  const latest = [...tickets.keys()].toSorted().at(-1);
  if (latest !== undefined) tickets.set(latest, new Map(tickets.get(latest)));
  return {
    ...{ days: new Map(state.days), tickets },
    ...{ windows: new Map(state.windows), bookings: new Map(state.bookings) },
  };
}

/** Sees every event of a ticket as the hall folds it. */
export type Watch = (event: JourneyEvent, before: Ticket | undefined, after: Ticket) => void;

export function hallInMemory(watch?: Watch, rules: Site = site): HallInMemory {
  const shared = nothing();
  const log: JourneyEvent[] = [];
  /** The day of each ticket. */
  const home = new Map<string, string>();
  const apart = new Map<string, { state: State; events: JourneyEvent[] }>();
  const serials = new Map<string, number>();
  let minted = 0;

  const view = ({ days, tickets, windows }: State): Hall => {
    const latest = [...days.keys()].reduce((last, id) => (id > last ? id : last), '');
    const day = days.get(latest);
    const today = [...(tickets.get(day?.date ?? '')?.values() ?? [])];
    return { site: rules, day, tickets: today, windows: [...windows.values()] };
  };

  const foldTicket = (state: State, event: JourneyEvent): void => {
    const { entityId: id } = event;
    if (event.kind === 'ticket.taken') home.set(id, event.body.day);
    const day = home.get(id)!;
    const today = state.tickets.get(day) ?? new Map<string, Ticket>();
    state.tickets.set(day, today);
    const before = today.get(id);
    const after = applyTicket(before, event)!;
    today.set(id, after);
    if (state === shared) watch?.(event, before, after);
  };

  const fold = (state: State, event: JourneyEvent): void => {
    if (state === shared) log.push(event);
    const { entity, entityId: id } = event;
    if (entity === 'ticket') foldTicket(state, event);
    else if (entity === 'day') state.days.set(id, applyDay(state.days.get(id), event)!);
    else if (entity === 'window') state.windows.set(id, applyWindow(state.windows.get(id), event)!);
    else state.bookings.set(id, applyAppointment(state.bookings.get(id), event)!);
  };

  const mint = (event: NewEvent, device: string, group: number): JourneyEvent => {
    minted += 1;
    const { onBehalfOf = null } = event;
    const id = `event-${minted}`;
    const { now: at } = room;
    return {
      ...event,
      id,
      device,
      seq: minted,
      group: `group-${group}`,
      v: 1,
      operator: 'staff',
      onBehalfOf,
      at,
      monotonic: minted,
    };
  };

  const room: HallInMemory = {
    now: monday,
    hall: () => view(shared),
    ticket: (id) => shared.tickets.get(home.get(id) ?? '')!.get(id)!,
    bookings: () => [...shared.bookings.values()],
    log: () => log,
    act: (verb, device = 'owner') => {
      const alone = apart.get(device);
      const state = alone?.state ?? shared;
      const decision = verb(view(state));
      if (!decision.ok) return decision.refusal;
      const group = minted + 1;
      const events = decision.value.map((event) => mint(event, device, group));
      for (const event of events) fold(state, event);
      alone?.events.push(...events);
      latest = events;
      return undefined;
    },
    done: (verb, device) => {
      const refusal = room.act(verb, device);
      if (refusal) throw new Error(`Refused: ${JSON.stringify(refusal)}`);
      return latest;
    },
    give: (service, decide) => {
      const ticketId = `ticket-${minted + 1}`;
      const series = rules.services.find(({ key }) => key === service)?.series;
      const row = `${room.hall().day?.id}:${series}`;
      const lastSerial = serials.get(row) ?? 0;
      const refusal = room.act((hall) => decide(hall, { ticketId, lastSerial, now: room.now }));
      if (refusal) return refusal;
      serials.set(row, room.ticket(ticketId).serial);
      return ticketId;
    },
    take: (service = 'allowance', person = {}) => {
      const who = { residentId: null, name: null, birth: null, ...person };
      return room.give(service, (hall, given) =>
        takeTicket(hall, { ...given, service, channel: 'kiosk', person: who }),
      );
    },
    enterStub: (number, arrivedAt) => {
      const ticketId = `ticket-${minted + 1}`;
      const command = { ticketId, number, arrivedAt, person: null };
      return room.act((hall) => enterStub(hall, { ...command, now: room.now })) ?? ticketId;
    },
    cutOff: (device) => {
      apart.set(device, { state: copyOf(shared), events: [] });
    },
    trickle: (device, most) => {
      for (const event of apart.get(device)?.events.splice(0, most) ?? []) fold(shared, event);
    },
    reconnect: (device) => {
      const events = apart.get(device)?.events ?? [];
      apart.delete(device);
      for (const event of events) fold(shared, event);
      return events;
    },
  };
  let latest: readonly JourneyEvent[] = [];
  return room;
}
