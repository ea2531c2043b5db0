// The events of a ticket that stand: what came too late to be true and what was taken back is left out, by the very fold
// that the desks see (`apply-ticket.ts`). So two windows' double claim counts once, and an undone call not at all.
import type { JourneyEvent } from '../../journey';
import { applyTicket } from '../apply-ticket';
import type { Ticket } from '../ticket';

/**
 * The standing events in their order, the first is the taking; empty when the ticket's beginning is not among them.
 *
 * @param events in the order in which they came. What a machine of the hall brought first and the hub brings again may stand
 * elsewhere than it happened; then the order of the decisions, which each event carries as its `base`, is the true one.
 * @param noops ids of events that are known to have come too late in the order of the hub, which the list may not have.
 */
export function standingEvents(
  events: readonly JourneyEvent[],
  noops: ReadonlySet<string> = new Set(),
): readonly JourneyEvent[] {
  const possible = events.filter(({ id }) => !noops.has(id));
  const asTheyCame = foldIn(possible);
  if (asTheyCame.left === 0) return asTheyCame.standing;
  const asDecided = foldIn(possible.toSorted((a, b) => a.base - b.base));
  return asDecided.left < asTheyCame.left ? asDecided.standing : asTheyCame.standing;
}

/** `left`: how many are not true in this order. */
function foldIn(events: readonly JourneyEvent[]): {
  readonly standing: readonly JourneyEvent[];
  readonly left: number;
} {
  let ticket: Ticket | undefined;
  let standing: JourneyEvent[] = [];
  let left = 0;
  for (const event of events) {
    const after = applyTicket(ticket, event);
    const isTrue = after !== undefined && after.noops.length === (ticket?.noops.length ?? 0);
    ticket = after;
    if (!isTrue) left += 1;
    else if (event.kind === 'ticket.undone')
      standing = standing.filter(({ id }) => id !== event.body.eventId);
    else standing.push(event);
  }
  return { standing, left };
}
