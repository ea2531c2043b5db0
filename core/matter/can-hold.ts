// Whether a condition can ever hold: tried on all answers that the form's own choices allow. Names, sums and days may be
// anything; yes-or-no fields and lists have few answers, and those that are not asked have none.
import type { FieldValue } from '../case/case';
import { fieldsOf, isTrue } from './condition';
import type { Condition, Field, Values } from './field';

/** Beyond this many combinations nothing is claimed: a rule is never refused on a guess. */
const mostTried = 3000;

/**
 * False only when no answers make it true. A field that it waits for must itself be asked, so those fields' conditions are
 * tried with it.
 */
export function canHold(condition: Condition, known: readonly Field[]): boolean {
  const fields = closure(fieldsOf(condition), known);
  // One test on a field that is always asked: whatever it waits for is offered.
  const isPlain = 'field' in condition && fields.every(({ when }) => when === undefined);
  if (isPlain) return true;
  const finite = fields.filter(isFinite);
  const combinations = finite.reduce((count, field) => count * (optionsOf(field).length + 1), 1);
  if (combinations > mostTried || !fields.every(isKnowable) || hasRows(condition)) return true;
  return someAssignment(finite, {}, (values) => {
    const isConsistent = finite.every(
      ({ key, when }) =>
        values[key] === null || when === undefined || mayBeTrue(when, values, finite),
    );
    return isConsistent && mayBeTrue(condition, values, finite);
  });
}

const isFinite = ({ type }: Field): boolean => ['choice', 'bool'].includes(type);
/** What is worked out may follow from anything. */
const isKnowable = ({ compute }: Field): boolean => compute === undefined;

const optionsOf = ({ type, choices = [] }: Field): readonly FieldValue[] =>
  type === 'bool' ? [true, false] : choices.map(({ code }) => code);

/** The fields that a condition reads, and those that theirs read. */
function closure(names: readonly string[], known: readonly Field[]): readonly Field[] {
  const found = new Map<string, Field>();
  const visit = (name: string): void => {
    const field = known.find(({ key }) => key === name);
    if (!field || found.has(name)) return;
    found.set(name, field);
    fieldsOf(field.when).forEach(visit);
  };
  names.forEach(visit);
  return [...found.values()];
}

function hasRows(condition: Condition): boolean {
  if ('and' in condition) return condition.and.some(hasRows);
  if ('or' in condition) return condition.or.some(hasRows);
  return 'not' in condition ? hasRows(condition.not) : 'rows' in condition;
}

function someAssignment(
  fields: readonly Field[],
  values: Values,
  test: (values: Values) => boolean,
): boolean {
  const [field, ...rest] = fields;
  if (!field) return test(values);
  return [null, ...optionsOf(field)].some((value) => {
    return someAssignment(rest, { ...values, [field.key]: value }, test);
  });
}

/** True unless the finite answers alone make it false. */
function mayBeTrue(condition: Condition, values: Values, finite: readonly Field[]): boolean {
  if ('and' in condition) return condition.and.every((part) => mayBeTrue(part, values, finite));
  if ('or' in condition) return condition.or.some((part) => mayBeTrue(part, values, finite));
  if ('not' in condition) return mayBeFalse(condition.not, values, finite);
  return !isDecided(condition, finite) || isTrue(condition, values);
}

function mayBeFalse(condition: Condition, values: Values, finite: readonly Field[]): boolean {
  if ('and' in condition) return condition.and.some((part) => mayBeFalse(part, values, finite));
  if ('or' in condition) return condition.or.every((part) => mayBeFalse(part, values, finite));
  if ('not' in condition) return mayBeTrue(condition.not, values, finite);
  return !isDecided(condition, finite) || !isTrue(condition, values);
}

const isDecided = (condition: Condition, finite: readonly Field[]): boolean =>
  fieldsOf(condition).every((name) => finite.some(({ key }) => key === name));
