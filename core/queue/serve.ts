// From “here I am” to “done”: start, serve without a call, hold, resume, another service, finish. One window, one person at a time; what is held stays with its window.
import { refuse } from '../kit/result';
import { requireFor } from './call';
import {
  findTicket,
  happened,
  requireFreeWindow,
  requireOpenWindow,
  type Hall,
  type QueueDecision,
  type TicketCommand,
} from './hall';
import { liveTwin } from './live';

/** The called person came. Refuses: `unknown_ticket`, `other_window`, `wrong_state`. */
export function start(hall: Hall, command: TicketCommand): QueueDecision {
  const found = findTicket(hall, command, 'called');
  return found.ok ? happened(found.value, 'ticket.started', { window: command.window }) : found;
}

/**
 * Serves somebody who waits without calling them: they stand there already, and the board never shows it.
 * Refuses: `day_not_open`, `unknown_ticket`, `other_window`, `wrong_state`, `window_not_open`, `window_busy`, `for_other_window`.
 */
export function serveDirectly(hall: Hall, command: TicketCommand): QueueDecision {
  if (hall.day?.state !== 'open') return refuse({ code: 'day_not_open' });
  const found = findTicket(hall, command, 'waiting');
  if (!found.ok) return found;
  const free = requireOpenWindow(hall, command.window);
  if (!free.ok) return free;
  const handedOn = requireFor(hall, found.value, command.window);
  if (!handedOn.ok) return handedOn;
  return happened(found.value, 'ticket.served-directly', { window: command.window });
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

/**
 * The person served goes on with another service in the same visit, at the same window.
 * Refuses as `start`, and `unknown_service`, `same_service`, `has_live_ticket`.
 */
export function changeService(
  hall: Hall,
  command: TicketCommand & { readonly service: string },
): QueueDecision {
  const found = findTicket(hall, command, 'serving');
  if (!found.ok) return found;
  const { window, service } = command;
  if (!hall.site.services.some(({ key }) => key === service))
    return refuse({ code: 'unknown_service', service });
  if (service === found.value.service)
    return refuse({ code: 'same_service', number: found.value.number });
  const twin = liveTwin(hall, { ...found.value, service });
  if (twin) return refuse({ code: 'has_live_ticket', ticket: twin });
  return happened(found.value, 'ticket.service-changed', { window, service });
}

/** The person served is done. Refuses: `unknown_ticket`, `other_window`, `wrong_state`. */
export function finish(hall: Hall, command: TicketCommand): QueueDecision {
  const found = findTicket(hall, command, 'serving');
  return found.ok ? happened(found.value, 'ticket.finished', { window: command.window }) : found;
}
