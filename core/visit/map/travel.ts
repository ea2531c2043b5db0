// Minutes and metres between doors: the way, the stairs, the gate, the parking, corrected by what trips really took.
import type { FoundPlace } from './find-place';
import type { Corrections } from './trips';
import type { Building, SketchDrawing, TravelMode } from './sketch';
import { noWay, waysOf, type Ways } from './way';

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

/** One of the ways, by the places where it begins and ends. */
export function wayIn({ minutes, metres }: TravelMatrices, from: number, to: number) {
  const cell = from * Math.sqrt(minutes.length) + to;
  return { minutes: minutes[cell] ?? 0, metres: metres[cell] ?? 0 };
}

/**
 * Ways between the office (place 0) and all doors (1, 2 …). Minutes are whole, so that a plan is the same on every machine. A thousand
 * doors are some hundred houses and a million ways: what is asked of the map is asked of houses.
 */
export function travelMatrices(
  drawing: SketchDrawing,
  doors: readonly Door[],
  mode: TravelMode,
  corrections: Corrections,
): TravelMatrices {
  const size = doors.length + 1;
  const minutes = new Float64Array(size * size);
  const metres = new Float64Array(size * size);
  const paths = pathsBetween(drawing, doors, mode, corrections);
  const parking = parkingOf(mode);
  const out = Float64Array.from([null, ...doors], (door) => parking + outOf(door));
  const into = Float64Array.from([null, ...doors], intoOf);
  for (let from = 0, cell = 0; from < size; from++) {
    const house = paths.houseOf[from] as number;
    const row = house * paths.houses;
    const leaves = out[from] as number;
    for (let to = 0; to < size; to++, cell++) {
      if (from === to) continue;
      const there = paths.houseOf[to] as number;
      const took =
        there === house
          ? stairsBetween(doors[from - 1], doors[to - 1])
          : (paths.minutes[row + there] as number) + (leaves + (into[to] as number));
      minutes[cell] = Math.min(noWay, Math.ceil(took));
      metres[cell] = paths.metres[row + there] as number;
    }
  }
  return { minutes, metres };
}

/** The paths between houses, by trips corrected; house 0 is the office. `houseOf`: by place. */
function pathsBetween(
  drawing: SketchDrawing,
  doors: readonly Door[],
  mode: TravelMode,
  corrections: Corrections,
) {
  const way: Ways = waysOf(drawing, mode);
  const numbers = new Map<string, number>();
  const known: (Building | null)[] = [null];
  const houseOf = Int32Array.from([0, ...doors.map(({ building }) => numberOf(building))]);
  function numberOf(building: Building): number {
    const number = numbers.get(building.id) ?? known.push(building) - 1;
    numbers.set(building.id, number);
    return number;
  }
  const houses = known.length;
  const minutes = new Float64Array(houses * houses);
  const metres = new Float64Array(houses * houses);
  known.forEach((a, i) =>
    known.forEach((b, j) => {
      const found = way(a ?? drawing.office, b ?? drawing.office);
      minutes[i * houses + j] = found.minutes * corrections(a?.quarter ?? '', b?.quarter ?? '');
      metres[i * houses + j] = Math.round(found.metres);
    }),
  );
  return { houseOf, houses, minutes, metres };
}

/** What stands before and behind the path between two houses (null: the office): stairs, gate, parking. No trip corrects these. */
export const doorMinutes = (from: Door | null, to: Door | null, mode: TravelMode): number =>
  parkingOf(mode) + outOf(from) + intoOf(to);

const parkingOf = (mode: TravelMode): number => (mode === 'ebike' ? parkingMinutes : 0);
const outOf = (door: Door | null): number => (door ? stairs(door.building, door.floor) : 0);
const intoOf = (door: Door | null): number =>
  door ? stairs(door.building, door.floor) + door.building.gateMinutes : 0;

const stairsBetween = (from: Door | undefined, to: Door | undefined): number =>
  from && to ? stairs(from.building, Math.abs(from.floor - to.floor) + 1) : 0;

/** Minutes from the ground floor (1) to a floor. */
function stairs({ lift }: Building, floor: number): number {
  if (floor <= 1) return 0;
  return lift ? liftMinutes : (floor - 1) * minutesAFloor;
}
