// A photo becomes a page: pictures are made here pixel by pixel, so that what must come out is known.
import { describe, expect, it } from 'vitest';
import { fileFacts, mostFileBytes } from '../../../core/paper/file-facts';
import { flatten, greyOf, levelled, sizeOfPage, turned } from '../../../core/paper/flatten';
import { pageEdges, wholePicture, type Grey, type Quad } from '../../../core/paper/page-edges';

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string' ? [...part].map((sign) => sign.charCodeAt(0)) : part,
    ),
  );

const jpeg = (width: number, height: number, end: readonly number[] = [0xff, 0xd9]) =>
  bytes(
    [0xff, 0xd8, 0xff, 0xe1, 0, 4, 0, 0, 0xff, 0xc0, 0, 11, 8],
    [height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0],
    end,
  );

describe('what a file is', () => {
  it('is read from its first bytes', () => {
    expect(fileFacts(jpeg(4000, 3000))).toEqual({
      ok: true,
      value: { kind: 'picture', width: 4000, height: 3000 },
    });
  });

  it.each([
    ['an empty file', bytes(), 'file_empty'],
    ['a file of 31 MB', new Uint8Array(mostFileBytes + 1), 'file_too_large'],
    ['a text', bytes('不是照片 hello'), 'file_kind'],
    ['a TIFF', bytes('II*\0', [8, 0, 0, 0]), 'file_kind'],
    ['a HEIC', bytes([0, 0, 0, 24], 'ftypheic'), 'file_kind'],
    ['a JPEG that was cut off', jpeg(4000, 3000, []), 'picture_broken'],
    ['a JPEG of three bytes', bytes([0xff, 0xd8, 0xff]), 'picture_broken'],
    ['a hundred megapixels', jpeg(12_000, 9000), 'picture_too_wide'],
    ['a thumbnail', jpeg(160, 120), 'picture_too_small'],
    ['a PDF with a password', bytes('%PDF-1.7 /Encrypt 5 0 R %%EOF'), 'pdf_locked'],
    ['half a PDF', bytes('%PDF-1.7 /Type /Page'), 'picture_broken'],
    [
      'a heavy PDF',
      bytes('%PDF-1.7 /Type /Page ', ' '.repeat(310 * 1024), '%%EOF'),
      'pdf_too_large',
    ],
  ])('%s is refused', (_name, file, code) => {
    expect(fileFacts(file)).toMatchObject({ ok: false, refusal: { code } });
  });

  it('a PDF is counted by its pages', () => {
    const two = bytes(
      '%PDF-1.4 /Type /Pages /Type /Page /Type/Page ',
      ' '.repeat(400 * 1024),
      '%%EOF',
    );
    expect(fileFacts(two)).toEqual({ ok: true, value: { kind: 'pdf', pages: 2 } });
  });
});

/** A dark table with a light sheet between these corners, and lines of ink on it. */
function photo(width: number, height: number, [a, b, c, d]: Quad): Grey {
  const data = new Uint8Array(width * height).fill(60);
  const inside = (x: number, y: number): boolean => {
    const side = (p: { x: number; y: number }, q: { x: number; y: number }) =>
      (q.x - p.x) * (y - p.y) - (q.y - p.y) * (x - p.x) >= 0;
    return side(a, b) && side(b, c) && side(c, d) && side(d, a);
  };
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      if (!inside((x + 0.5) / width, (y + 0.5) / height)) continue;
      data[y * width + x] = y % 12 === 5 && x % 3 > 0 ? 90 : 205;
    }
  return { width, height, data };
}

const askew: Quad = [
  { x: 0.18, y: 0.12 },
  { x: 0.82, y: 0.16 },
  { x: 0.88, y: 0.9 },
  { x: 0.14, y: 0.86 },
];

describe('the page in a photo', () => {
  it('is found by its corners', () => {
    const found = pageEdges(photo(320, 240, askew));
    for (const [i, { x, y }] of found.entries()) {
      expect(Math.abs(x - (askew[i]?.x ?? 9))).toBeLessThan(0.03);
      expect(Math.abs(y - (askew[i]?.y ?? 9))).toBeLessThan(0.03);
    }
  });

  it('is the whole picture where no sheet lies on a table', () => {
    const even = { width: 100, height: 80, data: new Uint8Array(8000).fill(200) };
    expect(pageEdges(even)).toBe(wholePicture);
    const speck = { ...even, data: even.data.map((_, i) => (i < 300 ? 250 : 20)) };
    expect(pageEdges(speck)).toBe(wholePicture);
  });

  it('comes out straight: its corners hold paper, not table', () => {
    const picture = photo(640, 480, askew);
    const size = sizeOfPage(picture, askew, 2339);
    const page = flatten(picture, askew, size);
    const at = (x: number, y: number) =>
      page.data[Math.floor(y * (page.height - 1)) * page.width + Math.floor(x * (page.width - 1))];
    for (const [x, y] of [
      [0.02, 0.02],
      [0.98, 0.02],
      [0.98, 0.98],
      [0.02, 0.98],
    ] as const)
      expect(at(x, y)).toBeGreaterThan(75);
  });

  it('is never enlarged and never longer than asked', () => {
    const small = { width: 800, height: 600 };
    expect(sizeOfPage(small, wholePicture, 2339)).toEqual(small);
    expect(sizeOfPage({ width: 6000, height: 4000 }, wholePicture, 2339).width).toBe(2339);
  });

  it('becomes dark ink on white paper', () => {
    const data = Uint8Array.from({ length: 1000 }, (_, i) => (i < 100 ? 95 : 170));
    const level = levelled({ width: 100, height: 10, data });
    expect(level.data[0]).toBeLessThan(20);
    expect(level.data[500]).toBeGreaterThan(235);
    const even = { width: 10, height: 10, data: new Uint8Array(100).fill(128) };
    expect(levelled(even)).toBe(even);
  });

  it('turns by quarters, four of which are none', () => {
    const grey = { width: 3, height: 2, data: Uint8Array.from([1, 2, 3, 4, 5, 6]) };
    expect([...turned(grey, 1).data]).toEqual([4, 1, 5, 2, 6, 3]);
    expect(turned(grey, 1)).toMatchObject({ width: 2, height: 3 });
    expect([...turned(turned(grey, 3), 1).data]).toEqual([...grey.data]);
  });

  it('weighs colours as the eye does, and what is transparent is paper', () => {
    const rgba = new Uint8ClampedArray([255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 0, 0]);
    expect([...greyOf(rgba, { width: 3, height: 1 }).data]).toEqual([76, 150, 255]);
  });
});
