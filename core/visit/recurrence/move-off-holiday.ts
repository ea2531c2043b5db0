// A date on a day off: left out, moved to the working day before or after, or kept. Swapped working days count as such.
import { addDays } from '../../kit/day';
import type { Day } from '../../kit/time';
import { isWorkingDay, type Calendar } from '../../matter/working-day';
import type { HolidayPolicy } from './rule';

/** No stretch of days off is longer. */
const furthest = 30;

/** The day on which it is made; null = left out. */
export function moveOffHoliday(
  calendars: readonly Calendar[],
  day: Day,
  policy: HolidayPolicy,
): Day | null {
  if (policy === 'keep' || isWorkingDay(calendars, day)) return day;
  if (policy === 'skip') return null;
  const step = policy === 'before' ? -1 : 1;
  for (let n = 1; n <= furthest; n += 1) {
    const other = addDays(day, n * step);
    if (isWorkingDay(calendars, other)) return other;
  }
  return day;
}
