// Minutes and metres between doors: the way, the stairs, the gate, the parking, corrected by what trips really took.
import type { FoundPlace } from './find-place';
import type { Corrections } from './trips';
import type { Building, SketchDrawing, TravelMode } from './sketch';
import { noWay, waysOf, type Way, type Ways } from './way';

/** Up or down a floor on foot with a bag; with a lift a wait and a ride for all floors together. */
const minutesAFloor = 0.5;
const liftMinutes = 1;
/** Finding a place for the bicycle, locking and unlocking it. */
const parkingMinutes = 1;

/** A door on the map. */
export type Door = Pick<FoundPlace, 'building' | 'floor'>;

export type TravelMatrices = {
  /** Square, row = from. Place 0 is the office. */
  readonly minutes: Float64Array;
  readonly metres: Float64Array;
};

/** Ways between the office (place 0) and all doors (1, 2 …). Minutes are whole, so that a plan is the same on every machine. */
export function travelMatrices(
  drawing: SketchDrawing,
  doors: readonly Door[],
  mode: TravelMode,
  corrections: Corrections,
): TravelMatrices {
  const size = doors.length + 1;
  const minutes = new Float64Array(size * size);
  const metres = new Float64Array(size * size);
  const between = waysBetween(drawing, doors, mode);
  for (let from = 0; from < size; from++)
    for (let to = 0; to < size; to++) {
      if (from === to) continue;
      const way = between(from, to);
      const [a, b] = [doors[from - 1], doors[to - 1]];
      const took = ways(way, a, b, mode, corrections);
      minutes[from * size + to] = Math.min(noWay, Math.ceil(took));
      metres[from * size + to] = Math.round(way.metres);
    }
  return { minutes, metres };
}

/** Doors of one house share their ways: a thousand doors are some hundred houses. */
function waysBetween(drawing: SketchDrawing, doors: readonly Door[], mode: TravelMode) {
  const way: Ways = waysOf(drawing, mode);
  const known = new Map<string, Way>();
  const buildingAt = (place: number) => doors[place - 1]?.building ?? null;
  return (from: number, to: number): Way => {
    const [a, b] = [buildingAt(from), buildingAt(to)];
    const key = `${a?.id ?? ''}\u0000${b?.id ?? ''}`;
    const found = known.get(key) ?? way(a ?? drawing.office, b ?? drawing.office);
    known.set(key, found);
    return found;
  };
}

function ways(
  way: Way,
  from: Door | undefined,
  to: Door | undefined,
  mode: TravelMode,
  corrections: Corrections,
): number {
  const sameHouse = from !== undefined && from.building.id === to?.building.id;
  if (sameHouse) return stairs(from.building, Math.abs(from.floor - to.floor) + 1);
  const path = way.minutes * corrections(from?.building.quarter ?? '', to?.building.quarter ?? '');
  return path + doorMinutes(from ?? null, to ?? null, mode);
}

/** What stands before and behind the path between two houses (null: the office): stairs, gate, parking. No trip corrects these. */
export function doorMinutes(from: Door | null, to: Door | null, mode: TravelMode): number {
  return (
    (mode === 'ebike' ? parkingMinutes : 0) +
    (from ? stairs(from.building, from.floor) : 0) +
    (to ? stairs(to.building, to.floor) + to.building.gateMinutes : 0)
  );
}

/** Minutes from the ground floor (1) to a floor. */
function stairs({ lift }: Building, floor: number): number {
  if (floor <= 1) return 0;
  return lift ? liftMinutes : (floor - 1) * minutesAFloor;
}
