// Why somebody stands in the list: said beside each one, so that nobody is taken for another who has the same figures.
import type { ResidentEntry } from './resident';
import { searchResidents } from './search';
import { packEntries } from './search-chunk';

export type FoundBy =
  'name' | 'pinyin' | 'initials' | 'cert' | 'phone' | 'other_phone' | 'house' | 'address';

const blank = {
  ...{ name: '', certLast4: '', birth: '', address: '', house: '', phone: '' },
  ...{ pinyin: '', initials: '' },
};

const parts: readonly (readonly [FoundBy, readonly (keyof ResidentEntry)[]])[] = [
  ['name', ['name']],
  ['pinyin', ['pinyin']],
  ['initials', ['initials']],
  ['cert', ['certLast4', 'birth']],
  ['phone', ['phone']],
  ['other_phone', ['phones']],
  ['house', ['house']],
  ['address', ['address']],
];

/**
 * What of the entry fits what was typed, word by word. The same search is asked again with one part of the entry alone,
 * so that the reason can never be another one than the search's.
 */
export function whyFound(entry: ResidentEntry, typed: string): readonly FoundBy[] {
  const words = /^[\d\s-]{9,}x?$/i.test(typed.trim()) ? [typed] : typed.trim().split(/\s+/);
  const reasons = words.flatMap(
    (word) => parts.find(([, fields]) => fits(entry, fields, word))?.[0] ?? [],
  );
  return [...new Set(reasons)];
}

function fits(
  entry: ResidentEntry,
  fields: readonly (keyof ResidentEntry)[],
  word: string,
): boolean {
  const part = Object.fromEntries(fields.map((field) => [field, entry[field]]));
  const alone: ResidentEntry = { ...blank, id: entry.id, sex: entry.sex, ...part };
  return searchResidents([packEntries([alone])], word, 1).length > 0;
}
