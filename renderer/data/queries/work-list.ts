// What is still to be done, by its day: cases that left the counter, and calls that were promised.
import type { Case } from '../../../core/case/case';
import { workOf, type Work } from '../../../core/case/course/work-list';
import type { Enquiry } from '../../../core/enquiry/apply-enquiry';
import { dayOf, type Day } from '../../../core/kit/time';
import { ratingCallOf } from '../../../core/station/rating-call-rule';
import { useAnswer } from '../live';
import { calendars, matterName, packHere } from '../packs';
import { readable } from '../read';
import { peopleBy } from '../same-person';
import type { Session } from '../session';
import { useOwedCalls } from './call-backs';

export type WorkItem = Work & {
  readonly id: string;
  /** Name of the resident; empty where nobody is known. */
  readonly name: string;
  readonly of: { readonly caze: Case; readonly matter: string } | { readonly enquiry: Enquiry };
};

/** Those that need somebody first, then by day; what has no day stands last. */
export function useWorkList(today: Day): readonly WorkItem[] | undefined {
  const cases = useAnswer((session) => casesAtWork(session, today), [today]);
  const calls = useOwedCalls();
  if (cases === undefined || calls === undefined) return undefined;
  const promised = calls.map(({ enquiry, name }): WorkItem => {
    const due = dayOf(enquiry.recordedAt);
    return {
      ...{ id: enquiry.id, kind: 'call', due, name: name ?? '', of: { enquiry } },
      level: due < today ? 'late' : 'today',
    };
  });
  return [...cases, ...promised].toSorted((a, b) => orderOf(a).localeCompare(orderOf(b)));
}

const orderOf = ({ due, name }: WorkItem): string => `${due ?? '9999'} ${name}`;

/** The few that are open, found by their plain columns: nothing that is over is opened. */
async function casesAtWork({ store, station }: Session, today: Day): Promise<WorkItem[]> {
  const { cases } = store.db;
  const found = [
    ...(await cases
      .where('state')
      .anyOf('to_be_completed', 'accepted', 'passed_on', 'completed')
      .toArray()),
    ...(await cases.where('owes').equals('call').toArray()),
    ...(await cases.where('holds').equals('us').toArray()),
  ];
  const rows = new Map(found.map((row) => [row.id, row]));
  const open = await readable(store, 'case', [...rows.values()]);
  const here = open.filter(({ hall }) => hall === station.hall);
  const people = await peopleBy(
    store,
    here.map(({ residentId }) => residentId),
  );
  const call = ratingCallOf(station.site);
  return here.flatMap((caze) => {
    const pack = packHere(caze);
    const name = people.get(caze.residentId)?.person.name ?? '';
    const works =
      pack === null ? [withoutPack(caze)] : workOf(caze, { pack, calendars, call, today });
    return works.map((work) => ({
      ...work,
      ...{ id: `${caze.id} ${work.kind}`, name, of: { caze, matter: matterName(caze.matter) } },
    }));
  });
}

/** A city's matter whose rules did not come to this machine: the day that was promised is known all the same. */
const withoutPack = ({ acceptance }: Case): Work => ({
  kind: 'way',
  due: acceptance?.promisedLastDay ?? null,
  level: 'calm',
});
