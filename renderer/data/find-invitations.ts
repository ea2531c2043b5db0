// Why somebody may be expected: a place booked for today, or what a home visit asked them to bring. Found by the person or by a code.
import type { Case } from '../../core/case/case';
import { addDays } from '../../core/kit/day';
import { dayOf, type Day, type TimeOfDay } from '../../core/kit/time';
import type { Appointment } from '../../core/queue/appointment';
import type { Visit } from '../../core/visit/visit';
import { appointmentsOf, businessDate, openRows, readable, readOne } from './read';
import { sameIds } from './same-person';
import type { Session } from './session';

export type Invitation =
  | {
      readonly kind: 'appointment';
      readonly id: string;
      readonly service: string;
      readonly from: TimeOfDay;
    }
  /** `day`: when the agents were there. */
  | { readonly kind: 'visit'; readonly id: string; readonly day: Day };

/** What was asked for longer ago than that is not offered any more; the visit's own code still leads to it. */
const followUpDays = 30;

/** Booked places of today that nobody checked in, the earliest first, then visits with something left to bring. */
export async function invitationsOf(
  session: Session,
  residentId: string,
): Promise<readonly Invitation[]> {
  const today = await businessDate(session.store, session.station.hall);
  const ids = await sameIds(session.store, residentId);
  const booked = (await bookingsOf(session, today)).filter((one) => ids.includes(one.residentId));
  const appointments = booked.toSorted((a, b) => a.from.localeCompare(b.from)).map(asInvitation);
  return [...appointments, ...(await followUpsOf(session, ids, today))];
}

/** What a slip of ours is about: `A` a booking, `V` a visit, `C` a case; null when this machine knows none of that code. */
export async function foundByCode(
  session: Session,
  letter: string,
  code: string,
): Promise<FoundByCode | null> {
  if (letter === 'A') return bookingByCode(session, code);
  if (letter === 'V') return visitByCode(session, code);
  return letter === 'C' ? caseByCode(session, code) : null;
}

export type FoundByCode =
  | { readonly kind: 'appointment'; readonly appointment: Appointment }
  | { readonly kind: 'visit'; readonly visit: Visit }
  | { readonly kind: 'case'; readonly found: Case };

/** A visit that is over and left something to bring. */
export const hasFollowUp = ({ state, record }: Visit): boolean =>
  state === 'done' && (record?.followUp ?? '').trim() !== '';

const asInvitation = ({ id, service, from }: Appointment): Invitation => ({
  ...{ kind: 'appointment', id, service, from },
});

async function bookingsOf({ store, station }: Session, day: Day): Promise<readonly Appointment[]> {
  const all = await appointmentsOf(store, station.hall, day, day);
  return all.filter(({ state }) => state === 'booked');
}

async function followUpsOf(
  session: Session,
  residentIds: readonly string[],
  today: Day,
): Promise<readonly Invitation[]> {
  const { store } = session;
  const rows = await store.db.visits
    .where('residentId')
    .anyOf([...residentIds])
    .toArray();
  const recent = rows.filter(({ day }) => day >= addDays(today, -followUpDays) && day <= today);
  const visits = (await openRows(store, 'visit', recent)).filter(hasFollowUp);
  const latest = visits.toSorted((a, b) => b.day.localeCompare(a.day))[0];
  if (!latest || (await cameAlready(session, latest))) return [];
  return [{ kind: 'visit', id: latest.id, day: latest.day }];
}

/** Whether a number of any day since was given out for this visit. */
async function cameAlready({ store, station }: Session, visit: Visit): Promise<boolean> {
  const since = dayOf(visit.record?.leftAt ?? 0);
  const rows = await store.db.tickets
    .where('hallDay')
    .between(`${station.hall}:${since}`, `${station.hall}:\uffff`)
    .toArray();
  return (await readable(store, 'ticket', rows)).some(({ visitId }) => visitId === visit.id);
}

async function bookingByCode(session: Session, code: string): Promise<FoundByCode | null> {
  const today = await businessDate(session.store, session.station.hall);
  const { hall } = session.station;
  // A booking of another day gets its sentence from the rules, so those around it are looked through too.
  const near = await appointmentsOf(session.store, hall, addDays(today, -60), addDays(today, 60));
  const appointment = near.find(({ id }) => endsWith(id, code));
  return appointment ? { kind: 'appointment', appointment } : null;
}

async function visitByCode({ store }: Session, code: string): Promise<FoundByCode | null> {
  const id = (await store.db.visits.toCollection().primaryKeys()).find((key) =>
    endsWith(key, code),
  );
  const visit = id === undefined ? undefined : await readOne(store, 'visit', id);
  return visit ? { kind: 'visit', visit } : null;
}

async function caseByCode({ store }: Session, code: string): Promise<FoundByCode | null> {
  const rows = await store.db.cases.where('number').equals(code).toArray();
  const found = (await openRows(store, 'case', rows))[0];
  return found ? { kind: 'case', found } : null;
}

/** Slips carry the last twelve signs of an id (`visit-slip-data.ts`), in capitals. */
const codeLength = 12;

const endsWith = (id: string, code: string): boolean =>
  code.length === codeLength && id.slice(-codeLength).toUpperCase() === code;
