// 120 random bits that open the vault when the device key or every passphrase is lost. Read from paper and typed by hand,
// so in Crockford's base 32: no letter looks like a digit, and the usual misreadings are taken as meant.
import { inFours, newLetters } from '../spoken-code';

/** Six groups of four: `7H2K-…`. */
export const newRecoveryCode = (): string => inFours(newLetters(24));

/** The secret of a code as typed; null when it is none. Spaces, dashes and case do not matter. */
export const recoverySecret = (typed: string): Buffer | null => {
  const letters = typed
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  const isCode = /^[0-9A-HJKMNP-TV-Z]{24}$/.test(letters);
  return isCode ? Buffer.from(letters) : null;
};
