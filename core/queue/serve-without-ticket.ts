// Somebody stands at the window and was never given a number: number and service begin in one group, nothing is printed or called.
import { newEvent } from '../kit/new-event';
import { ok, refuse } from '../kit/result';
import { requireOpenWindow, type Hall, type QueueDecision } from './hall';
import { takeTicket, type TakeTicketCommand } from './take-ticket';

/** Refuses as `takeTicket` at the desk, and `window_not_open`, `window_busy`. */
export function serveWithoutTicket(
  hall: Hall,
  command: Omit<TakeTicketCommand, 'channel'> & { readonly window: number },
): QueueDecision {
  if (hall.day?.state !== 'open') return refuse({ code: 'day_not_open' });
  const free = requireOpenWindow(hall, command.window);
  if (!free.ok) return free;
  const taken = takeTicket(hall, { ...command, channel: 'desk' });
  if (!taken.ok) return taken;
  const { ticketId, window, person } = command;
  const subject = { id: ticketId, version: 1, residentId: person?.residentId ?? null };
  return ok([...taken.value, newEvent(subject, 'ticket.served-directly', { window })]);
}
