// Takes back a slip of the hand: the ticket's latest step, by the window that made it, within a short time, as a new event.
import { refuse } from '../kit/result';
import { isOpen } from './apply-ticket';
import {
  happened,
  requireFreeWindow,
  type Hall,
  type QueueDecision,
  type TicketCommand,
} from './hall';
import type { Ticket, TicketState } from './ticket';

/**
 * Refuses: `unknown_ticket`, `other_window`, `nothing_to_undo`, `undo_too_late`,
 * `window_busy` when the step back would give the window a second person.
 */
export function undo(hall: Hall, command: TicketCommand): QueueDecision {
  const ticket = hall.tickets.find(({ id }) => id === command.ticketId);
  if (!ticket) return refuse({ code: 'unknown_ticket' });
  const { number, state, latest } = ticket;
  if (!latest || !isUndoable(ticket)) return refuse({ code: 'nothing_to_undo', number });
  const doer = ticket.window ?? latest.before.window;
  if (doer !== null && doer !== command.window)
    return refuse({ code: 'other_window', number, window: doer, state });
  const seconds = Math.abs(command.now - latest.at) / 1000;
  if (seconds > hall.site.undoSeconds)
    return refuse({ code: 'undo_too_late', number, seconds: hall.site.undoSeconds });
  if (isActive(latest.before.state) && !isActive(state)) {
    const free = requireFreeWindow(hall, command.window);
    if (!free.ok) return free;
  }
  return happened(ticket, 'ticket.undone', { eventId: latest.eventId });
}

/** A closed day is final; everything before it can be a slip of the hand. */
const isUndoable = ({ state }: Ticket): boolean => isOpen({ state }) || state === 'done';

const isActive = (state: TicketState): boolean => state === 'called' || state === 'serving';
