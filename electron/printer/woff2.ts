// The shipped fonts are WOFF2 with CFF outlines: the tables rest untransformed in one Brotli stream, so Node's own
// decompressor and a new table directory make a plain font again (W3C WOFF 2.0, §4–5).
import { brotliDecompress } from 'node:zlib';
import { promisify } from 'node:util';

const decompress = promisify(brotliDecompress);

// Index of the known-tags table of the standard, as far as the tables that matter here reach.
const knownTags = new Map([
  [0, 'cmap'],
  [1, 'head'],
  [2, 'hhea'],
  [3, 'hmtx'],
  [4, 'maxp'],
  [5, 'name'],
  [6, 'OS/2'],
  [7, 'post'],
  [10, 'glyf'],
  [11, 'loca'],
  [13, 'CFF '],
]);
const needed = new Set(['CFF ', 'OS/2', 'cmap', 'head', 'hhea', 'hmtx', 'maxp', 'name', 'post']);

type Table = { readonly tag: string; readonly offset: number; readonly length: number };

/**
 * A plain OpenType font with only the tables that outlines need.
 * @throws when the file is not WOFF2 with CFF outlines: a broken installation, not a thing a clerk can mend.
 */
export async function woff2ToSfnt(file: Buffer): Promise<Buffer> {
  if (file.toString('latin1', 0, 8) !== 'wOF2OTTO') throw new Error('not a WOFF2 font with CFF');
  const { tables, end } = directory(file);
  const body = await decompress(file.subarray(end, end + file.readUInt32BE(20)));
  return assemble(
    tables
      .filter((table) => needed.has(table.tag))
      .map(({ tag, offset, length }) => ({ tag, body: body.subarray(offset, offset + length) })),
  );
}

function directory(file: Buffer): { readonly tables: readonly Table[]; readonly end: number } {
  const tables: Table[] = [];
  let at = 48;
  let offset = 0;
  for (let left = file.readUInt16BE(12); left > 0; left--) {
    const flags = file.readUInt8(at++);
    let tag = knownTags.get(flags & 63) ?? `#${flags & 63}`;
    if ((flags & 63) === 63) {
      tag = file.toString('latin1', at, at + 4);
      at += 4;
    }
    const [length, next] = base128(file, at);
    at = next;
    if (tag === 'glyf' || tag === 'loca') throw new Error('a transformed glyf table');
    tables.push({ tag, offset, length });
    offset += length;
  }
  return { tables, end: at };
}

/** UIntBase128: seven bits a byte, most significant first, at most five bytes. */
function base128(file: Buffer, start: number): readonly [value: number, next: number] {
  let value = 0;
  for (let at = start; at < start + 5; at++) {
    const byte = file.readUInt8(at);
    value = value * 128 + (byte & 127);
    if ((byte & 128) === 0) return [value, at + 1];
  }
  throw new Error('a length of more than five bytes');
}

function assemble(tables: readonly { readonly tag: string; readonly body: Buffer }[]): Buffer {
  const header = Buffer.alloc(12 + 16 * tables.length);
  header.write('OTTO', 0, 'latin1');
  header.writeUInt16BE(tables.length, 4);
  const parts: Buffer[] = [header];
  let offset = header.length;
  tables.forEach(({ tag, body }, i) => {
    const entry = 12 + 16 * i;
    header.write(tag, entry, 'latin1');
    header.writeUInt32BE(offset, entry + 8);
    header.writeUInt32BE(body.length, entry + 12);
    const padding = Buffer.alloc((4 - (body.length % 4)) % 4);
    parts.push(body, padding);
    offset += body.length + padding.length;
  });
  return Buffer.concat(parts);
}
