// The drawing as it stands: the latest one, whole. Two people who draw at once are told by the history, not merged line by line.
import type { JourneyEvent } from '../../journey';
import type { Sketch } from './sketch';

/** There is one sketch for a community. */
export const sketchId = 'sketch';

export function applySketch(state: Sketch | undefined, event: JourneyEvent): Sketch | undefined {
  const version = (state?.version ?? 0) + 1;
  if (event.kind === 'sketch.drawn') return { ...event.body, id: event.entityId, version };
  return state && { ...state, version };
}
