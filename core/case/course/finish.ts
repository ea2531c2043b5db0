// How a case ends well or otherwise: the result arrives, it is handed over; or it cannot go on. None of it while we hold an
// original: whoever leaves without their paper comes back for nothing else.
import type { NewEvent } from '../../journey';
import { newEvent } from '../../kit/new-event';
import { ok, refuse, type Result } from '../../kit/result';
import type { Day } from '../../kit/time';
import type { MatterPack } from '../../matter/definition';
import { originalsStay } from '../../paper/custody';
import type { Case } from '../case';
import { courseOf } from './apply-course';
import { openCorrection, openObjection, type CaseResult, type DeliveryWay } from './course';
import type { CourseRefusal } from './refusal';
import { all, happenedOn, underWay, worded, type Checked } from './words';

type Decision = Result<readonly NewEvent[], CourseRefusal>;

export type ResultCommand = Omit<CaseResult, 'on'> & { readonly on: string; readonly today: Day };

/**
 * 办结: the deciding office's word is here. Refuses: `not_under_way`, `unknown_ending`, `objection_open`, `correction_open`,
 * `originals_held`, days that cannot be. A pack without endings takes any ending and wants words instead.
 */
export function bringResult(
  { pack, c }: { readonly pack: MatterPack; readonly c: Case },
  { ending, text, reference, on, today }: ResultCommand,
): Decision {
  const course = courseOf(c);
  const correction = openCorrection(course);
  const checked = all(
    () => underWay(c),
    () => knownEnding(pack, ending, text),
    () => (openObjection(course) ? refuse({ code: 'objection_open' }) : ok(null)),
    () => (correction ? refuse({ code: 'correction_open', due: correction.due }) : ok(null)),
    () => happenedOn(c, on, today),
    () => originalsStay(c) ?? ok(null),
  );
  if (!checked.ok) return checked;
  const body = { ending, text: text.trim(), reference: reference.trim(), on };
  return ok([newEvent(c, 'case.result-arrived', body)]);
}

function knownEnding({ endings }: MatterPack, ending: string, text: string): Checked {
  if (endings.length === 0) return worded('text', text);
  const isKnown = endings.some(({ code }) => code === ending);
  return isKnown ? ok(null) : refuse({ code: 'unknown_ending', ending });
}

export type DeliverCommand = {
  /** Who took it. */
  readonly to: string;
  readonly how: DeliveryWay;
  readonly on: string;
  readonly today: Day;
};

/** 送达. Refuses: `no_result`, `words_needed`, days that cannot be. Whether an agent may collect is asked before (`mayCollect`). */
export function deliver(c: Case, { to, how, on, today }: DeliverCommand): Decision {
  const checked = all(
    () => (c.state === 'completed' ? ok(null) : refuse({ code: 'no_result', state: c.state })),
    () => worded('to', to),
    () => happenedOn(c, on, today),
  );
  if (!checked.ok) return checked;
  return ok([newEvent(c, 'case.delivered', { to: to.trim(), how, on })]);
}

/** 终止. Refuses: `not_under_way`, `words_needed`, `originals_held`. */
export function terminate(c: Case, { reason }: { readonly reason: string }): Decision {
  const checked = all(
    () => underWay(c),
    () => worded('reason', reason),
    () => originalsStay(c) ?? ok(null),
  );
  if (!checked.ok) return checked;
  return ok([newEvent(c, 'case.terminated', { reason: reason.trim() })]);
}
