// Counts limits as the law does: the day of acceptance is not counted, and a limit that ends on a day off moves to the
// next working day (Civil Code 201–203). Holidays and swapped working days are data of each year, from the State Council's list.
import { addDays, weekdayOf } from '../kit/day';
import type { Day } from '../kit/time';
import type { Limit } from './definition';

/** One year's list. `workdays`: weekends that are worked (调休). */
export type Calendar = {
  readonly year: number;
  readonly holidays: readonly Day[];
  readonly workdays: readonly Day[];
};

/** `assumedYears`: years without a list, counted Monday to Friday and 1 January off. To be shown wherever the day is shown. */
export type LastDay = { readonly lastDay: Day; readonly assumedYears: readonly number[] };

/** Whether the offices work on a day, by the list of its year, or Monday to Friday where there is none. */
export function isWorkingDay(calendars: readonly Calendar[], day: Day): boolean {
  const calendar = calendarOf(calendars, day);
  const isWeekday = weekdayOf(day) >= 1 && weekdayOf(day) <= 5;
  if (!calendar) return isWeekday && !day.endsWith('-01-01');
  if (calendar.workdays.includes(day)) return true;
  return isWeekday && !calendar.holidays.includes(day);
}

/** The `n`th working day after `day`, which itself is not counted. For n = 0: the day itself, or the next working day. */
export function addWorkingDays(calendars: readonly Calendar[], day: Day, n: number): LastDay {
  let lastDay = day;
  const walked = [day];
  for (let left = n; left > 0;) {
    lastDay = addDays(lastDay, 1);
    walked.push(lastDay);
    if (isWorkingDay(calendars, lastDay)) left -= 1;
  }
  return moveOn(calendars, lastDay, walked);
}

/** Longest way that is walked: a setting of more is a slip of the pen. */
const mostWorkingDays = 1000;

/** The `n`th working day after a day; with a minus that many before it. Whole days; 0 is the day, or the next working day. */
export function workingDaysFrom(calendars: readonly Calendar[], day: Day, n: number): Day {
  const steps = Math.min(mostWorkingDays, Math.abs(Math.trunc(n)));
  if (n >= 0) return addWorkingDays(calendars, day, steps).lastDay;
  let back = day;
  for (let left = steps; left > 0;) {
    back = addDays(back, -1);
    if (isWorkingDay(calendars, back)) left -= 1;
  }
  return back;
}

/** The last day of a limit given in working or calendar days. Hours and minutes run on through days off. */
export function lastDayOf(calendars: readonly Calendar[], day: Day, limit: Limit): LastDay {
  if (limit.unit === 'working_day') return addWorkingDays(calendars, day, limit.days);
  const hours = { day: 24, hour: 1, minute: 1 / 60 }[limit.unit] * limit.days;
  const last = addDays(day, Math.floor(hours / 24));
  return limit.unit === 'day' ? moveOn(calendars, last, []) : { lastDay: last, assumedYears: [] };
}

/** Working days that are left after `today`, up to and including `lastDay`; negative when it has passed. */
export function workingDaysLeft(calendars: readonly Calendar[], today: Day, lastDay: Day): number {
  const [from, to, sign] = today <= lastDay ? [today, lastDay, 1] : [lastDay, today, -1];
  let left = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(calendars, day)) left += 1;
  }
  // A limit that passed over days off only is late all the same.
  return sign > 0 ? left : -Math.max(1, left);
}

/** Years between two days that have no list, in order. */
export function yearsWithoutList(
  calendars: readonly Calendar[],
  from: Day,
  to: Day,
): readonly number[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i).filter(
    (year) => !calendars.some((calendar) => calendar.year === year),
  );
}

function moveOn(calendars: readonly Calendar[], day: Day, walked: readonly Day[]): LastDay {
  const days = [...walked];
  let lastDay = day;
  for (; !isWorkingDay(calendars, lastDay); lastDay = addDays(lastDay, 1)) days.push(lastDay);
  days.push(lastDay);
  const years = new Set(
    days.filter((d) => !calendarOf(calendars, d)).map((d) => Number(d.slice(0, 4))),
  );
  return { lastDay, assumedYears: [...years].sort((a, b) => a - b) };
}

const calendarOf = (calendars: readonly Calendar[], day: Day): Calendar | undefined =>
  calendars.find(({ year }) => year === Number(day.slice(0, 4)));
