// The one sealing layer: nothing personal reaches a disk but through here. AES-256-GCM, algorithm and key epoch in each
// record so that both can be changed later; the place of a record is authenticated, so no blob can be put in another's place.

/** Sub-keys of the vault's master key, none of which can be read out again. */
export type Keys = { readonly records: CryptoKey; readonly index: CryptoKey };

const algorithm = 'A1'; // AES-256-GCM, 12-byte random IV
const keyEpoch = '1';

/** @param master 32 bytes as base64, from the vault. */
export async function deriveKeys(master: string): Promise<Keys> {
  const bytes = fromBase64(master);
  const base = await crypto.subtle.importKey('raw', bytes, 'HKDF', false, ['deriveKey']);
  bytes.fill(0);
  const hkdf = (info: string) => ({
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(),
    info: new TextEncoder().encode(`silver-window/${keyEpoch}/${info}`),
  });
  return {
    records: await crypto.subtle.deriveKey(
      hkdf('records'),
      base,
      { name: 'AES-GCM', length: 256 },
      false,
      ['encrypt', 'decrypt'],
    ),
    index: await crypto.subtle.deriveKey(
      hkdf('index'),
      base,
      { name: 'HMAC', hash: 'SHA-256' },
      false,
      ['sign'],
    ),
  };
}

/** Seals any JSON value for one place, e.g. `case:ID`. */
export async function seal(keys: Keys, place: string, value: unknown): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(JSON.stringify(value));
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: placeBytes(place) },
    keys.records,
    plain,
  );
  return `${algorithm}.${keyEpoch}.${toBase64(iv)}.${toBase64(new Uint8Array(sealed))}`;
}

/** Opens what `seal` made for the same place. Throws when the record was changed or moved: that is damage, not a refusal. */
export async function open(keys: Keys, place: string, sealed: string): Promise<unknown> {
  const [alg, epoch, iv, body] = sealed.split('.');
  if (alg !== algorithm || epoch !== keyEpoch || iv === undefined || body === undefined) {
    throw new Error(`A record of ${place} is sealed in a way this version does not know`);
  }
  const plain = await crypto.subtle.decrypt(
    { name: 'AES-GCM', iv: fromBase64(iv), additionalData: placeBytes(place) },
    keys.records,
    fromBase64(body),
  );
  return JSON.parse(new TextDecoder().decode(plain)) as unknown;
}

/** A keyed hash for exact look-ups: equal values meet, and nobody without the key can guess them. */
export async function indexKey(keys: Keys, field: string, value: string): Promise<string> {
  const signed = await crypto.subtle.sign(
    'HMAC',
    keys.index,
    new TextEncoder().encode(`${field}:${value}`),
  );
  return toBase64(new Uint8Array(signed).subarray(0, 16));
}

function placeBytes(place: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(place);
}

export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 8192) {
    text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  }
  return btoa(text);
}

export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const raw = atob(text);
  const bytes = new Uint8Array(raw.length);
  for (let i = 0; i < raw.length; i++) bytes[i] = raw.charCodeAt(i);
  return bytes;
}
