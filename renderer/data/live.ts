// Live queries: a screen asks a question of the store and is told again whenever the answer changes, in every window.
import { useLiveQuery } from 'dexie-react-hooks';
import { followedDb } from './followed-db';
import type { Session } from './session';
import { useSession } from './session';

/** Questions that are being looked up now, and all that ever were. */
let asked = 0;
let askedEver = 0;

/** The answer to a question; `undefined` while it is first looked up, or while nobody is signed in. Asked about something else, the former answer stands until the new one comes. */
export function useAnswer<T>(
  question: (session: Session) => Promise<T>,
  about: readonly unknown[],
): T | undefined {
  const session = useSession();
  return useLiveQuery(() => (session ? ask(session, question) : undefined), [session, ...about]);
}

/** To be called as Dexie's live query: what the question reads is followed. */
export function ask<T>(session: Session, question: (session: Session) => Promise<T>): Promise<T> {
  const store = { ...session.store, db: followedDb(session.store.db) };
  return counted(() => question({ ...session, store }));
}

/** The answer about one thing, never that about another: what is pressed next must not be done to who was here before. */
export function useAnswerAbout<T>(
  id: string | null,
  question: (session: Session) => Promise<T>,
): T | undefined {
  const told = useAnswer(async (session) => ({ about: id, answer: await question(session) }), [id]);
  return told?.about === id ? told.answer : undefined;
}

async function counted<T>(look: () => Promise<T>): Promise<T> {
  asked += 1;
  askedEver += 1;
  try {
    return await look();
  } finally {
    asked -= 1;
  }
}

/** Where the store never comes to rest (a community moves in), nobody waits for it. */
const mostRounds = 60;

/**
 * Resolves when the screens have been told of all that was recorded until now.
 * @returns how many questions were ever asked: another figure later means that a screen asked something new.
 */
export async function settled(): Promise<number> {
  for (let round = 0; round < mostRounds; round++) {
    // The store tells of a change in a task of its own, and a screen draws the answer in a further one.
    await nextTask();
    await nextTask();
    if (asked === 0) break;
  }
  return askedEver;
}

const nextTask = (): Promise<void> => new Promise((done) => setTimeout(done, 0));
