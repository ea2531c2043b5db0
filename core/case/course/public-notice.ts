// 公示: what hangs on the board, from when to when, and what somebody says against it. Its days do not count, and it shows
// no more of a person than the pack allows (个人信息保护法 6, 25).
import type { NewEvent } from '../../journey';
import { newEvent } from '../../kit/new-event';
import { ok, refuse, type Result } from '../../kit/result';
import type { Day } from '../../kit/time';
import type { MatterPack } from '../../matter/definition';
import type { Case } from '../case';
import { courseOf } from './apply-course';
import { openObjection, type PublicNotice } from './course';
import type { CourseRefusal } from './refusal';
import { all, happenedOn, span, underWay, worded } from './words';

type Decision = Result<readonly NewEvent[], CourseRefusal>;

/** Refuses: `not_under_way`, `words_needed`, `day_needed`, `day_order`, `not_to_be_shown`. */
export function postNotice(
  { pack, c }: { readonly pack: MatterPack; readonly c: Case },
  { place, from, to, shown }: PublicNotice,
): Decision {
  const allowed = pack.steps.flatMap(({ noticeShows = [] }) => noticeShows);
  const tooMuch = shown.filter((field) => !allowed.includes(field));
  const checked = all(
    () => underWay(c),
    () => worded('place', place),
    () => span(from, to),
    () => (tooMuch.length > 0 ? refuse({ code: 'not_to_be_shown', fields: tooMuch }) : ok(null)),
  );
  if (!checked.ok) return checked;
  return ok([newEvent(c, 'case.notice-posted', { place: place.trim(), from, to, shown })]);
}

/** Refuses: `not_under_way`, `objection_open`, `words_needed`, days that cannot be. */
export function raiseObjection(
  c: Case,
  command: { readonly by: string; readonly text: string; readonly on: string; readonly today: Day },
): Decision {
  const { by, text, on, today } = command;
  const checked = all(
    () => underWay(c),
    () => (openObjection(courseOf(c)) ? refuse({ code: 'objection_open' }) : ok(null)),
    () => worded('by', by),
    () => worded('text', text),
    () => happenedOn(c, on, today),
  );
  if (!checked.ok) return checked;
  return ok([newEvent(c, 'case.objection-raised', { by: by.trim(), text: text.trim(), on })]);
}

/** What was found. Refuses: `not_under_way`, `no_objection`, `words_needed`. */
export function settleObjection(
  c: Case,
  { found, today }: { readonly found: string; readonly today: Day },
): Decision {
  const checked = all(
    () => underWay(c),
    () => (openObjection(courseOf(c)) ? ok(null) : refuse({ code: 'no_objection' })),
    () => worded('text', found),
  );
  if (!checked.ok) return checked;
  return ok([newEvent(c, 'case.objection-settled', { found: found.trim(), on: today })]);
}
