// Tokens and codes: made from the system's randomness, kept as SHA-256 only. Both are random, so a plain hash is enough.
import { createHash, randomBytes } from 'node:crypto';

/** SHA-256, hexadecimal. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** 32 random bytes, base64url. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** Crockford's base 32: no I, L, O, U, so that a code can be read aloud. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A one-time enrolment code: 60 random bits as `XXXX-XXXX-XXXX`. */
export function newCode(): string {
  const text = [...randomBytes(12)].map((byte) => letters[byte % 32]).join('');
  return `${text.slice(0, 4)}-${text.slice(4, 8)}-${text.slice(8)}`;
}

/** What a person typed, as the code was made: capitals, no blanks or dashes, look-alikes read as meant. */
export const plainCode = (typed: string): string =>
  typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
