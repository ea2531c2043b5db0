// How long is left: both limits in working days, with warnings three days, one day and none before the end.
import type { Day } from '../kit/time';
import { workingDaysLeft, type Calendar } from '../matter/working-day';
import type { Case } from './case';

type LimitLevel = 'calm' | 'three_days' | 'one_day' | 'today' | 'late';

type LimitLeft = {
  readonly lastDay: Day;
  /** Working days after today; negative when the last day has passed. */
  readonly left: number;
  readonly level: LimitLevel;
};

export type Limits = {
  readonly legal: LimitLeft;
  readonly promised: LimitLeft;
  /** Years that were counted without their holiday list: say so beside the days. */
  readonly assumedYears: readonly number[];
};

/** Null while the clock does not run: before acceptance, and after the case was taken back. */
export function limitsOf(calendars: readonly Calendar[], c: Case, today: Day): Limits | null {
  if (!c.acceptance || (c.state !== 'accepted' && c.state !== 'passed_on')) return null;
  const { legalLastDay, promisedLastDay, assumedYears } = c.acceptance;
  return {
    legal: limitLeft(calendars, legalLastDay, today),
    promised: limitLeft(calendars, promisedLastDay, today),
    assumedYears,
  };
}

function limitLeft(calendars: readonly Calendar[], lastDay: Day, today: Day): LimitLeft {
  const left = workingDaysLeft(calendars, today, lastDay);
  return { lastDay, left, level: levelOf(left, lastDay === today) };
}

function levelOf(left: number, isLastDay: boolean): LimitLevel {
  if (left < 0) return 'late';
  if (left === 0 && isLastDay) return 'today';
  if (left <= 1) return 'one_day';
  return left <= 3 ? 'three_days' : 'calm';
}
