// Called and did not come. The number may come back into the line by the site's one rule.
import { refuse } from '../kit/result';
import { liveTwin, rejoinRule } from './live';
import { findTicket, happened, type Hall, type QueueDecision, type TicketCommand } from './hall';

/** Refuses: `unknown_ticket`, `other_window`, `wrong_state`, `arrived_already`. */
export function miss(hall: Hall, command: TicketCommand): QueueDecision {
  const found = findTicket(hall, command, 'called');
  if (!found.ok) return found;
  const { number, cameAt = null } = found.value;
  if (cameAt !== null) return refuse({ code: 'arrived_already', number });
  return happened(found.value, 'ticket.missed', { window: command.window });
}

/**
 * The missed person is here after all; any window or the ticket desk may say so.
 * Refuses: `day_not_open`, `unknown_ticket`, `wrong_state`, `rejoined_already`,
 * `has_live_ticket` when a new number for the same service was taken meanwhile.
 */
export function rejoin(hall: Hall, command: TicketCommand): QueueDecision {
  if (hall.day?.state !== 'open') return refuse({ code: 'day_not_open' });
  const found = findTicket(hall, command, 'missed');
  if (!found.ok) return found;
  const ticket = found.value;
  const { most, place } = rejoinRule(hall.site);
  if (ticket.rejoins >= most) return refuse({ code: 'rejoined_already', number: ticket.number });
  const other = liveTwin(hall, ticket);
  if (other) return refuse({ code: 'has_live_ticket', ticket: other });
  return happened(ticket, 'ticket.rejoined', { most, place });
}
