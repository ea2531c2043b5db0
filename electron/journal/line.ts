// One entry on disk: `length crc32 payload` and a line feed, so that a torn or rotten line is known for certain.
// The payload carries the hash of the payload before it: nothing in the middle can be changed, dropped or added unseen.
import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { z } from 'zod';
import type { JournalEntry, JournalHead } from '../contract/journal';

/** A line as read: what it says of itself, and the hash that the next line must carry. */
export type Line = {
  readonly n: number;
  readonly prev: string;
  /** Device of the newest own event up to this line; empty before the first one. */
  readonly device: string;
  /** Seq of that event. */
  readonly seq: number;
  readonly hash: string;
  readonly entry: JournalEntry;
};

/** Where a line stands in the bytes at hand. `short`: they end before the line does. */
export type Framed =
  | { readonly kind: 'line'; readonly payload: Buffer; readonly end: number }
  | { readonly kind: 'short' }
  | { readonly kind: 'bad' };

// Eight hex digits, a space, eight hex digits, a space.
const headerBytes = 18;
const headerForm = /^[0-9a-f]{8} [0-9a-f]{8} $/;
const lineFeed = 0x0a;

const hex8 = (value: number) => value.toString(16).padStart(8, '0');

/** The bytes of the line after `head`, and the head that the journal has once they are on the disk. */
export const encodeLine = (
  head: JournalHead,
  device: string,
  seq: number,
  entry: JournalEntry,
): { readonly bytes: Buffer; readonly head: JournalHead } => {
  const n = head.n + 1;
  const payload = Buffer.from(JSON.stringify({ n, prev: head.hash, device, seq, entry }));
  const header = `${hex8(payload.length)} ${hex8(crc32(payload))} `;
  return {
    bytes: Buffer.concat([Buffer.from(header), payload, Buffer.of(lineFeed)]),
    head: { n, hash: hashOf(payload), lastSeq: seq },
  };
};

/** Finds the line that begins at `at`, checking length, checksum and line feed, without reading its content. */
export const frameAt = (bytes: Buffer, at: number): Framed => {
  const header = bytes.toString('latin1', at, at + headerBytes);
  if (header.length < headerBytes) return { kind: 'short' };
  if (!headerForm.test(header)) return { kind: 'bad' };
  const start = at + headerBytes;
  const stop = start + parseInt(header.slice(0, 8), 16);
  if (stop >= bytes.length) return { kind: 'short' };
  const payload = bytes.subarray(start, stop);
  return bytes[stop] === lineFeed && crc32(payload) === parseInt(header.slice(9, 17), 16)
    ? { kind: 'line', payload, end: stop + 1 }
    : { kind: 'bad' };
};

/** First place after `at` where a line may begin, or -1. Payloads are JSON and hold no raw line feed. */
export const nextLineStart = (bytes: Buffer, at: number): number => {
  const feed = bytes.indexOf(lineFeed, at);
  return feed < 0 ? -1 : feed + 1;
};

// The compiler keeps the list complete: a kind that could be written but not read back would make the journal unreadable.
const kinds: Readonly<Record<JournalEntry['type'], true>> = {
  own: true,
  acked: true,
  received: true,
  snapshot: true,
  epoch: true,
  hall: true,
};

// Entries were parsed at the border when they came in; here their kind alone tells a journal line from other JSON.
const entryForm = z.custom<JournalEntry>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    Object.hasOwn(kinds, String(value.type)),
);

const payloadForm = z.object({
  n: z.int().positive(),
  prev: z.string(),
  device: z.string(),
  seq: z.int().nonnegative(),
  entry: entryForm,
});

/** What a framed payload says; null when it is not a journal line for all its checksum. */
export const readPayload = (payload: Buffer): Line | null => {
  try {
    const read = payloadForm.parse(JSON.parse(payload.toString()));
    return { ...read, hash: hashOf(payload) };
  } catch {
    return null;
  }
};

const hashOf = (payload: Buffer) => createHash('sha256').update(payload).digest('hex');
