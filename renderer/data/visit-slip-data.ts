// What the slips about a home visit are told: the card before it, and what was done after it.
import type { SlipData } from '../../core/slip/fill-template';
import { purposeWords } from '../../core/slip/purpose-words';
import type { Visit } from '../../core/visit/visit';
import { need } from './need';
import { readOne } from './read';
import { needPerson } from './same-person';
import type { Session } from './session';

/** Short enough for a code that a phone reads, and one of a kind among the visits of a district. */
const codeOf = (visit: Visit): string => visit.id.slice(-12);

async function agentNames({ store }: Session, visit: Visit): Promise<readonly string[]> {
  return Promise.all(
    visit.agents.map(async (id) => (await readOne(store, 'staff', id))?.name ?? id),
  );
}

export async function visitCardData(session: Session, visitId: string): Promise<SlipData> {
  const visit = await need(session.store, 'visit', visitId);
  const { day, from, to, place, bring, bookingWord } = visit;
  return {
    code: codeOf(visit),
    day,
    time: { from, to },
    agents: await agentNames(session, visit),
    purpose: purposeWords[visit.purpose],
    place,
    bring,
    word: bookingWord,
  };
}

export async function visitConfirmationData(session: Session, visitId: string): Promise<SlipData> {
  const visit = await need(session.store, 'visit', visitId);
  const resident = await needPerson(session.store, visit.residentId);
  if (!visit.record) throw new Error(`The visit ${visit.id} is not done, so nothing is confirmed`);
  const { method, arrivedAt, leftAt, followUp } = visit.record;
  return {
    code: codeOf(visit),
    name: resident.person.name,
    agents: await agentNames(session, visit),
    method,
    place: visit.place,
    arrivedAt,
    leftAt,
    done: [purposeWords[visit.purpose]],
    followUp,
  };
}
