// A page of a paper as it travels: sealed and named by what follows from its own content. Station and hub come to the same name,
// so the hub finds a page by the hash that an event tells.

/** Node's `hkdfSync`, handed in: core has no Node. */
export type Hkdf = (
  digest: 'sha256',
  key: Uint8Array,
  salt: string,
  info: string,
  bytes: number,
) => ArrayBuffer;

/** Bytes that nobody has who does not know the page's hash. @param sha256 of the plain page, hex */
export const derivedFromPage = (
  hkdf: Hkdf,
  sha256: string,
  what: 'name' | 'key' | 'iv',
  bytes: number,
): Uint8Array => new Uint8Array(hkdf('sha256', bytesOf(sha256), 'silver-window page', what, bytes));

/** The name under which the hub keeps a page: nothing of the content follows from it. */
export const pageName = (hkdf: Hkdf, sha256: string): string =>
  [...derivedFromPage(hkdf, sha256, 'name', 32)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');

const bytesOf = (hex: string): Uint8Array =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
