// Days, weeks (Monday to Sunday, as offices count) and months as stretches of calendar days.
import { addDays, addMonths, daysBetween, weekdayOf } from '../../kit/day';
import type { Day } from '../../kit/time';

export type PeriodKind = 'day' | 'week' | 'month';

export type Period = { readonly kind: PeriodKind; readonly from: Day; readonly to: Day };

/** The day, week or month in which a day lies. */
export function periodAround(kind: PeriodKind, day: Day): Period {
  if (kind === 'day') return { kind, from: day, to: day };
  if (kind === 'week') {
    const monday = addDays(day, -((weekdayOf(day) + 6) % 7));
    return { kind, from: monday, to: addDays(monday, 6) };
  }
  const first = `${day.slice(0, 7)}-01`;
  return { kind, from: first, to: addDays(addMonths(first, 1), -1) };
}

/** The period before (-1) or after (1). */
export function periodBeside({ kind, from, to }: Period, step: -1 | 1): Period {
  return periodAround(kind, addDays(step < 0 ? from : to, step));
}

/** Every day of it, in order. */
export function daysOf({ from, to }: Period): readonly Day[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, n) => addDays(from, n));
}
