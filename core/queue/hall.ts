// What every verb of the queue decides on: one hall on one business day. Read in the record door, never stale.
import { newEvent } from '../kit/new-event';
import type { EventBodies, EventKind, NewEvent } from '../journey';
import type { Instant } from '../kit/time';
import { ok, refuse, type Result } from '../kit/result';
import type { Site } from '../station/station';
import type { BusinessDay } from './business-day';
import type { QueueRefusal } from './refusal';
import type { Ticket, TicketState } from './ticket';
import type { WindowState, WindowWork } from './window-state';

export type Hall = {
  readonly site: Site;
  /** The latest business day of the hall, open or closed; undefined when there never was one. */
  readonly day: BusinessDay | undefined;
  /** All tickets of that day, in any order. */
  readonly tickets: readonly Ticket[];
  /** The windows that ever said what they do; the others are open. */
  readonly windows: readonly WindowState[];
  /** The windows that its machines are set up as, where that was asked for. */
  readonly setUp?: readonly number[];
};

/** A verb done to one ticket by one window. */
export type TicketCommand = {
  readonly ticketId: string;
  readonly window: number;
  readonly now: Instant;
};

export type QueueDecision = Result<readonly NewEvent[], QueueRefusal>;

/** The ticket, when it is in one of these states and, unless it waits, at this very window. */
export function findTicket(
  hall: Hall,
  { ticketId, window }: Omit<TicketCommand, 'now'>,
  ...wanted: readonly TicketState[]
): Result<Ticket, QueueRefusal> {
  const ticket = hall.tickets.find(({ id }) => id === ticketId);
  if (!ticket) return refuse({ code: 'unknown_ticket' });
  const { number, state } = ticket;
  if (ticket.window !== null && ticket.window !== window && state !== 'missed')
    return refuse({ code: 'other_window', number, window: ticket.window, state });
  if (!wanted.includes(state)) return refuse({ code: 'wrong_state', number, state });
  return ok(ticket);
}

/** The ticket that a window calls or serves now: it has at most one. */
export const ticketAt = (hall: Hall, window: number): Ticket | undefined =>
  hall.tickets.find(
    (ticket) =>
      ticket.window === window && (ticket.state === 'called' || ticket.state === 'serving'),
  );

/** Refuses when the window is still with somebody else. */
export function requireFreeWindow(hall: Hall, window: number): Result<null, QueueRefusal> {
  const busy = ticketAt(hall, window);
  return busy ? refuse({ code: 'window_busy', number: busy.number, state: busy.state }) : ok(null);
}

/** A window that never said anything takes people. */
export const workOf = (windows: readonly WindowState[], window: number): WindowWork =>
  windows.find((one) => one.window === window)?.state ?? 'open';

/** Refuses when the window does not take anybody now, or is still with somebody else. */
export function requireOpenWindow(hall: Hall, window: number): Result<null, QueueRefusal> {
  const state = workOf(hall.windows, window);
  return state === 'open'
    ? requireFreeWindow(hall, window)
    : refuse({ code: 'window_not_open', window, state });
}

/** One event about this ticket, as a decision. */
export const happened = <K extends EventKind>(
  ticket: Ticket,
  kind: K,
  body: EventBodies[K],
): QueueDecision => ok([newEvent(ticket, kind, body)]);
