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
import { newId, now } from '../mint';
import { openRows, readOne } from '../read';
import { act, stateOf, type Acted } from './act';
import { inHall, parts } from './in-hall';
import { facts } from './queue-input';
import { takeNumber } from './take-number';

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

type CheckingIn = [appointmentId: string, facts?: readonly PriorityFact[]];

/** The person of the booking is here: their number. */
export const checkIn = inHall<CheckingIn, Ticket, QueueRefusal>(
  { verb: 'check_in', input: parts<CheckingIn>(key, optional(facts)), leaves: 'ticket' },
  (appointmentId, given = []) =>
    takeNumber(
      async (store) => {
        const booking = await readOne(store, 'appointment', appointmentId);
        const taker = booking ? { residentId: booking.residentId } : null;
        return { booking, taker, service: booking?.service ?? '' };
      },
      (hall, told, { booking }) => decideCheckIn(hall, booking, { ...told, facts: given }),
    ),
);

type AfterVisit = [visitId: string, service: string, facts?: readonly PriorityFact[]];

/** The person of a home visit came with what was still to bring: their number for this service. */
export const checkInVisit = inHall<AfterVisit, Ticket, QueueRefusal>(
  { verb: 'check_in_visit', input: parts<AfterVisit>(key, key, optional(facts)), leaves: 'ticket' },
  (visitId, service, given = []) =>
    takeNumber(
      async (store) => {
        const visit = await readOne(store, 'visit', visitId);
        const taker = visit ? { residentId: visit.residentId } : null;
        return { visit, taker, service };
      },
      (hall, told, { visit }) => decideVisit(hall, visit, { ...told, service, facts: given }),
    ),
);
