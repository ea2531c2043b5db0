// What a file that somebody hands in really is, by its first bytes and never by its name: kind, size in pixels, pages.
// Said before anything is decoded: a picture of a hundred megapixels would take the window with it.
import { ok, refuse, type Result } from '../kit/result';
import { mostDocumentBytes, mostPageBytes } from './pages';

export type FileRefusal =
  | { readonly code: 'file_empty' }
  | { readonly code: 'file_too_large'; readonly bytes: number; readonly most: number }
  | { readonly code: 'file_kind'; readonly kind: 'tiff' | 'heic' | 'other' }
  /** Cut off in the middle, or not what its beginning says. */
  | { readonly code: 'picture_broken' }
  | {
      readonly code: 'picture_too_wide';
      readonly megapixels: number;
      readonly most: number;
    }
  /** Too few pixels to be read on paper. */
  | { readonly code: 'picture_too_small'; readonly longest: number; readonly least: number }
  /** Not legible within the bytes of a page. */
  | { readonly code: 'picture_too_busy'; readonly most: number }
  | { readonly code: 'pdf_locked' }
  | {
      readonly code: 'pdf_too_large';
      readonly bytes: number;
      readonly pages: number;
      readonly most: number;
    };

export type FileFacts =
  | { readonly kind: 'picture'; readonly width: number; readonly height: number }
  | { readonly kind: 'pdf'; readonly pages: number };

export const mostFileBytes = 30 * 1024 * 1024;
const mostPixels = 80_000_000;
/** Longest side of a picture in which nothing could be read any more. */
export const leastSide = 400;

/** Refused with what it is: empty, too large, of a kind that is not taken in, locked, broken, or a picture too small to be read or too big to be opened. */
export function fileFacts(bytes: Uint8Array): Result<FileFacts, FileRefusal> {
  if (bytes.length === 0) return refuse({ code: 'file_empty' });
  if (bytes.length > mostFileBytes)
    return refuse({ code: 'file_too_large', bytes: bytes.length, most: mostFileBytes });
  if (begins(bytes, '%PDF-')) return pdfFacts(bytes);
  const other = otherKind(bytes);
  if (other !== null) return refuse({ code: 'file_kind', kind: other });
  const size = sizeOf(bytes);
  if (size === null) return refuse({ code: 'picture_broken' });
  const [width, height] = size;
  if (width * height > mostPixels) {
    const megapixels = Math.ceil((width * height) / 1_000_000);
    return refuse({ code: 'picture_too_wide', megapixels, most: mostPixels / 1_000_000 });
  }
  const longest = Math.max(width, height);
  if (longest < leastSide) return refuse({ code: 'picture_too_small', longest, least: leastSide });
  return ok({ kind: 'picture', width, height });
}

const latin = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));

/** The whole file as signs, in parts: a call takes only so many arguments. */
function allLatin(bytes: Uint8Array): string {
  const part = 8192;
  const parts = Array.from({ length: Math.ceil(bytes.length / part) }, (_, i) =>
    latin(bytes, i * part, (i + 1) * part),
  );
  return parts.join('');
}

const begins = (bytes: Uint8Array, word: string): boolean => latin(bytes, 0, word.length) === word;

/** Null for the three kinds of picture that can be taken in. */
function otherKind(bytes: Uint8Array): 'tiff' | 'heic' | 'other' | null {
  if (isJpeg(bytes) || isPng(bytes) || isWebp(bytes)) return null;
  if (begins(bytes, 'II*\0') || begins(bytes, 'MM\0*')) return 'tiff';
  return /^ftyp(hei|hev|mif|avif)/.test(latin(bytes, 4, 12)) ? 'heic' : 'other';
}

const isJpeg = (bytes: Uint8Array): boolean => begins(bytes, '\xff\xd8\xff');
const isPng = (bytes: Uint8Array): boolean => begins(bytes, '\x89PNG\r\n\x1a\n');
const isWebp = (bytes: Uint8Array): boolean =>
  begins(bytes, 'RIFF') && latin(bytes, 8, 12) === 'WEBP';

function sizeOf(bytes: Uint8Array): readonly [width: number, height: number] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const size = isJpeg(bytes) ? jpegSize(view) : isPng(bytes) ? pngSize(view) : webpSize(view);
    return size !== null && size[0] > 0 && size[1] > 0 ? size : null;
  } catch (error) {
    // Reading behind the end: the file was cut off before it says how large it is.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Walks the segments to the frame header; a file without its end mark was cut off. */
function jpegSize(view: DataView): readonly [number, number] | null {
  let at = 2;
  for (;;) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    // Frame headers are C0 to CF without the tables C4, C8 and CC.
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc)
      return hasEnd(view) ? [view.getUint16(at + 7), view.getUint16(at + 5)] : null;
    at += 2 + view.getUint16(at + 2);
  }
}

/** Phones append things behind a picture, so the mark is looked for in the last part of it. */
function hasEnd(view: DataView): boolean {
  const last = Math.max(0, view.byteLength - 65_536);
  for (let at = view.byteLength - 2; at >= last; at -= 1)
    if (view.getUint8(at) === 0xff && view.getUint8(at + 1) === 0xd9) return true;
  return false;
}

function pngSize(view: DataView): readonly [number, number] | null {
  // A whole file ends with the chunk IEND.
  const isWhole = view.getUint32(view.byteLength - 8) === 0x49454e44;
  return isWhole ? [view.getUint32(16), view.getUint32(20)] : null;
}

function webpSize(view: DataView): readonly [number, number] | null {
  if (view.getUint32(4, true) + 8 > view.byteLength) return null;
  const form = view.getUint32(12);
  const lossy = 0x56503820;
  const lossless = 0x5650384c;
  if (form === lossy) return [view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff];
  if (form === lossless) {
    const bits = view.getUint32(21, true);
    return [(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1];
  }
  const three = (at: number): number => view.getUint16(at, true) + (view.getUint8(at + 2) << 16);
  return [three(24) + 1, three(27) + 1];
}

/** A document is kept as it came: small enough for its pages, and open to everybody who may see the case. */
function pdfFacts(bytes: Uint8Array): Result<FileFacts, FileRefusal> {
  const words = allLatin(bytes);
  if (!words.slice(-2048).includes('%%EOF')) return refuse({ code: 'picture_broken' });
  if (/\/Encrypt\s+\d/.test(words)) return refuse({ code: 'pdf_locked' });
  // Pages that lie in compressed parts cannot be counted: then it is judged as one.
  const pages = Math.max(1, [...words.matchAll(/\/Type\s*\/Page(?![a-zA-Z])/g)].length);
  const most = Math.min(mostDocumentBytes, pages * mostPageBytes);
  if (bytes.length > most)
    return refuse({ code: 'pdf_too_large', bytes: bytes.length, pages, most });
  return ok({ kind: 'pdf', pages });
}
