// What a booking from the roster knows already: whom, for which date, by whom, how long, what to mind.
import type { Day } from '../../../../core/kit/time';
import type { Booking } from '../../../data/acts/visit-acts';
import { channelOf } from '../../../../core/visit/roster/risk-groups';
import type { DuePerson } from '../../../data/queries/roster';
import { rosterRules } from '../../../data/roster-rules';
import { minuteOf, timeOfMinute } from '../../../../core/visit/clock';

const usualStart = '09:00';

/** Never before today: a date that is overdue is made up for from now on. */
export function dueBooking(
  { entry, date }: DuePerson,
  today: Day,
): { readonly residentId: string; readonly start: Partial<Booking> } {
  const from = entry.atHome[0]?.from ?? usualStart;
  const day = date && date.day > today ? date.day : today;
  return {
    residentId: entry.residentId,
    start: {
      purpose: 'walk_round',
      day,
      from,
      to: timeOfMinute(Math.min(minuteOf(from) + entry.minutes, 23 * 60 + 59)),
      agents: entry.agent === null ? [] : [entry.agent],
      minutes: entry.minutes,
      note: [...entry.living, entry.note].filter((part) => part !== '').join('，'),
      channel: channelOf(entry, date, rosterRules),
      rosterId: entry.id,
      ...(entry.skills.length > 0 ? { skills: entry.skills } : {}),
      ...(entry.atHome.length > 0 ? { windows: entry.atHome } : {}),
      ...(date ? { dueOn: date.on } : {}),
    },
  };
}
