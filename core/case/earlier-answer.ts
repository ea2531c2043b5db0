// What the resident answered the last time, offered and never taken by itself: an account or a flat may have changed since.
import type { Day } from '../kit/time';
import { isAnswered } from '../matter/condition';
import type { Field, Values } from '../matter/field';
import { normaliseAnswer } from '../matter/normalise-answer';
import type { Case, FieldValue } from './case';

export type EarlierAnswer = {
  readonly value: FieldValue;
  /** The day on which that case was opened. */
  readonly on: Day;
  readonly matter: string;
};

/**
 * The newest answer under the same key in another case of the resident, where the field still takes it as it stands: codes
 * that are not offered any more, and what does not fit the field, are no answer.
 */
export function earlierAnswer(
  field: Field,
  others: readonly Case[],
  context: { readonly values: Values; readonly today: Day },
): EarlierAnswer | null {
  if (field.earlier !== true || field.type === 'rows' || field.type === 'photo') return null;
  const found = others
    .toSorted((a, b) => b.openedAt - a.openedAt)
    .find((c) => isAnswered(c.answers[field.key]?.value));
  const said = found?.answers[field.key]?.value ?? null;
  if (!found || said === null) return null;
  const normal = normaliseAnswer(field, sayable(said), context);
  return normal.ok && isAnswered(normal.value)
    ? { value: normal.value, on: found.openedOn, matter: found.matter }
    : null;
}

/** Yes and no are read by their codes. */
const sayable = (value: FieldValue): FieldValue =>
  typeof value === 'boolean' ? String(value) : value;
