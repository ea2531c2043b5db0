// Questions that several places of a screen ask: looked up once for all of them, and whoever asks while another one still listens has
// the answer at once. A dialog over a desk need not read again what the desk knows.
import { liveQuery, type Subscription } from 'dexie';
import { useSyncExternalStore } from 'react';
import { ask } from './live';
import { useSession, type Session } from './session';

type Told<T> = { readonly answer?: T; readonly error?: Error };

type Kept<T> = {
  readonly listen: (listener: () => void) => () => void;
  readonly told: () => Told<T>;
};

const keptBy = new WeakMap<Session, Map<string, Kept<unknown>>>();

const unknown: Told<never> = {};
const unasked: Kept<never> = { listen: () => () => undefined, told: () => unknown };

/**
 * The answer to a question, never that to another one; `undefined` while it is first looked up, or while nobody is signed in.
 * @param name what is asked, with everything that the question depends on; null = nothing
 */
export function useKeptAnswer<T>(
  name: string | null,
  question: (session: Session) => Promise<T>,
): T | undefined {
  const session = useSession();
  const kept = session && name !== null ? keptOf(session, name, question) : unasked;
  const { answer, error } = useSyncExternalStore(kept.listen, kept.told);
  if (error) throw error;
  return answer;
}

function keptOf<T>(
  session: Session,
  name: string,
  question: (session: Session) => Promise<T>,
): Kept<T> {
  const all = keptBy.get(session) ?? new Map<string, Kept<unknown>>();
  keptBy.set(session, all);
  const known = all.get(name) as Kept<T> | undefined;
  if (known) return known;
  const kept = keep(
    () => ask(session, question),
    () => all.delete(name),
  );
  all.set(name, kept);
  return kept;
}

/** Looked up while somebody listens; `forget` is called when nobody does any more. */
function keep<T>(look: () => Promise<T>, forget: () => void): Kept<T> {
  const listeners = new Set<() => void>();
  let told: Told<T> = unknown;
  let reading: Subscription | null = null;
  const tell = (next: Told<T>) => {
    told = next;
    for (const listener of listeners) listener();
  };
  const listen = (listener: () => void) => {
    listeners.add(listener);
    reading ??= liveQuery(look).subscribe(
      (answer) => tell({ answer }),
      (cause: unknown) => tell({ error: new Error('A question was not answered', { cause }) }),
    );
    return () => {
      listeners.delete(listener);
      if (listeners.size > 0) return;
      reading?.unsubscribe();
      reading = null;
      forget();
    };
  };
  return { listen, told: () => told };
}
