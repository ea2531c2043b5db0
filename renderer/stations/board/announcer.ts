// Speaks calls one at a time, each once, in the order in which they were called.
// How a call sounds is passed in, so that the same rule holds for clips and for a system voice.
import type { Instant } from '../../../core/kit/time';
import { callKey, heardBefore, nextToSpeak, type BoardCall } from './announcements';

export type Announcer = {
  /** The calls now on the board, newest first. The first list only marks what is already old. */
  readonly follow: (calls: readonly BoardCall[], now: Instant) => void;
  readonly stop: () => void;
};

export function createAnnouncer(say: (call: BoardCall) => Promise<void>): Announcer {
  let calls: readonly BoardCall[] = [];
  let spoken: Set<string> | null = null;
  let speaking = false;
  let stopped = false;

  async function speakInTurn(done: Set<string>): Promise<void> {
    if (speaking) return;
    speaking = true;
    for (let call = nextToSpeak(calls, done); call && !stopped; call = nextToSpeak(calls, done)) {
      // Marked before it is spoken: a clip that fails must not hold up everybody behind it.
      done.add(callKey(call));
      await say(call);
    }
    speaking = false;
  }

  return {
    follow: (next, now) => {
      calls = next;
      spoken ??= new Set(heardBefore(next, now));
      void speakInTurn(spoken);
    },
    stop: () => {
      stopped = true;
    },
  };
}
