// The words that a call is made of, each one recording: shipped with the application, or a site's own under the same names.
import type { BoardCall } from './board-calls';

const digits = Array.from({ length: 10 }, (_, digit) => `digit-${digit}`);
const letters = Array.from('abcdefghijklmnopqrstuvwxyz', (letter) => `letter-${letter}`);
/** Up to here a window is a number (十二); beyond, its digits one by one. */
const lastWindowWord = 20;
const windows = Array.from({ length: lastWindowWord }, (_, i) => `window-${i + 1}`);

/** Every recording there can be, in the order in which one would read them into a microphone. */
export const clipNames: readonly string[] = [
  ...['chime', 'please', ...digits, ...letters],
  ...['number', 'to', ...windows, 'at-window'],
];

/** Names of the clips that say one call, in order: 请 A 零 幺 七 号 到 三 号窗口. Digits one by one, 1 as 幺; letters one by one. */
export function clipsOf(call: Pick<BoardCall, 'number' | 'window'>): readonly string[] {
  return [
    'please',
    ...Array.from(call.number).flatMap(clipOfCharacter),
    ...['number', 'to', ...clipsOfWindow(call.window), 'at-window'],
  ];
}

function clipOfCharacter(character: string): readonly string[] {
  if (/[0-9]/.test(character)) return [`digit-${character}`];
  return /[A-Z]/i.test(character) ? [`letter-${character.toLowerCase()}`] : [];
}

function clipsOfWindow(window: number): readonly string[] {
  return window >= 1 && window <= lastWindowWord
    ? [`window-${window}`]
    : Array.from(String(window), (digit) => `digit-${digit}`);
}
