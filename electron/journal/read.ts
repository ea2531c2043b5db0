// Reading the journal back for a rebuild, page by page, with the chain checked on the way.
import { open } from 'node:fs/promises';
import type { JournalBreak, JournalHead, JournalLine } from '../contract/journal';
import { readPayload, type Line } from './line';
import { segmentPath, stretchesOf } from './segment';
import { headOf, type JournalState } from './state';

/** Where the page before stopped, so that the next one need not walk the segment again. */
export type Place = {
  readonly n: number;
  readonly segment: number;
  readonly offset: number;
  /** Hash of line `n`. */
  readonly hash: string;
};

export type JournalPage = {
  readonly lines: readonly JournalLine[];
  readonly head: JournalHead;
  /** Present when the page ended before its time because the journal is damaged there. */
  readonly broken?: JournalBreak;
};

// A page crosses IPC in one piece: at most about so many bytes, and always at least one line.
const pageBytes = 4 << 20;

/**
 * Lines `from`, `from + 1`, … at most `limit` and about 4 MB: the last page is the one that reaches `head.n`, not a short one.
 * Stops before damage and names it; reading from `broken.resumesAt` gives what is whole after it.
 */
export const readPage = async (
  state: JournalState,
  from: number,
  limit: number,
  place: Place | null,
): Promise<{ readonly page: JournalPage; readonly place: Place | null }> => {
  const head = headOf(state);
  const lines: JournalLine[] = [];
  let bytes = 0;
  let last = [place, beforeLast(state)].find((known) => known?.n === from - 1) ?? null;
  for await (const { line, segment, offset, end } of walk(state, from, last)) {
    const expected = last ? last.n + 1 : from;
    const broken = breakAt(expected, last, line);
    if (broken) return { page: { lines, head, broken }, place: null };
    lines.push({ n: line.n, hash: line.hash, entry: line.entry });
    last = { n: line.n, hash: line.hash, segment, offset: end };
    bytes += end - offset;
    if (lines.length >= limit || bytes >= pageBytes) break;
  }
  return { page: { lines, head }, place: last };
};

/** Where the last line begins: nearly every start and every window asks for that one line. */
const beforeLast = ({ last, lastAt, segments }: JournalState): Place | null => {
  const segment = segments.at(-1);
  if (last === null || lastAt === null || segment === undefined) return null;
  return { n: last.n - 1, segment, offset: lastAt, hash: last.prev };
};

/** Every readable line from number `from` on, or from where the page before stopped. */
async function* walk(state: JournalState, from: number, place: Place | null) {
  // Both taken now: a line that is appended meanwhile belongs to the next page.
  const { folder, segments, good } = state;
  const start = place?.segment ?? segments.findLast((first) => first <= from) ?? 1;
  for (const segment of segments.filter((first) => first >= start)) {
    const handle = await open(segmentPath(folder, segment), 'r');
    try {
      const end = segment === segments.at(-1) ? good : (await handle.stat()).size;
      const offset = segment === place?.segment ? place.offset : 0;
      for await (const stretch of stretchesOf(handle, offset, end)) {
        const line = stretch.kind === 'line' ? readPayload(stretch.payload) : null;
        if (line && line.n >= from) {
          yield { line, segment, offset: stretch.offset, end: stretch.end };
        }
      }
    } finally {
      await handle.close();
    }
  }
}

/** Lines are numbered without gaps and each carries the hash of the one before; the first one of a reading has none to compare. */
const breakAt = (expected: number, last: Place | null, line: Line): JournalBreak | null => {
  if (line.n !== expected) {
    return { at: expected, cause: 'missing', resumesAt: line.n > expected ? line.n : null };
  }
  return last && last.hash !== line.prev
    ? { at: expected, cause: 'changed', resumesAt: expected }
    : null;
};
