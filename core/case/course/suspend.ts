// 中止 and 续办: the clock stands from today, and runs again from the day on which it goes on.
import type { NewEvent } from '../../journey';
import { newEvent } from '../../kit/new-event';
import { ok, refuse, type Result } from '../../kit/result';
import type { Day } from '../../kit/time';
import type { Case } from '../case';
import { courseOf } from './apply-course';
import { standingPause, type PauseReason } from './course';
import type { CourseRefusal } from './refusal';
import { all, underWay, worded } from './words';

type Decision = Result<readonly NewEvent[], CourseRefusal>;

/** Refuses: `not_under_way`, `already_paused`, `words_needed` (a reason of its own wants words). */
export function suspend(
  c: Case,
  { why, note, today }: { readonly why: PauseReason; readonly note: string; readonly today: Day },
): Decision {
  const standing = standingPause(courseOf(c));
  const checked = all(
    () => underWay(c),
    () => (standing ? refuse({ code: 'already_paused', since: standing.from }) : ok(null)),
    () => (why === 'other' ? worded('note', note) : ok(null)),
  );
  if (!checked.ok) return checked;
  return ok([newEvent(c, 'case.suspended', { why, note: note.trim(), on: today })]);
}

/** Refuses: `not_under_way`, `not_paused`, `correction_open` (that ends by what was asked for). */
export function resume(
  c: Case,
  { note, today }: { readonly note: string; readonly today: Day },
): Decision {
  const may = underWay(c);
  if (!may.ok) return may;
  const course = courseOf(c);
  const standing = standingPause(course);
  if (!standing) return refuse({ code: 'not_paused' });
  if (standing.why === 'correction') {
    const due = course.corrections.at(-1)?.due ?? standing.from;
    return refuse({ code: 'correction_open', due });
  }
  return ok([newEvent(c, 'case.resumed', { note: note.trim(), on: today })]);
}
