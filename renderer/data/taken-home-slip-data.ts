// What residents take home beside the notices of a case: the admission to a class, a line of the points' passbook, and the sheet of
// the proxy agent who carries their papers.
import { courseOf } from '../../core/case/course/apply-course';
import type { Case, FieldValue } from '../../core/case/case';
import { formValues } from '../../core/case/form';
import { pointsLine, type PointsEntry } from '../../core/case/points';
import { isAnswered } from '../../core/matter/condition';
import type { SlipData } from '../../core/slip/fill-template';
import { caseFacts } from './case-slip-data';
import { packFor } from './packs';
import { readable, readOne } from './read';
import { sameIds } from './same-person';
import type { Session } from './session';

/** Where and when is what the community wrote down with the seat; what it did not write is not on it. */
export async function admissionData(session: Session, about: string): Promise<SlipData> {
  const { c, pack, common } = await caseFacts(session, about);
  const values = formValues(pack, c);
  const told = {
    ...{ time: 'class_time', place: 'class_place', seat: 'seat_no' },
    ...{ bring: 'bring', teacher: 'teacher' },
  };
  return {
    // Within its community: short enough for a bar code on the narrowest paper.
    number: `K${c.number.slice(12)}`,
    name: common['name'],
    course: values['class_name'],
    day: values['first_on'],
    ...Object.fromEntries(
      Object.entries(told).flatMap(([key, field]) =>
        isAnswered(values[field]) ? [[key, values[field]]] : [],
      ),
    ),
  };
}

/** This line, with the balance after all that was entered for this person before it. */
export async function pointsData(session: Session, about: string): Promise<SlipData> {
  const { c, pack, common } = await caseFacts(session, about);
  const { store } = session;
  const ids = await sameIds(store, c.residentId);
  const rows = await store.db.cases
    .where('residentId')
    .anyOf([...ids])
    .toArray();
  const cases = (await readable(store, 'case', rows)).filter(({ matter }) => matter === c.matter);
  const line = pointsLine(cases.flatMap(entryOf), c.id);
  const { witness } = formValues(pack, c);
  return {
    book: c.number,
    name: common['name'],
    at: line.at,
    lines: [{ what: line.what, gained: line.gained, spent: line.spent, balance: line.balance }],
    balance: line.balance,
    ...(isAnswered(witness) ? { witness } : {}),
  };
}

function entryOf(c: Case): readonly PointsEntry[] {
  const { result } = courseOf(c);
  if (result === null || c.acceptance === null) return [];
  const { gain, cost, left, activity, goods } = formValues(packFor(c.matter, c.packVersion), c);
  const number = (value: FieldValue | undefined): number => (isAnswered(value) ? Number(value) : 0);
  const what = isAnswered(activity) ? activity : goods;
  return [
    {
      ...{ id: c.id, at: c.acceptance.at, what: String(what ?? '') },
      ...{ gained: number(gain), spent: number(cost) },
      left: isAnswered(left) ? number(left) : null,
    },
  ];
}

/** The agent of the case's latest visit; else whoever opened the case. Only what we hold is on the list. */
export async function agentAcceptanceData(session: Session, about: string): Promise<SlipData> {
  const { c, pack, common } = await caseFacts(session, about);
  const { store, station } = session;
  const rows = await store.db.visits.where('caseId').equals(c.id).toArray();
  const visits = (await readable(store, 'visit', rows)).toSorted((a, b) =>
    a.day < b.day ? -1 : 1,
  );
  const [agent = c.openedBy ?? session.staff.id, substitute] = visits.at(-1)?.agents ?? [];
  const me = session.staff;
  // Whoever prints is known without the register of staff; nobody's id comes to paper.
  const nameOf = async (id: string) =>
    id === me.id ? me.name : ((await readOne(store, 'staff', id))?.name ?? me.name);
  const papers = pack.papers.flatMap(({ code, name }) => {
    const mark = c.papers[code];
    if (mark?.state !== 'original_kept' && mark?.state !== 'copy_kept') return [];
    const form = mark.state === 'original_kept' ? 'original' : 'copy';
    return [{ name, form, pages: Math.max(1, mark.copies) }];
  });
  return {
    number: c.number,
    ...{ matter: common['matter'], name: common['name'], tail: common['tail'] },
    agent: await nameOf(agent),
    agentPhone: station.site.phone,
    ...(substitute === undefined ? {} : { substitute: await nameOf(substitute) }),
    ...(papers.length === 0 ? {} : { papers }),
    steps: pack.steps.map(({ who, does }) => `${who}：${does}`),
    ...(c.acceptance === null ? {} : { due: c.acceptance.promisedLastDay }),
  };
}
