// Looking people up, letter by letter: what the search itself takes, without the screen.
import { searchResidents } from '../../../core/resident/search';
import type { ResidentEntry } from '../../../core/resident/resident';
import type { SearchChunk } from '../../../core/resident/search-chunk';
import { onSearchIndex, searchChunks, watchSearchIndex } from '../../../renderer/data/search-index';
import { session } from './begin';

/** Opens the index as a window does after sign-in. @returns milliseconds until everybody can be found. */
export async function openedIndex(residents: number): Promise<number> {
  const began = performance.now();
  await new Promise<void>((done) => {
    const look = (): void => {
      if (entriesIn(searchChunks()).length < residents) return;
      stop();
      done();
    };
    const stop = onSearchIndex(look);
    watchSearchIndex(session().store);
  });
  return performance.now() - began;
}

const entriesIn = (chunks: readonly SearchChunk[]): readonly ResidentEntry[] =>
  chunks.flatMap(({ entries }) => entries);

export type Search = { readonly typed: string; readonly found: number; readonly ms: number };

/** What clerks type, for a few people out of the whole register. */
function wordsToType(people: number): readonly string[] {
  const entries = entriesIn(searchChunks());
  return Array.from({ length: people }, (_, i) => {
    const entry = entries[Math.floor(((i + 0.5) / people) * entries.length)];
    return entry === undefined ? [] : wordsFor(entry);
  }).flat();
}

function wordsFor(entry: ResidentEntry): readonly string[] {
  const [pinyin = '', initials = ''] = [entry.pinyin.split(' ')[0], entry.initials.split(' ')[0]];
  return [
    entry.name,
    pinyin,
    initials,
    `${entry.name.slice(0, 1)} ${entry.certLast4}`,
    entry.certLast4,
    entry.house,
    entry.phone,
    entry.address.slice(0, 8),
  ];
}

/** Every word letter by letter, as the box asks while somebody types: twelve people wanted. */
export function computeSearches(people: number): {
  readonly words: readonly string[];
  readonly searches: readonly Search[];
} {
  const chunks = searchChunks();
  const words = wordsToType(people);
  const searches = words.flatMap((word) =>
    [...word].map((_, end) => {
      const typed = [...word].slice(0, end + 1).join('');
      const began = performance.now();
      const found = searchResidents(chunks, typed, 12).length;
      return { typed, found, ms: performance.now() - began };
    }),
  );
  return { words, searches };
}
