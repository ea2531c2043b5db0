// What is wrong with a drawing, said in the office before a plan stumbles over it. Nothing here stops anybody from saving.
import type { SketchDrawing } from './sketch';
import { noWay, waysOf } from './way';

export type SketchFault =
  | { readonly code: 'same_name'; readonly name: string }
  | { readonly code: 'no_name'; readonly x: number; readonly y: number }
  /** Nobody can get there: a barrier lies between it and the office, and has no crossing. */
  | { readonly code: 'cut_off'; readonly name: string };

export function checkSketch(drawing: SketchDrawing): readonly SketchFault[] {
  const way = waysOf(drawing, 'walk');
  const seen = new Set<string>();
  return drawing.buildings.flatMap((building): SketchFault[] => {
    const { name, x, y } = building;
    if (name.trim() === '') return [{ code: 'no_name', x, y }];
    const again = seen.has(name);
    seen.add(name);
    return [
      ...(again ? [{ code: 'same_name' as const, name }] : []),
      ...(way(drawing.office, building).minutes >= noWay
        ? [{ code: 'cut_off' as const, name }]
        : []),
    ];
  });
}
