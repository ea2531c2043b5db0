// Puts the computed answers beside the given ones. They are computed as of the day the case was opened, so that a value
// never changes behind a signature.
import type { FieldValue } from '../case/case';
import type { Day } from '../kit/time';
import { computations } from './computations';
import { isAnswered } from './condition';
import type { MatterPack } from './definition';
import type { Field, Values } from './field';
import { cellPath, inputsOf, rowsOf, rowValues } from './row';
import type { Calendar } from './working-day';

/**
 * Answers together with all computed values; every cell of every row is there, null where nobody answered.
 * A computed field may read one that stands before it. `day`: when the case was opened.
 */
export function withComputed(
  pack: Pick<MatterPack, 'fields' | 'calendars'>,
  values: Values,
  day: Day,
): Values {
  const all: Record<string, FieldValue> = { ...values };
  const when = { day, calendars: pack.calendars ?? [] };
  for (const field of pack.fields) {
    if (field.columns) Object.assign(all, cellsOf(field, all, when));
    else if (field.compute) all[field.key] = valueOf(field, all, when);
  }
  return all;
}

/** As of which day, and by which lists of working days. */
type When = { readonly day: Day; readonly calendars: readonly Calendar[] };

/** The cells of a group by their paths. */
function cellsOf(group: Field, all: Values, when: When): Values {
  const cells: Record<string, FieldValue> = {};
  for (const row of rowsOf(all, group.key)) {
    const scope: Record<string, FieldValue> = { ...rowValues(all, group, row) };
    for (const column of group.columns ?? []) {
      const value = column.compute ? valueOf(column, scope, when) : (scope[column.key] ?? null);
      scope[column.key] = value;
      cells[cellPath(group.key, row, column.key)] = value;
    }
  }
  return cells;
}

/** Of a field that may be asked too, the answer stands before what is worked out. */
function valueOf(field: Field, values: Values, { day, calendars }: When): FieldValue {
  const given = values[field.key] ?? null;
  if (field.type !== 'computed' && isAnswered(given)) return given;
  const { compute } = field;
  const by = compute ? computations[compute.by] : undefined;
  return compute && by
    ? by.run(inputsOf(compute.from, values), compute.with, day, calendars)
    : given;
}
