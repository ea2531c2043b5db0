// A home visit as the fold of its events; what is no longer true (done by one agent, cancelled by another) is a no-op.
import type { JourneyEvent } from '../journey';
import type { Visit } from './visit';

/** Still to be made: booked, or tried without an answer. */
export const isDue = (visit: Visit): boolean =>
  visit.state === 'booked' || visit.state === 'not_answered';

/** The visit after one more event; every event counts in `version`. Never throws. */
export function applyVisit(visit: Visit, event: JourneyEvent): Visit;
export function applyVisit(visit: Visit | undefined, event: JourneyEvent): Visit | undefined;
export function applyVisit(visit: Visit | undefined, event: JourneyEvent): Visit | undefined {
  if (!visit) return event.kind === 'visit.booked' ? booked(event) : undefined;
  const change = isDue(visit) ? changeBy(visit, event) : undefined;
  return { ...visit, version: visit.version + 1, ...(change ?? noop(visit, event)) };
}

function changeBy(visit: Visit, event: JourneyEvent): Partial<Visit> | undefined {
  if (event.kind === 'visit.cancelled') return { state: 'cancelled' };
  if (event.kind === 'visit.finished') return { state: 'done', record: event.body };
  if (event.kind === 'visit.not-answered')
    return { state: 'not_answered', attempts: [...visit.attempts, event.body] };
  return undefined;
}

function noop(visit: Visit, { id: eventId, kind, device }: JourneyEvent): Partial<Visit> {
  return { noops: [...visit.noops, { eventId, kind, device }] };
}

function booked(event: JourneyEvent<'visit.booked'>): Visit {
  return {
    ...event.body,
    id: event.entityId,
    version: 1,
    state: 'booked',
    attempts: [],
    record: null,
    noops: [],
  };
}
