// Finds conditions that speak of fields or codes that are not there, and those that contradict themselves.
import type { FieldValue } from '../case/case';
import { fieldsOf } from './condition';
import type { Condition, Field } from './definition';
import type { PackFault } from './pack-fault';

/** `known`: the fields that the condition may read. */
export function conditionFaults(
  condition: Condition | undefined,
  known: readonly Field[],
  place: string,
): readonly PackFault[] {
  if (!condition) return [];
  const unknown = fieldsOf(condition).filter((name) => !known.some(({ key }) => key === name));
  return [
    ...unknown.map((detail): PackFault => ({ place, code: 'unknown_field', detail })),
    ...partFaults(condition, known, place),
  ];
}

function partFaults(
  condition: Condition,
  known: readonly Field[],
  place: string,
): readonly PackFault[] {
  if ('not' in condition) return partFaults(condition.not, known, place);
  if ('or' in condition) return condition.or.flatMap((part) => partFaults(part, known, place));
  if ('and' in condition) {
    const inner = condition.and.flatMap((part) => partFaults(part, known, place));
    return [...inner, ...contradictions(condition.and, known, place)];
  }
  const field = known.find(({ key }) => key === condition.field);
  return wantedBy(condition)
    .filter((wanted) => field && !isOffered(field, wanted))
    .map((wanted) => ({
      place,
      code: 'unknown_code',
      detail: `${condition.field} = ${String(wanted)}`,
    }));
}

const wantedBy = (condition: Condition): readonly FieldValue[] => {
  if ('equals' in condition) return [condition.equals];
  return 'in' in condition ? condition.in : [];
};

function isOffered(field: Field, wanted: FieldValue): boolean {
  if (field.type === 'bool') return typeof wanted === 'boolean';
  if (!field.choices) return true;
  return field.choices.some(({ code }) => code === wanted);
}

/** Parts of one `and` that wait for different answers of one field (that can have only one), or for an answer and none. */
function contradictions(
  parts: readonly Condition[],
  known: readonly Field[],
  place: string,
): readonly PackFault[] {
  const single = (name: string) => known.find(({ key }) => key === name)?.type !== 'multi';
  const names = [...new Set(parts.flatMap((part) => ('field' in part ? [part.field] : [])))];
  return names
    .filter((name) => {
      const about = parts.filter((part) => 'field' in part && part.field === name);
      const wishes = about.map(wantedBy).filter((wanted) => wanted.length > 0);
      const none = about.some((part) => 'exists' in part && !part.exists);
      const met = wishes[0]?.some((wanted) => wishes.every((wish) => wish.includes(wanted)));
      return (none && wishes.length > 0) || (single(name) && met === false);
    })
    .map((detail) => ({ place, code: 'contradiction', detail }));
}
