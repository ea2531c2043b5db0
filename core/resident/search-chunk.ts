// Some hundred people with what is searched in them as a few long texts: one look into a text tells who among all of them may fit,
// where a look at one person after the other takes a keystroke's time at 100,000 people.
import type { ResidentEntry } from './resident';

const parts = {
  phones: ({ phone, phones = [] }) => [phone, ...phones].join('\n'),
  certs: ({ certLast4 }) => certLast4.toUpperCase(),
  houses: ({ house }) => house,
  letters: ({ pinyin, initials, name }) =>
    isLatin(name) ? `${pinyin}\n${initials}\n${name.toLowerCase()}` : `${pinyin}\n${initials}`,
  names: ({ name }) => name.replaceAll('·', ''),
  addresses: ({ address }) => address,
} as const satisfies Readonly<Record<string, (entry: ResidentEntry) => string>>;

type Column = keyof typeof parts;

/** `text` in a column; a line feed stands before and behind everything that is whole there. */
export type Sign = { readonly column: Column; readonly text: string };

/** Each part begins with a line feed, and one ends the text. */
type Packed = { readonly text: string; readonly starts: readonly number[] };

export type SearchChunk = {
  readonly entries: readonly ResidentEntry[];
  readonly columns: Readonly<Record<Column, Packed>>;
};

/** In the order given; a place in a text leads back to the person by where each line starts. */
export function packEntries(entries: readonly ResidentEntry[]): SearchChunk {
  const pack = (column: Column): Packed => {
    const starts: number[] = [];
    let length = 0;
    const lines = entries.map((entry) => {
      const line = `\n${parts[column](entry)}`;
      starts.push(length);
      length += line.length;
      return line;
    });
    return { text: `${lines.join('')}\n`, starts };
  };
  return {
    entries,
    columns: {
      phones: pack('phones'),
      certs: pack('certs'),
      houses: pack('houses'),
      letters: pack('letters'),
      names: pack('names'),
      addresses: pack('addresses'),
    },
  };
}

/** Everybody in the chunk who bears one of the signs, in the order of the chunk. */
export function bearersOf(
  { entries, columns }: SearchChunk,
  signs: readonly Sign[],
): readonly ResidentEntry[] {
  const bears = new Uint8Array(entries.length);
  let isAny = false;
  for (const { column, text } of signs) isAny = mark(columns[column], text, bears) || isAny;
  return isAny ? entries.filter((_, i) => bears[i] === 1) : [];
}

/** Whether anybody bears it. */
function mark({ text, starts }: Packed, wanted: string, bears: Uint8Array): boolean {
  // A look into a text stops at whatever a sign begins with, and line feeds are everywhere: what comes behind one is looked for.
  const skipped = wanted.startsWith('\n') ? 1 : 0;
  const tail = wanted.slice(skipped);
  let isAny = false;
  let i = 0;
  let at = text.indexOf(tail, skipped);
  while (at >= 0 && i < bears.length) {
    if (skipped === 1 && text.charCodeAt(at - 1) !== lineFeed) {
      at = text.indexOf(tail, at + 1);
      continue;
    }
    while ((starts[i + 1] ?? Infinity) < at + 1 - skipped) i++;
    bears[i++] = 1;
    isAny = true;
    const next = starts[i];
    if (next === undefined) break;
    at = text.indexOf(tail, next + skipped);
  }
  return isAny;
}

const lineFeed = 10;

export const isLatin = (name: string): boolean => name.charCodeAt(0) < 0x250;
