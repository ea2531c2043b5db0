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

/** Ways between the office (place 0) and all doors (1, 2 …). Minutes are whole, so that a plan is the same on every machine. */
export function travelMatrices(
  drawing: SketchDrawing,
  doors: readonly Door[],
  mode: TravelMode,
  corrections: Corrections,
): TravelMatrices {
  const size = doors.length + 1;
  const made = emptyTravel(size * size);
  const put = waysAmong(drawing, doors, mode, corrections);
  for (let from = 0, cell = 0; from < size; from++)
    for (let to = 0; to < size; to++, cell++) put(from, to, made, cell);
  return made;
}

/** One more place: the ways from it to every place of a matrix, and from every place to it. */
export type TravelBeside = { readonly to: TravelMatrices; readonly from: TravelMatrices };

/** What `travelMatrices` would say of a further door, without reckoning the ways between all the others anew. */
export function travelBeside(
  drawing: SketchDrawing,
  doors: readonly Door[],
  door: Door,
  mode: TravelMode,
  corrections: Corrections,
): TravelBeside {
  const put = waysAmong(drawing, [...doors, door], mode, corrections);
  const own = doors.length + 1;
  const [to, from] = [emptyTravel(own), emptyTravel(own)];
  for (let place = 0; place < own; place++) {
    put(own, place, to, place);
    put(place, own, from, place);
  }
  return { to, from };
}

const emptyTravel = (cells: number): TravelMatrices => ({
  minutes: new Float64Array(cells),
  metres: new Float64Array(cells),
});

/**
 * Puts the way between two places into a cell. A thousand doors are some hundred houses and a million ways: what is asked of the map is
 * asked of houses, and once.
 */
function waysAmong(
  drawing: SketchDrawing,
  doors: readonly Door[],
  mode: TravelMode,
  corrections: Corrections,
) {
  const paths = pathsBetween(drawing, doors, mode, corrections);
  const parking = parkingOf(mode);
  const out = Float64Array.from([null, ...doors], (door) => parking + outOf(door));
  const into = Float64Array.from([null, ...doors], intoOf);
  return (from: number, to: number, made: TravelMatrices, cell: number): void => {
    if (from === to) return;
    const house = paths.houseOf[from] as number;
    const there = paths.houseOf[to] as number;
    const path = paths.find(house, there);
    const took =
      there === house
        ? stairsBetween(doors[from - 1], doors[to - 1])
        : (paths.minutes[path] as number) + ((out[from] as number) + (into[to] as number));
    made.minutes[cell] = Math.min(noWay, Math.ceil(took));
    made.metres[cell] = paths.metres[path] as number;
  };
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
  const minutes = new Float64Array(houses * houses).fill(-1);
  const metres = new Float64Array(houses * houses);
  /** Where the path between two houses stands. */
  const find = (from: number, to: number): number => {
    const path = from * houses + to;
    if ((minutes[path] as number) >= 0) return path;
    const [a, b] = [known[from], known[to]];
    const found = way(a ?? drawing.office, b ?? drawing.office);
    minutes[path] = found.minutes * corrections(a?.quarter ?? '', b?.quarter ?? '');
    metres[path] = Math.round(found.metres);
    return path;
  };
  return { houseOf, minutes, metres, find };
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
