// The routes of a day as they stand in the book: each agent's visits in order, the ways between them, and what cannot be kept.
import { dayOf, timeOf, type Day } from '../../kit/time';
import type { Staff } from '../../station/apply-staff';
import { factsOf } from '../agents/agent-day';
import { isUnderWay } from '../apply-visit';
import { visitsOf } from '../day-list';
import { minuteOf } from '../clock';
import { findPlace } from '../map/find-place';
import type { Crossing, Point, Sketch } from '../map/sketch';
import { travelMatrices, type Door } from '../map/travel';
import { uncorrected } from '../map/trips';
import { waysOf } from '../map/way';
import type { Visit } from '../visit';

export type Leg = {
  readonly visit: Visit;
  /** Null: the map does not have its address. */
  readonly door: Door | null;
  /** Of the way there; null where one end is not on the map. */
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

/** A route for everybody who goes on that day. Cancelled and postponed visits, and calls by telephone, are on none. */
export function dayRoutes(
  visits: readonly Visit[],
  day: Day,
  staff: readonly Staff[],
  sketch: Sketch | null,
): readonly DayRoute[] {
  const shown = visitsOf(visits, day).filter(
    ({ channel, state }) => (channel ?? 'home') === 'home' && !offTheRoute.includes(state),
  );
  const going = [...new Set(shown.flatMap(({ agents }) => agents))];
  return going.map((agentId) => {
    const own = shown.filter(({ agents }) => agents.includes(agentId));
    const mode = factsOf(staff.find(({ id }) => id === agentId) ?? {}).travel;
    return { agentId, ...routeOf(own, mode, sketch) };
  });
}

const offTheRoute: readonly Visit['state'][] = ['cancelled', 'postponed', 'refused'];

function routeOf(
  visits: readonly Visit[],
  mode: 'walk' | 'ebike',
  sketch: Sketch | null,
): Omit<DayRoute, 'agentId'> {
  const doors = visits.map(({ place }) => (sketch ? findPlace(sketch, place) : null));
  const known = doors.filter((door) => door !== null);
  if (!sketch || known.length === 0)
    return { legs: visits.map((visit) => offTheMap(visit)), metres: 0, viaBack: [] };
  const { minutes, metres } = travelMatrices(sketch, known, mode, uncorrected);
  const way = waysOf(sketch, mode);
  const size = known.length + 1;
  let before = 0;
  let at: Point = sketch.office;
  let place = 0;
  const legs = visits.map((visit, i): Leg => {
    const door = doors[i] ?? null;
    if (!door) return offTheMap(visit);
    place += 1;
    const took = minutes[before * size + place] ?? 0;
    const { via } = way(at, door.building);
    const leg = {
      ...{ visit, door, minutes: took, via, metres: metres[before * size + place] ?? 0 },
      short: shortOf(visits[i - 1], visit, took),
    };
    before = place;
    at = door.building;
    return leg;
  });
  const back = metres[before * size] ?? 0;
  return {
    legs,
    metres: legs.reduce((sum, leg) => sum + leg.metres, back),
    viaBack: way(at, sketch.office).via,
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
