// The short code that a person carries from the owner's screen to the window. Its first part is a secret, its last part proves to the
// window, with that secret, that the other end holds the certificate of the very owner that showed the code. So the window says
// nothing to anybody else, and nothing that crosses the line helps to guess the code.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { codeLetters, newLetters, readLetters } from '../spoken-code';

/** 30 bits of secret, 20 bits of check. */
const secretLength = 6;
const checkLength = 4;

export type PairingCode = { readonly secret: string; readonly check: string };

/** A fresh code for the owner of this certificate. @param fingerprint SHA-256, hexadecimal. */
export function makeCode(fingerprint: string): PairingCode {
  const secret = newLetters(secretLength);
  return { secret, check: checkOf(secret, fingerprint) };
}

/** `7K3QD-29XMA`. */
export const sayCode = ({ secret, check }: PairingCode): string =>
  `${secret}${check}`.replace(/^(.{5})/, '$1-');

/** What a person typed; null when it is no such code. */
export function readCode(text: string): PairingCode | null {
  const plain = readLetters(text, secretLength + checkLength);
  if (plain === null) return null;
  return { secret: plain.slice(0, secretLength), check: plain.slice(secretLength) };
}

/** Whether the other end is the owner that showed this code. */
export const isOwnerOf = ({ secret, check }: PairingCode, fingerprint: string): boolean =>
  checkOf(secret, fingerprint) === check;

/** What the window sends to show that it knows the code: good for this connection only. @param session of `tls` (RFC 9266). */
export function proofOf(secret: string, fingerprint: string, session: Buffer): string {
  return createHmac('sha256', secret)
    .update(`join ${fingerprint} ${session.toString('hex')}`)
    .digest('hex');
}

/** In a time that says nothing of how much is right. */
export function isSameSecret(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a, 'utf8'), Buffer.from(b, 'utf8')];
  return left.length === right.length && timingSafeEqual(left, right);
}

function checkOf(secret: string, fingerprint: string): string {
  const digest = createHmac('sha256', secret).update(`check ${fingerprint}`).digest();
  return [...digest.subarray(0, checkLength)].map((byte) => codeLetters.charAt(byte & 31)).join('');
}
