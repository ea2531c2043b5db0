// “Full power” wording is a defect of an authorisation (Civil Code art. 165: the powers are written out). The phrases are data.
import { count, key, list, object, text } from '../kit/shape';
import { refuse, type Result } from '../kit/result';

export type WordingList = {
  readonly version: number;
  /** Where the list comes from, for whoever must answer for it. */
  readonly source: string;
  readonly phrases: readonly string[];
};

const shape = object<WordingList>({ version: count, source: text(), phrases: list(key) });

/** The list, or the place of the first thing that is wrong. */
export function checkWordingList(json: unknown): Result<WordingList, { readonly place: string }> {
  const place = shape(json, 'wording');
  return place === null ? { ok: true, value: json as WordingList } : refuse({ place });
}

/** The phrases found in a text, in the order of the list: blanks, full-width forms and quotation marks hide none. */
export function fullPowerWords(text: string, phrases: readonly string[]): readonly string[] {
  const plain = bare(text);
  return phrases.filter((phrase) => plain.includes(bare(phrase)));
}

const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{Cf}]/gu, '');
