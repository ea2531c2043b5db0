// The dates that a rule gives, in order.
import { addDays, addMonths, daysBetween, weekdayOf } from '../../kit/day';
import type { Day } from '../../kit/time';
import type { Rule } from './rule';

/** Dates from `from` to `to`, both included. `rule.count` counts from the rule's first day, whatever is asked for. */
export function datesOf(rule: Rule, from: Day, to: Day): readonly Day[] {
  const last = rule.until !== null && rule.until < to ? rule.until : to;
  const dates: Day[] = [];
  let counted = 0;
  for (let period = firstPeriod(rule, from); ; period += 1) {
    if (beginOf(rule, period) > last) return dates;
    for (const day of datesIn(rule, period)) {
      if (day < rule.from) continue;
      counted += 1;
      if (day > last || (rule.count !== null && counted > rule.count)) return dates;
      if (day >= from) dates.push(day);
    }
  }
}

/** The last date that there ever is; null where there is no end. */
export function lastDateOf(rule: Rule): Day | null {
  if (rule.until === null && rule.count === null) return null;
  const most = rule.count === null ? null : addDays(rule.from, longestDays(rule) * rule.count);
  const to = most === null || (rule.until !== null && rule.until < most) ? rule.until : most;
  return to === null ? null : (datesOf(rule, rule.from, to).at(-1) ?? rule.from);
}

/** No rule gives its dates further apart, a short month included. */
const longestDays = ({ every, interval }: Rule): number =>
  ({ day: 1, week: 7, month: 31 })[every] * interval + 7;

/** Whole periods before `from` are left out where nobody has to count them. */
function firstPeriod(rule: Rule, from: Day): number {
  if (rule.count !== null || from <= rule.from) return 0;
  const days = daysBetween(rule.from, from);
  const most = { day: 1, week: 7, month: 31 }[rule.every] * rule.interval;
  return Math.max(0, Math.floor(days / most) - 1);
}

/** The earliest day on which a date of this period may be. */
function beginOf(rule: Rule, period: number): Day {
  const n = period * rule.interval;
  if (rule.every === 'day') return addDays(rule.from, n);
  if (rule.every === 'month') return addMonths(rule.from, n);
  return addDays(mondayOf(rule.from), n * 7);
}

function datesIn(rule: Rule, period: number): readonly Day[] {
  const begin = beginOf(rule, period);
  if (rule.every !== 'week') return [begin];
  const weekdays = rule.weekdays.length === 0 ? [weekdayOf(rule.from)] : rule.weekdays;
  const offsets = new Set(weekdays.map((weekday) => (weekday + 6) % 7));
  return [...offsets].sort((a, b) => a - b).map((offset) => addDays(begin, offset));
}

const mondayOf = (day: Day): Day => addDays(day, -((weekdayOf(day) + 6) % 7));
