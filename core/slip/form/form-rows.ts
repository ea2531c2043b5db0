// Cells into ruled rows: two of them side by side where both are short, else one over the whole width.
import { signsOf } from '../clean-text';
import { emOf, valueEm } from './form-answer';
import type { FormBlock, FormCell } from './form-sheet';

/** What has room in half a line, at 10.5 points. */
const halfEm = 14.5;
const halfLabelEm = 12;

/** A text of more signs goes on in a further row, so that no row outgrows a page. */
const longest = { usual: 400, large: 160 };

export type RowCell = FormCell & {
  /** Needs the whole width even while it is empty: somebody will write there by hand. */
  readonly isWide?: boolean;
};

export function formRows(cells: readonly RowCell[], isLarge: boolean): readonly FormBlock[] {
  const rows: FormBlock[] = [];
  let waiting: FormCell | null = null;
  const flush = () => {
    if (waiting) rows.push({ type: 'form_row', cells: [waiting] });
    waiting = null;
  };
  for (const cell of cells) {
    if (isLarge || !isShort(cell)) {
      flush();
      rows.push(...inPieces(cell, isLarge ? longest.large : longest.usual));
    } else if (waiting) {
      rows.push({ type: 'form_row', cells: [waiting, plain(cell)] });
      waiting = null;
    } else waiting = plain(cell);
  }
  flush();
  return rows;
}

const plain = ({ label, value }: RowCell): FormCell => ({ label, value });

function isShort({ label, value, isWide = false }: RowCell): boolean {
  if (value.type === 'pictures') return false;
  const isOneLine = value.type === 'ticks' || !value.text.includes('\n');
  return !isWide && isOneLine && emOf(label) <= halfLabelEm && valueEm(value) <= halfEm;
}

function inPieces(cell: RowCell, most: number): readonly FormBlock[] {
  const { value } = cell;
  if (value.type !== 'words' || signsOf(value.text).length <= most)
    return [{ type: 'form_row', cells: [plain(cell)] }];
  const signs = signsOf(value.text);
  return Array.from({ length: Math.ceil(signs.length / most) }, (_, i) => {
    const text = signs.slice(i * most, (i + 1) * most).join('');
    const piece = { label: i === 0 ? cell.label : '', value: { type: 'words', text } } as const;
    return { type: 'form_row', cells: [piece] } as const;
  });
}
