// The code that opens a bundle: 80 bits in four groups, read over the telephone or carried on a slip, never on the stick itself.
import { randomInt } from 'node:crypto';

/** Without letters that are read as figures (Crockford's base 32). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 16;

/** `7K3Q-29XM-A0B4-TWZ8`. */
export function makeBundleCode(): string {
  const letters = Array.from({ length }, () => alphabet.charAt(randomInt(32)));
  return letters.join('').replace(/(.{4})(?=.)/g, '$1-');
}

/** What a person typed, as it counts; null when it is no such code. */
export function readBundleCode(typed: string): string | null {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s-]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  return plain.length === length && [...plain].every((letter) => alphabet.includes(letter))
    ? plain
    : null;
}
