// A place in the hall's hours is given out beforehand, or given back.
import { isDay } from '../kit/day';
import type { EventBodies } from '../journey';
import { newEvent } from '../kit/new-event';
import { ok, refuse } from '../kit/result';
import { instantOf, type Instant } from '../kit/time';
import type { Site } from '../station/station';
import type { Appointment } from './appointment';
import type { QueueDecision } from './hall';
import { whenClosed } from './hours';

export type BookAppointmentCommand = EventBodies['appointment.booked'] & {
  /** Id of the new booking, minted at the tap. */
  readonly appointmentId: string;
  readonly now: Instant;
};

/**
 * `bookings`: at least the resident's own. Refuses: `unknown_service`, `booking_times`, `booking_in_past`,
 * `closed_now` for the time that is asked for, `has_appointment`.
 */
export function bookAppointment(
  { site, bookings }: { readonly site: Site; readonly bookings: readonly Appointment[] },
  command: BookAppointmentCommand,
): QueueDecision {
  const { appointmentId, now, ...body } = command;
  const { service, day, from, to, residentId } = body;
  const door = site.services.find(({ key }) => key === service);
  if (!door) return refuse({ code: 'unknown_service', service });
  if (!isDay(day) || from >= to) return refuse({ code: 'booking_times' });
  if (instantOf(day, to) <= now) return refuse({ code: 'booking_in_past' });
  const closed = whenClosed(site, door, instantOf(day, from));
  if (closed) return refuse(closed);
  const other = bookings.find(
    (one) =>
      one.state === 'booked' &&
      one.residentId === residentId &&
      one.service === service &&
      one.day === day,
  );
  if (other) return refuse({ code: 'has_appointment', from: other.from });
  const subject = { id: appointmentId, version: 0, residentId };
  return ok([newEvent(subject, 'appointment.booked', { ...body, note: body.note.trim() })]);
}

/** Refuses: `unknown_appointment`, `appointment_not_booked`, `reason_needed`. */
export function cancelAppointment(
  booking: Appointment | undefined,
  command: { readonly reason: string },
): QueueDecision {
  if (!booking) return refuse({ code: 'unknown_appointment' });
  const { state } = booking;
  if (state !== 'booked') return refuse({ code: 'appointment_not_booked', state, number: null });
  const reason = command.reason.trim();
  if (reason === '') return refuse({ code: 'reason_needed' });
  return ok([newEvent(booking, 'appointment.cancelled', { reason })]);
}
