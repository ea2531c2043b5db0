// How long somebody needs from one door to another: as the map, the stairs and the trips of the last weeks say. The planner, the routes of
// a day, the route sheet and the warnings of a booking all ask here, so that none of them says another time.
import { addDays } from '../kit/day';
import type { Day } from '../kit/time';
import type { Staff } from '../station/apply-staff';
import { factsOf } from './agents/agent-day';
import { placeFinder, type FindPlace } from './map/find-place';
import type { Sketch, TravelMode } from './map/sketch';
import {
  travelBeside,
  travelMatrices,
  wayIn,
  type Door,
  type TravelBeside,
  type TravelMatrices,
} from './map/travel';
import { learntCorrections } from './schedule/learn';
import type { Visit } from './visit';

export type TravelTimes = {
  readonly sketch: Sketch;
  readonly find: FindPlace;
  readonly modeOf: (agent: string) => TravelMode;
  /** Ways between the office (place 0) and all doors (1, 2 …); minutes corrected, metres as drawn. */
  readonly among: (doors: readonly Door[], mode: TravelMode) => TravelMatrices;
  /** The ways of one more door beside these. */
  readonly beside: (doors: readonly Door[], door: Door, mode: TravelMode) => TravelBeside;
};

type Known = {
  readonly sketch: Sketch | null;
  /** Everybody, whoever goes today: those who went before teach as they went. */
  readonly staff: readonly Staff[];
  /** Visits that were made; more than teach may be handed in. */
  readonly history: readonly Visit[];
  readonly today: Day;
};

/** So many days back a trip still teaches. */
const teachingDays = 60;

/** The days whose trips teach on `today`, both included: what is on its way today changes no time of today. */
export const teachingSpan = (today: Day): { readonly from: Day; readonly to: Day } => ({
  from: addDays(today, -teachingDays),
  to: addDays(today, -1),
});

/** Null: nobody drew the community yet. */
export function travelTimes({ sketch, staff, history, today }: Known): TravelTimes | null {
  if (!sketch) return null;
  const modes = new Map(staff.map((one) => [one.id, factsOf(one).travel]));
  const modeOf = (agent: string) => modes.get(agent) ?? factsOf({}).travel;
  const find = placeFinder(sketch);
  const { from, to } = teachingSpan(today);
  const teaching = history.filter(({ day, record }) => record && day >= from && day <= to);
  const corrections = learntCorrections(teaching, sketch, ({ place }) => find(place), modeOf);
  return {
    ...{ sketch, find, modeOf },
    among: (doors, mode) => travelMatrices(sketch, doors, mode, corrections),
    beside: (doors, door, mode) => travelBeside(sketch, doors, door, mode, corrections),
  };
}

/** Whole minutes between two addresses for one agent; null where the map does not have both. */
export type WayBetween = (from: string, to: string, agent: string) => number | null;

export function wayBetween(times: TravelTimes | null): WayBetween {
  return (from, to, agent) => {
    const [first, second] = [times?.find(from), times?.find(to)];
    if (!times || !first || !second) return null;
    return wayIn(times.among([first, second], times.modeOf(agent)), 1, 2).minutes;
  };
}
