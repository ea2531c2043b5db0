// Judges a pack's checks on the answers that are given.
import { checkFunctions, type CheckContext } from './check-functions';
import { isTrue } from './condition';
import type { MatterPack } from './definition';
import type { Check, Values } from './field';
import { inputsOf, rowsOf, rowValues } from './row';

/** A check that does not hold; of a check for each row, the first row where it does not. */
export type FailedCheck = Check & { readonly row?: string };

/** The checks of a pack that do not hold, in the pack's order. `values` must include the computed ones. */
export function failedChecks(
  pack: Pick<MatterPack, 'fields' | 'checks'>,
  values: Values,
  context: CheckContext,
): readonly FailedCheck[] {
  return pack.checks.flatMap((check): readonly FailedCheck[] => {
    if (check.each === undefined) return fails(check, values, context) ? [check] : [];
    const group = pack.fields.find(({ key }) => key === check.each);
    const row = rowsOf(values, check.each).find(
      (id) => group && fails(check, rowValues(values, group, id), context),
    );
    return row === undefined ? [] : [{ ...check, row }];
  });
}

const fails = (check: Check, values: Values, context: CheckContext): boolean =>
  isTrue(check.when, values) && !holds(check, values, context);

function holds({ holds: rule }: Check, values: Values, context: CheckContext): boolean {
  if (!('by' in rule)) return isTrue(rule, values);
  const by = checkFunctions[rule.by];
  return by ? by.holds(inputsOf(rule.from, values), rule.with, context) : true;
}
