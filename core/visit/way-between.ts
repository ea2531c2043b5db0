// How long somebody needs from one door to another, as the map, the stairs and the trips made say.
import type { Staff } from '../station/apply-staff';
import { factsOf } from './agents/agent-day';
import { findPlace } from './map/find-place';
import type { Sketch } from './map/sketch';
import { travelMatrices } from './map/travel';
import { uncorrected } from './map/trips';

/** Whole minutes between two addresses for one agent; null where the map does not have both. */
export type WayBetween = (from: string, to: string, agent: string) => number | null;

export function wayBetween(sketch: Sketch | null, staff: readonly Staff[]): WayBetween {
  return (from, to, agent) => {
    const doors = sketch ? [findPlace(sketch, from), findPlace(sketch, to)] : [];
    const [first, second] = doors;
    if (!sketch || !first || !second) return null;
    const { travel } = factsOf(staff.find(({ id }) => id === agent) ?? {});
    const { minutes } = travelMatrices(sketch, [first, second], travel, uncorrected);
    return minutes[1 * 3 + 2] ?? null;
  };
}
