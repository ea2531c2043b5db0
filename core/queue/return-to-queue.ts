// Sends somebody back into the line, to the place that the first arrival gave them.
import { refuse } from '../kit/result';
import { findTicket, happened, type Hall, type QueueDecision, type TicketCommand } from './hall';
import { isCalledEnough } from './recall';

/**
 * Refuses: `unknown_ticket`, `other_window`, `wrong_state`, `reason_needed`, and `call_limit`: who was called as often
 * as allowed and never came is missed, not sent back to be called for ever.
 */
export function returnToQueue(
  hall: Hall,
  command: TicketCommand & { readonly reason: string },
): QueueDecision {
  const found = findTicket(hall, command, 'called', 'serving', 'held');
  if (!found.ok) return found;
  const { number, calls, state } = found.value;
  const reason = command.reason.trim();
  if (reason === '') return refuse({ code: 'reason_needed' });
  if (state === 'called' && isCalledEnough(found.value, hall.site))
    return refuse({ code: 'call_limit', number, calls });
  return happened(found.value, 'ticket.returned', { window: command.window, reason });
}
