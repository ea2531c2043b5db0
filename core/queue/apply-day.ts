// The business day as the fold of its events. A day closed too early may be opened again; its numbers go on.
import type { JourneyEvent } from '../journey';
import type { BusinessDay } from './business-day';

/** The day after one more event. Never throws; an event that changes nothing still counts in `version`. */
export function applyDay(day: BusinessDay, event: JourneyEvent): BusinessDay;
export function applyDay(
  day: BusinessDay | undefined,
  event: JourneyEvent,
): BusinessDay | undefined;
export function applyDay(
  day: BusinessDay | undefined,
  event: JourneyEvent,
): BusinessDay | undefined {
  if (!day) return event.kind === 'day.opened' ? opened(event) : undefined;
  const next = { ...day, version: day.version + 1 };
  if (event.kind === 'day.opened') return { ...next, state: 'open', closedAt: null };
  if (event.kind === 'day.closed' && day.state === 'open')
    return {
      ...next,
      state: 'closed',
      closedAt: event.at,
      letGo: [...day.letGo, ...(event.body.letGo ?? [])],
    };
  return next;
}

function opened(event: JourneyEvent<'day.opened'>): BusinessDay {
  const { hall, date } = event.body;
  return {
    id: event.entityId,
    version: 1,
    hall,
    date,
    state: 'open',
    openedAt: event.at,
    closedAt: null,
    letGo: [],
  };
}
