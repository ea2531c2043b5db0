// What a plan is made from, read from the store in parts that change at different times: the visits of its days, those that were made
// before, the people visited, and the house with its staff, map and roster.
import type { Day } from '../../core/kit/time';
import type { Resident } from '../../core/resident/resident';
import type { Staff } from '../../core/station/apply-staff';
import { sketchId } from '../../core/visit/map/apply-sketch';
import type { Sketch } from '../../core/visit/map/sketch';
import type { RosterEntry } from '../../core/visit/roster/roster';
import type { Visit } from '../../core/visit/visit';
import { openRows, readable, readOne } from './read';
import { peopleBy, standingIds } from './same-person';
import type { Store } from './working-set';

/** Visits from one day to another, both included; those to an entry that was merged are to the person who stands for it. */
export async function readBook(store: Store, from: Day, to: Day): Promise<readonly Visit[]> {
  const rows = await store.db.visits.where('day').between(from, to, true, true).toArray();
  const standing = await standingIds(store);
  return (await readable(store, 'visit', rows)).map((visit) => ({
    ...light(visit),
    residentId: standing(visit.residentId),
  }));
}

/** A signature or a picture plans nothing and is heavy to carry. */
function light(visit: Visit): Visit {
  const { signed, photos, ...rest } = visit;
  return signed || photos ? rest : visit;
}

export type PlanningHouse = {
  readonly staff: readonly Staff[];
  readonly sketch: Sketch | null;
  readonly roster: readonly RosterEntry[];
};

export async function readPlanningHouse(store: Store): Promise<PlanningHouse> {
  const { staff, rosters } = store.db;
  const [standing, people, entries, sketch] = await Promise.all([
    standingIds(store),
    staff.toArray(),
    rosters.where('state').equals('active').toArray(),
    readOne(store, 'sketch', sketchId),
  ]);
  return {
    staff: await openRows(store, 'staff', people),
    sketch: sketch ?? null,
    // Who must not go there must not go there under any of their entries.
    roster: (await readable(store, 'roster', entries)).map((entry) => ({
      ...entry,
      residentId: standing(entry.residentId),
    })),
  };
}

/** What of somebody who is visited a plan asks for. */
export type Visited = {
  readonly name: string;
  /** They died or moved away. */
  readonly isGone: boolean;
};

/** By the ids that visits speak of them with. */
export async function readVisited(
  store: Store,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Visited>> {
  const people = await peopleBy(store, ids);
  return new Map(Array.from(people, ([id, resident]) => [id, visitedOf(resident)]));
}

const visitedOf = ({ person, death, away }: Resident): Visited => ({
  name: person.name,
  isGone: Boolean(death ?? away),
});
