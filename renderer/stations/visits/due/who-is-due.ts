// Of the due list: who is to be seen soon and has no visit yet, and the visit that a plan found for them.
import type { Day } from '../../../../core/kit/time';
import type { PlanMove } from '../../../../core/visit/schedule/published-plan';
import { dueVisitId, type DueVisit } from '../../../../core/visit/schedule/due-visits';
import { channelOf, groupOf } from '../../../../core/visit/roster/risk-groups';
import type { Booking } from '../../../data/acts/visit-acts';
import type { DuePerson } from '../../../data/queries/roster';
import { rosterRules } from '../../../data/roster-rules';
import { dueBooking } from './due-booking';

export const soonDays = 7;

export const isLate = ({ daysLate, date }: DuePerson): boolean =>
  daysLate > 0 && date?.state !== 'booked';

export const isSoon = (due: DuePerson): boolean =>
  !isLate(due) && due.date !== null && due.daysLate >= -soonDays;

/** Overdue or due soon, not booked, and still here. */
export const isToBook = (due: DuePerson): boolean =>
  (isLate(due) || isSoon(due)) &&
  due.date?.state !== 'booked' &&
  due.resident !== null &&
  !due.resident.death &&
  !due.resident.away;

export const isAtHome = ({ entry, date }: DuePerson): boolean =>
  channelOf(entry, date, rosterRules) === 'home';

export const dueVisit = ({ entry, date, resident }: DuePerson): DueVisit => ({
  entry,
  day: date?.day ?? '',
  place: resident?.person.address ?? '',
  nearDays: groupOf(rosterRules, entry.group).earlyDays,
});

/** The bookings that a plan's places become. */
export function bookingsOf(
  list: readonly DuePerson[],
  moves: readonly PlanMove[],
  today: Day,
): readonly Booking[] {
  const people = new Map(list.map((due) => [dueVisitId(due), due]));
  return moves.flatMap(({ visitId, after }) => {
    const due = people.get(visitId);
    if (!due) return [];
    const { residentId, start } = dueBooking(due, today);
    const place = due.resident?.person.address ?? '';
    const known = { purpose: 'walk_round', caseId: null, bring: '', note: '' } as const;
    return [{ ...known, ...start, residentId, place, ...after }];
  });
}
