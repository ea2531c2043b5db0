// Codes that a person reads from a screen or a slip and types somewhere else: Crockford's base 32, no letter that is read as a figure.
import { randomInt } from 'node:crypto';

export const codeLetters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** So many random letters, five bits each. */
export const newLetters = (length: number): string =>
  Array.from({ length }, () => codeLetters.charAt(randomInt(codeLetters.length))).join('');

/** `7K3Q-29XM-A0B4`. */
export const inFours = (letters: string): string => letters.replace(/(.{4})(?=.)/g, '$1-');

/** What a person typed, as it counts: blanks, dashes, case and look-alikes do not; null when it is no code of this length. */
export function readLetters(typed: string, length: number): string | null {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s-]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  return plain.length === length && [...plain].every((letter) => codeLetters.includes(letter))
    ? plain
    : null;
}
