// Puts somebody before everybody who waits, because a person decided so and said why. Listed at the end of the day.
import { refuse } from '../kit/result';
import { findTicket, happened, type Hall, type QueueDecision, type TicketCommand } from './hall';
import { activeJump } from './next';
import type { Ticket, TicketJump } from './ticket';

/** Refuses: `unknown_ticket`, `wrong_state`, `reason_needed`, `jumped_already`. */
export function jump(
  hall: Hall,
  command: TicketCommand & { readonly reason: string },
): QueueDecision {
  const found = findTicket(hall, command, 'waiting');
  if (!found.ok) return found;
  const reason = command.reason.trim();
  if (reason === '') return refuse({ code: 'reason_needed' });
  if (activeJump(found.value))
    return refuse({ code: 'jumped_already', number: found.value.number });
  return happened(found.value, 'ticket.jumped', { window: command.window, reason });
}

/** Everybody of the day who was put first, in the order in which it was done: the list at the day's end. */
export const jumpsOf = (
  tickets: readonly Ticket[],
): readonly { readonly ticket: Ticket; readonly jump: TicketJump }[] =>
  tickets
    .flatMap((ticket) => (ticket.jumps ?? []).map((one) => ({ ticket, jump: one })))
    .toSorted((a, b) => a.jump.at - b.jump.at);
