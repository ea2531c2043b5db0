// Shapes of what happens to an alarm.
import { alarmEndings, alarmKinds, alarmWays } from '../../alarm/alarm';
import type { AlarmEvents } from '../../journey/alarm-events';
import { amount, key, maybe, object, oneOf, text, type Shape } from '../../kit/shape';

export const alarmShapes: { readonly [K in keyof AlarmEvents]: Shape<AlarmEvents[K]> } = {
  'alarm.raised': object({
    residentId: maybe(key),
    who: text(300),
    place: text(),
    what: oneOf(...alarmKinds),
    way: oneOf(...alarmWays),
    at: amount,
    note: text(),
  }),
  'alarm.step-taken': object({ step: key, at: amount, told: text(300), outcome: text() }),
  'alarm.arrived': object({ at: amount, who: text(300), outcome: text() }),
  'alarm.person-met': object({
    at: amount,
    how: oneOf('seen', 'spoken'),
    by: text(300),
    outcome: text(),
  }),
  'alarm.visit-booked': object({ visitId: key }),
  'alarm.closed': object({
    at: amount,
    ending: oneOf(...alarmEndings),
    how: text(),
    by: text(300),
  }),
};
