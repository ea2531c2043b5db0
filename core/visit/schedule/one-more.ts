// One more visit beside a schedule that is made already: what it brings into the problem, found without making a thousand others anew.
import type { TravelBeside } from '../map/travel';
import type { Link, Stop } from '../plan/problem';
import type { Visit } from '../visit';
import { stopsOf } from './stops-of';
import { isPlannable, linksOf, whyNot, type Made } from './to-problem';
import { travelBesideOf } from './travel-of';

export type OneMore = {
  readonly stops: readonly Stop[];
  readonly links: readonly Link[];
  /** The ways of its door, by way of travelling, where that is none of the problem's: its place is the next one. */
  readonly beside: readonly TravelBeside[] | null;
};

/** @param visit not one of the schedule's; with nobody who goes yet. Null: it cannot be planned. */
export function oneMore(
  { schedule, facts, doors, times, modes }: Made,
  visit: Visit,
): OneMore | null {
  const { input, seats } = schedule;
  if (!isPlannable(visit, input) || whyNot(visit, input, facts.isShift)) return null;
  const { place, door } = doors.find(visit);
  const stops = stopsOf(visit, place, facts);
  const before = visit.after ?? '';
  const tied = new Map([
    [before, seats.get(before) ?? []],
    [visit.id, stops.map(({ id }) => id)],
  ]);
  return {
    stops,
    links: linksOf([visit], tied),
    beside: door ? travelBesideOf(times, doors.doors, door, modes) : null,
  };
}
