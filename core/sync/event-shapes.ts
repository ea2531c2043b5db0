// The shape of every event's body, once: hub, station and rebuild all parse with these.
// The compiler holds the table to `EventBodies`; limits are generous and only stop what nobody could mean.
import type { EventBodies, EventKind } from '../journey';
import type { Shape } from '../kit/shape';
import { alarmShapes } from './shapes/alarm-shapes';
import { aliveShapes } from './shapes/alive-shapes';
import { authorityShapes } from './shapes/authority-shapes';
import { caseShapes } from './shapes/case-shapes';
import { courseShapes } from './shapes/course-shapes';
import { hallShapes } from './shapes/hall-shapes';
import { paperShapes } from './shapes/paper-shapes';
import { personShapes } from './shapes/person-shapes';
import { planShapes } from './shapes/plan-shapes';
import { rosterShapes } from './shapes/roster-shapes';
import { slipShapes } from './shapes/slip-shapes';
import { visitShapes } from './shapes/visit-shapes';

/** One shape for each kind of event. */
export const bodyShapes: { readonly [K in EventKind]: Shape<EventBodies[K]> } = {
  ...hallShapes,
  ...personShapes,
  ...authorityShapes,
  ...caseShapes,
  ...courseShapes,
  ...paperShapes,
  ...visitShapes,
  ...rosterShapes,
  ...planShapes,
  ...alarmShapes,
  ...aliveShapes,
  ...slipShapes,
};
