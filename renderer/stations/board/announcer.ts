// Says calls one at a time, each once, in the order in which they were called. What is due is asked of the board's calls each time
// anew, so that a call that was answered meanwhile is not said. How a call sounds is passed in.
import { nextToSay } from '../../../core/board/announcements';
import type { BoardCall } from '../../../core/board/board-calls';
import type { Instant } from '../../../core/kit/time';

export type AnnouncerParts = {
  /** Resolves when it is over. */
  readonly say: (call: BoardCall) => Promise<void>;
  /** Keys of the calls that were said already, by this board before it was away or by another one. */
  readonly heard: () => Promise<readonly string[]>;
  readonly now: () => Instant;
};

export type Announcer = {
  /** The calls now on the board, newest first. The same calls again are nothing new. */
  readonly follow: (calls: readonly BoardCall[]) => void;
  readonly calls: () => readonly BoardCall[];
  readonly stop: () => void;
};

export function createAnnouncer({ say, heard, now }: AnnouncerParts): Announcer {
  let calls: readonly BoardCall[] = [];
  // Marked before it is said: a call whose sound fails must not hold up everybody behind it.
  const tried = new Set<string>();
  let isSaying = false;
  let isStopped = false;

  const next = async (): Promise<BoardCall | null> => {
    const known = await heard();
    return isStopped ? null : nextToSay(calls, new Set([...known, ...tried]), now());
  };
  async function sayInTurn(): Promise<void> {
    if (isSaying) return;
    isSaying = true;
    for (let call = await next(); call !== null; call = await next()) {
      tried.add(call.key);
      await say(call);
    }
    isSaying = false;
  }

  return {
    follow: (latest) => {
      calls = latest;
      void sayInTurn();
    },
    calls: () => calls,
    stop: () => {
      isStopped = true;
    },
  };
}
