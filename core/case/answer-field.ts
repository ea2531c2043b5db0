// One field as it is left: made plain, checked by its type, recorded at once, so that a crash loses at most one field.
import type { NewEvent } from '../journey';
import { newEvent } from '../kit/new-event';
import { isSameValue } from '../kit/same-value';
import { ok, refuse, type Result } from '../kit/result';
import type { Day } from '../kit/time';
import { isTrue } from '../matter/condition';
import type { Field, MatterPack } from '../matter/definition';
import type { FieldProblem } from '../matter/field-problem';
import { normaliseAnswer } from '../matter/normalise-answer';
import { isFillable } from './apply-case';
import type { Case, FieldSource, FieldValue } from './case';
import { formValues } from './form';
import type { CaseRefusal } from './refusal';

export type AnswerFieldCommand = {
  readonly field: string;
  /** As typed. Empty or null takes the answer back. */
  readonly value: FieldValue;
  /** The second typing of a field that is typed twice; null while it is still to come. */
  readonly again: string | null;
  readonly source: FieldSource;
  /** Written although it stands: a person compared it with something else and kept it. */
  readonly keeps?: boolean;
  readonly today: Day;
};

/** No event when the answer stands already. */
export function answerField(
  { pack, c }: { readonly pack: MatterPack; readonly c: Case },
  command: AnswerFieldCommand,
): Result<readonly NewEvent[], CaseRefusal> {
  if (!isFillable(c)) return refuse({ code: 'not_open', state: c.state });
  const field = pack.fields.find(({ key }) => key === command.field);
  if (!field) return refuse({ code: 'unknown_field', field: command.field });
  if (field.compute) return refuse({ code: 'computed_field', field: field.key });
  const values = formValues(pack, c);
  if (!isTrue(field.when, values)) return refuse({ code: 'not_asked', field: field.key });
  const { today, source } = command;
  const typed = normaliseAnswer(field, command.value, { values, today });
  if (!typed.ok) return refuse({ code: 'field', field: field.key, problem: typed.refusal });
  const value = typed.value;
  const held = c.answers[field.key];
  const isSame = isSameValue(held?.value ?? null, value);
  if (isSame && command.keeps !== true && !isDecision(c, field)) return ok([]);
  const differs = value === null ? undefined : repeatProblem(field, value, command);
  if (differs) return refuse({ code: 'field', field: field.key, problem: differs });
  return ok([newEvent(c, 'case.answered', { field: field.key, value, source })]);
}

/** Two machines differ on the field: to write the value that stands is to decide for it. */
const isDecision = (c: Case, { key }: Field): boolean =>
  c.reviews.some(({ field }) => field === key);

/** `at`: the first place where the two typings differ, from 1. */
function repeatProblem(
  field: Field,
  value: FieldValue,
  { again, today }: AnswerFieldCommand,
): FieldProblem | undefined {
  if (!field.twice) return undefined;
  if (again === null || again.trim() === '') return { code: 'repeat_needed' };
  const repeated = normaliseAnswer(field, again, { values: {}, today });
  const second = repeated.ok ? String(repeated.value) : again;
  if (second === String(value)) return undefined;
  const at = Array.from(second).findIndex((character, i) => character !== String(value).charAt(i));
  return { code: 'repeat_differs', at: (at < 0 ? second.length : at) + 1 };
}
