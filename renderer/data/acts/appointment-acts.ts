// Places booked beforehand: given out, given back, and turned into a number when the person comes.
import type { EventBodies } from '../../../core/journey';
import { key, matching, object, optional, text, type Shape } from '../../../core/kit/shape';
import type { Appointment } from '../../../core/queue/appointment';
import {
  bookAppointment as decideBook,
  cancelAppointment as decideCancel,
} from '../../../core/queue/book-appointment';
import {
  checkIn as decideCheckIn,
  checkInVisit as decideVisit,
} from '../../../core/queue/check-in';
import type { QueueRefusal } from '../../../core/queue/refusal';
import type { PriorityFact, Ticket } from '../../../core/queue/ticket';
import type { TicketPerson } from '../../../core/queue/take-ticket';
import { hasFollowUp } from '../find-invitations';
import { newId, now } from '../mint';
import { openRows, readOne } from '../read';
import type { Store } from '../working-set';
import { act, stateOf, type Acted } from './act';
import { inHall, parts } from './in-hall';
import { facts, person } from './queue-input';
import { readTaker, takeNumber, type TicketTaker } from './take-number';

export type AppointmentWish = Omit<EventBodies['appointment.booked'], 'hall'>;

const day = matching(/^\d{4}-\d{2}-\d{2}$/);
const time = matching(/^\d{2}:\d{2}$/);

const wishShape: Shape<AppointmentWish> = object<AppointmentWish>({
  ...{ residentId: key, service: key, day, from: time, to: time, note: text() },
});

/** Books a place in this hall. */
export const bookAppointment = inHall(
  { verb: 'book', input: parts<[AppointmentWish]>(wishShape), leaves: 'appointment' },
  async (wish: AppointmentWish): Acted<Appointment, QueueRefusal> => {
    const appointmentId = newId();
    const recorded = await act(
      async (store) => {
        const rows = store.db.appointments.where('residentId').equals(wish.residentId);
        return openRows(store, 'appointment', await rows.toArray());
      },
      (bookings, { station: { hall, site } }) =>
        decideBook({ site, bookings }, { ...wish, hall, appointmentId, now: now() }),
    );
    return stateOf(recorded, 'appointment', appointmentId);
  },
);

export const cancelAppointment = inHall(
  { verb: 'book_cancel', input: parts<[string, string]>(key, text()), leaves: 'appointment' },
  async (id: string, reason: string): Acted<Appointment, QueueRefusal> => {
    const recorded = await act(
      (store) => readOne(store, 'appointment', id),
      (booking) => decideCancel(booking, { reason }),
    );
    return stateOf(recorded, 'appointment', id);
  },
);

type CheckingIn = [appointmentId: string, facts?: readonly PriorityFact[], known?: TicketPerson];

/** The person of the booking is here: their number. */
export const checkIn = inHall<CheckingIn, Ticket, QueueRefusal>(
  {
    ...{ verb: 'check_in', leaves: 'ticket' },
    input: parts<CheckingIn>(key, optional(facts), optional(person)),
    send: async ({ store }, id, given = []) => {
      const booking = await readOne(store, 'appointment', id);
      const known = await personOf(store, booking?.residentId);
      return known ? [id, given, known] : [id, given];
    },
  },
  (appointmentId, given = [], known) =>
    takeNumber(
      async (store) => {
        const booking = await readOne(store, 'appointment', appointmentId);
        return { booking, taker: takerOf(booking, known), service: booking?.service ?? '' };
      },
      (hall, told, { booking }) => decideCheckIn(hall, booking, { ...told, facts: given }),
    ),
);

/** Visits are not the hall's: the window that asks may know one that has not come to its owner. */
type Followed = { readonly person: TicketPerson; readonly followUp: string };

type AfterVisit = [
  visitId: string,
  service: string,
  facts?: readonly PriorityFact[],
  known?: Followed,
];

const followed: Shape<Followed> = object<Followed>({ person, followUp: text() });

/** The person of a home visit came with what was still to bring: their number for this service. */
export const checkInVisit = inHall<AfterVisit, Ticket, QueueRefusal>(
  {
    ...{ verb: 'check_in_visit', leaves: 'ticket' },
    input: parts<AfterVisit>(key, key, optional(facts), optional(followed)),
    send: async ({ store }, id, service, given = []) => {
      const visit = await readOne(store, 'visit', id);
      const known = await personOf(store, visit?.residentId);
      if (!visit || !known || !hasFollowUp(visit)) return [id, service, given];
      return [id, service, given, { person: known, followUp: visit.record?.followUp ?? '' }];
    },
  },
  (visitId, service, given = [], known) =>
    takeNumber(
      async (store) => {
        const own = await readOne(store, 'visit', visitId);
        const told = known && {
          ...{ id: visitId, residentId: known.person.residentId ?? '', state: 'done' as const },
          record: { followUp: known.followUp },
        };
        const visit = own && (hasFollowUp(own) || !told) ? own : told;
        return { visit, taker: takerOf(visit, known?.person), service };
      },
      (hall, told, { visit }) => decideVisit(hall, visit, { ...told, service, facts: given }),
    ),
);

const personOf = (store: Store, residentId: string | undefined): Promise<TicketPerson | null> =>
  readTaker(store, residentId === undefined ? null : { residentId });

/** Whose number it will be: as the window that asks knows them, where it is them. */
function takerOf(
  promised: { readonly residentId: string } | undefined,
  known: TicketPerson | undefined,
): TicketTaker | null {
  if (!promised) return null;
  const { residentId } = promised;
  return known?.residentId === residentId ? known : { residentId };
}
