// Pictures as GS v 0 in bands: small printers overflow on tall ones, and two byte pairs inside a picture could be taken
// for real-time commands (10 04 status, 10 05 recover, 10 14 pulse), so those get one more black dot.
import type { Bitmap } from './bitmap';

const blankRows = 16;
const obeyed = new Set([0x04, 0x05, 0x14]);

/**
 * The commands that print a picture at the left edge of the paper. White at the right of a band is not sent.
 * @param bandRows the most rows of a band
 */
export function rasterBytes(map: Bitmap, bandRows: number): Buffer {
  const parts: Buffer[] = [];
  let row = 0;
  while (row < map.height) {
    const white = whiteFrom(map, row);
    const rows = white >= blankRows ? Math.min(white, bandRows) : bandFrom(map, row, bandRows);
    parts.push(band(map, row, rows));
    row += rows;
  }
  return Buffer.concat(parts);
}

/** White rows in a row from here, at most to the end. */
function whiteFrom(map: Bitmap, row: number): number {
  let at = row;
  while (at < map.height && widthUsed(map, at, 1) === 0) at++;
  return at - row;
}

/** Rows of the next band: up to the limit, or up to a gap that is cheaper to send narrow. */
function bandFrom(map: Bitmap, row: number, bandRows: number): number {
  const most = Math.min(bandRows, map.height - row);
  for (let rows = 1; rows < most; rows++)
    if (widthUsed(map, row + rows, 1) === 0 && whiteFrom(map, row + rows) >= blankRows) return rows;
  return most;
}

/** Bytes of a row up to the last black dot, over several rows. */
function widthUsed(map: Bitmap, row: number, rows: number): number {
  let used = 0;
  for (let r = row; r < row + rows; r++)
    for (let byte = map.stride - 1; byte >= used; byte--)
      if (map.data[r * map.stride + byte] !== 0) {
        used = byte + 1;
        break;
      }
  return used;
}

function band(map: Bitmap, row: number, rows: number): Buffer {
  const width = Math.max(1, widthUsed(map, row, rows));
  const body = Buffer.alloc(width * rows);
  for (let r = 0; r < rows; r++) {
    const start = (row + r) * map.stride;
    body.set(map.data.subarray(start, start + width), r * width);
  }
  for (let i = 1; i < body.length; i++)
    if (body[i - 1] === 0x10 && obeyed.has(body[i] ?? 0)) body[i] = (body[i] ?? 0) | 0x08;
  return Buffer.concat([Buffer.of(0x1d, 0x76, 0x30, 0, width, 0, rows & 0xff, rows >> 8), body]);
}
