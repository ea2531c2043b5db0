// What the open journal knows of itself: its end on the disk, and the file that it writes to.
import type { FileHandle } from 'node:fs/promises';
import { open, stat } from 'node:fs/promises';
import type { JournalHead } from '../contract/journal';
import { syncFolder } from './disk';
import { readPayload, type Line } from './line';
import { payloadAt, segmentPath, segmentsIn, stretchesOf } from './segment';

/** Flushes one file to the disk; tests put a failing disk here. */
export type Sync = (handle: FileHandle) => Promise<void>;

export type JournalState = {
  readonly folder: string;
  /** A segment that has reached this size is closed and the next one begun. */
  readonly segmentBytes: number;
  readonly sync: Sync;
  /** Numbers of the first lines of all segments; the last one is written to. */
  segments: readonly number[];
  /** Bytes of all segments but the last. */
  olderBytes: number;
  /** Bytes of the last segment that are whole lines on the disk. */
  good: number;
  /** The last line; null when there is none, or none that can be read. */
  last: Line | null;
  /** Where the last line begins in the last segment; null when it lies in an older one. */
  lastAt: number | null;
  /** Null after trouble: the next append opens it anew. */
  handle: FileHandle | null;
  /** Somebody else wrote to the file: nothing is written, and nothing cut, until the next start. */
  taken: boolean;
};

/** What was found at the end of the journal when it was opened. */
export type Opening = {
  /** Bytes of a torn last line that were cut away. */
  readonly cutBytes: number;
  /** Unreadable bytes in the middle of the last segment; they stay, and reading says where. */
  readonly brokenBytes: number;
};

const emptyHead: JournalHead = { n: 0, hash: '', lastSeq: 0 };

/** The head as pages know it. */
export const headOf = ({ last }: JournalState): JournalHead =>
  last ? { n: last.n, hash: last.hash, lastSeq: last.seq } : emptyHead;

/** The segment that is written to. */
export const currentPath = ({ folder, segments }: JournalState): string =>
  segmentPath(folder, segments.at(-1) ?? 1);

/** Reads the end of the journal, cuts a torn last line, and stands ready to append after the last whole one. */
export const openState = async (
  base: Pick<JournalState, 'folder' | 'segmentBytes' | 'sync'>,
): Promise<{ readonly state: JournalState; readonly opening: Opening }> => {
  const found = await segmentsIn(base.folder);
  const segments = found.length > 0 ? found : [1];
  const state: JournalState = {
    ...base,
    segments,
    olderBytes: 0,
    good: 0,
    last: null,
    lastAt: null,
    handle: null,
    taken: false,
  };
  state.handle = await openSegment(currentPath(state));
  try {
    return { state, opening: await findEnd(state, state.handle) };
  } catch (error) {
    await closeState(state);
    throw error;
  }
};

export const closeState = async (state: JournalState): Promise<void> => {
  const { handle } = state;
  state.handle = null;
  await handle?.close();
};

const findEnd = async (state: JournalState, handle: FileHandle): Promise<Opening> => {
  const { folder, segments } = state;
  const { cutBytes, brokenBytes, good, last, lastAt } = await readEnd(handle);
  if (cutBytes > 0) {
    await handle.truncate(good);
    await handle.sync();
  }
  await syncFolder(folder);
  state.good = good;
  state.lastAt = last && lastAt;
  state.last = last ?? (await lastOfOlder(folder, segments));
  state.olderBytes = await bytesOf(folder, segments.slice(0, -1));
  return { cutBytes, brokenBytes };
};

type End = Opening & {
  readonly good: number;
  readonly last: Line | null;
  readonly lastAt: number;
};

/** A gap at the very end is a torn line: it was never acknowledged. A gap with whole lines after it is damage, and is kept. */
const readEnd = async (handle: FileHandle): Promise<End> => {
  const { size } = await handle.stat();
  let lastAt = 0;
  let good = 0;
  let gapBytes = 0;
  for await (const { kind, offset, end } of stretchesOf(handle, 0, size)) {
    if (kind === 'gap') gapBytes += end - offset;
    else [lastAt, good] = [offset, end];
  }
  const cutBytes = size - good;
  const payload = good === 0 ? null : await payloadAt(handle, lastAt, good);
  const last = payload && readPayload(payload);
  if (payload && !last) throw new Error('the journal was written by another version');
  return { good, cutBytes, brokenBytes: gapBytes - cutBytes, last, lastAt };
};

/** The last line when the last segment is still empty: that of the nearest older one that has lines. */
const lastOfOlder = async (folder: string, segments: readonly number[]): Promise<Line | null> => {
  for (const first of segments.slice(0, -1).reverse()) {
    const handle = await open(segmentPath(folder, first), 'r');
    try {
      const { last } = await readEnd(handle);
      if (last) return last;
    } finally {
      await handle.close();
    }
  }
  return null;
};

/** Opens a segment for reading and writing, making it when it is not there; its content stays. */
export const openSegment = async (path: string): Promise<FileHandle> => {
  try {
    return await open(path, 'r+');
  } catch {
    return open(path, 'wx+', 0o600);
  }
};

const bytesOf = async (folder: string, segments: readonly number[]): Promise<number> => {
  const sizes = await Promise.all(
    segments.map(async (first) => (await stat(segmentPath(folder, first))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
};
