// The doors of visits on the map, each once, and where each visit's address stands among them.
import { placeFinder } from '../map/find-place';
import type { Sketch } from '../map/sketch';
import type { Door } from '../map/travel';
import type { Visit } from '../visit';

/** `placeOf`: 0 is the office; null = the map does not have the address. Without a map every address has a place of its own. */
export function doorsOf(sketch: Sketch | null, visits: readonly Visit[]) {
  const find = placeFinder(sketch);
  const doorOf = ({ place }: Pick<Visit, 'place'>): Door | null =>
    sketch ? find(place) : unknownDoor(place);
  const places = new Map<string, number>();
  const doors: Door[] = [];
  const placeOf = (visit: Pick<Visit, 'place'>): number | null => {
    const door = doorOf(visit);
    if (!door) return null;
    const key = `${door.building.id}\u0000${door.floor}`;
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, doors.push(door));
    return doors.length;
  };
  for (const visit of visits) placeOf(visit);
  return { doors: doors as readonly Door[], placeOf };
}

const unknownDoor = (address: string): Door => ({
  floor: 1,
  building: {
    ...{ id: address, name: address, aliases: [], quarter: '' },
    ...{ x: 0, y: 0, floors: 1, lift: false, gateMinutes: 0 },
  },
});
