// CRC-32C (Castagnoli), the checksum of LevelDB's logs; Node's zlib has only the other polynomial.
const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0x82f63b78 : value >>> 1;
  return value >>> 0;
});

/** Checksum of the bytes, unsigned 32 bits. */
export const crc32c = (bytes: Uint8Array): number => {
  let value = 0xffffffff;
  // By index: a start waits for this, and an iterator takes several times as long.
  for (let at = 0; at < bytes.length; at++) {
    value = (value >>> 8) ^ (table[(value ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
  }
  return (value ^ 0xffffffff) >>> 0;
};

/** As LevelDB stores it: rotated by 15 bits plus a constant, so that a checksum of data with checksums in it stays sound. */
export const maskedCrc32c = (bytes: Uint8Array): number => {
  const plain = crc32c(bytes);
  return (((plain >>> 15) | (plain << 17)) + 0xa282ead8) >>> 0;
};
