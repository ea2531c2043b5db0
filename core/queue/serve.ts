// From “here I am” to “done”: start, hold, resume, finish. One window, one person at a time; what is held stays with its window.
import { refuse } from '../kit/result';
import {
  findTicket,
  happened,
  requireFreeWindow,
  type Hall,
  type QueueDecision,
  type TicketCommand,
} from './hall';

/** The called person came. Refuses: `unknown_ticket`, `other_window`, `wrong_state`. */
export function start(hall: Hall, command: TicketCommand): QueueDecision {
  const found = findTicket(hall, command, 'called');
  return found.ok ? happened(found.value, 'ticket.started', { window: command.window }) : found;
}

/** Sets the person served aside (gone to copy something). Refuses as `start`, and `reason_needed`. */
export function hold(
  hall: Hall,
  command: TicketCommand & { readonly reason: string },
): QueueDecision {
  const found = findTicket(hall, command, 'serving');
  if (!found.ok) return found;
  const reason = command.reason.trim();
  if (reason === '') return refuse({ code: 'reason_needed' });
  return happened(found.value, 'ticket.held', { window: command.window, reason });
}

/** Goes on with somebody this window holds. Refuses as `start`, and `window_busy`. */
export function resume(hall: Hall, command: TicketCommand): QueueDecision {
  const found = findTicket(hall, command, 'held');
  if (!found.ok) return found;
  const free = requireFreeWindow(hall, command.window);
  return free.ok ? happened(found.value, 'ticket.resumed', { window: command.window }) : free;
}

/** The person served is done. Refuses: `unknown_ticket`, `other_window`, `wrong_state`. */
export function finish(hall: Hall, command: TicketCommand): QueueDecision {
  const found = findTicket(hall, command, 'serving');
  return found.ok ? happened(found.value, 'ticket.finished', { window: command.window }) : found;
}
