// What every record on the way is checked for: words that are there and not endless, days that can be.
import { isDay } from '../../kit/day';
import { ok, refuse, type Result } from '../../kit/result';
import type { Day } from '../../kit/time';
import type { Case } from '../case';
import { isUnderWay } from './apply-course';
import type { CoursePart, CourseRefusal } from './refusal';

/** Longest text, in code points. */
const most = 2000;

export type Checked = Result<null, CourseRefusal>;

/** Refused, with its state, where the case is not with the offices. */
export function underWay(c: Case): Checked {
  return isUnderWay(c) ? ok(null) : refuse({ code: 'not_under_way', state: c.state });
}

/** The words are there, and no longer than a page. */
export function worded(part: CoursePart, text: string): Checked {
  const has = Array.from(text.trim()).length;
  if (has === 0) return refuse({ code: 'words_needed', part });
  return has > most ? refuse({ code: 'words_too_long', part, has, most }) : ok(null);
}

/** Something that happened: on a real day, not ahead of today, not before acceptance. */
export function happenedOn(c: Case, day: string, today: Day): Checked {
  if (!isDay(day)) return refuse({ code: 'day_needed', day });
  if (day > today) return refuse({ code: 'day_ahead', day });
  const acceptedOn = c.acceptance?.acceptedOn;
  return acceptedOn !== undefined && day < acceptedOn
    ? refuse({ code: 'day_before', day, acceptedOn })
    : ok(null);
}

/** Two real days in their order. */
export function span(from: string, to: string): Checked {
  const wrong = [from, to].find((day) => !isDay(day));
  if (wrong !== undefined) return refuse({ code: 'day_needed', day: wrong });
  return to < from ? refuse({ code: 'day_order', from, to }) : ok(null);
}

/** The first refusal, or none. */
export function all(...checks: readonly (() => Checked)[]): Checked {
  for (const check of checks) {
    const checked = check();
    if (!checked.ok) return checked;
  }
  return ok(null);
}
