// Live queries: a screen asks a question of the store and is told again whenever the answer changes, in every window.
import { useLiveQuery } from 'dexie-react-hooks';
import type { Session } from './session';
import { useSession } from './session';

/** The answer to a question; `undefined` while it is looked up, or while nobody is signed in. */
export function useAnswer<T>(
  question: (session: Session) => Promise<T>,
  about: readonly unknown[],
): T | undefined {
  const session = useSession();
  // Written as an async function, because Dexie follows the reads behind the first `await` only of those.
  return useLiveQuery(
    async () => (session ? await question(session) : undefined),
    [session, ...about],
  );
}
