// Everybody who is due is booked in one act, as a plan has found places for them.
import { bookAll } from '../../../core/visit/book';
import { bookingWord } from '../../../core/visit/booking-word';
import { ok, refuse, type Result } from '../../../core/kit/result';
import type { NewEvent } from '../../../core/journey';
import type { VisitRefusal } from '../../../core/visit/visit-refusal';
import { fraction, newId, now } from '../mint';
import { openRows } from '../read';
import { peopleBy } from '../same-person';
import { act, type Acted } from './act';
import type { Booking } from './visit-acts';

/** All of them or none; gives how many were booked. */
export async function bookTogether(bookings: readonly Booking[]): Acted<number, VisitRefusal> {
  const commands = bookings.map((booking) => ({
    ...booking,
    ...{ bookingWord: bookingWord(fraction), visitId: newId(), now: now() },
  }));
  const recorded = await act(
    async (store) => {
      const days = [...new Set(bookings.map(({ day }) => day))];
      const rows = await store.db.visits.where('day').anyOf(days).toArray();
      const ids = bookings.map(({ residentId }) => residentId);
      const people = await peopleBy(store, ids);
      return {
        visits: await openRows(store, 'visit', rows),
        isAnybodyGone: ids.some((id) => people.get(id)?.death),
      };
    },
    ({ visits, isAnybodyGone }): Result<readonly NewEvent[], VisitRefusal> =>
      isAnybodyGone ? refuse({ code: 'visit_died' }) : bookAll({ visits }, commands),
  );
  return recorded.ok ? ok(bookings.length) : recorded;
}
