// Many slips beside each other, as one SVG or as a PNG with the very dots that a printer burns.
import { deflateSync } from 'node:zlib';

const gap = 24;
const columns = 5;

/** Slips into columns, always the shortest next: `{width, height, at: [{x, y}]}`. */
function arrange(sizes) {
  const wide = Math.max(...sizes.map(({ width }) => width));
  const feet = Array.from({ length: columns }, () => gap);
  const at = sizes.map(({ height }) => {
    const column = feet.indexOf(Math.min(...feet));
    const place = { x: gap + column * (wide + gap), y: feet[column] };
    feet[column] += height + gap;
    return place;
  });
  return { width: gap + columns * (wide + gap), height: Math.max(...feet), at };
}

/** SVG documents of single slips on a grey desk. */
export function sheetSvg(slips) {
  const sizes = slips.map((svg) => {
    const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg);
    return { width: Number(width), height: Number(height) };
  });
  const { width, height, at } = arrange(sizes);
  const placed = slips.map((svg, i) => svg.replace('<svg ', `<svg x="${at[i].x}" y="${at[i].y}" `));
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">` +
    `<rect width="${width}" height="${height}" fill="#ccc"/>${placed.join('')}</svg>\n`
  );
}

const paperMargin = 32;

/** Bitmaps of single slips as white paper on grey, at half the dots: a screen needs no more. */
export function sheetPng(slips) {
  const sizes = slips.map(({ width, height }) => ({ width: width + 2 * paperMargin, height }));
  const { width, height, at } = arrange(sizes);
  const grey = Buffer.alloc(width * height, 0xcc);
  slips.forEach((map, i) => {
    const { x, y } = at[i];
    for (let row = 0; row < map.height; row++) {
      const line = (y + row) * width + x;
      grey.fill(0xff, line, line + sizes[i].width);
      for (let column = 0; column < map.width; column++)
        if (isBlack(map, column, row)) grey[line + paperMargin + column] = 0;
    }
  });
  return encodePng(halved(grey, width, height));
}

/** One slip, dot for dot. */
export function toPng(map) {
  const width = map.width + 2 * paperMargin;
  const data = Buffer.alloc(width * map.height, 0xff);
  for (let row = 0; row < map.height; row++)
    for (let column = 0; column < map.width; column++)
      if (isBlack(map, column, row)) data[row * width + paperMargin + column] = 0;
  return encodePng({ width, height: map.height, data });
}

const isBlack = ({ data, stride }, column, row) =>
  (data[row * stride + (column >> 3)] & (0x80 >> (column & 7))) !== 0;

function halved(grey, width, height) {
  const half = { width: width >> 1, height: height >> 1 };
  const data = Buffer.alloc(half.width * half.height);
  for (let y = 0; y < half.height; y++)
    for (let x = 0; x < half.width; x++) {
      const at = 2 * y * width + 2 * x;
      data[y * half.width + x] =
        (grey[at] + grey[at + 1] + grey[at + width] + grey[at + width + 1]) >> 2;
    }
  return { ...half, data };
}

/** Eight-bit grey PNG. */
function encodePng({ width, height, data }) {
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) data.copy(rows, y * (width + 1) + 1, y * width, (y + 1) * width);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name, body) {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
