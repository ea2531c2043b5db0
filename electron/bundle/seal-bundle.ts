// A bundle as it lies on a stick: packed, and sealed by its code. Who finds the stick reads nothing; what was changed does not open.
//
//   SWB1 · salt (16) · proof of the code (8) · iv (12) · AES-256-GCM of the packed text, everything before it authenticated · tag (16)
import {
  createCipheriv,
  createDecipheriv,
  randomBytes,
  scrypt,
  timingSafeEqual,
  type ScryptOptions,
} from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { ok, refuse, type Result } from '../../core/kit/result';
import type { BundleOpenRefusal } from '../contract/bundles';

const magic = Buffer.from('SWB1', 'latin1');
const saltAt = magic.length;
const proofAt = saltAt + 16;
const ivAt = proofAt + 8;
const bodyAt = ivAt + 12;
const tagBytes = 16;

/** Of the text at most: three months of a busy counter are a tenth of it. */
export const mostBundleBytes = 256 * 1024 * 1024;

/** Slow for whoever guesses, a tenth of a second for whoever knows (RFC 7914, interactive). */
const work: ScryptOptions = { N: 32_768, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };

/** @param code as `readBundleCode` gives it */
export async function sealBundle(text: string, code: string): Promise<Buffer> {
  const salt = randomBytes(16);
  const { key, proof } = await keysOf(code, salt);
  const head = Buffer.concat([magic, salt, proof, randomBytes(12)]);
  const cipher = createCipheriv('aes-256-gcm', key, head.subarray(ivAt)).setAAD(head);
  const packed = await pack(text);
  return Buffer.concat([head, cipher.update(packed), cipher.final(), cipher.getAuthTag()]);
}

/** The text. Refused: another kind of file, a wrong code, a file that was changed or cut. */
export async function openBundle(
  sealed: Buffer,
  code: string,
): Promise<Result<string, BundleOpenRefusal>> {
  if (!isBundle(sealed)) return refuse({ code: 'bundle_other_file' });
  const head = sealed.subarray(0, bodyAt);
  const { key, proof } = await keysOf(code, head.subarray(saltAt, proofAt));
  if (!timingSafeEqual(proof, head.subarray(proofAt, ivAt)))
    return refuse({ code: 'bundle_wrong_code' });
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, head.subarray(ivAt)).setAAD(head);
    decipher.setAuthTag(sealed.subarray(-tagBytes));
    const packed = decipher.update(sealed.subarray(bodyAt, -tagBytes));
    return ok(await unpack(Buffer.concat([packed, decipher.final()])));
  } catch {
    return refuse({ code: 'bundle_damaged' });
  }
}

export const isBundle = (bytes: Buffer): boolean =>
  bytes.length > bodyAt + tagBytes && bytes.subarray(0, magic.length).equals(magic);

const pack = (text: string): Promise<Buffer> => promisify(gzip)(text);

const unpack = async (packed: Buffer): Promise<string> =>
  (await promisify(gunzip)(packed, { maxOutputLength: mostBundleBytes })).toString('utf8');

async function keysOf(
  code: string,
  salt: Buffer,
): Promise<{ readonly key: Buffer; readonly proof: Buffer }> {
  const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);
  const bytes = await derive(code, salt, 40, work);
  return { key: bytes.subarray(0, 32), proof: bytes.subarray(32) };
}
