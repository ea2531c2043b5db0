// Seeded dice (sfc32): the same seed throws the same numbers on every machine, so a plan can be made again from what is stored with it.

/** State of a generator: four 32-bit words. */
export type Dice = Int32Array;

/** `seed`: any number; its whole part counts. */
export function newDice(seed: number): Dice {
  const dice = new Int32Array([0x9e3779b9 | 0, 0x243f6a88, seed | 0, 1]);
  for (let warm = 0; warm < 16; warm++) throwWord(dice);
  return dice;
}

/** A 32-bit word, signed. */
function throwWord(dice: Dice): number {
  const a = dice[0] as number;
  const b = dice[1] as number;
  const c = dice[2] as number;
  const d = dice[3] as number;
  const word = (((a + b) | 0) + d) | 0;
  dice[3] = (d + 1) | 0;
  dice[0] = b ^ (b >>> 9);
  dice[1] = (c + (c << 3)) | 0;
  dice[2] = (((c << 21) | (c >>> 11)) + word) | 0;
  return word;
}

/** From 0 to just under 1. */
export const throwUnit = (dice: Dice): number => (throwWord(dice) >>> 0) * 2.3283064365386963e-10;

/** A whole number from 0 to `count` − 1. */
export const throwBelow = (dice: Dice, count: number): number =>
  ((throwWord(dice) >>> 0) * 2.3283064365386963e-10 * count) | 0;
