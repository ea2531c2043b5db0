// 差评回访: whoever rated badly is rung within the site's days, and says whether it was put right. Several calls may be needed.
import type { NewEvent } from '../../journey';
import { newEvent } from '../../kit/new-event';
import { ok, refuse, type Result } from '../../kit/result';
import type { Day } from '../../kit/time';
import { addWorkingDays, type Calendar } from '../../matter/working-day';
import type { Case } from '../case';
import { courseOf, isBadlyRated } from './apply-course';
import type { CourseRefusal } from './refusal';
import { worded } from './words';

/** Working days within which a bad rating is answered by a call, and put right: data of the site. */
export type RatingCallRule = { readonly callWithin: number; readonly fixWithin: number };

/** Somebody rated badly, and nobody has reached them with an answer. */
export const owesRatingCall = (c: Case): boolean =>
  isBadlyRated(c) && !courseOf(c).ratingCalls.some(({ satisfied }) => satisfied !== null);

/** The last days to ring and to put it right, from the day of the rating. */
export function ratingCallDue(
  calendars: readonly Calendar[],
  ratedOn: Day,
  { callWithin, fixWithin }: RatingCallRule,
): { readonly call: Day; readonly fix: Day } {
  return {
    call: addWorkingDays(calendars, ratedOn, callWithin).lastDay,
    fix: addWorkingDays(calendars, ratedOn, fixWithin).lastDay,
  };
}

/** Refuses: `not_badly_rated`, `words_needed`. `satisfied: null` = not reached, or did not say. */
export function followUpRating(
  c: Case,
  { note, satisfied }: { readonly note: string; readonly satisfied: boolean | null },
): Result<readonly NewEvent[], CourseRefusal> {
  if (!isBadlyRated(c)) return refuse({ code: 'not_badly_rated' });
  const checked = worded('note', note);
  if (!checked.ok) return checked;
  return ok([newEvent(c, 'case.rating-followed-up', { note: note.trim(), satisfied })]);
}
