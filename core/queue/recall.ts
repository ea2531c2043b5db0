// Calls the same number once more. Limit and gap hold on every path: sending back and calling again does not get round them.
import { refuse } from '../kit/result';
import { findTicket, happened, type Hall, type QueueDecision, type TicketCommand } from './hall';
import { secondsToNextCall } from './next';
import type { Site } from '../station/station';
import type { Ticket } from './ticket';

/** Called first and recalled as often as the site allows: now it is started or missed. */
export const isCalledEnough = (ticket: Ticket, { recall }: Pick<Site, 'recall'>): boolean =>
  ticket.calls > recall.most;

/** Refuses: `unknown_ticket`, `other_window`, `wrong_state`, `call_limit`, `called_just_now`, `arrived_already`. */
export function recall(hall: Hall, command: TicketCommand): QueueDecision {
  const found = findTicket(hall, command, 'called');
  if (!found.ok) return found;
  const ticket = found.value;
  const { number, calls, cameAt = null } = ticket;
  if (cameAt !== null) return refuse({ code: 'arrived_already', number });
  if (isCalledEnough(ticket, hall.site)) return refuse({ code: 'call_limit', number, calls });
  const seconds = secondsToNextCall(ticket, hall.site, command.now);
  if (seconds > 0) return refuse({ code: 'called_just_now', number, seconds });
  return happened(ticket, 'ticket.recalled', { window: command.window });
}
