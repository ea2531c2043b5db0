// Shapes of what happens to a home visit.
import type { VisitEvents } from '../../journey/visit-events';
import { amount, key, list, maybe, object, oneOf, text, truth, type Shape } from '../../kit/shape';
import { day, time, because } from './common';

export const visitShapes: { readonly [K in keyof VisitEvents]: Shape<VisitEvents[K]> } = {
  'visit.booked': object({
    residentId: key,
    caseId: maybe(key),
    purpose: oneOf(
      'walk_round',
      'collect_papers',
      'return_papers',
      'sign',
      'alive_check',
      'assess',
      'deliver',
      'other',
    ),
    day,
    from: time,
    to: time,
    agents: list(key),
    place: text(),
    bookingWord: text(100),
    bring: text(),
    note: text(10_000),
  }),
  'visit.cancelled': because,
  'visit.not-answered': object({ at: amount, tried: text() }),
  'visit.finished': object({
    method: oneOf('home', 'phone', 'video'),
    arrivedAt: amount,
    leftAt: amount,
    seen: truth,
    health: text(10_000),
    mood: text(10_000),
    safety: text(10_000),
    followUp: text(10_000),
  }),
};
