// A page as it travels and as it lies on the hub: sealed by a key that follows from its own content, so that one page from two
// counters is one there, and nobody opens it who does not know it by the hash that the event of its case names.
import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';
import { derivedFromPage, pageName as nameOf } from '../../core/sync/page-name';
import { hashOf } from '../sealed-files';

const keyBytes = 32;
const ivBytes = 12;
const tagBytes = 16;

/** Key and first value are of this content alone, so the value is never used for another one. */
const derived = (sha256: string, what: 'key' | 'iv', bytes: number): Uint8Array =>
  derivedFromPage(hkdfSync, sha256, what, bytes);

/** The name of a page on the hub. @param sha256 of the plain page, hex */
export const pageName = (sha256: string): string => nameOf(hkdfSync, sha256);

/** AES-256-GCM, as `ciphertext ‖ tag`. */
export function sealPage(plain: Buffer): Buffer {
  const sha256 = hashOf(plain);
  const [key, iv] = [derived(sha256, 'key', keyBytes), derived(sha256, 'iv', ivBytes)];
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Null for what was changed on its way, or is another page. */
export function openPage(sha256: string, sealed: Buffer): Buffer | null {
  if (sealed.length < tagBytes) return null;
  const [key, iv] = [derived(sha256, 'key', keyBytes), derived(sha256, 'iv', ivBytes)];
  const opener = createDecipheriv('aes-256-gcm', key, iv);
  opener.setAuthTag(sealed.subarray(sealed.length - tagBytes));
  try {
    const text = sealed.subarray(0, sealed.length - tagBytes);
    const plain = Buffer.concat([opener.update(text), opener.final()]);
    return hashOf(plain) === sha256 ? plain : null;
  } catch {
    return null;
  }
}
