// Strips of paper, the pieces that every block is made of: faces, rows of type on a common foot, bars and white.
import { advanceOf, type Face } from './advance';
import { cleanText, signsOf } from './clean-text';
import type { Scale } from './document';
import type { Line, Paper, Run, TextRun } from './placed';
import { wrap } from './wrap';

/** A line that does not know yet where it stands: the y of its runs counts from its own top. */
export type Strip = Omit<Line, 'y'>;

/** The paper, and how much taller than usual everything on it is set. */
export type Sheet = Paper & { readonly scale: Scale };

export type Piece = {
  readonly signs: readonly string[];
  readonly face: Face;
  readonly x: number;
};

export const isWide = (sheet: Sheet): boolean => sheet.width > 400;

/**
 * How a size is set. Printers' own fonts know one cell and its double, so text mode has three steps: 24, 24 at double
 * height, 48; what is larger is drawn. Raster mode draws every size as it is. Numbers that fill the paper do not grow.
 */
export function faceOf(size: number, bold: boolean, sheet: Sheet): Face {
  const tall = size >= 72 ? size : Math.round(size * sheet.scale);
  if (sheet.mode === 'raster' || tall > 48)
    return { em: tall, height: tall, bold, spacing: 'shaped' };
  if (tall <= 28) return { em: 24, height: 24, bold, spacing: 'cells' };
  if (tall <= 40) return { em: 24, height: 48, bold, spacing: 'cells' };
  return { em: 48, height: 48, bold, spacing: 'cells' };
}

/** The printable signs of a text. */
export const cleanSigns = (text: string): readonly string[] => signsOf(cleanText(text));

/** Lines of a text, without empty ones. */
export function linesOf(text: string, face: Face, width: number): readonly (readonly string[])[] {
  return wrap(cleanSigns(text), face, width).filter((line) => line.length > 0);
}

/** One line of type: cells stand on a common foot, the space between lines is below them. */
export function row(pieces: readonly Piece[], sheet: Sheet): Strip {
  const filled = pieces.filter((piece) => piece.signs.length > 0);
  const tallest = Math.max(...pieces.map((piece) => piece.face.height));
  const isRom = filled.every(
    (piece) => piece.face.spacing === 'cells' && piece.signs.every((sign) => sheet.holds(sign)),
  );
  return {
    height: tallest + Math.max(8, Math.round(Math.min(tallest, 48) * 0.28)),
    as: isRom ? 'rom' : 'image',
    runs: filled.map((piece) => textRun(piece, tallest)),
  };
}

function textRun({ signs, face, x }: Piece, tallest: number): TextRun {
  let next = x;
  const at = signs.map((sign) => {
    const here = next;
    next += advanceOf(sign, face);
    return here;
  });
  const { em, height, bold, spacing } = face;
  return { type: 'text', x, y: tallest - height, em, height, bold, spacing, signs, at };
}

export function bar(x: number, y: number, width: number, height: number): Run {
  return { type: 'bar', x, y, width, height };
}

export function blank(height: number): Strip {
  return { height, as: 'blank', runs: [] };
}
