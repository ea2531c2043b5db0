// Fields of a pack in its order: rows of labels and values, and each group that repeats where it stands.
import type { Field, Values } from '../../matter/field';
import { formValue, type Writing } from './form-answer';
import { formGroup } from './form-group';
import { formRows, type RowCell } from './form-rows';
import type { FormBlock } from './form-sheet';

/** An empty text that may grow this long gets the whole width. */
const longText = 30;

export function formFields(
  writing: Writing,
  fields: readonly Field[],
  values: Values,
  first: readonly RowCell[] = [],
): readonly FormBlock[] {
  const blocks: FormBlock[] = [];
  let cells: RowCell[] = [...first];
  const flush = () => {
    blocks.push(...formRows(cells, writing.isLarge));
    cells = [];
  };
  for (const field of fields) {
    if (field.columns === undefined) cells.push(cellOf(writing, field, values));
    else {
      flush();
      blocks.push({ type: 'form_band', text: field.label }, ...formGroup(writing, field, values));
    }
  }
  flush();
  return blocks;
}

function cellOf(writing: Writing, field: Field, values: Values): RowCell {
  const value = values[field.key] ?? null;
  const isWide = field.type === 'text' && value === null && (field.most ?? 500) > longText;
  return { label: field.label, value: formValue(writing, field, value), isWide };
}
