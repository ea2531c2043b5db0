// Everybody who is due is booked in one act, as a plan has found places for them.
import { bookAll, type BookVisitCommand } from '../../../core/visit/book';
import { bookingWord } from '../../../core/visit/booking-word';
import { ok, refuse, type Result } from '../../../core/kit/result';
import type { NewEvent } from '../../../core/journey';
import type { Visit } from '../../../core/visit/visit';
import type { VisitRefusal } from '../../../core/visit/visit-refusal';
import { fraction, newId, now } from '../mint';
import { openRows } from '../read';
import { peopleBy } from '../same-person';
import { act, type Acted } from './act';
import { nameBusy } from './name-busy';
import type { Booking } from './visit-acts';

/** All of them or none; gives how many were booked. */
export async function bookTogether(bookings: readonly Booking[]): Acted<number, VisitRefusal> {
  const recorded = await nameBusy(
    act(
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
        isAnybodyGone
          ? refuse({ code: 'visit_died' })
          : bookAll({ visits }, commandsOf(bookings, visits)),
    ),
  );
  return recorded.ok ? ok(bookings.length) : recorded;
}

/** Each with a word of its own. */
function commandsOf(
  bookings: readonly Booking[],
  known: readonly Visit[],
): readonly BookVisitCommand[] {
  const commands: BookVisitCommand[] = [];
  for (const booking of bookings) {
    const word = bookingWord(fraction, [...known, ...commands]);
    commands.push({ ...booking, bookingWord: word, visitId: newId(), now: now() });
  }
  return commands;
}
