// A booked place in the hall's hours, as the fold of its events; what is no longer true is a no-op.
import type { EventBodies, JourneyEvent } from '../journey';

export type AppointmentState = 'booked' | 'checked_in' | 'cancelled' | 'missed';

export type Appointment = EventBodies['appointment.booked'] & {
  readonly id: string;
  readonly version: number;
  readonly state: AppointmentState;
  /** The number that it was checked in with. */
  readonly ticketId: string | null;
  readonly noops: readonly {
    readonly eventId: string;
    readonly kind: string;
    readonly device: string;
  }[];
};

/** The booking after one more event; every event counts in `version`. Never throws. */
export function applyAppointment(
  booking: Appointment | undefined,
  event: JourneyEvent,
): Appointment | undefined {
  if (!booking) return event.kind === 'appointment.booked' ? booked(event) : undefined;
  const change = booking.state === 'booked' ? changeBy(event) : undefined;
  return { ...booking, version: booking.version + 1, ...(change ?? noop(booking, event)) };
}

function changeBy(event: JourneyEvent): Partial<Appointment> | undefined {
  if (event.kind === 'appointment.cancelled') return { state: 'cancelled' };
  if (event.kind === 'appointment.checked-in')
    return { state: 'checked_in', ticketId: event.body.ticketId };
  return event.kind === 'appointment.missed' ? { state: 'missed' } : undefined;
}

function noop(booking: Appointment, { id: eventId, kind, device }: JourneyEvent): object {
  return { noops: [...booking.noops, { eventId, kind, device }] };
}

function booked(event: JourneyEvent<'appointment.booked'>): Appointment {
  const { body, entityId: id } = event;
  return { ...body, id, version: 1, state: 'booked', ticketId: null, noops: [] };
}
