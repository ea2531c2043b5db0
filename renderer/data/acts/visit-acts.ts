// What people do with home visits. The rules are core/visit.
import type { EventBodies } from '../../../core/journey';
import { bookInOrder, bookVisit as decideBook, bookingWarnings } from '../../../core/visit/book';
import { bookingWord } from '../../../core/visit/booking-word';
import {
  cancelVisit as decideCancel,
  finishVisit as decideFinish,
  markNotAnswered as decideNotAnswered,
} from '../../../core/visit/end-visit';
import {
  addPhoto as decideAddPhoto,
  removePhoto,
  signVisit,
} from '../../../core/visit/at-the-door';
import * as way from '../../../core/visit/on-the-way';
import { wayBetween } from '../../../core/visit/travel-times';
import { closeSearch as decideClose, escalate as decideEscalate } from '../../../core/visit/search';
import type { Visit } from '../../../core/visit/visit';
import type { AttachmentRefusal } from '../../../electron/contract/attachments';
import { call } from '../../shell';
import type { BookingWarning, VisitRefusal } from '../../../core/visit/visit-refusal';
import { refuse } from '../../../core/kit/result';
import { fraction, newId, now } from '../mint';
import { calendars } from '../packs';
import { openRows, readOne } from '../read';
import { readAround } from '../read-visits';
import { readRosterOf } from '../queries/roster';
import { readPerson, standingId } from '../same-person';
import { currentSession } from '../session';
import { readTravelTimes } from '../travel-times';
import { takingOff } from '../settle-leaving';
import { dayOf, type Day } from '../../../core/kit/time';
import { ok } from '../../../core/kit/result';
import type { Store } from '../working-set';
import { act, stateOf, type Acted } from './act';
import { nameBusy } from './name-busy';

export type Booking = Omit<EventBodies['visit.booked'], 'bookingWord'>;

type VisitDecision = ReturnType<typeof decideCancel>;

/** Books a visit with a fresh booking word. */
export async function bookVisit(booking: Booking): Acted<Visit, VisitRefusal> {
  const visitId = newId();
  const recorded = await bookThere([booking], (visits, residentId) =>
    decideBook({ visits }, commandOf({ ...booking, residentId }, visitId, visits)),
  );
  return stateOf(recorded, 'visit', visitId);
}

/** Two visits of which the second one must come after the first; gives the first. */
export async function bookPair(first: Booking, then: Booking): Acted<Visit, VisitRefusal> {
  const visitId = newId();
  const thenId = newId();
  const recorded = await bookThere([first, then], (visits, residentId) => {
    const before = commandOf({ ...first, residentId }, visitId, visits);
    const after = commandOf({ ...then, residentId }, thenId, [...visits, before]);
    return bookInOrder({ visits }, before, after);
  });
  return stateOf(recorded, 'visit', visitId);
}

const commandOf = (
  booking: Booking,
  visitId: string,
  known: readonly Pick<Visit, 'bookingWord'>[],
) => ({
  ...booking,
  ...{ bookingWord: bookingWord(fraction, known), visitId, now: now() },
});

function bookThere(
  bookings: readonly [Booking, ...Booking[]],
  decide: (visits: readonly Visit[], residentId: string) => VisitDecision,
) {
  const { residentId } = bookings[0];
  const days = bookings.map(({ day }) => day);
  return nameBusy(
    act(
      async (store) => ({
        resident: await readPerson(store, residentId),
        visits: await readAround(store, { days, residentId }),
      }),
      ({ resident, visits }): VisitDecision =>
        resident?.death
          ? refuse({ code: 'visit_died' })
          : decide(visits, resident?.id ?? residentId),
    ),
  );
}

/** What to look at again before booking. */
export async function warningsOf(
  booking: Booking & { readonly signsByFingerprint: boolean },
): Promise<readonly BookingWarning[]> {
  const session = currentSession();
  if (!session) return [];
  const { store } = session;
  const [visits, residentId, resident, staff, times, roster] = await Promise.all([
    readAround(store, { ...booking, days: [booking.day] }),
    standingId(store, booking.residentId),
    readPerson(store, booking.residentId),
    store.db.staff.toArray().then((rows) => openRows(store, 'staff', rows)),
    readTravelTimes(store, dayOf(now())),
    readRosterOf(store, booking.residentId),
  ]);
  return bookingWarnings(
    {
      ...{ visits, staff, way: wayBetween(times), when: { now: now(), calendars } },
      ...(resident ? { resident: resident.person } : {}),
      household: { roster: roster[0] ?? null, movedTo: resident?.away?.to ?? null },
    },
    { ...booking, residentId },
  );
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

export const confirmVisit = (id: string, by: string, note: string): Acted<Visit, VisitRefusal> =>
  verb(id, (visit) => way.confirmVisit(visit, { by, note }));

export const remindVisit = (id: string): Acted<Visit, VisitRefusal> =>
  verb(id, (visit) => way.remindVisit(visit, { now: now() }));

export const setOut = (id: string): Acted<Visit, VisitRefusal> => go(id, way.setOut);

export const arrive = (id: string): Acted<Visit, VisitRefusal> => go(id, way.arrive);

export const beginVisit = (id: string): Acted<Visit, VisitRefusal> =>
  verb(id, (visit) => way.begin(visit, { now: now() }));

/** All is well, and it lasts so many minutes more. */
export const checkIn = (id: string, minutes: number): Acted<Visit, VisitRefusal> =>
  verb(id, (visit) => way.checkIn(visit, { now: now(), minutes }));

export const refuseVisit = (id: string, reason: string): Acted<Visit, VisitRefusal> =>
  verb(id, (visit) => way.refuseVisit(visit, { reason, now: now() }));

export const postponeVisit = (
  id: string,
  to: Day | null,
  reason: string,
): Acted<Visit, VisitRefusal> =>
  verb(id, (visit) => way.postponeVisit(visit, { to, reason, today: dayOf(now()) }));

export const cannotGo = (id: string, agent: string, reason: string): Acted<Visit, VisitRefusal> =>
  verb(id, (visit) => way.cannotGo(visit, { agent, reason }));

/** One step up, with what came of it. */
export const escalate = (
  id: string,
  said: { readonly step: string; readonly told: string; readonly outcome: string },
): Acted<Visit, VisitRefusal> =>
  verb(id, (visit) => decideEscalate(visit, { ...said, now: now() }));

export const closeSearch = (id: string, how: string, by: string): Acted<Visit, VisitRefusal> =>
  verb(id, (visit) => decideClose(visit, { how, by, now: now() }));

export const sign = (id: string, body: EventBodies['visit.signed']): Acted<Visit, VisitRefusal> =>
  verb(id, (visit) => signVisit(visit, body));

/** The file first, on the disk; then the event that names it. */
export async function addPhoto(
  id: string,
  content: Blob,
  facts: Omit<EventBodies['visit.photo-added'], 'sha256' | 'bytes'>,
): Acted<Visit, VisitRefusal | AttachmentRefusal> {
  const bytes = new Uint8Array(await content.arrayBuffer());
  const kept = await call('attachment.keep', { content: bytes });
  if (!kept.ok) return kept;
  return verb(id, (visit) => decideAddPhoto(visit, { ...facts, ...kept.value }));
}

/** Taken off the visit, and off the disk where nothing speaks of it any more. */
export const takeOffPhoto = (
  id: string,
  sha256: string,
): Acted<Visit, VisitRefusal | AttachmentRefusal> =>
  takingOff([sha256], () => verb(id, (visit) => removePhoto(visit, sha256)));

/** What needs to know where whoever goes is meanwhile. */
async function go(id: string, decide: typeof way.setOut): Acted<Visit, VisitRefusal> {
  const recorded = await act(
    async (store) => {
      const visit = await readVisit(store, id);
      const out = await store.db.visits.where('watch').equals('out').toArray();
      return { visit, others: await openRows(store, 'visit', out) };
    },
    ({ visit, others }) => decide(visit, { others, now: now() }),
  );
  return stateOf(recorded, 'visit', id);
}

async function verb(
  id: string,
  decide: (visit: Visit) => VisitDecision,
): Acted<Visit, VisitRefusal> {
  let before: Visit | undefined;
  const recorded = await act(async (store) => {
    before = await readVisit(store, id);
    return before;
  }, decide);
  if (recorded.ok && recorded.value.events.length === 0 && before) return ok(before);
  return stateOf(recorded, 'visit', id);
}

async function readVisit(store: Store, id: string): Promise<Visit> {
  const visit = await readOne(store, 'visit', id);
  if (!visit) throw new Error(`No visit ${id}`);
  return visit;
}
