// What a day was beside its queue: cases, questions, visits, alarms, and the originals that lie here. Counted from the events of
// the day by their kind, which is plain; only what is counted is opened.
import { addDays } from '../../core/kit/day';
import { instantOf, type Day } from '../../core/kit/time';
import type { EventKind } from '../../core/journey';
import { heldOriginals } from '../../core/paper/custody';
import type { DayWork } from '../../core/queue/statistics/day-sheet';
import type { EventRow } from './db';
import { idsFrom } from './mint';
import { readable } from './read';
import type { Store } from './working-set';

/** The cases and the originals of one hall; visits, questions and alarms are the community's. */
export async function readDayWork({
  store,
  hall,
  day,
}: {
  readonly store: Store;
  readonly hall: string;
  readonly day: Day;
}): Promise<DayWork> {
  const rows = await store.db.events
    .where('id')
    .between(idsFrom(instantOf(day, '00:00')), idsFrom(instantOf(addDays(day, 1), '00:00')))
    .toArray();
  const ofHall = await casesOfHall(store, hall, rows);
  const of = (...kinds: readonly EventKind[]) =>
    idsOf(rows, kinds).filter((id) => ofHall.has(id)).length;
  const visits = await readable(
    store,
    'visit',
    await store.db.visits.where('day').equals(day).toArray(),
  );
  return {
    opened: of('case.opened'),
    accepted: of('case.accepted'),
    told: of('case.notice-given'),
    refused: of('case.declined'),
    delivered: of('case.delivered'),
    enquiries: idsOf(rows, ['enquiry.recorded']).length,
    visitsDone: visits.filter(({ state }) => state === 'done').length,
    visitsLeft: visits.filter(({ state }) => state === 'booked').length,
    alarms: idsOf(rows, ['alarm.raised']).length,
    alarmsOpen: await store.db.alarms.where('state').equals('open').count(),
    originals: await originalsHere(store, hall),
  };
}

const idsOf = (rows: readonly EventRow[], kinds: readonly EventKind[]): readonly string[] => [
  ...new Set(rows.flatMap(({ kind, entityId }) => (kinds.includes(kind) ? [entityId] : []))),
];

const counted: readonly EventKind[] = [
  'case.opened',
  'case.accepted',
  'case.notice-given',
  'case.declined',
  'case.delivered',
];

async function casesOfHall(
  store: Store,
  hall: string,
  rows: readonly EventRow[],
): Promise<ReadonlySet<string>> {
  const found = await store.db.cases.bulkGet([...idsOf(rows, counted)]);
  const cases = await readable(
    store,
    'case',
    found.filter((row) => row !== undefined),
  );
  return new Set(cases.filter((one) => one.hall === hall).map(({ id }) => id));
}

async function originalsHere(store: Store, hall: string): Promise<number> {
  const rows = await store.db.cases.where('holds').equals('us').toArray();
  const cases = (await readable(store, 'case', rows)).filter((one) => one.hall === hall);
  return cases.reduce((all, one) => all + heldOriginals(one).length, 0);
}
