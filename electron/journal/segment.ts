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

const pieceBytes = 1 << 18;

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

/**
 * Walks the bytes from `from` to `end`. Neighbouring unreadable bytes come as one gap.
 * One buffer serves the whole walk: a payload is valid until the next step.
 */
export async function* stretchesOf(
  handle: FileHandle,
  from: number,
  end: number,
): AsyncGenerator<Stretch> {
  // `held` are the bytes of the file from `base` on that have been read and not yet passed; they lie in `room`.
  let room = Buffer.allocUnsafeSlow(Math.min(pieceBytes, end - from));
  let held = room.subarray(0, 0);
  let base = from;
  const readOn = async (most: number): Promise<void> => {
    const wanted = held.length + Math.min(most, end - base - held.length);
    const roomier = room.length < wanted ? Buffer.allocUnsafeSlow(wanted) : room;
    const kept = held.copy(roomier);
    room = roomier;
    held = room.subarray(0, wanted);
    await readInto(handle, held.subarray(kept), base + kept);
  };
  while (base < end) {
    const framed = frameAt(held, 0);
    const more = base + held.length < end;
    if (framed.kind === 'line') {
      yield { kind: 'line', payload: framed.payload, offset: base, end: base + framed.end };
      held = held.subarray(framed.end);
      base += framed.end;
    } else if (framed.kind === 'short' && more) {
      await readOn(Math.max(pieceBytes - held.length, held.length, 1));
    } else {
      await readOn(end);
      const skip = bytesToNextLine(held);
      yield { kind: 'gap', offset: base, end: base + skip };
      held = held.subarray(skip);
      base += skip;
    }
  }
}

/** The payload of the line that lies from `offset` to `end`. */
export const payloadAt = async (
  handle: FileHandle,
  offset: number,
  end: number,
): Promise<Buffer | null> => {
  const bytes = Buffer.allocUnsafeSlow(end - offset);
  await readInto(handle, bytes, offset);
  const framed = frameAt(bytes, 0);
  return framed.kind === 'line' ? framed.payload : null;
};

/** Bytes from the start of `held`, where no line begins, to the next whole line or to the end. */
const bytesToNextLine = (held: Buffer): number => {
  for (let at = nextLineStart(held, 0); at >= 0; at = nextLineStart(held, at)) {
    if (frameAt(held, at).kind === 'line') return at;
  }
  return held.length;
};

const readInto = async (handle: FileHandle, bytes: Buffer, from: number): Promise<void> => {
  let filled = 0;
  while (filled < bytes.length) {
    const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, from + filled);
    if (bytesRead === 0) throw new Error('the journal became shorter while it was read');
    filled += bytesRead;
  }
};
