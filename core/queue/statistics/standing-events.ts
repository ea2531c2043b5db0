// The events of a ticket that stand: what came too late to be true and what was taken back is left out, by the very fold
// that the desks see (`apply-ticket.ts`). So two windows' double claim counts once, and an undone call not at all.
import type { JourneyEvent } from '../../journey';
import { applyTicket } from '../apply-ticket';
import type { Ticket } from '../ticket';

/**
 * The standing events in their order, the first is the taking; empty when the ticket's beginning is not among them.
 * @param noops ids of events that are known to have come too late in the order of the hub, which the list may not have.
 */
export function standingEvents(
  events: readonly JourneyEvent[],
  noops: ReadonlySet<string> = new Set(),
): readonly JourneyEvent[] {
  let ticket: Ticket | undefined;
  let standing: JourneyEvent[] = [];
  for (const event of events) {
    if (noops.has(event.id)) continue;
    const after = applyTicket(ticket, event);
    const isTrue = after !== undefined && after.noops.length === (ticket?.noops.length ?? 0);
    ticket = after;
    if (!isTrue) continue;
    if (event.kind === 'ticket.undone')
      standing = standing.filter(({ id }) => id !== event.body.eventId);
    else standing.push(event);
  }
  return standing;
}
