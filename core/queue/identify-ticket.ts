// Ties a number to the person who turned out to hold it, so that window, case and statistics speak of the same one.
import { ageOn } from '../kit/age';
import { newEvent } from '../kit/new-event';
import { ok } from '../kit/result';
import { maskName } from '../resident/mask';
import type { Person } from '../resident/person';
import { findTicket, type Hall, type QueueDecision, type TicketCommand } from './hall';
import { priorityOf } from './priority';

/**
 * The person being served was found in the register. The priority follows from the person, as it would have at the ticket
 * desk: who is sent back into the line waits in the place that their age gives. No event when it is theirs already.
 * Refuses: `unknown_ticket`, `other_window`, `wrong_state`.
 */
export function identifyTicket(
  hall: Hall,
  command: TicketCommand & {
    readonly resident: { readonly id: string; readonly person: Pick<Person, 'name' | 'birth'> };
  },
): QueueDecision {
  const found = findTicket(hall, command, 'serving');
  if (!found.ok) return found;
  const { id: residentId, person } = command.resident;
  const ticket = found.value;
  if (ticket.residentId === residentId) return ok([]);
  const identified = newEvent({ ...ticket, residentId }, 'ticket.identified', {
    window: command.window,
    residentId,
    maskedName: maskName(person.name),
    age: Math.max(0, ageOn(person.birth, ticket.day)),
    priority: priorityOf(person.birth, ticket.day, hall.site, ticket.facts),
  });
  return ok([identified]);
}
