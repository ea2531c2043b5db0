// What is still to be said, derived from the calls on the board and what was said before, and never kept as a list of its own:
// a call that was taken back or answered is not said, and a board that comes back says what it missed, once.
import type { Instant } from '../kit/time';
import type { BoardCall } from './board-calls';

/** A call nobody came to for so long is a forgotten one: whoever restarts a board in the afternoon does not hear the morning. */
export const longestWaitMs = 15 * 60_000;

/**
 * The call to say next: the earliest that is still awaited and that nobody heard; null when there is none.
 * `calls` are newest first. A call “from the future” is an old one under a clock that was set back since.
 */
export function nextToSay(
  calls: readonly BoardCall[],
  heard: ReadonlySet<string>,
  now: Instant,
): BoardCall | null {
  const due = calls.filter(
    (call) => call.isAwaited && !heard.has(call.key) && Math.abs(now - call.at) <= longestWaitMs,
  );
  return due.toSorted((a, b) => a.at - b.at)[0] ?? due.at(-1) ?? null;
}

/** Whether a call is still worth repeating: the person did not come, and was not called anew or sent back. */
export const isStillDue = (calls: readonly BoardCall[], { key }: BoardCall): boolean =>
  calls.some((call) => call.key === key && call.isAwaited);

/**
 * Which call is large: the newest, except while an older one is called again: then eyes and ears go the same way.
 * `said`: what is being said, and which call was the newest when that began; a newer one takes its place at once.
 */
export function callInFront(
  calls: readonly BoardCall[],
  said: { readonly key: string; readonly newest: string | undefined } | null,
): BoardCall | undefined {
  const [newest] = calls;
  if (said === null || newest?.key !== said.newest) return newest;
  return calls.find(({ key, isRecall }) => key === said.key && isRecall) ?? newest;
}
