// Calls somebody to a window: the next by rule, or a chosen one. Two windows calling one ticket: the record door lets
// one decision after the other see the state, so the second is refused; should both be recorded apart, the later is a no-op.
import { ok, refuse, type Result } from '../kit/result';
import type { Instant } from '../kit/time';
import {
  findTicket,
  happened,
  requireOpenWindow,
  type Hall,
  type QueueDecision,
  type TicketCommand,
} from './hall';
import { isFor, secondsToNextCall, whoIsNext } from './next';
import type { QueueRefusal } from './refusal';
import type { Ticket } from './ticket';

/**
 * Calls who is next (`next.ts`). Refuses: `day_not_open`, `window_not_open`, `window_busy`, `nobody_waiting`,
 * `called_just_now` when the only ones waiting were called a moment ago and sent back.
 */
export function callNext(
  hall: Hall,
  { window, now }: { readonly window: number; readonly now: Instant },
): QueueDecision {
  const ready = requireReady(hall, window);
  if (!ready.ok) return ready;
  const post = { window, windows: hall.windows };
  const next = whoIsNext(hall.tickets, hall.site, now, post);
  if (next) return callTicket(hall, next.ticket, { window, now });
  const waiting = hall.tickets.find((one) => one.state === 'waiting' && isFor(one, post));
  return waiting ? callTicket(hall, waiting, { window, now }) : refuse({ code: 'nobody_waiting' });
}

/** Calls this very ticket. Refuses as `callNext`, and `unknown_ticket`, `other_window`, `wrong_state`, `for_other_window`. */
export function callChosen(hall: Hall, command: TicketCommand): QueueDecision {
  const found = findTicket(hall, command, 'waiting');
  return found.ok ? callTicket(hall, found.value, command) : found;
}

function callTicket(
  hall: Hall,
  ticket: Ticket,
  { window, now }: Omit<TicketCommand, 'ticketId'>,
): QueueDecision {
  const ready = requireReady(hall, window);
  if (!ready.ok) return ready;
  const handedOn = requireFor(hall, ticket, window);
  if (!handedOn.ok) return handedOn;
  const seconds = secondsToNextCall(ticket, hall.site, now);
  if (seconds > 0) return refuse({ code: 'called_just_now', number: ticket.number, seconds });
  const turn = 1 + hall.tickets.reduce((last, other) => Math.max(last, other.turn), 0);
  return happened(ticket, 'ticket.called', { window, turn });
}

/** The day is open, and the window takes somebody now. */
const requireReady = (hall: Hall, window: number): Result<null, QueueRefusal> =>
  hall.day?.state === 'open' ? requireOpenWindow(hall, window) : refuse({ code: 'day_not_open' });

/** Refuses a ticket that was handed on to another window. */
export function requireFor(
  { windows }: Hall,
  ticket: Ticket,
  window: number,
): Result<null, QueueRefusal> {
  const { number, toWindow = null } = ticket;
  if (toWindow === null || isFor(ticket, { window, windows })) return ok(null);
  return refuse({ code: 'for_other_window', number, window: toWindow });
}
