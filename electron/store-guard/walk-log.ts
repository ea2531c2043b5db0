// Walks a LevelDB log as LevelDB's own reader does (doc/log_format.md there): blocks of 32 KiB, records of a 7-byte header and data.
// Finds where the last complete record ends. Chromium appends after whatever the file ends with, and a torn record in the
// middle makes it delete the whole database at the start after next; a file that ends at a whole record is never in danger.
import { maskedCrc32c } from './crc32c';

export type LogEnd = {
  /** Offset behind the last complete record; 0 when there is none. */
  readonly good: number;
  /** `damaged`: whole records follow the unreadable place, so no crash in mid-write made it. */
  readonly tail: 'clean' | 'torn' | 'damaged';
};

const blockBytes = 32_768;
const headerBytes = 7;
const full = 1;
const first = 2;
const middle = 3;
const last = 4;

/** Where the last complete record ends, and whether what follows is torn. */
export const walkLog = (log: Buffer): LogEnd => {
  let good = 0;
  // Inside a record that began with FIRST and has not seen its LAST.
  let open = false;
  let at = 0;
  while (at < log.length) {
    const piece = pieceAt(log, at);
    if (piece.kind === 'unreadable') break;
    at = piece.next;
    if (piece.kind === 'trailer') continue;
    if (!follows(open, piece.type)) break;
    open = piece.type === first || piece.type === middle;
    if (!open) good = at;
  }
  if (good === log.length) return { good, tail: 'clean' };
  return { good, tail: hasWholePieceAfter(log, Math.max(at, good)) ? 'damaged' : 'torn' };
};

type Piece =
  | { readonly kind: 'piece'; readonly type: number; readonly next: number }
  /** Up to six bytes at the end of a block, where no header fits. */
  | { readonly kind: 'trailer'; readonly next: number }
  /**
   * Also zeros (a file grown before it was written), which LevelDB would skip: records after such a hole came later than what is
   * missing, and a store without its middle must not look complete. Cut before it, the journal fills in the rest.
   */
  | { readonly kind: 'unreadable' };

const pieceAt = (log: Buffer, at: number): Piece => {
  const blockEnd = at - (at % blockBytes) + blockBytes;
  if (blockEnd - at < headerBytes) return { kind: 'trailer', next: blockEnd };
  const start = at + headerBytes;
  if (start > log.length) return { kind: 'unreadable' };
  const length = log.readUInt16LE(at + 4);
  const type = log.readUInt8(at + 6);
  const next = start + length;
  if (type < full || type > last || next > blockEnd || next > log.length)
    return { kind: 'unreadable' };
  // The checksum is over the type byte and the data, which stand side by side.
  return log.readUInt32LE(at) === maskedCrc32c(log.subarray(at + 6, next))
    ? { kind: 'piece', type, next }
    : { kind: 'unreadable' };
};

/** FULL and FIRST begin a record; MIDDLE and LAST go on with one. */
const follows = (open: boolean, type: number): boolean =>
  open ? type === middle || type === last : type === full || type === first;

/** Records after an unreadable place are looked for at block starts, the only places that do not depend on what is before. */
const hasWholePieceAfter = (log: Buffer, at: number): boolean => {
  const nextBlock = Math.ceil(at / blockBytes) * blockBytes;
  for (let start = nextBlock; start < log.length; start += blockBytes) {
    if (start > at && pieceAt(log, start).kind === 'piece') return true;
  }
  return false;
};
