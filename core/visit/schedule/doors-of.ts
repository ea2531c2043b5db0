// The doors of visits on the map, each once, and where each visit's address stands among them.
import type { FindPlace } from '../map/find-place';
import type { Door } from '../map/travel';
import type { Visit } from '../visit';

export type Doors = {
  readonly doors: readonly Door[];
  /** 0 is the office; null = the map does not have the address. `door`: where it is none of the doors; its place is then the next one. */
  readonly find: (visit: Pick<Visit, 'place'>) => {
    readonly place: number | null;
    readonly door: Door | null;
  };
};

/** @param find null: nobody drew the community; every address then has a place of its own */
export function doorsOf(find: FindPlace | null, visits: readonly Visit[]): Doors {
  const places = new Map<string, number>();
  const doors: Door[] = [];
  const look: Doors['find'] = ({ place: address }) => {
    const door = find ? find(address) : unknownDoor(address);
    if (!door) return { place: null, door: null };
    const known = places.get(keyOf(door));
    return known === undefined ? { place: doors.length + 1, door } : { place: known, door: null };
  };
  for (const visit of visits) {
    const { door } = look(visit);
    if (door) places.set(keyOf(door), doors.push(door));
  }
  return { doors, find: look };
}

const keyOf = ({ building, floor }: Door): string => `${building.id}\u0000${floor}`;

const unknownDoor = (address: string): Door => ({
  floor: 1,
  building: {
    ...{ id: address, name: address, aliases: [], quarter: '' },
    ...{ x: 0, y: 0, floors: 1, lift: false, gateMinutes: 0 },
  },
});
