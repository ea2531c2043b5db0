// The page's side of a machine without a window: the real journal on a real disk, IndexedDB in memory, the page's own code.
// What Chromium does to an IndexedDB on disk is the journeys' business (tests/e2e).
import 'fake-indexeddb/auto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bridge, CallName, Calls, NoticeName, Notices } from '../../electron/contract/calls';
import { openJournal, type Journal } from '../../electron/journal/journal';

type Handlers = { [N in CallName]?: (input: Calls[N]['in']) => Promise<Calls[N]['out']> };

export type MachineInNode = {
  readonly journal: () => Journal;
  /** Calls answered otherwise from now on. */
  readonly answer: (handlers: Handlers) => void;
  /** What the machine tells its page. */
  readonly tell: <N extends NoticeName>(name: N, notice: Notices[N]) => void;
  /** An empty journal from now on. */
  readonly restart: () => Promise<void>;
  readonly close: () => Promise<void>;
};

const locks = new Map<string, Promise<unknown>>();
const wanted: string[] = [];

/** Web Locks as one page sees them: one holder per name, in order. */
function request(name: string, work: () => Promise<unknown>): Promise<unknown> {
  wanted.push(name);
  const turn = (locks.get(name) ?? Promise.resolve())
    .catch(() => undefined)
    .then(work)
    .finally(() => wanted.splice(wanted.indexOf(name), 1));
  locks.set(name, turn);
  return turn;
}

const query = (): Promise<LockManagerSnapshot> =>
  Promise.resolve({ pending: wanted.map((name) => ({ name })) });

/** Puts `window.station` in place; import renderer modules only after this. `folder`: with a journal of before, perhaps. */
export async function machineInNode(folder?: string): Promise<MachineInNode> {
  const data = folder ?? (await mkdtemp(join(tmpdir(), 'station-')));
  let journal = await openJournal({ data, ballastBytes: 0 });
  const listeners = new Set<readonly [NoticeName, (notice: never) => void]>();
  let handlers: Handlers = {
    'hall.status': () => Promise.resolve({ role: 'alone' }),
    'hall.card': () => Promise.resolve(null),
    'matters.read': () => Promise.resolve([]),
    'journal.append': ({ after, entry }) => journal.append(after, entry),
    'journal.read': ({ from, limit }) => journal.read(from, limit),
    'journal.guard': () =>
      Promise.resolve({
        space: 'ok',
        freeBytes: 1e12,
        journalBytes: journal.bytes(),
        head: journal.head(),
        copies: { folder: '', store: '' },
        startup: [],
      }),
  };
  const bridge: Bridge = {
    boot: '',
    call: (name, input) => {
      const handler = handlers[name] as ((given: unknown) => Promise<never>) | undefined;
      if (!handler) throw new Error(`no answer to ${name}`);
      // What crosses to the main process is a copy.
      return handler(structuredClone(input)).then((out) => structuredClone(out));
    },
    on: (name, listener) => {
      const entry = [name, listener as (notice: never) => void] as const;
      listeners.add(entry);
      return () => listeners.delete(entry);
    },
  };
  Object.assign(globalThis, { window: globalThis, station: bridge });
  Object.defineProperty(globalThis, 'navigator', {
    value: { locks: { request, query } },
    configurable: true,
  });
  return {
    journal: () => journal,
    answer: (more) => {
      handlers = { ...handlers, ...more };
    },
    tell: (name, notice) => {
      for (const [told, listener] of listeners) if (told === name) listener(notice as never);
    },
    restart: async () => {
      await journal.close();
      await rm(join(data, 'journal'), { recursive: true });
      journal = await openJournal({ data, ballastBytes: 0 });
    },
    close: async () => {
      await journal.close();
      await rm(data, { recursive: true });
    },
  };
}
