// The journal: every entry that the working store holds, sealed, on the disk before anybody sees "saved".
// Whatever Chromium does to its database, the store is rebuilt from here. One process writes it, one entry at a time.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { GuardState, JournalEntry, JournalHead, JournalTrouble } from '../contract/journal';
import type { Result } from '../../core/kit/result';
import { append } from './append';
import { keepBallast } from './ballast';
import { syncFolder } from './disk';
import { oneAtATime } from './one-at-a-time';
import { readPage, type JournalPage, type Place } from './read';
import { closeState, headOf, openState, type Opening, type Sync } from './state';

export type Journal = {
  /**
   * Appends one entry and resolves once it is on the disk (fdatasync). `after` is the head that the caller decided on.
   * Trouble leaves the journal as it was. An own entry whose seq does not follow is a bug of the page, and throws.
   */
  readonly append: (
    after: JournalHead,
    entry: JournalEntry,
  ) => Promise<Result<JournalHead, JournalTrouble>>;
  /** Lines `from`, `from + 1`, …: at most `limit` (1–5000) and about 4 MB a page. */
  readonly read: (from: number, limit: number) => Promise<JournalPage>;
  readonly head: () => JournalHead;
  readonly bytes: () => number;
  /** What opening found and did, for the guard's list. */
  readonly startup: GuardState['startup'];
  /** Holds 64 MB back for the day when the disk is full. Only while there is room; throws the system's error. */
  readonly keepBallast: () => Promise<void>;
  /** Waits for what is under way. Nothing may be appended afterwards. */
  readonly close: () => Promise<void>;
};

export type JournalOptions = {
  /** The station's data folder; the journal lives in `journal/` in it. */
  readonly data: string;
  readonly segmentBytes?: number;
  readonly ballastBytes?: number;
  readonly sync?: Sync;
};

/** Opens or begins the journal, and cuts a last line that a crash left half-written (it was never acknowledged). */
export const openJournal = async (options: JournalOptions): Promise<Journal> => {
  const folder = join(options.data, 'journal');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await syncFolder(options.data);
  const { state, opening } = await openState({
    folder,
    // A start reads the last one whole.
    segmentBytes: options.segmentBytes ?? 4 << 20,
    sync: options.sync ?? ((handle) => handle.datasync()),
  });
  const alone = oneAtATime();
  let place: Place | null = null;
  return {
    append: (after, entry) => alone(() => append(state, after, entry)),
    read: async (from, limit) => {
      const read = await readPage(state, from, Math.min(Math.max(limit, 1), 5000), place);
      place = read.place;
      return read.page;
    },
    head: () => headOf(state),
    bytes: () => state.olderBytes + state.good,
    startup: startupOf(opening),
    keepBallast: () => keepBallast(folder, options.ballastBytes ?? 64 << 20),
    close: () => alone(() => closeState(state)),
  };
};

const startupOf = ({ cutBytes, brokenBytes }: Opening): GuardState['startup'] => [
  ...(cutBytes > 0 ? [{ what: 'journal_tail_cut', detail: `${cutBytes} B` } as const] : []),
  ...(brokenBytes > 0 ? [{ what: 'journal_broken', detail: `${brokenBytes} B` } as const] : []),
];
