// What the slips about a home visit are told: the card before it, and what was done after it.
import type { SlipData } from '../../core/slip/fill-template';
import { errandWords, purposeWords } from '../../core/slip/purpose-words';
import { dayOf } from '../../core/kit/time';
import { visitsOf } from '../../core/visit/day-list';
import { visitOfCard } from '../../core/visit/card';
import { dayRoutes, isOnTheDay, type Leg } from '../../core/visit/schedule/day-routes';
import type { Visit } from '../../core/visit/visit';
import { tableOf } from './db';
import { now } from './mint';
import { need } from './need';
import { papersToCollect } from './papers-to-collect';
import { readable, readOne } from './read';
import { peopleBy } from './same-person';
import { needPerson } from './same-person';
import type { Session } from './session';
import { readTravelTimes } from './travel-times';

/** Short enough for a code that a phone reads, and one of a kind among the visits of a district. */
const codeOf = (visit: Visit): string => visit.id.slice(-12);

async function agentNames({ store }: Session, visit: Visit): Promise<readonly string[]> {
  return Promise.all(
    visit.agents.map(async (id) => (await readOne(store, 'staff', id))?.name ?? id),
  );
}

/** `about`: the visit, and which card of it. A further one says which time it stands for no more. */
export async function visitCardData(session: Session, about: string): Promise<SlipData> {
  const visit = await need(session.store, 'visit', visitOfCard(about));
  const { day, from, to, place, bring, bookingWord, before } = visit;
  return {
    code: codeOf(visit),
    day,
    time: { from, to },
    agents: await agentNames(session, visit),
    purpose: purposeWords[visit.purpose],
    place,
    bring,
    word: bookingWord,
    ...(before && about !== visit.id
      ? { oldDay: before.day, oldTime: { from: before.from, to: before.to } }
      : {}),
  };
}

export async function visitConfirmationData(session: Session, visitId: string): Promise<SlipData> {
  const visit = await need(session.store, 'visit', visitId);
  const resident = await needPerson(session.store, visit.residentId);
  if (!visit.record) throw new Error(`The visit ${visit.id} is not done, so nothing is confirmed`);
  const { method, arrivedAt, leftAt, followUp, papersTaken } = visit.record;
  return {
    code: codeOf(visit),
    name: resident.person.name,
    agents: await agentNames(session, visit),
    method,
    place: visit.place,
    arrivedAt,
    leftAt,
    done: [
      purposeWords[visit.purpose],
      ...(papersTaken === undefined || papersTaken === '' ? [] : [`拿走材料：${papersTaken}`]),
    ],
    followUp,
  };
}

/** `agent:day` and what makes this sheet one of its own: the way changes while the day goes on. */
export async function routeSheetData(session: Session, about: string): Promise<SlipData> {
  const [agentId = '', day = ''] = about.split(':');
  const { store } = session;
  const rows = await store.db.visits.where('day').equals(day).toArray();
  const visits = await readable(store, 'visit', rows);
  const stops = visitsOf(visits, day, agentId).filter(isOnTheDay);
  const routes = dayRoutes(visits, day, await readTravelTimes(store, dayOf(now())));
  const legs = routes.find((route) => route.agentId === agentId)?.legs ?? [];
  const people = await peopleBy(
    store,
    stops.map(({ residentId }) => residentId),
  );
  const toCollect = await collectWords(session, stops);
  const nothing = '无';
  return {
    agent: (await readOne(store, 'staff', agentId))?.name ?? agentId,
    day,
    count: stops.length,
    stops: stops.map((visit, i) => {
      const person = people.get(visit.residentId)?.person;
      return {
        n: i + 1,
        time: { from: visit.from, to: visit.to },
        name: person?.name ?? nothing,
        place: visit.place,
        ...wayWords(visit, legs),
        phone: person?.phone === undefined || person.phone === '' ? nothing : person.phone,
        purpose: errandWords[visit.purpose],
        bring: visit.bring === '' ? nothing : visit.bring,
        ...toCollect(visit),
        note: visit.note === '' ? nothing : visit.note,
        word: visit.bookingWord,
      };
    }),
  };
}

/** The way there, as the screen says it; nothing where the map does not have it. */
function wayWords(visit: Visit, legs: readonly Leg[]): { readonly way?: string } {
  if (visit.channel === 'phone') return { way: '打电话，不用上门' };
  if (visit.channel === 'video') return { way: '视频通话，不用上门' };
  const leg = legs.find((one) => one.visit.id === visit.id);
  if (!leg || leg.minutes === null) return {};
  const over = leg.via.map(({ name }) => name).join('、');
  return { way: `约 ${leg.minutes} 分钟${over === '' ? '' : `，经过${over}`}` };
}

/** The papers that the case still waits for, as the screen names them; no line where there are none, or where the case cannot be read. */
async function collectWords(
  { store }: Session,
  stops: readonly Visit[],
): Promise<(visit: Visit) => { readonly collect?: string }> {
  const ids = stops.flatMap(({ caseId }) => caseId ?? []);
  const rows = await tableOf(store.db, 'case').bulkGet(ids);
  const cases = await readable(
    store,
    'case',
    rows.filter((row) => row !== undefined),
  );
  const papers = new Map(cases.map((one) => [one.id, papersToCollect(one).join('、')]));
  return ({ caseId }) => {
    const collect = papers.get(caseId ?? '') ?? '';
    return collect === '' ? {} : { collect };
  };
}
