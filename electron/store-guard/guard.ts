// Watches the free space while people work, and tells the office what the start-up check did.
import type { GuardState } from '../contract/journal';
import type { Journal } from '../journal/journal';
import { copiesFolder } from './copy-content';
import type { PreparedStore } from './prepare-store';
import { freeBytesOf, spaceOf, type FreeBytes, type Space } from './space';
import { indexedDbFolder } from './store-files';

export type Guard = {
  /** Measured now: also what a page asks before it begins a big write. */
  readonly state: () => Promise<GuardState>;
  /** Told when the free space crosses a mark, and when the cold copy is done. */
  readonly onChange: (listener: (state: GuardState) => void) => () => void;
  /** Once the first window is there: completes the cold copy, makes the journal's ballast, and measures every minute. */
  readonly begin: () => Promise<void>;
  readonly stop: () => void;
};

export type GuardOptions = {
  readonly data: string;
  readonly journal: Pick<Journal, 'head' | 'bytes' | 'startup' | 'keepBallast'>;
  readonly prepared: PreparedStore;
  readonly freeBytes?: FreeBytes;
  readonly everyMilliseconds?: number;
};

/** Measures when asked, and by itself from `begin` on. */
export const openGuard = (options: GuardOptions): Guard => {
  const { data, journal, prepared, freeBytes = freeBytesOf } = options;
  const listeners = new Set<(state: GuardState) => void>();
  const copies = { folder: copiesFolder(data), store: indexedDbFolder(data) };
  let startup = [...journal.startup, ...prepared.startup];
  let known: Space['space'] = 'ok';
  let timer: NodeJS.Timeout | null = null;

  const tell = (state: GuardState) => listeners.forEach((listener) => listener(state));
  const measure = async (): Promise<GuardState> => {
    // A disk that cannot even be asked is none to take work in on.
    const space = spaceOf(await freeBytes(data).catch(() => 0));
    const [journalBytes, head] = [journal.bytes(), journal.head()];
    const state = { ...space, journalBytes, head, copies, startup };
    const crossed = space.space !== known;
    known = space.space;
    if (crossed) tell(state);
    return state;
  };
  const look = async () => {
    const { space } = await measure();
    // Only with room to spare; where making it fails all the same, the journal simply has none to give up.
    if (space === 'ok') await journal.keepBallast().catch(() => undefined);
  };

  return {
    state: measure,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    begin: async () => {
      timer = setInterval(() => void look(), options.everyMilliseconds ?? 60_000);
      timer.unref();
      if (prepared.finishCopy) {
        startup = [...startup, await prepared.finishCopy()];
        tell(await measure());
      }
      await look();
    },
    stop: () => {
      if (timer) clearInterval(timer);
    },
  };
};
