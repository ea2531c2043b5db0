// How far agents really went: from the office through the doors in the order in which they stood there, and back.
import { dayOf, type Instant } from '../kit/time';
import { placeFinder } from './map/find-place';
import type { Point, Sketch, TravelMode } from './map/sketch';
import { noWay, waysOf } from './map/way';
import type { Visit } from './visit';

/** Metres of an agent's visits; null where nobody knows the length of any way. */
export type MetresOf = (agent: string, visits: readonly Visit[]) => number | null;

/** By the map, and where whoever went wrote down another length of the way there, by that. */
export function metresBy(sketch: Sketch | null, modeOf: (agent: string) => TravelMode): MetresOf {
  const find = placeFinder(sketch);
  const placeOf = ({ place }: Visit): Point | null => find(place)?.building ?? null;
  return (agent, visits) => {
    const made = visits.flatMap((visit) => {
      const at = stoodThere(visit);
      return at === null ? [] : [{ visit, at }];
    });
    const way = sketch && waysOf(sketch, modeOf(agent));
    const metresTo = (from: Point | null, to: Point | null): number | null => {
      const found = way && from && to ? way(from, to) : null;
      return found && found.minutes < noWay ? found.metres : null;
    };
    const ofDays = Array.from(new Set(made.map(({ at }) => dayOf(at))), (day) => {
      const office = sketch?.office ?? null;
      let at: Point | null = office;
      const legs = made
        .filter((one) => dayOf(one.at) === day)
        .toSorted((a, b) => a.at - b.at)
        .map(({ visit }) => {
          const door = placeOf(visit);
          const metres = visit.record?.metres ?? metresTo(at, door);
          at = door ?? at;
          return metres;
        });
      return [...legs, at === office ? null : metresTo(at, office)];
    });
    const known = ofDays.flat().filter((metres) => metres !== null);
    return known.length === 0 ? null : Math.round(known.reduce((sum, one) => sum + one, 0));
  };
}

/** When somebody stood at the door, opened or not; null = nobody went there. */
const stoodThere = ({ record, arrivedAt }: Visit): Instant | null =>
  record?.method === 'home' ? record.arrivedAt : (arrivedAt ?? null);
