// What a plan is made from, read from the store: the visits of its days, those of before, people, the map, the roster.
import { addDays } from '../../core/kit/day';
import { dayOf, type Day, type Instant } from '../../core/kit/time';
import { isDue } from '../../core/visit/apply-visit';
import { sketchId } from '../../core/visit/map/apply-sketch';
import type { ScheduleInput } from '../../core/visit/schedule/schedule-input';
import type { Visit } from '../../core/visit/visit';
import { openRows, readable, readOne } from './read';
import { peopleBy } from './same-person';
import type { Store } from './working-set';

/** So many days back a visit still teaches. */
const historyDays = 60;

export async function readSchedule(
  store: Store,
  days: readonly Day[],
  now: Instant,
): Promise<ScheduleInput> {
  const [first = dayOf(now)] = days;
  const last = days.at(-1) ?? first;
  const { visits, staff, rosters } = store.db;
  const [rows, people, entries, sketch] = await Promise.all([
    visits.where('day').between(addDays(first, -historyDays), last, true, true).toArray(),
    staff.toArray(),
    rosters.where('state').equals('active').toArray(),
    readOne(store, 'sketch', sketchId),
  ]);
  const all = (await readable(store, 'visit', rows)).map(light);
  const ofDays = all.filter(({ day }) => day >= first);
  return {
    days,
    now,
    visits: ofDays,
    history: all.filter(({ record, day }) => record !== null && day < first),
    staff: await openRows(store, 'staff', people),
    sketch: sketch ?? null,
    roster: await readable(store, 'roster', entries),
    gone: await goneOf(store, ofDays),
  };
}

/** A signature or a picture plans nothing and is heavy to carry. */
function light(visit: Visit): Visit {
  const { signed, photos, ...rest } = visit;
  return signed || photos ? rest : visit;
}

/** Residents who died or moved away. */
async function goneOf(store: Store, visits: readonly Visit[]): Promise<ReadonlySet<string>> {
  const ids = visits.filter(isDue).map(({ residentId }) => residentId);
  const people = await peopleBy(store, ids);
  return new Set(ids.filter((id) => people.get(id)?.death ?? people.get(id)?.away));
}
