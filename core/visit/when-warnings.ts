// When a visit is booked for, held against the clock, the days off and the hours of whoever goes: shown, never a refusal.
import { isDay, weekdayOf } from '../kit/day';
import { dayOf, timeOf, type Day, type Instant, type TimeOfDay } from '../kit/time';
import { isWorkingDay, type Calendar } from '../matter/working-day';
import type { Staff } from '../station/apply-staff';
import { agentDay } from './agents/agent-day';
import { minuteOf, timeOfMinute } from './clock';
import type { BookingWarning } from './visit-refusal';

/** Without `now` or `calendars` they are not asked. */
export type When = {
  readonly staff: readonly Staff[];
  readonly now?: Instant;
  readonly calendars?: readonly Calendar[];
};

type Booked = {
  readonly day: Day;
  readonly from: TimeOfDay;
  readonly to: TimeOfDay;
  readonly agents: readonly string[];
};

export function whenWarnings(
  { staff, now, calendars }: When,
  booked: Booked,
): readonly BookingWarning[] {
  const { day, from } = booked;
  if (!isDay(day)) return [];
  const isPast = now !== undefined && day === dayOf(now) && from !== '' && from < timeOf(now);
  const isDayOff = calendars !== undefined && !isWorkingDay(calendars, day);
  const going = staff.filter(({ id, role }) => role === 'agent' && booked.agents.includes(id));
  const away = going.flatMap((one) => whyNotThen(one, booked));
  const isWeekday = weekdayOf(day) >= 1 && weekdayOf(day) <= 5;
  // Whoever works every Sunday works on this one; shifts know no holidays.
  const isOff = isDayOff && (isWeekday || going.length === 0 || away.some(isNoShift));
  return [
    ...(isPast ? [{ code: 'time_passed' as const, from }] : []),
    ...(isOff ? [{ code: 'day_off' as const, day }] : []),
    ...(isOff ? away.filter((one) => !isNoShift(one)) : away),
  ];
}

const isNoShift = (warning: BookingWarning): boolean =>
  warning.code === 'agent_away' && warning.why === 'no_shift';

function whyNotThen(one: Staff, { day, from, to }: Booked): readonly BookingWarning[] {
  const { name } = one;
  const { spans, why } = agentDay(one, day);
  if (why !== null) return [{ code: 'agent_away', name, why }];
  if (from === '' || to === '') return [];
  const isIn = spans.some((span) => span.from <= minuteOf(from) && minuteOf(to) <= span.to);
  const hours = spans.map((span) => ({ from: timeOfMinute(span.from), to: timeOfMinute(span.to) }));
  return isIn ? [] : [{ code: 'outside_hours', name, spans: hours }];
}
