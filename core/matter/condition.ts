// Evaluates the small tests that packs are written with: when a field is asked, a paper needed, a check made.
import type { FieldValue } from '../case/case';
import type { Condition, Values } from './field';
import { asNumber } from './read-answer';
import { cellPath, rowsOf } from './row';

/** True when there is something to read: not absent, null, empty text or an empty list. */
export function isAnswered(value: FieldValue | undefined): boolean {
  if (value === undefined || value === null || value === '') return false;
  return typeof value !== 'object' || value.length > 0;
}

/** A condition that is absent is always true. */
export function isTrue(condition: Condition | undefined, values: Values): boolean {
  if (!condition) return true;
  if ('and' in condition) return condition.and.every((part) => isTrue(part, values));
  if ('or' in condition) return condition.or.some((part) => isTrue(part, values));
  if ('not' in condition) return !isTrue(condition.not, values);
  if ('rows' in condition) return isTrueOfRows(condition, values);
  const value = values[condition.field];
  if ('exists' in condition) return isAnswered(value) === condition.exists;
  if ('equals' in condition) return matches(value, condition.equals);
  if ('in' in condition) return condition.in.some((wanted) => matches(value, wanted));
  return isWithin(condition, value);
}

type Bounds = Extract<
  Condition,
  { atLeast: unknown } | { atMost: unknown } | { above: unknown } | { below: unknown }
>;

/** Numbers by size, days by time; a number is in no relation to a day. */
function isWithin(condition: Bounds, value: FieldValue | undefined): boolean {
  const compare = (bound: number | string, isRight: (order: number) => boolean): boolean => {
    const known = typeof bound === 'number' ? asNumber(value) : value;
    if (known === null || typeof known !== typeof bound || known === '') return false;
    return isRight(known === bound ? 0 : (known as typeof bound) < bound ? -1 : 1);
  };
  if ('atLeast' in condition) return compare(condition.atLeast, (order) => order >= 0);
  if ('atMost' in condition) return compare(condition.atMost, (order) => order <= 0);
  if ('above' in condition) return compare(condition.above, (order) => order > 0);
  return compare(condition.below, (order) => order < 0);
}

type OfRows = Extract<Condition, { rows: string }>;

/** `values` hold every cell of every row, so a column hides a field of the form with its name also while it is empty. */
function isTrueOfRows(condition: OfRows, values: Values): boolean {
  const inner = 'some' in condition ? condition.some : condition.every;
  const holds = (row: string): boolean => {
    const cells = fieldsOf(inner)
      .map((name) => [name, values[cellPath(condition.rows, row, name)]] as const)
      .filter(([, value]) => value !== undefined);
    return isTrue(inner, { ...values, ...Object.fromEntries(cells) } as Values);
  };
  const rows = rowsOf(values, condition.rows);
  return 'some' in condition ? rows.some(holds) : rows.every(holds);
}

/** A field with several answers matches when one of them does. */
function matches(value: FieldValue | undefined, wanted: FieldValue): boolean {
  if (typeof value === 'object' && value !== null) {
    return typeof wanted === 'string' && value.includes(wanted);
  }
  return value === wanted;
}

/** The fields that a condition reads. */
export function fieldsOf(condition: Condition | undefined): readonly string[] {
  if (!condition) return [];
  if ('and' in condition) return condition.and.flatMap(fieldsOf);
  if ('or' in condition) return condition.or.flatMap(fieldsOf);
  if ('not' in condition) return fieldsOf(condition.not);
  if ('rows' in condition) return [condition.rows];
  return [condition.field];
}
