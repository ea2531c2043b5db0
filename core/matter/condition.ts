// Evaluates the small tests that packs are written with: when a field is asked, a paper needed, a check made.
import type { FieldValue } from '../case/case';
import type { Condition, Values } from './definition';

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
  const value = values[condition.field];
  if ('exists' in condition) return isAnswered(value) === condition.exists;
  if ('equals' in condition) return matches(value, condition.equals);
  return condition.in.some((wanted) => matches(value, wanted));
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
  return [condition.field];
}
