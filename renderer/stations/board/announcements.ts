// What is still to be spoken, derived from the calls on the board and never kept beside them:
// a call that was taken back is not spoken, two windows calling at once are spoken in turn, and a restart repeats nothing old.
import type { Instant } from '../../../core/kit/time';

/** A call as the board shows it. A recall is the same number with a later `at`. */
export type BoardCall = {
  readonly number: string;
  readonly window: number;
  readonly maskedName: string | null;
  readonly at: Instant;
};

/** A board that starts speaks only what was called just before; everybody else has heard it, or has been recalled. */
const freshMs = 30_000;

export function callKey(call: BoardCall): string {
  return `${call.number}@${call.at}`;
}

/** Keys of the calls that a board which starts at `now` must not repeat. A call “from the future” is an old one under a changed clock. */
export function heardBefore(calls: readonly BoardCall[], now: Instant): ReadonlySet<string> {
  return new Set(calls.filter((call) => Math.abs(now - call.at) > freshMs).map(callKey));
}

/** The call to speak next: the earliest one not yet spoken; null when all were. `calls` are newest first. */
export function nextToSpeak(
  calls: readonly BoardCall[],
  spoken: ReadonlySet<string>,
): BoardCall | null {
  return calls.findLast((call) => !spoken.has(callKey(call))) ?? null;
}

/** Names of the clips that say one call, in order: 请 A 零 幺 七 号 到 三 号窗口. */
export function clipsOf(call: BoardCall): readonly string[] {
  return [
    'please',
    ...Array.from(call.number)
      .map(clipOfCharacter)
      .filter((clip) => clip !== null),
    'number',
    'to',
    ...clipsOfWindow(call.window),
    'at-window',
  ];
}

/** Clips exist for the letters A–Z, the series that a site may use. */
function clipOfCharacter(character: string): string | null {
  if (/[0-9]/.test(character)) return `digit-${character}`;
  return /[A-Z]/i.test(character) ? `letter-${character.toLowerCase()}` : null;
}

/** Up to 20 a window is a number (十二); beyond, its digits one by one. */
function clipsOfWindow(window: number): readonly string[] {
  return window >= 1 && window <= 20
    ? [`window-${window}`]
    : Array.from(String(window)).map((digit) => `digit-${digit}`);
}
