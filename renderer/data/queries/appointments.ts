// Questions about booked places of this hall.
import type { Day } from '../../../core/kit/time';
import type { Appointment } from '../../../core/queue/appointment';
import type { Resident } from '../../../core/resident/resident';
import { useAnswer } from '../live';
import { appointmentsOf, openRows } from '../read';
import { peopleBy, sameIds } from '../same-person';

export type AppointmentOfDay = {
  readonly appointment: Appointment;
  readonly resident: Resident | null;
};

/** The bookings of a day with the people they are for, by time. */
export function useAppointments(day: Day): readonly AppointmentOfDay[] | undefined {
  return useAnswer(
    async ({ store, station }) => {
      const bookings = await appointmentsOf(store, station.hall, day, day);
      const people = await peopleBy(
        store,
        bookings.map((one) => one.residentId),
      );
      return bookings
        .map((appointment) => ({
          appointment,
          resident: people.get(appointment.residentId) ?? null,
        }))
        .sort((a, b) => a.appointment.from.localeCompare(b.appointment.from));
    },
    [day],
  );
}

/** What a resident has still before them, the soonest first. */
export function useAppointmentsOf(residentId: string | null): readonly Appointment[] | undefined {
  return useAnswer(
    async ({ store }) => {
      if (residentId === null) return [];
      const rows = store.db.appointments
        .where('residentId')
        .anyOf([...(await sameIds(store, residentId))]);
      const bookings = await openRows(store, 'appointment', await rows.toArray());
      return bookings
        .filter(({ state }) => state === 'booked')
        .sort((a, b) => `${a.day} ${a.from}`.localeCompare(`${b.day} ${b.from}`));
    },
    [residentId],
  );
}
