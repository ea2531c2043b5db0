// An alarm as the fold of its events. What was done for the person is kept even when another machine had closed it meanwhile.
import type { JourneyEvent } from '../journey';
import type { Alarm } from './alarm';

/** The alarm after one more event; every event counts in `version`. Never throws. */
export function applyAlarm(alarm: Alarm | undefined, event: JourneyEvent): Alarm | undefined {
  if (!alarm) return event.kind === 'alarm.raised' ? raised(event) : undefined;
  return {
    ...alarm,
    version: alarm.version + 1,
    ...(changeBy(alarm, event) ?? { ...alsoSaid(alarm, event), ...noop(alarm, event) }),
  };
}

function changeBy(alarm: Alarm, event: JourneyEvent): Partial<Alarm> | undefined {
  if (event.kind === 'alarm.step-taken') return { steps: [...alarm.steps, event.body] };
  if (event.kind === 'alarm.arrived') return { arrivals: [...alarm.arrivals, event.body] };
  if (event.kind === 'alarm.visit-booked')
    return { visitIds: [...alarm.visitIds, event.body.visitId] };
  if (event.kind === 'alarm.person-met' && alarm.met === null) return { met: event.body };
  if (event.kind === 'alarm.closed' && alarm.closed === null) return { closed: event.body };
  return undefined;
}

/** Who met her, and how it ended, told a second time by somebody who did not know of the first. */
function alsoSaid(alarm: Alarm, event: JourneyEvent): Partial<Alarm> {
  if (event.kind === 'alarm.person-met') return { alsoMet: [...(alarm.alsoMet ?? []), event.body] };
  if (event.kind === 'alarm.closed')
    return { alsoClosed: [...(alarm.alsoClosed ?? []), event.body] };
  return {};
}

function raised(event: JourneyEvent<'alarm.raised'>): Alarm {
  return {
    ...event.body,
    id: event.entityId,
    version: 1,
    steps: [],
    arrivals: [],
    met: null,
    visitIds: [],
    closed: null,
    noops: [],
  };
}

const noop = (alarm: Alarm, { id: eventId, kind, device }: JourneyEvent): Partial<Alarm> => ({
  noops: [...alarm.noops, { eventId, kind, device }],
});
