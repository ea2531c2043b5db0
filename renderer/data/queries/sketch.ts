// The drawing of the community.
import { sketchId } from '../../../core/visit/map/apply-sketch';
import type { Sketch } from '../../../core/visit/map/sketch';
import { useAnswer } from '../live';
import { readOne } from '../read';

/** Null: nobody drew it yet. */
export function useSketch(): Sketch | null | undefined {
  return useAnswer(async ({ store }) => (await readOne(store, 'sketch', sketchId)) ?? null, []);
}
