// A hall with nothing around it: decisions run on folded state as in the record door, events are folded at once.
// A window may be cut off: it then decides on what it knows, and its events arrive later, in one piece.
import type { JourneyEvent, NewEvent } from '../../core/journey';
import type { Instant } from '../../core/kit/time';
import { applyDay } from '../../core/queue/apply-day';
import { applyTicket } from '../../core/queue/apply-ticket';
import type { BusinessDay } from '../../core/queue/business-day';
import { enterStub } from '../../core/queue/enter-stub';
import type { Hall, QueueDecision } from '../../core/queue/hall';
import type { QueueRefusal } from '../../core/queue/refusal';
import { takeTicket, type TicketPerson } from '../../core/queue/take-ticket';
import type { Ticket } from '../../core/queue/ticket';
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
  cutOff: (device: string) => void;
  /** Merges what the device recorded meanwhile; its events in their order. */
  reconnect: (device: string) => readonly JourneyEvent[];
};

type State = { days: Map<string, BusinessDay>; tickets: Map<string, Ticket> };

/** Sees every event of a ticket as the hall folds it. */
export type Watch = (event: JourneyEvent, before: Ticket | undefined, after: Ticket) => void;

export function hallInMemory(watch?: Watch): HallInMemory {
  const shared: State = { days: new Map(), tickets: new Map() };
  const apart = new Map<string, { state: State; events: JourneyEvent[] }>();
  const serials = new Map<string, number>();
  let minted = 0;

  const view = ({ days, tickets }: State): Hall => {
    const day = [...days.values()].toSorted((a, b) => (a.date < b.date ? 1 : -1))[0];
    const today = [...tickets.values()].filter((ticket) => ticket.day === day?.date);
    return { site, day, tickets: today, windows: [] };
  };

  const fold = (state: State, event: JourneyEvent): void => {
    if (event.entity === 'day') {
      state.days.set(event.entityId, applyDay(state.days.get(event.entityId), event)!);
      return;
    }
    const before = state.tickets.get(event.entityId);
    const after = applyTicket(before, event)!;
    state.tickets.set(event.entityId, after);
    if (state === shared) watch?.(event, before, after);
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
    ticket: (id) => shared.tickets.get(id)!,
    act: (verb, device = 'owner') => {
      const alone = apart.get(device);
      const state = alone?.state ?? shared;
      const decision = verb(view(state));
      if (!decision.ok) return decision.refusal;
      const events = decision.value.map((event) => mint(event, device, minted));
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
    take: (service = 'allowance', person = {}) => {
      const ticketId = `ticket-${minted + 1}`;
      const series = site.services.find(({ key }) => key === service)?.series;
      const row = `${room.hall().day?.id}:${series}`;
      const lastSerial = serials.get(row) ?? 0;
      const who = { residentId: null, name: null, birth: null, ...person };
      const refusal = room.act((hall) =>
        takeTicket(hall, {
          ticketId,
          service,
          channel: 'kiosk',
          person: who,
          lastSerial,
          now: room.now,
        }),
      );
      if (refusal) return refusal;
      serials.set(row, room.ticket(ticketId).serial);
      return ticketId;
    },
    enterStub: (number, arrivedAt) => {
      const ticketId = `ticket-${minted + 1}`;
      const command = { ticketId, number, arrivedAt, person: null };
      return room.act((hall) => enterStub(hall, { ...command, now: room.now })) ?? ticketId;
    },
    cutOff: (device) => {
      const state = { days: new Map(shared.days), tickets: new Map(shared.tickets) };
      apart.set(device, { state, events: [] });
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
