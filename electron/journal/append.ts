// The one way into the journal: on the disk before it is answered, and after trouble cut back to the last acknowledged line.
import { isDeepStrictEqual } from 'node:util';
import type { JournalEntry, JournalHead, JournalTrouble } from '../contract/journal';
import { ok, refuse, type Result } from '../../core/kit/result';
import { giveUpBallast } from './ballast';
import { errorCode, syncFolder } from './disk';
import { encodeLine } from './line';
import { segmentPath } from './segment';
import { currentPath, headOf, openSegment, type JournalState } from './state';

/**
 * Appends one entry after `after` and syncs it. Must run alone (journal.ts queues).
 * A repeat of the last entry, after an answer that got lost, is answered with the head that it made.
 * Throws where a page broke the rules of its own sequence: that is a bug, not trouble.
 */
export const append = async (
  state: JournalState,
  after: JournalHead,
  entry: JournalEntry,
): Promise<Result<JournalHead, JournalTrouble>> => {
  const head = headOf(state);
  if (after.n !== head.n || after.hash !== head.hash) {
    return isRepeat(state, after, entry) ? ok(head) : refuse({ code: 'moved_on', head });
  }
  const own = ownAfter(state, entry);
  const line = encodeLine(head, own.device, own.seq, entry);
  const trouble = await write(state, line.bytes);
  if (trouble) return refuse(trouble);
  // Together, so that a reader never sees a head without its line.
  state.lastAt = state.good;
  state.good += line.bytes.length;
  state.last = { ...own, n: line.head.n, hash: line.head.hash, prev: head.hash, entry };
  return ok(line.head);
};

const isRepeat = ({ last }: JournalState, after: JournalHead, entry: JournalEntry): boolean => {
  if (last?.n !== after.n + 1 || last.prev !== after.hash) return false;
  if (last.entry.type !== 'own' || entry.type !== 'own') {
    return isDeepStrictEqual(last.entry, entry);
  }
  // The same act may have been sealed again, with another nonce: its events are known by their ids.
  const ids = (own: Extract<JournalEntry, { type: 'own' }>) => own.events.map(({ id }) => id);
  return isDeepStrictEqual(ids(last.entry), ids(entry));
};

/** Device and seq of the newest own event once `entry` is in. Gapless per device; a device may begin anywhere (it may have recovered from the hub). */
const ownAfter = ({ last }: JournalState, entry: JournalEntry) => {
  let newest = { device: last?.device ?? '', seq: last?.seq ?? 0 };
  if (entry.type !== 'own') return newest;
  if (entry.events.length === 0) throw new Error('an own entry without events');
  for (const { device, seq } of entry.events) {
    if (device === newest.device && seq !== newest.seq + 1) {
      throw new Error(`own event ${seq} does not follow ${newest.seq}`);
    }
    newest = { device, seq };
  }
  return newest;
};

/** Writes and syncs. Full disk: cut back, give up the ballast, and try once more, so that the act under way can still be finished. */
const write = async (state: JournalState, bytes: Buffer): Promise<JournalTrouble | null> => {
  const trouble = await attempt(state, bytes);
  return trouble?.code === 'disk_full' && (await giveUpBallast(state.folder))
    ? attempt(state, bytes)
    : trouble;
};

const attempt = async (state: JournalState, bytes: Buffer): Promise<JournalTrouble | null> => {
  try {
    const handle = await ready(state);
    if (!handle) return { code: 'disk_failed', detail: 'another process writes to the journal' };
    await writeAll(handle, bytes, state.good);
    await state.sync(handle);
    return null;
  } catch (error) {
    await cutBack(state);
    return troubleOf(error);
  }
};

type Handle = NonNullable<JournalState['handle']>;

/**
 * The file to write to, at its known length: opened anew after trouble, rotated when it is long enough.
 * Null once somebody else has written to it: their lines may be acknowledged ones, so nothing is cut or written until the next start.
 */
const ready = async (state: JournalState): Promise<Handle | null> => {
  const { handle } = state;
  state.taken ||= handle !== null && (await handle.stat()).size !== state.good;
  if (state.taken) return null;
  if (!handle) return reopened(state);
  return state.good < state.segmentBytes ? handle : rotate(state, handle);
};

/** After a failed sync the system may call pages clean that never reached the disk: what follows goes to a fresh file. */
const reopened = async (state: JournalState): Promise<Handle> => {
  const handle = await openSegment(currentPath(state));
  state.handle = handle;
  await handle.truncate(state.good);
  await handle.sync();
  return rotate(state, handle);
};

const rotate = async (state: JournalState, full: Handle): Promise<Handle> => {
  if (state.good === 0) return full;
  const first = headOf(state).n + 1;
  const fresh = await openSegment(segmentPath(state.folder, first));
  try {
    await fresh.truncate(0);
    await syncFolder(state.folder);
  } catch (error) {
    await fresh.close();
    throw error;
  }
  await full.close();
  state.olderBytes += state.good;
  state.good = 0;
  state.lastAt = null;
  state.segments = [...state.segments, first];
  state.handle = fresh;
  return fresh;
};

const writeAll = async (handle: Handle, bytes: Buffer, at: number): Promise<void> => {
  let written = 0;
  while (written < bytes.length) {
    const rest = bytes.length - written;
    written += (await handle.write(bytes, written, rest, at + written)).bytesWritten;
  }
};

/** Takes a half-written line away at once; where even that fails, the next append or the next start does it. */
const cutBack = async (state: JournalState): Promise<void> => {
  const { handle } = state;
  state.handle = null;
  try {
    await handle?.truncate(state.good);
    await handle?.sync();
  } catch {
    // Nothing more can be done now: the file is opened anew, and cut, before anything else is written.
  }
  await handle?.close().catch(() => undefined);
};

const fullCodes = ['ENOSPC', 'EDQUOT', 'EFBIG'];

const troubleOf = (error: unknown): JournalTrouble => {
  const code = errorCode(error);
  return fullCodes.includes(code) ? { code: 'disk_full' } : { code: 'disk_failed', detail: code };
};
