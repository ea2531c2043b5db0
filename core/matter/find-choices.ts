// Finds entries of a long list while the clerk types: by code, by text, by pinyin or its initials.
/** Readings of a text without tones and blanks, all letters small. */
export type Readings = { readonly full: string; readonly initials: string };

export type Findable = {
  readonly code: string;
  readonly label: string;
  /** Other words for it. */
  readonly aliases?: readonly string[];
};

/** The entries that fit, best first, equals in their order; all of them while nothing is typed. */
export function findChoices<T extends Findable>(
  choices: readonly T[],
  typed: string,
  readingsOf: (label: string) => Readings,
): readonly T[] {
  const text = typed.normalize('NFKC').trim().toLowerCase();
  if (text === '') return choices;
  return choices
    .map((choice) => ({ choice, rank: rankOf(choice, text, readingsOf) }))
    .filter(({ rank }) => rank < none)
    .sort((a, b) => a.rank - b.rank)
    .map(({ choice }) => choice);
}

const none = 9;

function rankOf(
  { code, label, aliases = [] }: Findable,
  text: string,
  readingsOf: (label: string) => Readings,
): number {
  const own = wordRank(label, text, readingsOf);
  const others = aliases.map((alias) => wordRank(alias, text, readingsOf) + 1);
  return Math.min(codeRank(code.toLowerCase(), text), own, ...others, none);
}

/** `1` is `01` too: the leading noughts of a code need not be typed. */
function codeRank(code: string, text: string): number {
  if (code === text) return 0;
  if (/^\d+$/.test(text) && /^\d+$/.test(code) && Number(code) === Number(text)) return 1;
  return code.startsWith(text) ? 4 : none;
}

function wordRank(label: string, text: string, readingsOf: (label: string) => Readings): number {
  const word = label.toLowerCase();
  if (word === text) return 0;
  if (word.startsWith(text)) return 2;
  if (word.includes(text)) return 5;
  const letters = text.replace(/\s/g, '');
  if (!/^[a-z]+$/.test(letters)) return none;
  const { full, initials } = readingsOf(label);
  if (initials.startsWith(letters)) return 3;
  if (full.startsWith(letters)) return 4;
  return initials.includes(letters) ? 6 : none;
}
