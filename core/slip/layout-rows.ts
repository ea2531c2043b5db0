// Rows with more than one thing on them: label and value, what is ticked off, and columns.
import { widthOf, type Face } from './advance';
import type { Block } from './document';
import { blank, cleanSigns, faceOf, isWide, linesOf, row, type Sheet, type Strip } from './strip';

type Pair = Extract<Block, { type: 'pair' }>;
type Check = Extract<Block, { type: 'check' }>;
type Columns = Extract<Block, { type: 'columns' }>;

/** Label and value beside each other where the value stays short, else the value below its label. */
export function pairStrips(block: Pair, sheet: Sheet): readonly Strip[] {
  const column = Math.round((isWide(sheet) ? 152 : 124) * sheet.scale);
  const labelFace = faceOf(Math.min(block.size, 28), false, sheet);
  const face = faceOf(block.size, block.bold ?? false, sheet);
  const label = cleanSigns(block.label);
  const beside = linesOf(block.value, face, sheet.width - column);
  if (
    widthOf(label, labelFace) <= column - 8 &&
    beside.length <= (isWide(sheet) && sheet.scale === 1 ? 2 : 1)
  )
    return beside.map((signs, i) =>
      row(
        [
          { signs: i === 0 ? label : [], face: labelFace, x: 0 },
          { signs, face, x: column },
        ],
        sheet,
      ),
    );
  const stacked = (text: string, set: Face): readonly Strip[] =>
    linesOf(text, set, sheet.width).map((signs) => row([{ signs, face: set, x: 0 }], sheet));
  return [blank(8), ...stacked(block.label, labelFace), ...stacked(block.value, face)];
}

const checkFace = (sheet: Sheet): Face => faceOf(isWide(sheet) ? 32 : 28, false, sheet);
const checkIndent = (sheet: Sheet): number => Math.round((isWide(sheet) ? 44 : 40) * sheet.scale);

/** Where the notes of a list of checks begin: one column for the whole list, or null where a note must go below. */
export function checkColumn(blocks: readonly Block[], i: number, sheet: Sheet): number | null {
  if (blocks[i]?.type !== 'check') return null;
  const start = blocks.slice(0, i).findLastIndex((b) => b.type !== 'check') + 1;
  const after = blocks.slice(i).findIndex((b) => b.type !== 'check');
  const list = blocks.slice(start, after < 0 ? blocks.length : i + after);
  const face = checkFace(sheet);
  const widest = (pick: (b: Check) => string): number =>
    Math.max(0, ...list.map((b) => (b.type === 'check' ? widthOf(cleanSigns(pick(b)), face) : 0)));
  const column = sheet.width - widest((b) => b.note);
  return column - 16 >= checkIndent(sheet) + widest((b) => b.text) ? column : null;
}

export function checkStrips(block: Check, column: number | null, sheet: Sheet): readonly Strip[] {
  const face = checkFace(sheet);
  const indent = checkIndent(sheet);
  const mark = [{ have: sheet.mode === 'text' ? '√' : '✓', lack: '□' }[block.mark]];
  const note = column === null ? [] : [{ signs: cleanSigns(block.note), face, x: column }];
  const texts = linesOf(block.text, face, (column ?? sheet.width) - indent);
  return [
    ...texts.map((signs, i) =>
      row(
        i === 0
          ? [{ signs: mark, face, x: 0 }, { signs, face, x: indent }, ...note]
          : [{ signs, face, x: indent }],
        sheet,
      ),
    ),
    ...(column === null
      ? linesOf(block.note, face, sheet.width - indent).map((signs) =>
          row([{ signs, face, x: indent }], sheet),
        )
      : []),
  ];
}

const gap = 16;

/** Cells side by side, each wrapped in its own width; a row is as high as its highest cell. */
export function columnStrips(block: Columns, sheet: Sheet): readonly Strip[] {
  const face = faceOf(block.size, block.bold ?? false, sheet);
  const parts = block.cells.reduce((sum, { width }) => sum + width, 0);
  const room = sheet.width - gap * (block.cells.length - 1);
  let from = 0;
  const cells = block.cells.map(({ text, width, align }) => {
    // No narrower than one character: a cell that cannot hold a sign would push it into its neighbour.
    const wide = Math.max(face.em, Math.floor((room * width) / parts));
    const cell = { x: from, wide, align: align ?? 'left', lines: linesOf(text, face, wide) };
    from += wide + gap;
    return cell;
  });
  const highest = Math.max(0, ...cells.map(({ lines }) => lines.length));
  return Array.from({ length: highest }, (_, i) =>
    row(
      cells.map(({ x, wide, align, lines }) => {
        const signs = lines[i] ?? [];
        const free = Math.max(0, wide - widthOf(signs, face));
        return { signs, face, x: x + { left: 0, center: free >> 1, right: free }[align] };
      }),
      sheet,
    ),
  );
}
