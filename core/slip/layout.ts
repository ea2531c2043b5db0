// From meaning to ink: every block becomes strips of paper with runs at fixed dots. All wrapping, columns and the choice
// between the printer's own font and a drawn line are made here, once, for paper and preview alike.
import { assertNever } from '../kit/never';
import { widthOf } from './advance';
import type { Block, Document } from './document';
import { barcodeStrips, qrStrip } from './layout-codes';
import { bannerStrips, boxStrips, signatureStrips, tearStrips } from './layout-marks';
import { checkColumn, checkStrips, columnStrips, pairStrips } from './layout-rows';
import type { Line, Paper, Placed } from './placed';
import { bar, blank, faceOf, linesOf, row, type Sheet, type Strip } from './strip';

/**
 * Places a document on paper.
 * @returns lines in dots from the top, without gaps; a text that is empty after cleaning takes no line.
 */
export function layout(document: Document, paper: Paper): Placed {
  let y = 0;
  const lines: Line[] = [];
  const sheet: Sheet = { ...paper, scale: document.scale ?? 1 };
  const strips = document.blocks.flatMap((block, i) =>
    stripsOf(block, checkColumn(document.blocks, i, sheet), sheet),
  );
  for (const strip of [blank(margin), ...strips, blank(margin)]) {
    lines.push({ ...strip, y, runs: strip.runs.map((run) => ({ ...run, y: run.y + y })) });
    y += strip.height;
  }
  return { width: paper.width, height: y, lines };
}

/** White above and below, in dots. */
const margin = 16;

function stripsOf(block: Block, column: number | null, sheet: Sheet): readonly Strip[] {
  switch (block.type) {
    case 'text':
      return textStrips(block, sheet);
    case 'pair':
      return pairStrips(block, sheet);
    case 'check':
      return checkStrips(block, column, sheet);
    case 'columns':
      return columnStrips(block, sheet);
    case 'amount':
      return amountStrips(block, sheet);
    case 'rule':
      return [{ height: 30, as: 'image', runs: [bar(0, 10, sheet.width, 3)] }];
    case 'space':
      return [blank(block.dots)];
    case 'qr':
      return [qrStrip(block, sheet)];
    case 'barcode':
      return barcodeStrips(block, sheet);
    case 'signature':
      return signatureStrips(block.label, sheet);
    case 'box':
      return boxStrips(block.label, sheet);
    case 'tear':
      return [...tearStrips(sheet), ...textStrips(small(block.label), sheet)];
    case 'banner':
      return bannerStrips(textStrips(heavy(block.text), sheet), sheet);
    default:
      return assertNever(block, 'block');
  }
}

type Text = Extract<Block, { type: 'text' }>;

const small = (text: string): Text => ({ type: 'text', text, size: 24, align: 'center' });
const heavy = (text: string): Text => ({ ...small(text), size: 40, bold: true });

function textStrips(block: Text, sheet: Sheet): readonly Strip[] {
  const face = faceOf(block.size, block.bold ?? false, sheet);
  return linesOf(block.text, face, sheet.width).map((signs) => {
    const free = sheet.width - widthOf(signs, face);
    const x = { left: 0, center: free >> 1, right: free }[block.align ?? 'left'];
    return row([{ signs, face, x: Math.max(0, x) }], sheet);
  });
}

/** The figures large, the capitals on lines of their own below. */
function amountStrips(
  { label, figures, capitals }: Extract<Block, { type: 'amount' }>,
  sheet: Sheet,
): readonly Strip[] {
  return [
    ...pairStrips({ type: 'pair', label, value: figures, size: 48, bold: true }, sheet),
    ...textStrips({ type: 'text', text: capitals, size: 32, bold: true }, sheet),
  ];
}
