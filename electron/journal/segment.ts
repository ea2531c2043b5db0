// One file of the journal, named after the number of its first line. Walks it in pieces, and says where it cannot be read.
import type { FileHandle } from 'node:fs/promises';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { frameAt, nextLineStart } from './line';

/** A stretch of a segment, offsets in bytes: a whole line, or bytes that are none. */
export type Stretch =
  | {
      readonly kind: 'line';
      readonly payload: Buffer;
      readonly offset: number;
      readonly end: number;
    }
  | { readonly kind: 'gap'; readonly offset: number; readonly end: number };

const pieceBytes = 1 << 20;

export const segmentPath = (folder: string, first: number): string =>
  join(folder, `${String(first).padStart(9, '0')}.log`);

/** Numbers of the first lines of all segments in the folder, ascending. */
export const segmentsIn = async (folder: string): Promise<number[]> =>
  (await readdir(folder))
    .flatMap((name) => {
      const first = /^(\d{9,})\.log$/.exec(name)?.[1];
      return first === undefined ? [] : [Number(first)];
    })
    .sort((a, b) => a - b);

/** Walks the bytes from `from` to `end`. Neighbouring unreadable bytes come as one gap. */
export async function* stretchesOf(
  handle: FileHandle,
  from: number,
  end: number,
): AsyncGenerator<Stretch> {
  // `held` are the bytes of the file from `base` on that have been read and not yet passed.
  let held: Buffer = Buffer.alloc(0);
  let base = from;
  while (base < end) {
    const framed = frameAt(held, 0);
    const more = base + held.length < end;
    if (framed.kind === 'line') {
      yield { kind: 'line', payload: framed.payload, offset: base, end: base + framed.end };
      held = held.subarray(framed.end);
      base += framed.end;
    } else if (framed.kind === 'short' && more) {
      held = Buffer.concat([held, await readPiece(handle, base + held.length, end, pieceBytes)]);
    } else {
      const rest = await readPiece(handle, base + held.length, end, end);
      held = Buffer.concat([held, rest]);
      const skip = bytesToNextLine(held);
      yield { kind: 'gap', offset: base, end: base + skip };
      held = held.subarray(skip);
      base += skip;
    }
  }
}

/** Bytes from the start of `held`, where no line begins, to the next whole line or to the end. */
const bytesToNextLine = (held: Buffer): number => {
  for (let at = nextLineStart(held, 0); at >= 0; at = nextLineStart(held, at)) {
    if (frameAt(held, at).kind === 'line') return at;
  }
  return held.length;
};

const readPiece = async (
  handle: FileHandle,
  from: number,
  end: number,
  most: number,
): Promise<Buffer> => {
  const piece = Buffer.alloc(Math.min(most, end - from));
  let filled = 0;
  while (filled < piece.length) {
    const { bytesRead } = await handle.read(piece, filled, piece.length - filled, from + filled);
    if (bytesRead === 0) throw new Error('the journal became shorter while it was read');
    filled += bytesRead;
  }
  return piece;
};
