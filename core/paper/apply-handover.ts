// A hand-over list as the fold of its events. The first end in the hub's order stands; what comes after stays on record.
import type { JourneyEvent } from '../journey';
import type { Handover } from './handover';

/** The list after one more event; every event counts in `version`. Never throws. */
export function applyHandover(h: Handover | undefined, event: JourneyEvent): Handover | undefined {
  if (!h) return event.kind === 'handover.made' ? made(event) : undefined;
  const change = h.state === 'made' ? changeBy(event) : undefined;
  const { id: eventId, kind, device } = event;
  return {
    ...h,
    version: h.version + 1,
    ...(change ?? { noops: [...h.noops, { eventId, kind, device }] }),
  };
}

function changeBy(event: JourneyEvent): Partial<Handover> | undefined {
  if (event.kind === 'handover.signed') {
    const { giver, taker } = event.body;
    return { state: 'signed', signed: { giver, taker, at: event.at, by: event.operator } };
  }
  return event.kind === 'handover.dropped'
    ? { state: 'dropped', reason: event.body.reason }
    : undefined;
}

function made({ entityId, body, at, operator }: JourneyEvent<'handover.made'>): Handover {
  const { number, way, hall, day, from, to, items, seal, note } = body;
  return {
    id: entityId,
    version: 1,
    ...{ number, way, hall, day, from, to, items, seal, note },
    state: 'made',
    madeAt: at,
    by: operator,
    signed: null,
    reason: '',
    noops: [],
  };
}
