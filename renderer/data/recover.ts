// Start-up check: the store must have reached exactly the journal's head. Behind: the missing lines are taken in.
// Gone, different or wished for: it is thrown away and rebuilt from the first line. It is never shown empty.
import type { JournalHead } from '../../electron/contract/journal';
import { call } from '../shell';
import { commitWrites } from './commit-writes';
import type { StationDb } from './db';
import { forgetOpened } from './opened';
import { planEntry } from './plan-entry';
import type { Store } from './working-set';

export type RecoverStep = {
  readonly step: 'rebuilding' | 'taking_in';
  readonly done: number;
  readonly of: number;
};

const linesPerPage = 200;

export async function readHead(db: StationDb): Promise<JournalHead> {
  const head = await db.meta.get('head');
  return head?.id === 'head'
    ? { n: head.n, hash: head.hash, lastSeq: head.lastSeq }
    : { n: 0, hash: '', lastSeq: 0 };
}

/**
 * Brings the store to the journal's head; call it with the door held, before anything is shown.
 * Throws when the journal is shorter than the store: then the journal was taken away, and a person must look.
 */
export async function recover(
  store: Store,
  tell: (step: RecoverStep) => void,
): Promise<'as_it_was' | 'caught_up' | 'rebuilt'> {
  const known = await readHead(store.db);
  const { lines, head } = await call('journal.read', { from: Math.max(1, known.n), limit: 1 });
  if (head.n < known.n)
    throw new Error(`The journal ends at ${head.n}, but the store has reached ${known.n}`);
  const isWished = (await store.db.meta.get('rebuild')) !== undefined;
  const same = !isWished && (known.n === 0 ? head.n === 0 : lines[0]?.hash === known.hash);
  if (same && head.n === known.n) return 'as_it_was';
  if (same) {
    await takeInJournal(store, (done, of) => tell({ step: 'taking_in', done, of }));
    return 'caught_up';
  }
  await clear(store.db);
  await takeInJournal(store, (done, of) => tell({ step: 'rebuilding', done, of }));
  return 'rebuilt';
}

/** The next sign-in makes the store anew: what does not open here is whole in the journal. */
export async function wishRebuild(db: StationDb): Promise<void> {
  await db.meta.put({ id: 'rebuild' });
}

/** Applies every journal line after the store's head. */
export async function takeInJournal(
  store: Store,
  tell?: (done: number, of: number) => void,
): Promise<void> {
  let from = 0;
  for (;;) {
    const known = await readHead(store.db);
    from = Math.max(from, known.n + 1);
    const { lines, head, broken } = await call('journal.read', { from, limit: linesPerPage });
    if (lines.length === 0) {
      if (broken?.resumesAt == null) return;
      // Unreadable lines lie between: what comes after them is taken in all the same, and the office says so.
      from = broken.resumesAt;
      continue;
    }
    let { lastSeq } = known;
    for (const { n, hash, entry } of lines) {
      if (entry.type === 'own') lastSeq = entry.events.at(-1)?.seq ?? lastSeq;
      const { writes } = await planEntry(store, entry, n);
      await commitWrites(store.db, writes, { n, hash, lastSeq });
    }
    tell?.(lines.at(-1)?.n ?? head.n, head.n);
  }
}

async function clear(db: StationDb): Promise<void> {
  forgetOpened();
  await db.transaction('rw', db.tables, async () => {
    for (const table of db.tables) await table.clear();
  });
}
