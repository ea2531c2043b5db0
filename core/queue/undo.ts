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
import { isLive, liveTwin } from './live';
import { isCalledEnough } from './recall';
import type { Ticket, TicketState } from './ticket';

/**
 * A call that is taken back was heard: it still counts towards limit and gap.
 * Refuses: `unknown_ticket`, `other_window`, `nothing_to_undo`, `undo_too_late`, `call_limit` for the last call allowed,
 * `window_busy` when the step back would give the window a second person, `has_live_ticket` when it would give the person a second number.
 */
export function undo(hall: Hall, command: TicketCommand): QueueDecision {
  const ticket = hall.tickets.find(({ id }) => id === command.ticketId);
  if (!ticket) return refuse({ code: 'unknown_ticket' });
  const { number, state, latest } = ticket;
  if (hall.day?.state !== 'open' || !latest || !isUndoable(ticket) || isRecall(ticket))
    return refuse({ code: 'nothing_to_undo', number });
  const doer = doerOf(ticket, latest.before);
  if (doer !== null && doer !== command.window)
    return refuse({ code: 'other_window', number, window: doer, state });
  const seconds = Math.abs(command.now - latest.at) / 1000;
  if (seconds > hall.site.undoSeconds)
    return refuse({ code: 'undo_too_late', number, seconds: hall.site.undoSeconds });
  if (isActive(latest.before.state) && !isActive(state)) {
    const free = requireFreeWindow(hall, command.window);
    if (!free.ok) return free;
  }
  if (state === 'called' && latest.before.state === 'waiting' && isCalledEnough(ticket, hall.site))
    return refuse({ code: 'call_limit', number, calls: ticket.calls });
  const twin = isLive(ticket, hall.site)
    ? undefined
    : liveTwin(hall, { ...latest.before, id: ticket.id });
  if (twin) return refuse({ code: 'has_live_ticket', ticket: twin });
  return happened(ticket, 'ticket.undone', { eventId: latest.eventId });
}

/** What was spoken aloud cannot be taken back, and nothing else was done. */
const isRecall = ({ state, turn, cameAt = null, latest }: Ticket): boolean =>
  state === 'called' &&
  latest?.before.state === 'called' &&
  latest.before.turn === turn &&
  cameAt === null;

/** The window that made the latest step. */
const doerOf = (ticket: Ticket, before: Omit<Ticket, 'latest'>): number | null =>
  ticket.window ??
  before.window ??
  ((ticket.jumps?.length ?? 0) > (before.jumps?.length ?? 0)
    ? (ticket.jumps?.at(-1)?.window ?? null)
    : null);

/** A closed day is final; everything before it can be a slip of the hand. */
const isUndoable = ({ state }: Ticket): boolean => isOpen({ state }) || state === 'done';

const isActive = (state: TicketState): boolean => state === 'called' || state === 'serving';
