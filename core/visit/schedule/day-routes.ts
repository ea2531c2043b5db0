// The routes of a day as they stand in the book: each agent's visits in order, the ways between them, and what cannot be kept.
import { dayOf, timeOf, type Day } from '../../kit/time';
import { isAtDoor, isUnderWay } from '../apply-visit';
import { visitsOf } from '../day-list';
import { minuteOf } from '../clock';
import type { Crossing, Point } from '../map/sketch';
import { wayIn, type Door } from '../map/travel';
import { noWay, waysOf } from '../map/way';
import type { TravelTimes } from '../travel-times';
import type { Visit } from '../visit';

export type Leg = {
  readonly visit: Visit;
  /** Null: the map does not have its address. */
  readonly door: Door | null;
  /** Of the way there; null where it is not on the map (`door` null), or where no way leads there (`door` known). */
  readonly minutes: number | null;
  readonly metres: number;
  readonly via: readonly Crossing[];
  /** Minutes that are missing between the end of the visit before and this one; 0 = enough time. */
  readonly short: number;
};

export type DayRoute = {
  readonly agentId: string;
  readonly legs: readonly Leg[];
  /** With the way back. */
  readonly metres: number;
  readonly viaBack: readonly Crossing[];
};

/**
 * A route for everybody who goes on that day. Cancelled and postponed visits, and calls by telephone, are on none.
 * @param times null: nobody drew the community yet; ways then have no length
 */
export function dayRoutes(
  visits: readonly Visit[],
  day: Day,
  times: TravelTimes | null,
): readonly DayRoute[] {
  const shown = visitsOf(visits, day).filter((visit) => isAtDoor(visit) && isOnTheDay(visit));
  const going = [...new Set(shown.flatMap(({ agents }) => agents))];
  return going.map((agentId) => {
    const own = shown.filter(({ agents }) => agents.includes(agentId));
    return { agentId, ...routeOf(own, agentId, times) };
  });
}

const givenUp: readonly Visit['state'][] = ['cancelled', 'postponed', 'refused'];

/** Made on its day, or still to be made: nobody goes to whom they put off or who did not want them. */
export const isOnTheDay = ({ state }: Pick<Visit, 'state'>): boolean => !givenUp.includes(state);

function routeOf(
  visits: readonly Visit[],
  agentId: string,
  times: TravelTimes | null,
): Omit<DayRoute, 'agentId'> {
  const doors = visits.map(({ place }) => times?.find(place) ?? null);
  const known = doors.filter((door) => door !== null);
  if (!times || known.length === 0)
    return { legs: visits.map((visit) => offTheMap(visit)), metres: 0, viaBack: [] };
  const mode = times.modeOf(agentId);
  const ways = times.among(known, mode);
  const { office } = times.sketch;
  const way = waysOf(times.sketch, mode);
  let before = 0;
  let at: Point = office;
  let place = 0;
  const legs = visits.map((visit, i): Leg => {
    const door = doors[i] ?? null;
    if (!door) return offTheMap(visit);
    place += 1;
    const path = way(at, door.building);
    // A barrier without a crossing: the office is told of it; nobody walks a thousand hours, and the next way begins where the last one led.
    if (path.minutes >= noWay) return { ...offTheMap(visit), door };
    const took = wayIn(ways, before, place);
    before = place;
    at = door.building;
    const short = shortOf(visits[i - 1], visit, took.minutes);
    return { visit, door, ...took, via: path.via, short };
  });
  const back = way(at, office);
  const metresBack = back.minutes >= noWay ? 0 : wayIn(ways, before, 0).metres;
  return {
    legs,
    metres: legs.reduce((sum, leg) => sum + leg.metres, metresBack),
    viaBack: back.via,
  };
}

const offTheMap = (visit: Visit): Leg => ({
  ...{ visit, door: null, minutes: null, metres: 0, via: [], short: 0 },
});

/** What was late already is not said again once it is over. */
function shortOf(before: Visit | undefined, visit: Visit, minutes: number): number {
  if (!before || visit.state === 'done') return 0;
  return Math.max(0, endOf(before) + minutes - minuteOf(visit.from));
}

/** Whoever is at a door comes out when they said that they would; else as it was booked. */
function endOf({ day, to, expectedEnd, ...visit }: Visit): number {
  const isSaid = isUnderWay(visit) && expectedEnd !== undefined;
  return minuteOf(isSaid && dayOf(expectedEnd) === day ? timeOf(expectedEnd) : to);
}
