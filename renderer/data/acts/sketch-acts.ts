// The community is drawn, whole: the latest drawing stands.
import { newEvent } from '../../../core/kit/new-event';
import { ok } from '../../../core/kit/result';
import { sketchId } from '../../../core/visit/map/apply-sketch';
import type { Sketch, SketchDrawing } from '../../../core/visit/map/sketch';
import { readOne } from '../read';
import { act, stateOf, type Acted } from './act';

export async function drawSketch(drawing: SketchDrawing): Acted<Sketch, never> {
  const recorded = await act<Sketch | undefined, never>(
    (store) => readOne(store, 'sketch', sketchId),
    (known) => {
      const subject = { id: sketchId, version: known?.version ?? 0 };
      return ok([newEvent(subject, 'sketch.drawn', drawing)]);
    },
  );
  return stateOf(recorded, 'sketch', sketchId);
}
