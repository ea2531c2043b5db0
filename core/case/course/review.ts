// Where it is with the offices that decide: the step it reached, what each of them wrote, more time, and their own number.
// Recorded here, decided there: the counter never decides a benefit.
import type { NewEvent } from '../../journey';
import { newEvent } from '../../kit/new-event';
import { ok, refuse, type Result } from '../../kit/result';
import type { Day } from '../../kit/time';
import type { MatterPack } from '../../matter/definition';
import type { Case } from '../case';
import { formValues } from '../form';
import { missingFields } from '../missing';
import { courseOf } from './apply-course';
import type { Opinion } from './course';
import type { CourseRefusal } from './refusal';
import { all, happenedOn, underWay, worded, type Checked } from './words';

type Decision = Result<readonly NewEvent[], CourseRefusal>;
type Desk = { readonly pack: MatterPack; readonly c: Case };

/**
 * No event where it is there already. Refuses: `not_under_way`, `unknown_step`, `step_incomplete` (going on while the step where
 * it is lacks an answer that it must have), and days that cannot be.
 */
export function reachStep(
  { pack, c }: Desk,
  { step, on, today }: { readonly step: string; readonly on: string; readonly today: Day },
): Decision {
  const checked = all(
    () => underWay(c),
    () => known(pack, step),
    () => happenedOn(c, on, today),
    () => stepAnswered({ pack, c }, step),
  );
  if (!checked.ok) return checked;
  if (courseOf(c).steps.at(-1)?.step === step) return ok([]);
  return ok([newEvent(c, 'case.step-reached', { step, on })]);
}

export type OpinionCommand = Omit<Opinion, 'by' | 'on'> & {
  readonly on: string;
  readonly today: Day;
};

/** Refuses: `not_under_way`, `unknown_step`, `words_needed` (the signer; the text where it does not agree), days that cannot be. */
export function recordOpinion({ pack, c }: Desk, command: OpinionCommand): Decision {
  const { step, result, text, signer, on, today } = command;
  const checked = all(
    () => underWay(c),
    () => known(pack, step),
    () => worded('signer', signer),
    () => (result === 'agree' ? ok(null) : worded('text', text)),
    () => happenedOn(c, on, today),
  );
  if (!checked.ok) return checked;
  const body = { step, result, text: text.trim(), signer: signer.trim(), on };
  return ok([newEvent(c, 'case.opinion-recorded', body)]);
}

/** Days that one extension may give, in the unit of the limit. */
const extension = { least: 1, most: 60 } as const;

/** 延期, with its reason, which the resident is told (行政许可法 42). Refuses: `not_under_way`, `extension_days`, `words_needed`. */
export function extend(
  c: Case,
  { days, reason, today }: { readonly days: number; readonly reason: string; readonly today: Day },
): Decision {
  const fits = Number.isInteger(days) && days >= extension.least && days <= extension.most;
  const checked = all(
    () => underWay(c),
    () => (fits ? ok(null) : refuse({ code: 'extension_days', ...extension })),
    () => worded('reason', reason),
  );
  if (!checked.ok) return checked;
  return ok([newEvent(c, 'case.extended', { days, reason: reason.trim(), on: today })]);
}

/** The platform's number beside ours: printed paper is never renumbered. No event where it bears this one. */
export function giveOfficialNumber(c: Case, { number }: { readonly number: string }): Decision {
  const checked = worded('number', number);
  if (!checked.ok) return checked;
  if (courseOf(c).officialNumber === number.trim()) return ok([]);
  return ok([newEvent(c, 'case.official-number-given', { number: number.trim() })]);
}

/** Sent back, it lacks nothing: only going on wants the answers of the step that is left. */
function stepAnswered({ pack, c }: Desk, next: string): Checked {
  const here = courseOf(c).steps.at(-1)?.step;
  const at = (step: string | undefined) => pack.steps.findIndex(({ key }) => key === step);
  if (here === undefined || at(next) <= at(here)) return ok(null);
  const fields = missingFields(pack, formValues(pack, c), here);
  return fields.length === 0 ? ok(null) : refuse({ code: 'step_incomplete', step: here, fields });
}

function known({ steps }: MatterPack, step: string): Checked {
  return steps.some(({ key }) => key === step) ? ok(null) : refuse({ code: 'unknown_step', step });
}
