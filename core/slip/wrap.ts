// Breaking a text into lines: Chinese anywhere, words and numbers whole, and no line that begins with a closing
// mark or ends with an opening one. Decided here, so that neither printer nor browser ever wraps by itself.
import { advanceOf, widthOf, type Face } from './advance';

const closing = /^[,.:;!?)\]}%，。、；：？！）》〉」』】〕”’…—～·％]$/u;
const opening = /^[([{（《〈「『【〔“‘￥]$/u;
const wordly = /^[\x21-\x7e]$/u;

type Unit = { readonly signs: readonly string[]; readonly blank: boolean };

/**
 * Lines of signs, none wider than `width` dots as long as a single sign fits. Blanks at the edges of lines are dropped,
 * and no lonely character is left on the last one.
 */
export function wrap(
  signs: readonly string[],
  face: Face,
  width: number,
): readonly (readonly string[])[] {
  const lines: Unit[][] = [[]];
  let used = 0;
  for (const unit of unitsOf(signs).flatMap((whole) => piecesOf(whole, face, width))) {
    const wide = widthOf(unit.signs, face);
    if (used > 0 && used + wide > width) {
      lines.push([]);
      used = 0;
    }
    if (unit.blank && used === 0) continue;
    lines.at(-1)?.push(unit);
    used += wide;
  }
  keepCompany(lines, face, width);
  return lines.map((line) => trimEnd(line.flatMap((unit) => unit.signs)));
}

/** A unit that is wider than the paper is broken after any sign. */
function piecesOf(unit: Unit, face: Face, width: number): readonly Unit[] {
  if (widthOf(unit.signs, face) <= width) return [unit];
  const pieces: string[][] = [[]];
  let used = 0;
  for (const sign of unit.signs) {
    const step = advanceOf(sign, face);
    if (used > 0 && used + step > width) {
      pieces.push([]);
      used = 0;
    }
    pieces.at(-1)?.push(sign);
    used += step;
  }
  return pieces.map((piece) => ({ signs: piece, blank: false }));
}

/** A last line shorter than this part of the width looks forgotten. */
const forgotten = 0.3;

/**
 * A short last line gets the clause that it ends, where the line above has a comma far enough to the right; a single
 * character at least gets a second one.
 */
function keepCompany(lines: Unit[][], face: Face, width: number): void {
  const last = lines.at(-1);
  const above = lines.at(-2);
  const lonely = last?.flatMap((unit) => unit.signs) ?? [];
  if (!last || !above || widthOf(lonely, face) > width * forgotten) return;
  const moved = above.slice(clauseStart(above, face, width) ?? companion(above, lonely));
  const joined = moved[0]?.blank === true ? moved.slice(1) : moved;
  if (widthOf([...joined.flatMap((unit) => unit.signs), ...lonely], face) > width) return;
  above.splice(above.length - moved.length);
  last.unshift(...joined);
}

/** Where the last clause of a line begins, if enough of the line stays before it. */
function clauseStart(line: readonly Unit[], face: Face, width: number): number | undefined {
  const comma = line.findLastIndex(({ signs }) => /[，。；：]$/u.test(signs.at(-1) ?? ''));
  const before = line.slice(0, comma + 1).flatMap((unit) => unit.signs);
  return comma >= 0 && comma < line.length - 1 && widthOf(before, face) >= width * 0.4
    ? comma + 1
    : undefined;
}

/** The last unit of the line, where one character stands alone below it; else nothing of it. */
function companion(line: readonly Unit[], lonely: readonly string[]): number {
  const [only, more] = lonely.filter((sign) => !closing.test(sign));
  const alone = only !== undefined && more === undefined && !wordly.test(only);
  return alone && line.length >= 4 ? line.length - 1 : line.length;
}

/** Longest bracket that stays whole: `（星期三）`, `（尾号 002X）`. */
const wholeBracket = 10;

/**
 * A word, or one character, together with the marks that must not be torn from it; a short bracket; a figure and the
 * word that it counts (`5 天`), though not two groups of figures.
 */
function unitsOf(signs: readonly string[]): readonly Unit[] {
  const units: { signs: string[]; blank: boolean }[] = [];
  let glued = false;
  let bracketEnds = -1;
  for (const [i, sign] of signs.entries()) {
    const last = units.at(-1);
    const before = last?.signs.at(-1) ?? '';
    const joins =
      last !== undefined &&
      !last.blank &&
      (glued ||
        i <= bracketEnds ||
        closing.test(sign) ||
        (wordly.test(sign) && wordly.test(before)));
    const counts = sign === ' ' && joinsFigure(before, signs[i + 1] ?? ' ');
    if (sign === '（') bracketEnds = bracketEnd(signs, i);
    if (counts && last !== undefined) last.signs.push(sign);
    else if (sign === ' ' && i > bracketEnds) units.push({ signs: [sign], blank: true });
    else if (joins) last.signs.push(sign);
    else units.push({ signs: [sign], blank: false });
    glued = opening.test(sign) || counts;
  }
  return units;
}

function bracketEnd(signs: readonly string[], start: number): number {
  const length = signs.slice(start, start + wholeBracket).indexOf('）');
  return length < 0 ? -1 : start + length;
}

/** `5 天`: the blank between a figure and what it counts belongs to both. */
function joinsFigure(before: string, after: string): boolean {
  return /^[0-9]$/.test(before) && /^\p{Script=Han}$/u.test(after);
}

function trimEnd(line: readonly string[]): readonly string[] {
  const end = line.findLastIndex((sign) => sign !== ' ');
  return line.slice(0, end + 1);
}
