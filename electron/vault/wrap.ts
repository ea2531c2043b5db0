// The master key under another key: AES-256-GCM, the other key made by HKDF-SHA256, the plain words about it authenticated with it.
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { z } from 'zod';

/** All base64; `text` is ciphertext and tag. */
export const wrapForm = z.object({ iv: z.base64(), text: z.base64() });
export type Wrap = z.infer<typeof wrapForm>;

export type WrapSecret = {
  /** What the person brings: the stretched passphrase, or the recovery code's bytes. */
  readonly secret: Uint8Array;
  /** What the machine brings: the device key, or a random salt. */
  readonly salt: Uint8Array;
  readonly info: string;
  /** Words stored beside the wrap in plain: changed by one letter, the wrap does not open. */
  readonly bound: string;
};

const algorithm = 'aes-256-gcm';
const tagBytes = 16;

/** With a fresh nonce each time. */
export const wrapKey = (key: Uint8Array, how: WrapSecret): Wrap => {
  const iv = randomBytes(12);
  const cipher = createCipheriv(algorithm, wrappingKey(how), iv).setAAD(Buffer.from(how.bound));
  const text = Buffer.concat([cipher.update(key), cipher.final(), cipher.getAuthTag()]);
  return { iv: iv.toString('base64'), text: text.toString('base64') };
};

/** The key; null when the secret is not the one, or anything was changed. Which of the two cannot be told. */
export const unwrapKey = (wrap: Wrap, how: WrapSecret): Buffer | null => {
  const text = Buffer.from(wrap.text, 'base64');
  try {
    const decipher = createDecipheriv(algorithm, wrappingKey(how), Buffer.from(wrap.iv, 'base64'), {
      authTagLength: tagBytes,
    })
      .setAAD(Buffer.from(how.bound))
      .setAuthTag(text.subarray(-tagBytes));
    return Buffer.concat([decipher.update(text.subarray(0, -tagBytes)), decipher.final()]);
  } catch {
    return null;
  }
};

const wrappingKey = ({ secret, salt, info }: WrapSecret) =>
  Buffer.from(hkdfSync('sha256', secret, salt, info, 32));
