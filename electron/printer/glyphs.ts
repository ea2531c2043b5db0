// Characters as pictures, from the shipped fonts: for every line that a printer's own font cannot set. A character that no
// font has is named before anything prints; it never becomes a box or a question mark.
import { access, readFile } from 'node:fs/promises';
import type { Font, Glyph, PathCommand as Command } from 'opentype.js';
import { fitOf, type Face } from '../../core/slip/advance';
import { blankBitmap, fillPolygons, type Bitmap, type Polygon } from './bitmap';
import { woff2ToSfnt } from './woff2';

export type FontFiles = {
  /** The shipped WOFF2 files. */
  readonly regular: string;
  readonly bold: string;
  /** TrueType files for what the shipped ones lack; those that are not installed are passed over. */
  readonly fallbacks: readonly string[];
};

/** Where Debian and its family keep the fonts of the rarest characters. */
export const systemFallbacks: readonly string[] = [
  '/usr/share/fonts/truetype/hanazono/HanaMinB.ttf',
  '/usr/share/fonts/truetype/babelstone/BabelStoneHan.ttf',
];

export type Wanted = { readonly sign: string; readonly face: Face };

export type Glyphs = {
  /** Draws these signs ahead. Returns those that no font has. */
  readonly prepare: (wanted: readonly Wanted[]) => Promise<readonly string[]>;
  /** The picture of a prepared sign, as large as its cell and a little air around it. */
  readonly draw: (sign: string, face: Face) => Picture;
};

/** `left`, `top`: where the picture's corner lies, seen from the corner of the cell. */
export type Picture = { readonly bitmap: Bitmap; readonly left: number; readonly top: number };

const idleMs = 120_000;
const mostPictures = 4000;

/**
 * The fonts are read when a new sign is drawn and given back after two quiet minutes (together they weigh 100 MB); the
 * pictures stay, so that the usual slips need no font at all.
 */
export function createGlyphs(files: FontFiles): Glyphs {
  const fonts = new Map<string, Promise<Font | null>>();
  const pictures = new Map<string, Picture>();
  let idle: NodeJS.Timeout | undefined;

  const load = (file: string): Promise<Font | null> => {
    const font = fonts.get(file) ?? readFont(file);
    fonts.set(file, font);
    clearTimeout(idle);
    idle = setTimeout(() => fonts.clear(), idleMs).unref();
    return font;
  };
  const make = async ({ sign, face }: Wanted): Promise<boolean> => {
    const key = keyOf(sign, face);
    const known = pictures.get(key);
    // Put in again, so that the oldest unused ones go first.
    if (known !== undefined) {
      pictures.delete(key);
      pictures.set(key, known);
      return true;
    }
    const candidates = [face.bold ? files.bold : files.regular, ...files.fallbacks];
    const found: Font[] = [];
    for (const char of sign) {
      const font = await fontWith(char, candidates, load);
      if (font === null) return false;
      found.push(font);
    }
    pictures.set(key, drawSign(sign, face, found));
    return true;
  };
  return {
    prepare: async (wanted) => {
      const missing = new Set<string>();
      for (const one of wanted) if (!isBlank(one.sign) && !(await make(one))) missing.add(one.sign);
      for (const key of [...pictures.keys()].slice(0, -mostPictures)) pictures.delete(key);
      return [...missing];
    },
    draw: (sign, face) => {
      const picture = pictures.get(keyOf(sign, face));
      if (picture === undefined) throw new Error('a sign that was not prepared');
      return picture;
    },
  };
}

export const isBlank = (sign: string): boolean => sign === ' ' || sign === '\u3000';

const keyOf = (sign: string, { em, height, bold, spacing }: Face): string =>
  `${em}/${height}/${bold}/${spacing}/${sign}`;

async function fontWith(
  char: string,
  candidates: readonly string[],
  load: (file: string) => Promise<Font | null>,
): Promise<Font | null> {
  // Private and unassigned code points, and the sign for broken text, may not come out as whatever a font holds there.
  if (/[\p{Co}\p{Cn}\p{Cs}\uFFFD]/u.test(char)) return null;
  for (const file of candidates) {
    const font = await load(file);
    if (font !== null && font.charToGlyphIndex(char) > 0) return font;
  }
  return null;
}

/** Null when a fallback is not installed; a shipped font that cannot be read is a broken installation. */
async function readFont(file: string): Promise<Font | null> {
  if (
    !file.endsWith('.woff2') &&
    !(await access(file).then(
      () => true,
      () => false,
    ))
  )
    return null;
  const bytes = await readFile(file);
  const plain = file.endsWith('.woff2') ? await woff2ToSfnt(bytes) : bytes;
  const copy = new Uint8Array(plain).buffer;
  const { parse } = await import('opentype.js');
  return parse(copy, { lowMemory: true });
}

/** Air for strokes that reach out of the cell. */
const air = 4;
/** Baseline of the shipped fonts, from the top of the cell. */
const baseline = 0.88;

function drawSign(sign: string, face: Face, fonts: readonly Font[]): Picture {
  const bitmap = blankBitmap(face.em + 2 * air, face.height + 2 * air);
  const polygons = Array.from(sign).flatMap((char, i) => {
    const font = fonts[i];
    return font === undefined ? [] : outline(font.charToGlyph(char), font, char, face);
  });
  fillPolygons(bitmap, polygons);
  return { bitmap, left: -air, top: -air };
}

function outline(glyph: Glyph, font: Font, char: string, face: Face): readonly Polygon[] {
  const natural = ((glyph.advanceWidth ?? font.unitsPerEm) / font.unitsPerEm) * face.em;
  const { shift, scaleX } = fitOf(char, natural, face);
  const across = (face.em / face.height) * scaleX;
  const { commands } = glyph.getPath(0, 0, face.height);
  return flatten(
    commands,
    (x) => x * across + shift + air,
    (y) => y + face.height * baseline + air,
  );
}

const curveSteps = 6;

function flatten(
  commands: readonly Command[],
  toX: (x: number) => number,
  toY: (y: number) => number,
): readonly Polygon[] {
  const polygons: number[][] = [];
  let x = 0;
  let y = 0;
  const lineTo = (nextX: number, nextY: number): void => {
    polygons.at(-1)?.push(toX(nextX), toY(nextY));
  };
  for (const command of commands) {
    if (command.type === 'Z') continue;
    if (command.type === 'M') polygons.push([]);
    if (command.type === 'Q' || command.type === 'C')
      for (let i = 1; i < curveSteps; i++) {
        const [curveX, curveY] = pointOn(command, x, y, i / curveSteps);
        lineTo(curveX, curveY);
      }
    lineTo(command.x, command.y);
    ({ x, y } = command);
  }
  return polygons;
}

function pointOn(
  curve: Extract<Command, { type: 'Q' | 'C' }>,
  x: number,
  y: number,
  t: number,
): readonly [number, number] {
  const u = 1 - t;
  const mix = (...terms: readonly (readonly [number, number])[]): number =>
    terms.reduce((sum, [weight, value]) => sum + weight * value, 0);
  if (curve.type === 'Q')
    return [
      mix([u * u, x], [2 * u * t, curve.x1], [t * t, curve.x]),
      mix([u * u, y], [2 * u * t, curve.y1], [t * t, curve.y]),
    ];
  return [
    mix([u * u * u, x], [3 * u * u * t, curve.x1], [3 * u * t * t, curve.x2], [t * t * t, curve.x]),
    mix([u * u * u, y], [3 * u * u * t, curve.y1], [3 * u * t * t, curve.y2], [t * t * t, curve.y]),
  ];
}
