// The clock of an accepted case: it runs in working days, stands while the case is stopped, corrected or on the notice
// board, and is given more days by an extension. Days that do not count are walked over one by one, so that swapped
// working days, holidays and pauses never have to be added up (Civil Code 201–203; 行政许可法 32, 42, 45).
import { addDays } from '../../kit/day';
import type { Day } from '../../kit/time';
import type { Limit, MatterPack, Step } from '../../matter/definition';
import {
  isWorkingDay,
  lastDayOf,
  workingDaysLeft,
  yearsWithoutList,
  type Calendar,
} from '../../matter/working-day';
import type { Case } from '../case';
import { formValues, limitsFor } from '../form';
import { courseOf, isUnderWay } from './apply-course';
import { standingPause, type Course, type Pause } from './course';

export type LimitLevel = 'calm' | 'three_days' | 'one_day' | 'today' | 'late';

export type LimitLeft = {
  /** Null while the clock stands and nobody knows for how long. */
  readonly lastDay: Day | null;
  /** Working days that are left, without today; negative when the last day has passed; of a standing clock what was left. */
  readonly left: number;
  readonly level: LimitLevel;
};

export type CaseClock = {
  readonly state: 'running' | 'paused';
  /** Why it stands. */
  readonly pause: Pause | null;
  readonly legal: LimitLeft;
  readonly promised: LimitLeft;
  /** The step where it is, with its own limit where the pack gives one. */
  readonly step: { readonly step: Step; readonly limit: LimitLeft | null } | null;
  /** Years that were counted Monday to Friday, for want of their list. */
  readonly assumedYears: readonly number[];
};

/** Null before acceptance and after the end: then nothing runs. */
export function clockOf(
  calendars: readonly Calendar[],
  { pack, c }: { readonly pack: MatterPack; readonly c: Case },
  today: Day,
): CaseClock | null {
  if (!c.acceptance || !isUnderWay(c)) return null;
  const course = courseOf(c);
  const { acceptedOn } = c.acceptance;
  const pause = pauseOn(course, today);
  const limits = limitsFor(pack, formValues(pack, c));
  const left = (limit: Limit, from: Day) => limitLeft({ calendars, course, today }, limit, from);
  const legal = left(extended(limits.legal, course), acceptedOn);
  const promised = left(extended(limits.promised, course), acceptedOn);
  return {
    state: pause ? 'paused' : 'running',
    pause,
    legal,
    promised,
    step: stepNow(pack, course, left),
    assumedYears: yearsWithoutList(calendars, acceptedOn, legal.lastDay ?? today),
  };
}

function stepNow(
  pack: MatterPack,
  { steps }: Course,
  left: (limit: Limit, from: Day) => LimitLeft,
): CaseClock['step'] {
  const at = steps.at(-1);
  const step = pack.steps.find(({ key }) => key === at?.step);
  if (!at || !step) return null;
  return { step, limit: step.limit ? left(step.limit, at.on) : null };
}

const extended = (limit: Limit, { extensions }: Course): Limit => ({
  ...limit,
  days: extensions.reduce((sum, { days }) => sum + days, limit.days),
});

/** The pause that a day lies in: stopped by somebody, or the notice is on the board. */
export function pauseOn(course: Course, day: Day): Pause | null {
  const standing = standingPause(course);
  if (standing && standing.from <= day) return standing;
  const notice = course.publicNotices.find(({ from, to }) => from <= day && day <= to);
  if (notice === undefined) return null;
  return { why: 'notice', note: notice.place, from: notice.from, to: addDays(notice.to, 1) };
}

type Calendared = {
  readonly calendars: readonly Calendar[];
  readonly course: Course;
  readonly today: Day;
};

/** Longest walk: a clock that stands for ten years has another trouble than its last day. */
const mostDays = 3660;

function limitLeft({ calendars, course, today }: Calendared, limit: Limit, from: Day): LimitLeft {
  const last = lastDay({ calendars, course }, limit, from);
  const standing = standingPause(course);
  if (standing && standing.from <= today) {
    // Nobody knows the last day; what is left is what was left when it was stopped.
    const before = addDays(standing.from, -1);
    const left = workingDaysLeft(calendars, before < from ? from : before, last);
    return { lastDay: null, left, level: left < 0 ? 'late' : 'calm' };
  }
  const left = workingDaysLeft(calendars, today, last);
  const counted = left > 0 ? left - pausedWorkingDays({ calendars, course }, today, last) : left;
  return { lastDay: last, left: counted, level: levelOf(counted, last === today) };
}

/** Future days that are known not to count: a notice that hangs until Friday. */
function pausedWorkingDays(
  { calendars, course }: Omit<Calendared, 'today'>,
  today: Day,
  last: Day,
): number {
  // Hardly a clock stands still, and a worklist asks thousands of them.
  if (course.pauses.length === 0 && course.publicNotices.length === 0) return 0;
  let paused = 0;
  for (let day = addDays(today, 1); day <= last; day = addDays(day, 1)) {
    if (isPaused(course, day) && isWorkingDay(calendars, day)) paused += 1;
  }
  return paused;
}

/** The last day of a limit that began after `from`, over all days that do not count. */
function lastDay({ calendars, course }: Omit<Calendared, 'today'>, limit: Limit, from: Day): Day {
  if (course.pauses.length === 0 && course.publicNotices.length === 0) {
    return lastDayOf(calendars, from, limit).lastDay;
  }
  const counts = (day: Day) =>
    !isPaused(course, day) && (limit.unit !== 'working_day' || isWorkingDay(calendars, day));
  let day = from;
  for (let left = daysOf(limit), walked = 0; left > 0 && walked < mostDays; walked += 1) {
    day = addDays(day, 1);
    if (counts(day)) left -= 1;
  }
  if (limit.unit === 'hour' || limit.unit === 'minute') return day;
  while (!isWorkingDay(calendars, day)) day = addDays(day, 1);
  return day;
}

/** Hours and minutes of a limit that was interrupted are counted as the days that they touch. */
function daysOf({ days, unit }: Limit): number {
  if (unit === 'hour') return Math.floor(days / 24);
  return unit === 'minute' ? 0 : days;
}

/** An open pause is walked over as if it ended today: its true end is not known, and `limitLeft` says so. */
function isPaused({ pauses, publicNotices }: Course, day: Day): boolean {
  return (
    pauses.some(({ from, to }) => to !== null && from <= day && day < to) ||
    publicNotices.some(({ from, to }) => from <= day && day <= to)
  );
}

function levelOf(left: number, isLastDay: boolean): LimitLevel {
  if (left < 0) return 'late';
  if (left === 0 && isLastDay) return 'today';
  if (left <= 1) return 'one_day';
  return left <= 3 ? 'three_days' : 'calm';
}
