// A card corrected after a case was begun: what the form took from the register may not be true any more. Both are shown; nothing
// is taken over behind anybody's back.
import { isSameValue } from '../kit/same-value';
import type { Day } from '../kit/time';
import type { MatterPack } from '../matter/definition';
import type { Field } from '../matter/field';
import type { Resident } from '../resident/resident';
import { isFillable } from './apply-case';
import type { Case, FieldValue } from './case';
import { askedFields, formValues } from './form';
import { registerValue } from './open-case';

export type RegisterDifference = {
  readonly field: Field;
  /** In the form, as the register had it. */
  readonly stands: FieldValue;
  /** In the register now. */
  readonly register: FieldValue;
};

/**
 * Answers that the form took from the register and that it says differently now, in the form's order. What a person answered
 * since, or kept, is theirs and no difference; nor is what the register does not know any more.
 */
export function registerDifferences(
  { pack, c }: { readonly pack: MatterPack; readonly c: Case },
  resident: Resident,
  today: Day,
): readonly RegisterDifference[] {
  if (!isFillable(c)) return [];
  return askedFields(pack, formValues(pack, c)).flatMap((field) => {
    const held = c.answers[field.key];
    const register = registerValue(field, resident, today);
    if (held?.source !== 'register' || register === null) return [];
    return isSameValue(held.value, register) ? [] : [{ field, stands: held.value, register }];
  });
}
