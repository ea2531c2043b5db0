// Who was promised a place comes: a booked appointment, or the follow-up of a home visit, becomes a number in one group.
import { newEvent } from '../kit/new-event';
import { ok, refuse } from '../kit/result';
import { instantOf, timeOf } from '../kit/time';
import type { Visit } from '../visit/visit';
import type { Appointment } from './appointment';
import type { Hall, QueueDecision } from './hall';
import type { QueueRefusal } from './refusal';
import { giveNumber, type TakeTicketCommand } from './take-ticket';

type CheckInCommand = Omit<TakeTicketCommand, 'service' | 'channel'>;

/**
 * The number of a booking, with the fact `appointment`. `number`: of the ticket that it was checked in with before, where known.
 * Refuses: `unknown_appointment`, `appointment_not_booked`, `appointment_other_day`, `appointment_too_early`, `appointment_too_late`,
 * and as `takeTicket` except for hours and quota: the place was given out with the booking.
 */
export function checkIn(
  hall: Hall,
  booking: Appointment | undefined,
  command: CheckInCommand,
): QueueDecision {
  if (!booking || (hall.day && booking.hall !== hall.day.hall))
    return refuse({ code: 'unknown_appointment' });
  const untimely = whyNotNow(hall, booking, command);
  if (untimely) return refuse(untimely);
  const facts = ['appointment', ...(command.facts ?? [])] as const;
  const { service, id: appointmentId } = booking;
  const given = giveNumber(
    hall,
    { ...command, service, channel: 'appointment', facts },
    { appointmentId },
  );
  if (!given.ok) return given;
  const { ticketId } = command;
  return ok([newEvent(booking, 'appointment.checked-in', { ticketId }), ...given.value]);
}

const minuteMs = 60_000;

/** As long as the site says nothing. */
const usualCheckIn = { earlyMinutes: 60, lateMinutes: 30 };

function whyNotNow(
  { site, day: today, tickets }: Hall,
  { id, state, day, from, to }: Appointment,
  { now }: CheckInCommand,
): QueueRefusal | null {
  if (state !== 'booked') {
    const number = tickets.find(({ appointmentId }) => appointmentId === id)?.number ?? null;
    return { code: 'appointment_not_booked', state, number };
  }
  if (today && day !== today.date) return { code: 'appointment_other_day', day, from };
  const { earlyMinutes, lateMinutes } = site.checkIn ?? usualCheckIn;
  const opensAt = instantOf(day, from) - earlyMinutes * minuteMs;
  if (now < opensAt) return { code: 'appointment_too_early', from, opens: timeOf(opensAt) };
  const closesAt = instantOf(day, to) + lateMinutes * minuteMs;
  return now > closesAt ? { code: 'appointment_too_late', to } : null;
}

/** What must be known of a visit that is followed up. */
export type PromisedVisit = Pick<Visit, 'id' | 'state'> & {
  readonly record: Pick<NonNullable<Visit['record']>, 'followUp'> | null;
};

/**
 * The number of somebody who was asked at home to come, with the fact `returning`.
 * Refuses: `unknown_visit`, `visit_without_follow_up`, `visit_checked_in`, and as `takeTicket` except for hours and quota.
 */
export function checkInVisit(
  hall: Hall,
  visit: PromisedVisit | undefined,
  command: CheckInCommand & { readonly service: string },
): QueueDecision {
  if (!visit) return refuse({ code: 'unknown_visit' });
  if (visit.state !== 'done' || (visit.record?.followUp ?? '').trim() === '')
    return refuse({ code: 'visit_without_follow_up' });
  const ticket = hall.tickets.find(({ visitId }) => visitId === visit.id);
  if (ticket) return refuse({ code: 'visit_checked_in', ticket });
  const facts = ['returning', ...(command.facts ?? [])] as const;
  return giveNumber(hall, { ...command, channel: 'appointment', facts }, { visitId: visit.id });
}
