// What people do with home visits. The rules are core/visit.
import type { EventBodies } from '../../../core/journey';
import { bookVisit as decideBook, bookingWarnings } from '../../../core/visit/book';
import { bookingWord } from '../../../core/visit/booking-word';
import {
  cancelVisit as decideCancel,
  finishVisit as decideFinish,
  markNotAnswered as decideNotAnswered,
} from '../../../core/visit/end-visit';
import type { Visit } from '../../../core/visit/visit';
import type { BookingWarning, VisitRefusal } from '../../../core/visit/visit-refusal';
import { refuse } from '../../../core/kit/result';
import { fraction, newId, now } from '../mint';
import { openRows, readOne } from '../read';
import { readPerson, sameIds, standingId } from '../same-person';
import { currentSession } from '../session';
import type { Store } from '../working-set';
import { act, stateOf, type Acted } from './act';

export type Booking = Omit<EventBodies['visit.booked'], 'bookingWord'>;

type VisitDecision = ReturnType<typeof decideCancel>;

/** Books a visit with a fresh booking word. */
export async function bookVisit(booking: Booking): Acted<Visit, VisitRefusal> {
  const visitId = newId();
  const word = bookingWord(fraction);
  const recorded = await act(
    async (store) => ({
      resident: await readPerson(store, booking.residentId),
      visits: await readAround(store, booking),
    }),
    ({ resident, visits }): VisitDecision =>
      resident?.death
        ? refuse({ code: 'visit_died' })
        : decideBook(
            { visits },
            {
              ...{ ...booking, residentId: resident?.id ?? booking.residentId },
              ...{ bookingWord: word, visitId, now: now() },
            },
          ),
  );
  return stateOf(recorded, 'visit', visitId);
}

/** What to look at again before booking. */
export async function warningsOf(
  booking: Booking & { readonly signsByFingerprint: boolean },
): Promise<readonly BookingWarning[]> {
  const session = currentSession();
  return session
    ? bookingWarnings(
        { visits: await readAround(session.store, booking) },
        { ...booking, residentId: await standingId(session.store, booking.residentId) },
      )
    : [];
}

export const cancelVisit = (id: string, reason: string): Acted<Visit, VisitRefusal> =>
  verb(id, (visit) => decideCancel(visit, { reason }));

export const notAnswered = (id: string, tried: string): Acted<Visit, VisitRefusal> =>
  verb(id, (visit) => decideNotAnswered(visit, { at: now(), tried, now: now() }));

export const finishVisit = (
  id: string,
  record: EventBodies['visit.finished'],
): Acted<Visit, VisitRefusal> =>
  verb(id, (visit) => decideFinish(visit, { ...record, now: now() }));

async function verb(
  id: string,
  decide: (visit: Visit) => VisitDecision,
): Acted<Visit, VisitRefusal> {
  const recorded = await act((store) => readVisit(store, id), decide);
  return stateOf(recorded, 'visit', id);
}

async function readVisit(store: Store, id: string): Promise<Visit> {
  const visit = await readOne(store, 'visit', id);
  if (!visit) throw new Error(`No visit ${id}`);
  return visit;
}

/** The visits that a booking may collide with: those of its day, and all of the resident under whichever of their entries. */
async function readAround(
  store: Store,
  { day, residentId }: Pick<Booking, 'day' | 'residentId'>,
): Promise<Visit[]> {
  const ofDay = await store.db.visits.where('day').equals(day).toArray();
  const ids = await sameIds(store, residentId);
  const ofResident = await store.db.visits
    .where('residentId')
    .anyOf([...ids])
    .toArray();
  const rows = new Map([...ofDay, ...ofResident].map((row) => [row.id, row]));
  const visits = await openRows(store, 'visit', [...rows.values()]);
  const standing = ids[0] ?? residentId;
  return visits.map((visit) =>
    ids.includes(visit.residentId) ? { ...visit, residentId: standing } : visit,
  );
}
