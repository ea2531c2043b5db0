// Groups that repeat: where their cells stand, and what names mean inside one of their rows.
import type { FieldValue } from '../case/case';
import type { MatterPack } from './definition';
import type { Field, Values } from './field';

/** `member/0193…/name`: the cell of a row; `member/0193…`: the row itself. */
export const cellPath = (group: string, row: string, column?: string): string =>
  column === undefined ? `${group}/${row}` : `${group}/${row}/${column}`;

/** What a row's id may look like. */
export const rowIdPattern = /^[A-Za-z0-9-]{1,40}$/;

export type FieldPlace = {
  readonly field: Field;
  /** The group and the row that it is a column of; null for a field of the form. */
  readonly row: { readonly group: Field; readonly id: string } | null;
};

/** The field or column that an answer's path speaks of. A path of a row without a column speaks of the group. */
export function fieldAt(pack: Pick<MatterPack, 'fields'>, path: string): FieldPlace | undefined {
  const [key, id, column, more] = path.split('/');
  const field = pack.fields.find((one) => one.key === key);
  if (!field || more !== undefined) return undefined;
  if (id === undefined) return { field, row: null };
  if (!field.columns || !rowIdPattern.test(id)) return undefined;
  if (column === undefined) return { field, row: { group: field, id } };
  const cell = field.columns.find((one) => one.key === column);
  return cell && { field: cell, row: { group: field, id } };
}

/** The ids of a group's rows, in their order. */
export function rowsOf(values: Values, group: string): readonly string[] {
  const rows = values[group];
  return Array.isArray(rows) ? (rows as readonly string[]) : [];
}

/** The answers as seen from inside a row: its own columns first, then the form. */
export function rowValues(values: Values, group: Field, row: string): Values {
  const own = (group.columns ?? []).map(({ key }) => {
    return [key, values[cellPath(group.key, row, key)] ?? null] as const;
  });
  return { ...values, ...Object.fromEntries(own) };
}

/** What a call reads: an answer for each name, and for `group/column` the cells of all rows. */
export function inputsOf(from: readonly string[], values: Values): readonly FieldValue[] {
  return from.flatMap((name): readonly FieldValue[] => {
    const [group = '', column] = name.split('/');
    if (column === undefined) return [values[name] ?? null];
    return rowsOf(values, group).map((row) => values[cellPath(group, row, column)] ?? null);
  });
}
