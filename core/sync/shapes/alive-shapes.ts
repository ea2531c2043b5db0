// Shapes of what happens to an alive-check.
import { aliveMethods, aliveResults } from '../../alive/alive';
import type { AliveEvents } from '../../journey/alive-events';
import { key, list, object, oneOf, optional, text, type Shape } from '../../kit/shape';
import { day } from './common';

export const aliveShapes: { readonly [K in keyof AliveEvents]: Shape<AliveEvents[K]> } = {
  'alive.due': object({ residentId: key, due: day, source: text(300) }),
  'alive.checked': object({
    method: oneOf(...aliveMethods),
    result: oneOf(...aliveResults),
    on: day,
    by: list(text(300), 20),
    note: text(),
    kin: optional(object({ name: text(300), relation: text(20), proof: text() })),
  }),
};
