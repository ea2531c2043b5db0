// Finds conditions that speak of fields or codes that are not there, and those that contradict themselves.
import type { FieldValue } from '../case/case';
import { canHold } from './can-hold';
import { fieldsOf } from './condition';
import { asNumber } from './read-answer';
import type { Condition, Field } from './field';
import type { PackFault } from './pack-fault';

/** All that is wrong with a condition of a pack, also that no answers could ever make it true. `known`: the fields that it may read. */
export function whenFaults(
  condition: Condition | undefined,
  known: readonly Field[],
  place: string,
): readonly PackFault[] {
  const faults = conditionFaults(condition, known, place);
  if (faults.length > 0 || condition === undefined || canHold(condition, known)) return faults;
  return [{ place, code: 'contradiction', detail: fieldsOf(condition).join(' ') }];
}

function conditionFaults(
  condition: Condition | undefined,
  known: readonly Field[],
  place: string,
): readonly PackFault[] {
  if (!condition) return [];
  if ('not' in condition) return conditionFaults(condition.not, known, place);
  if ('or' in condition) {
    return condition.or.flatMap((part) => conditionFaults(part, known, place));
  }
  if ('and' in condition) {
    const inner = condition.and.flatMap((part) => conditionFaults(part, known, place));
    return [...inner, ...contradictions(condition.and, known, place)];
  }
  if ('rows' in condition) return rowsFaults(condition, known, place);
  const field = known.find(({ key }) => key === condition.field);
  if (!field) return [{ place, code: 'unknown_field', detail: condition.field }];
  return [
    ...wantedBy(condition)
      .filter((wanted) => !isOffered(field, wanted))
      .map((wanted): PackFault => {
        return { place, code: 'unknown_code', detail: `${field.key} = ${String(wanted)}` };
      }),
    ...boundFaults(condition, field, place),
  ];
}

function rowsFaults(
  condition: Extract<Condition, { rows: string }>,
  known: readonly Field[],
  place: string,
): readonly PackFault[] {
  const group = known.find(({ key }) => key === condition.rows);
  if (!group?.columns) return [{ place, code: 'unknown_group', detail: condition.rows }];
  const inner = 'some' in condition ? condition.some : condition.every;
  const hidden = new Set(group.columns.map(({ key }) => key));
  const inRow = [...group.columns, ...known.filter(({ key }) => !hidden.has(key))];
  return conditionFaults(inner, inRow, `${place}.${condition.rows}`);
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

const bounds = ['atLeast', 'atMost', 'above', 'below'] as const;

/** A number cannot be told apart from a day, nor anything from a name. */
function boundFaults(condition: Condition, field: Field, place: string): readonly PackFault[] {
  const given = bounds.flatMap((name): readonly unknown[] => {
    return name in condition ? [(condition as Readonly<Record<string, unknown>>)[name]] : [];
  });
  const isDated = field.type === 'date' || field.type === 'month';
  return given
    .filter((bound) => {
      if (field.type === 'computed') return false;
      if (typeof bound === 'string') return !isDated;
      const isCounted = field.type === 'number' || field.type === 'money';
      return !isCounted && field.choices?.some(({ code }) => asNumber(code) !== null) !== true;
    })
    .map((bound) => ({ place, code: 'wrong_setting', detail: `${field.key} ${String(bound)}` }));
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
