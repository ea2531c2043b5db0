// A group that repeats, as a table with its columns; where they do not fit side by side, and in large print, each row as
// lines of its own.
import type { FieldValue } from '../../case/case';
import { isTrue } from '../../matter/condition';
import type { Field, Values } from '../../matter/field';
import { cellPath, rowsOf, rowValues } from '../../matter/row';
import { emOf, formText, formValue, type Writing } from './form-answer';
import { formRows } from './form-rows';
import type { FormBlock } from './form-sheet';

/** Characters that a line of a table holds, at 9 points. */
const lineEm = 54;
const paddingEm = 0.85;
/** A cell of more characters is no cell of a table any more. */
const longestCell = 36;

type Cell = { readonly field: Field; readonly value: FieldValue; readonly isAsked: boolean };

export function formGroup(writing: Writing, group: Field, values: Values): readonly FormBlock[] {
  const rows = rowsOf(values, group.key).map((row) => cellsOf(group, row, values));
  if (rows.length === 0) return [{ type: 'form_words', texts: [writing.words.none] }];
  return (writing.isLarge ? null : table(writing, rows)) ?? cards(writing, group, rows);
}

function cellsOf(group: Field, row: string, values: Values): readonly Cell[] {
  const inRow = rowValues(values, group, row);
  return (group.columns ?? []).map((field) => ({
    field,
    value: values[cellPath(group.key, row, field.key)] ?? null,
    isAsked: isTrue(field.when, inRow),
  }));
}

/** Null where a line would be too narrow for it. */
function table(writing: Writing, rows: readonly (readonly Cell[])[]): readonly FormBlock[] | null {
  // A column that no row is asked for says nothing.
  const kept = (rows[0] ?? []).map((_, i) => rows.some((row) => row[i]?.isAsked === true));
  const shown = rows.map((row) => row.filter((_, i) => kept[i] === true));
  const lines = shown.map((row) => row.map((cell) => textOf(writing, cell)));
  const labels = (shown[0] ?? []).map(({ field }) => field.label);
  const widths = widthsOf(labels, lines);
  if (widths === null) return null;
  return [
    { type: 'form_head', cells: [writing.words.rowNumber, ...labels], widths },
    ...lines.map((cells, i) => {
      return { type: 'form_line', cells: [String(i + 1), ...cells], widths } as const;
    }),
  ];
}

const textOf = (writing: Writing, { field, value, isAsked }: Cell): string =>
  isAsked ? formText(writing, field, value, 'short') : '—';

/** Each column as wide as it wants; where that is too much, as narrow as it can be without breaking a number. */
function widthsOf(
  labels: readonly string[],
  lines: readonly (readonly string[])[],
): readonly number[] | null {
  const texts = labels.map((_, i) => lines.map((line) => line[i] ?? ''));
  if (texts.flat().some((text) => text.includes('\n') || emOf(text) > longestCell)) return null;
  const longestOf = (i: number) => Math.max(...(texts[i] ?? []).map(emOf), 0);
  const wanted = labels.map((label, i) => Math.max(emOf(label), longestOf(i), 3));
  const least = labels.map((label, i) => {
    const numbers = (texts[i] ?? []).filter((text) => /^[\w.,/ -]*$/.test(text));
    return Math.max(
      Math.min(Math.ceil(emOf(label) / 2), 5),
      ...numbers.map(emOf),
      Math.min(longestOf(i), 4.5),
      2.2,
    );
  });
  const number = 2.2;
  const fit = (columns: readonly number[]): readonly number[] | null => {
    const padded = [number, ...columns].map((em) => em + paddingEm);
    return padded.reduce((sum, em) => sum + em, 0) <= lineEm ? padded : null;
  };
  return fit(wanted) ?? between(fit(least), wanted);
}

/** What is left of the line goes to those that wanted more. */
function between(
  least: readonly number[] | null,
  wanted: readonly number[],
): readonly number[] | null {
  if (!least) return null;
  const lacks = least.map((em, i) => (i === 0 ? 0 : Math.max(0, (wanted[i - 1] ?? 0) - em)));
  const all = lacks.reduce((sum, em) => sum + em, 0);
  const left = lineEm - least.reduce((sum, em) => sum + em, 0);
  return least.map((em, i) => em + (all === 0 ? 0 : ((lacks[i] ?? 0) / all) * left));
}

function cards(
  writing: Writing,
  group: Field,
  rows: readonly (readonly Cell[])[],
): readonly FormBlock[] {
  return rows.flatMap((row, i) => [
    { type: 'form_band', text: `${group.rowName ?? group.label} ${i + 1}` } as const,
    ...formRows(
      row
        .filter(({ isAsked }) => isAsked)
        .map(({ field, value }) => ({
          label: field.label,
          value: formValue(writing, field, value),
        })),
      writing.isLarge,
    ),
  ]);
}
