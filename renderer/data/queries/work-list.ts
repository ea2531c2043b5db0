// What is still to be done, by its day: cases that left the counter, and calls that were promised.
import { useSyncExternalStore } from 'react';
import { isFillable } from '../../../core/case/apply-case';
import type { Case } from '../../../core/case/case';
import { workOf, type Work } from '../../../core/case/course/work-list';
import type { Link } from '../../../core/case/link';
import { foundTwice } from '../../../core/case/twice';
import type { Enquiry } from '../../../core/enquiry/apply-enquiry';
import { dayOf, type Day } from '../../../core/kit/time';
import type { MatterPack } from '../../../core/matter/definition';
import type { Resident } from '../../../core/resident/resident';
import { ratingCallOf } from '../../../core/station/rating-call-rule';
import { useAnswer } from '../live';
import { onOpenCases, openCasesRevision, readOpenCases } from '../open-cases';
import { calendars, matterName, packHere } from '../packs';
import { readable } from '../read';
import type { Session } from '../session';
import type { Store } from '../working-set';
import { useOwedCalls } from './call-backs';

export type WorkItem = Work & {
  readonly id: string;
  /** Name of the resident; empty where nobody is known. */
  readonly name: string;
  readonly of: { readonly caze: Case; readonly matter: string } | { readonly enquiry: Enquiry };
};

/** `centre`: the cases of every hall of the community, not of this one alone. */
export type WorkScope = 'hall' | 'centre';

/** Those that need somebody first, then by day; what has no day stands last. */
export function useWorkList(
  today: Day,
  scope: WorkScope = 'hall',
): readonly WorkItem[] | undefined {
  const written = useSyncExternalStore(onOpenCases, openCasesRevision);
  const cases = useAnswer(
    (session) => casesAtWork(session, { today, scope }),
    [today, scope, written],
  );
  const calls = useOwedCalls();
  if (cases === undefined || calls === undefined) return undefined;
  const promised = calls.map(({ enquiry, name }): WorkItem => {
    const due = dayOf(enquiry.recordedAt);
    return {
      ...{ id: enquiry.id, kind: 'call', due, name: name ?? '', of: { enquiry } },
      level: due < today ? 'late' : 'today',
    };
  });
  return [...cases, ...promised].toSorted(byDay);
}

const names = new Intl.Collator();

function byDay(a: WorkItem, b: WorkItem): number {
  const [one, other] = [a.due ?? '9999', b.due ?? '9999'];
  if (one !== other) return one < other ? -1 : 1;
  return names.compare(a.name, b.name);
}

type Asked = { readonly today: Day; readonly scope: WorkScope };

async function casesAtWork(session: Session, asked: Asked): Promise<WorkItem[]> {
  const { store, station } = session;
  const { cases: open, people } = await readOpenCases(store, asked.today);
  const isHere = ({ hall }: Case) => asked.scope === 'centre' || hall === station.hall;
  const named = (caze: Case, work: Work): WorkItem => ({
    ...work,
    id: `${caze.id} ${work.kind}`,
    name: people.get(caze.residentId)?.person.name ?? '',
    of: { caze, matter: matterName(caze.matter) },
  });
  const works = open
    .filter(isHere)
    .flatMap((caze) => worksOf(caze, station.site, asked.today).map((work) => named(caze, work)));
  const twice = (await twiceAmong(store, open, people)).filter(
    ({ main, joined }) => isHere(main) || isHere(joined),
  );
  return [
    ...works,
    ...twice.map(({ main, joined }) =>
      named(joined, { kind: 'twice', due: null, level: 'calm', other: main.number }),
    ),
  ];
}

type Worked = {
  readonly about: readonly unknown[];
  readonly works: readonly Work[];
};

/** Counted once for a case as it stands, by these rules, on this day. */
const worked = new WeakMap<Case, Worked>();

function worksOf(caze: Case, site: Session['station']['site'], today: Day): readonly Work[] {
  const pack = packHere(caze);
  const about = [pack, calendars, site, today];
  const known = worked.get(caze);
  if (known && about.every((one, i) => one === known.about[i])) return known.works;
  const works = worksBy(caze, pack, site, today);
  worked.set(caze, { about, works });
  return works;
}

function worksBy(
  caze: Case,
  pack: MatterPack | null,
  site: Session['station']['site'],
  today: Day,
): readonly Work[] {
  if (pack === null) return isFillable(caze) ? [] : [withoutPack(caze)];
  return workOf(caze, { pack, calendars, call: ratingCallOf(site), today });
}

/** One thing handed in twice. Where a matter's rule looks back, what is over of these people is looked at too. */
async function twiceAmong(
  store: Store,
  open: readonly Case[],
  people: ReadonlyMap<string, Resident>,
): Promise<readonly Link[]> {
  const standing = (c: Case): Case => ({
    ...c,
    residentId: people.get(c.residentId)?.id ?? c.residentId,
  });
  const looksBack = open.filter((c) => (packHere(c)?.duplicates?.period ?? 'open') !== 'open');
  const known = new Set(open.map(({ id }) => id));
  const older = await store.db.cases
    .where('residentId')
    .anyOf([...new Set(looksBack.map(({ residentId }) => residentId))])
    .filter(({ id }) => !known.has(id))
    .toArray();
  const all = [...open, ...(await readable(store, 'case', older))];
  return foundTwice(all.map(standing), packHere);
}

/** A city's matter whose rules did not come to this machine: the day that was promised is known all the same. */
const withoutPack = ({ acceptance }: Case): Work => ({
  kind: 'way',
  due: acceptance?.promisedLastDay ?? null,
  level: 'calm',
});
