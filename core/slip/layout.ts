// From meaning to ink: every block becomes strips of paper with runs at fixed dots. All wrapping, columns and the choice
// between the printer's own font and a drawn line are made here, once, for paper and preview alike.
import { assertNever } from '../kit/never';
import { widthOf, type Face } from './advance';
import { cleanText, signsOf } from './clean-text';
import type { Block, Document, TextSize } from './document';
import type { Line, Paper, Placed, Run, TextRun } from './placed';
import { wrap } from './wrap';

/**
 * Places a document on paper.
 * @returns lines in dots from the top, without gaps; a text that is empty after cleaning takes no line.
 */
export function layout(document: Document, paper: Paper): Placed {
  let y = 0;
  const lines: Line[] = [];
  const strips = document.blocks.flatMap((block, i) =>
    stripsOf(block, checkColumn(document.blocks, i, paper), paper),
  );
  for (const strip of [blank(margin), ...strips, blank(margin)]) {
    lines.push({ ...strip, y, runs: strip.runs.map((run) => ({ ...run, y: run.y + y })) });
    y += strip.height;
  }
  return { width: paper.width, height: y, lines };
}

/** White above and below, in dots. */
const margin = 16;

/** A line that does not know yet where it stands: the y of its runs counts from its own top. */
type Strip = Omit<Line, 'y'>;

type Piece = { readonly signs: readonly string[]; readonly face: Face; readonly x: number };

function stripsOf(block: Block, column: number | null, paper: Paper): readonly Strip[] {
  switch (block.type) {
    case 'text':
      return textStrips(block, paper);
    case 'pair':
      return pairStrips(block, paper);
    case 'check':
      return checkStrips(block, column, paper);
    case 'rule':
      return [{ height: 30, as: 'image', runs: [bar(0, 10, paper.width, 3)] }];
    case 'space':
      return [blank(block.dots)];
    case 'qr':
      return [qrStrip(block.data, paper)];
    case 'signature':
      return signatureStrips(block.label, paper);
    case 'tear':
      return tearStrips(block.label, paper);
    case 'banner':
      return bannerStrips(block.text, paper);
    default:
      return assertNever(block, 'block');
  }
}

/**
 * How a size is set. Printers' own fonts know one cell and its double, so text mode has three steps: 24, 24 at double
 * height, 48; what is larger is drawn. Raster mode draws every size as it is.
 */
function faceOf(size: TextSize, bold: boolean, paper: Paper): Face {
  if (paper.mode === 'raster' || size > 48)
    return { em: size, height: size, bold, spacing: 'shaped' };
  if (size <= 28) return { em: 24, height: 24, bold, spacing: 'cells' };
  if (size <= 40) return { em: 24, height: 48, bold, spacing: 'cells' };
  return { em: 48, height: 48, bold, spacing: 'cells' };
}

function textStrips(block: Extract<Block, { type: 'text' }>, paper: Paper): readonly Strip[] {
  const face = faceOf(block.size, block.bold ?? false, paper);
  return linesOf(block.text, face, paper.width).map((signs) => {
    const free = paper.width - widthOf(signs, face);
    const x = { left: 0, center: free >> 1, right: free }[block.align ?? 'left'];
    return row([{ signs, face, x: Math.max(0, x) }], paper);
  });
}

/** Label and value beside each other where the value stays short, else the value below its label. */
function pairStrips(block: Extract<Block, { type: 'pair' }>, paper: Paper): readonly Strip[] {
  const wide = paper.width > 400;
  const column = wide ? 152 : 124;
  const labelFace = faceOf(block.size < 28 ? block.size : 28, false, paper);
  const face = faceOf(block.size, block.bold ?? false, paper);
  const label = signsOf(cleanText(block.label));
  const beside = linesOf(block.value, face, paper.width - column);
  if (widthOf(label, labelFace) <= column - 8 && beside.length <= (wide ? 2 : 1))
    return beside.map((signs, i) =>
      row(
        [
          { signs: i === 0 ? label : [], face: labelFace, x: 0 },
          { signs, face, x: column },
        ],
        paper,
      ),
    );
  const stacked = (text: string, set: Face): readonly Strip[] =>
    linesOf(text, set, paper.width).map((signs) => row([{ signs, face: set, x: 0 }], paper));
  return [blank(8), ...stacked(block.label, labelFace), ...stacked(block.value, face)];
}

const checkSize = (paper: Paper): TextSize => (paper.width > 400 ? 32 : 28);
const checkIndent = (paper: Paper): number => (paper.width > 400 ? 44 : 40);

/** Where the notes of a list of checks begin: one column for the whole list, or null where a note must go below. */
function checkColumn(blocks: readonly Block[], i: number, paper: Paper): number | null {
  if (blocks[i]?.type !== 'check') return null;
  const start = blocks.slice(0, i).findLastIndex((b) => b.type !== 'check') + 1;
  const after = blocks.slice(i).findIndex((b) => b.type !== 'check');
  const list = blocks.slice(start, after < 0 ? blocks.length : i + after);
  const face = faceOf(checkSize(paper), false, paper);
  const widest = (pick: (b: Extract<Block, { type: 'check' }>) => string): number =>
    Math.max(
      0,
      ...list.map((b) => (b.type === 'check' ? widthOf(signsOf(cleanText(pick(b))), face) : 0)),
    );
  const column = paper.width - widest((b) => b.note);
  return column - 16 >= checkIndent(paper) + widest((b) => b.text) ? column : null;
}

function checkStrips(
  block: Extract<Block, { type: 'check' }>,
  column: number | null,
  paper: Paper,
): readonly Strip[] {
  const face = faceOf(checkSize(paper), false, paper);
  const indent = checkIndent(paper);
  const mark = [{ have: paper.mode === 'text' ? '√' : '✓', lack: '□' }[block.mark]];
  const note = column === null ? [] : [{ signs: signsOf(cleanText(block.note)), face, x: column }];
  const texts = linesOf(block.text, face, (column ?? paper.width) - indent);
  return [
    ...texts.map((signs, i) =>
      row(
        i === 0
          ? [{ signs: mark, face, x: 0 }, { signs, face, x: indent }, ...note]
          : [{ signs, face, x: indent }],
        paper,
      ),
    ),
    ...(column === null
      ? linesOf(block.note, face, paper.width - indent).map((signs) =>
          row([{ signs, face, x: indent }], paper),
        )
      : []),
  ];
}

/** Modules of at least five dots, for the phones of older people; four modules of quiet above and below. */
function qrStrip(data: string, paper: Paper): Strip {
  const rows = paper.qr(data);
  const module = Math.max(1, Math.min(6, Math.floor(paper.width / (rows.length + 8))));
  const side = rows.length * module;
  const quiet = 4 * module;
  return {
    height: side + 2 * quiet,
    as: 'image',
    runs: [{ type: 'qr', x: (paper.width - side) >> 1, y: quiet, module, rows, data }],
  };
}

/** Room above the line for a hand, and a line as long as the paper allows. */
function signatureStrips(label: string, paper: Paper): readonly Strip[] {
  const face = faceOf(28, false, paper);
  const lines = linesOf(label, face, paper.width);
  const last = lines.at(-1) ?? [];
  const from = widthOf(last, face) + 12;
  const room = paper.width - from;
  const drawn = row([{ signs: last, face, x: 0 }], paper);
  const underlined: Strip =
    face.spacing === 'cells' && drawn.as === 'rom'
      ? row(
          [
            { signs: last, face, x: 0 },
            { signs: Array<string>(Math.floor(room / 12)).fill('_'), face, x: from },
          ],
          paper,
        )
      : { ...drawn, as: 'image', runs: [...drawn.runs, bar(from, face.height, room, 2)] };
  const rest = lines.slice(0, -1).map((signs) => row([{ signs, face, x: 0 }], paper));
  return room >= 120
    ? [...rest, blank(32), underlined]
    : [...rest, drawn, blank(32), { height: 24, as: 'image', runs: [bar(0, 8, paper.width, 2)] }];
}

function tearStrips(label: string, paper: Paper): readonly Strip[] {
  const dashes: Run[] = [];
  for (let x = 0; x < paper.width; x += 20)
    dashes.push(bar(x, 12, Math.min(12, paper.width - x), 2));
  return [
    { height: 26, as: 'image', runs: dashes },
    ...textStrips({ type: 'text', text: label, size: 24, align: 'center' }, paper),
  ];
}

/** The reprint mark: between two heavy bars, above everything else, so that it cannot be torn off unnoticed. */
function bannerStrips(text: string, paper: Paper): readonly Strip[] {
  return [
    { height: 22, as: 'image', runs: [bar(0, 0, paper.width, 10)] },
    ...textStrips({ type: 'text', text, size: 40, bold: true, align: 'center' }, paper),
    { height: 28, as: 'image', runs: [bar(0, 0, paper.width, 10)] },
  ];
}

function linesOf(text: string, face: Face, width: number): readonly (readonly string[])[] {
  return wrap(signsOf(cleanText(text)), face, width).filter((line) => line.length > 0);
}

/** One line of type: cells stand on a common foot, the space between lines is below them. */
function row(pieces: readonly Piece[], paper: Paper): Strip {
  const filled = pieces.filter((piece) => piece.signs.length > 0);
  const tallest = Math.max(...pieces.map((piece) => piece.face.height));
  const isRom = filled.every(
    (piece) => piece.face.spacing === 'cells' && piece.signs.every((sign) => paper.holds(sign)),
  );
  return {
    height: tallest + Math.max(8, Math.round(Math.min(tallest, 48) * 0.28)),
    as: isRom ? 'rom' : 'image',
    runs: filled.map((piece) => textRun(piece, tallest)),
  };
}

function textRun({ signs, face, x }: Piece, tallest: number): TextRun {
  const at = signs.map((_, i) => x + widthOf(signs.slice(0, i), face));
  const { em, height, bold, spacing } = face;
  return { type: 'text', x, y: tallest - height, em, height, bold, spacing, signs, at };
}

function bar(x: number, y: number, width: number, height: number): Run {
  return { type: 'bar', x, y, width, height };
}

function blank(height: number): Strip {
  return { height, as: 'blank', runs: [] };
}
