// Called and did not come. The number may come back into the line once, behind those who wait already.
import { refuse } from '../kit/result';
import { isLive, sameErrand } from './live';
import { mostRejoins } from './apply-ticket';
import { findTicket, happened, type Hall, type QueueDecision, type TicketCommand } from './hall';

/** Refuses: `unknown_ticket`, `other_window`, `wrong_state`. */
export function miss(hall: Hall, command: TicketCommand): QueueDecision {
  const found = findTicket(hall, command, 'called');
  return found.ok ? happened(found.value, 'ticket.missed', { window: command.window }) : found;
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
  if (ticket.rejoins >= mostRejoins)
    return refuse({ code: 'rejoined_already', number: ticket.number });
  const other = hall.tickets.find(
    (another) => another.id !== ticket.id && isLive(another) && sameErrand(another, ticket),
  );
  if (other) return refuse({ code: 'has_live_ticket', ticket: other });
  return happened(ticket, 'ticket.rejoined', {});
}
