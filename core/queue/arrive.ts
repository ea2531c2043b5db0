// The called person stands at the window, before anything is begun: nobody calls them again.
import { refuse } from '../kit/result';
import { findTicket, happened, type Hall, type QueueDecision, type TicketCommand } from './hall';

/** Refuses: `unknown_ticket`, `other_window`, `wrong_state`, `arrived_already`. */
export function arrive(hall: Hall, command: TicketCommand): QueueDecision {
  const found = findTicket(hall, command, 'called');
  if (!found.ok) return found;
  const { number, cameAt = null } = found.value;
  if (cameAt !== null) return refuse({ code: 'arrived_already', number });
  return happened(found.value, 'ticket.arrived', { window: command.window });
}
