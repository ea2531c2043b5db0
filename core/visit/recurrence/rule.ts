// A rule by which a date comes again: a small part of RFC 5545, of dates only, so that a day is the same day on every machine.
import type { Day } from '../../kit/time';

/** What happens to a date that falls on a day off. */
export type HolidayPolicy = 'skip' | 'before' | 'after' | 'keep';

export type Rule = {
  readonly every: 'day' | 'week' | 'month';
  /** Every so many of them: 1 and up. A quarter is three months. */
  readonly interval: number;
  /** The first day, which counts itself (DTSTART). Months keep its date; where a month is shorter, its last day. */
  readonly from: Day;
  /** Of weeks: on these days, 0 = Sunday … 6 = Saturday; empty = the weekday of `from`. Weeks begin on Monday. */
  readonly weekdays: readonly number[];
  /** How many dates there are in all; null = no end. */
  readonly count: number | null;
  /** The last day that may be one; null = no end. */
  readonly until: Day | null;
};
