// Places booked beforehand: given out, given back, and turned into a number when the person comes.
import type { EventBodies } from '../../../core/journey';
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
import { takeNumber } from './take-number';

export type AppointmentWish = Omit<EventBodies['appointment.booked'], 'hall'>;

/** Books a place in this hall. */
export async function bookAppointment(wish: AppointmentWish): Acted<Appointment, QueueRefusal> {
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
}

export async function cancelAppointment(
  id: string,
  reason: string,
): Acted<Appointment, QueueRefusal> {
  const recorded = await act(
    (store) => readOne(store, 'appointment', id),
    (booking) => decideCancel(booking, { reason }),
  );
  return stateOf(recorded, 'appointment', id);
}

/** The person of the booking is here: their number. */
export const checkIn = (
  appointmentId: string,
  facts: readonly PriorityFact[] = [],
): Acted<Ticket, QueueRefusal> =>
  takeNumber(
    async (store) => {
      const booking = await readOne(store, 'appointment', appointmentId);
      const taker = booking ? { residentId: booking.residentId } : null;
      return { booking, taker, service: booking?.service ?? '' };
    },
    (hall, given, { booking }) => decideCheckIn(hall, booking, { ...given, facts }),
  );

/** The person of a home visit came with what was still to bring: their number for this service. */
export const checkInVisit = (
  visitId: string,
  service: string,
  facts: readonly PriorityFact[] = [],
): Acted<Ticket, QueueRefusal> =>
  takeNumber(
    async (store) => {
      const visit = await readOne(store, 'visit', visitId);
      const taker = visit ? { residentId: visit.residentId } : null;
      return { visit, taker, service };
    },
    (hall, given, { visit }) => decideVisit(hall, visit, { ...given, service, facts }),
  );
