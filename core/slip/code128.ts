// Code 128 (ISO/IEC 15417) from printable ASCII: code set B, pairs of figures in set C where that is shorter, the check
// character, the stop. Pure, so that the preview, the drawn bars and the printer's own command say the same.

/** Bars and spaces of the values 0–105 and of the stop, each as module widths beginning with a bar. */
const patterns = (
  '212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 ' +
  '123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 ' +
  '232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 ' +
  '313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 ' +
  '111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 241112 134111 ' +
  '111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 ' +
  '114311 411113 411311 113141 114131 311141 411131 211412 211214 211232 2331112'
).split(' ');

const startB = 104;
const startC = 105;
const toB = 100;
const toC = 99;
const stop = 106;

/** White at either side that a scanner needs, in modules. */
export const quietZone = 10;

/** A stretch of the text in one code set. */
export type CodeStretch = { readonly set: 'B' | 'C'; readonly text: string };

/**
 * The text in stretches: figures in set C where a run is long enough to pay for the change (four at either end of the
 * text, six within it), an even number of them; all else in set B.
 */
export function code128Stretches(data: string): readonly CodeStretch[] {
  if (!/^[\x20-\x7e]{1,80}$/.test(data)) throw new Error('Code 128 holds 1 to 80 printable ASCII');
  const stretches: CodeStretch[] = [];
  const add = (set: 'B' | 'C', text: string): void => {
    const last = stretches.at(-1);
    if (text === '') return;
    if (last?.set === set) stretches[stretches.length - 1] = { set, text: last.text + text };
    else stretches.push({ set, text });
  };
  for (const [run] of data.matchAll(/\d+|\D+/g)) {
    const atEdge = data.startsWith(run) || data.endsWith(run);
    if (!/^\d/.test(run) || run.length < (atEdge ? 4 : 6)) {
      add('B', run);
      continue;
    }
    // An odd figure goes to set B: behind the run at the beginning of the text, before it elsewhere.
    const odd = run.length % 2;
    const isFirst = stretches.length === 0;
    if (odd === 1 && !isFirst) add('B', run.slice(0, 1));
    add('C', isFirst ? run.slice(0, run.length - odd) : run.slice(odd));
    if (odd === 1 && isFirst) add('B', run.slice(-1));
  }
  return stretches;
}

/** Widths of bars and spaces in modules, beginning and ending with a bar, without the quiet zones. */
export function code128Bars(data: string): readonly number[] {
  const values = code128Stretches(data).flatMap(({ set, text }, i) => {
    const first = i === 0 ? (set === 'B' ? startB : startC) : set === 'B' ? toB : toC;
    const signs = set === 'B' ? Array.from(text, valueInB) : (text.match(/../g) ?? []).map(Number);
    return [first, ...signs];
  });
  const check = values.reduce((sum, value, i) => sum + value * Math.max(1, i), 0) % 103;
  return [...values, check, stop].flatMap((value) => Array.from(patterns[value] ?? '', Number));
}

const valueInB = (sign: string): number => sign.charCodeAt(0) - 0x20;
