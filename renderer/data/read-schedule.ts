// What a plan is made from, read from the store: the visits of its days, those of before, people, the map, the roster.
import { dayOf, type Day, type Instant } from '../../core/kit/time';
import { isDue } from '../../core/visit/apply-visit';
import { sketchId } from '../../core/visit/map/apply-sketch';
import type { ScheduleInput } from '../../core/visit/schedule/schedule-input';
import { teachingSpan } from '../../core/visit/travel-times';
import type { Visit } from '../../core/visit/visit';
import { openRows, readable, readOne } from './read';
import { peopleBy } from './same-person';
import type { Store } from './working-set';

export async function readSchedule(
  store: Store,
  days: readonly Day[],
  now: Instant,
): Promise<ScheduleInput> {
  const [first = dayOf(now)] = days;
  const last = days.at(-1) ?? first;
  const today = dayOf(now);
  // What is learnt is the same whichever days are looked at.
  const teaching = teachingSpan(today);
  const { visits, staff, rosters } = store.db;
  const [rows, people, entries, sketch] = await Promise.all([
    visits
      .where('day')
      .between(...aroundOf(first, last, teaching), true, true)
      .toArray(),
    staff.toArray(),
    rosters.where('state').equals('active').toArray(),
    readOne(store, 'sketch', sketchId),
  ]);
  const all = (await readable(store, 'visit', rows)).map(light);
  const ofDays = all.filter(({ day }) => day >= first && day <= last);
  return {
    days,
    now,
    visits: ofDays,
    history: all.filter(
      ({ record, day }) => record !== null && (day < first || day <= teaching.to),
    ),
    staff: await openRows(store, 'staff', people),
    sketch: sketch ?? null,
    roster: await readable(store, 'roster', entries),
    gone: await goneOf(store, ofDays),
  };
}

const aroundOf = (first: Day, last: Day, { from, to }: ReturnType<typeof teachingSpan>) =>
  [first < from ? first : from, last > to ? last : to] as const;

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
