// What goes down the wire, read back by a decoder that shares no code with the encoder; and the kept (golden) slips.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, signsOf } from '../../../core/slip/clean-text';
import type { Document } from '../../../core/slip/document';
import { layout } from '../../../core/slip/layout';
import { dotsOf, type Placed } from '../../../core/slip/placed';
import { slipToSvg } from '../../../core/slip/preview';
import { holds } from '../../../core/slip/repertoire';
import { slipToBytes } from '../../../electron/printer/bytes';
import { drawLines, signsToDraw } from '../../../electron/printer/drawing';
import { createGlyphs } from '../../../electron/printer/glyphs';
import { rasterBytes } from '../../../electron/printer/raster';
import { qrMatrix, renderSlip, repertoireFor } from '../../../electron/printer/render';
import { sample, sampleDocuments } from '../../slip/samples';
import { readCode128 } from '../../support/code128-reader';
import { decodeJob, type Sheet } from '../../support/paper-decoder';
import { fonts, slipOf, tcpPrinter } from './room';

const glyphs = createGlyphs(fonts);
const gbk = repertoireFor('gbk');
/** Millimetres of a usual roll, or the dots of a head that has not the usual ones. */
type Width = 58 | 80 | 512;
const dots = (width: Width): number =>
  dotsOf(width === 512 ? { width: 80, dots: width } : { width });
const place = (document: Document, width: Width, mode: 'text' | 'raster'): Placed =>
  layout(document, {
    ...{ width: dots(width), mode, qr: qrMatrix },
    holds: (sign) => holds(gbk, sign),
  });
const bytesOf = async (
  document: Document,
  width: Width,
  mode: 'text' | 'raster',
  nativeQr = false,
): Promise<Buffer> => {
  const placed = place(document, width, mode);
  expect(await glyphs.prepare(signsToDraw(placed.lines))).toEqual([]);
  return slipToBytes(placed, { ...tcpPrinter(1), nativeQr, mode }, gbk, glyphs);
};
/** The test page asks for one code the printer's own way; how high that comes out only the printer knows. */
const drawn = (document: Document): Document => ({
  ...document,
  blocks: document.blocks.map((block) =>
    block.type === 'qr' || block.type === 'barcode' ? { ...block, how: 'raster' } : block,
  ),
});
const everyOn = <W extends Width>(...widths: readonly W[]) =>
  Object.entries(sampleDocuments).flatMap(([name, document]) =>
    widths.flatMap((width) =>
      (['text', 'raster'] as const).map((mode) => ({ name, document, width, mode })),
    ),
  );

describe('a job', () => {
  it.each(everyOn(58, 80, 512))(
    '$name on $width as $mode is understood by a stranger',
    async ({ document: asked, width, mode }) => {
      const document = drawn(asked);
      const bytes = await bytesOf(document, width, mode);
      expect([...bytes.subarray(0, 4)]).toEqual([0x1b, 0x40, 0x1c, 0x26]);
      const sheets = decodeJob(bytes);
      expect(sheets).toHaveLength(1);
      const [sheet] = sheets as [Sheet];
      expect(sheet).toMatchObject({ cut: true, chinese: true, garbage: [] });
      const placed = place(document, width, mode);
      const set = placed.lines
        .filter((line) => line.as === 'rom')
        .flatMap((line) => line.runs)
        .flatMap((run) =>
          run.type === 'text'
            ? [
                {
                  text: run.signs.join(''),
                  x: run.x,
                  y: placed.lines.find((l) => l.runs.includes(run))!.y,
                  across: run.em / 24,
                  down: run.height / 24,
                  bold: run.bold,
                },
              ]
            : [],
        );
      // Same words at the same dots as in the preview, which is drawn from the same runs.
      expect(sheet.texts).toEqual(set);
      expect(sheet.height).toBe(placed.height);
    },
  );

  it('as a picture is dot for dot what was drawn', async () => {
    const copy = sampleDocuments['acceptance_receipt_copy']!;
    const placed = place(copy, 80, 'raster');
    const sheet = decodeJob(await bytesOf(copy, 80, 'raster'))[0]!;
    const drawn = drawLines(placed.lines, 576, glyphs);
    let nudged = 0;
    for (let row = 0; row < placed.height; row++) {
      const printed = sheet.rows.get(row) ?? new Uint8Array();
      const wanted = drawn.data.subarray(row * drawn.stride, (row + 1) * drawn.stride);
      wanted.forEach((byte, i) => {
        if ((printed[i] ?? 0) !== byte) nudged++;
      });
    }
    expect(nudged).toBeLessThan(20);
  });

  it('sends QR by the printer’s own command where it has one, with the whole text', async () => {
    const receipt = sample('acceptance_receipt');
    expect(decodeJob(await bytesOf(receipt, 80, 'text', true))[0]?.qr).toEqual([
      'SW1/C/9901010012032026112330074',
    ]);
    const drawn = decodeJob(await bytesOf(receipt, 80, 'text'))[0];
    expect(drawn?.qr).toEqual([]);
    expect(drawn?.rows.size).toBeGreaterThan(150);
  });

  it('has a code the printer’s own way on the test page of a printer that has one, and only there', async () => {
    for (const mode of ['text', 'raster'] as const) {
      const [page] = decodeJob(await bytesOf(sample('test_page'), 80, mode, mode === 'text'));
      expect(page?.qr).toEqual(['SW1/TEST/A']);
      const drawnOnly = sample('test_page', { nativeQr: false });
      expect(decodeJob(await bytesOf(drawnOnly, 80, mode))[0]?.qr).toEqual([]);
    }
  });

  it.each([58, 80] as const)('has bars that a scanner reads on %i mm', async (width) => {
    for (const [key, text] of [
      ['class_admission', 'K2026112530124'],
      ['material_handover', 'J2026112307'],
    ] as const) {
      const document = sample(key);
      const [native] = decodeJob(await bytesOf(document, width, 'text', true));
      expect(native?.barcodes).toEqual([text]);
      expect(native?.garbage).toEqual([]);
      for (const mode of ['text', 'raster'] as const) {
        const [drawn] = decodeJob(await bytesOf(document, width, mode));
        const bars = place(document, width, mode).lines.flatMap(({ runs }) =>
          runs.filter((run) => run.type === 'barcode'),
        );
        expect(bars).toHaveLength(1);
        expect(readCode128(drawn!.rows.get(bars[0]!.y + 40)!)).toBe(text);
      }
    }
  });

  it('draws bars whose own data would be a command that the printer obeys at once', async () => {
    const document: Document = {
      ...{ template: 't', version: 1 },
      blocks: [{ type: 'barcode', data: '16041605', how: 'native' }],
    };
    const bytes = await bytesOf(document, 80, 'text', true);
    const [sheet] = decodeJob(bytes);
    expect(sheet?.barcodes).toEqual([]);
    expect(sheet?.rows.size).toBeGreaterThan(60);
    expect(bytes.includes(Buffer.of(0x10, 0x04))).toBe(false);
  });

  it('has no picture taller than 128 rows, and none in which a printer would see a command', () => {
    const map = { width: 576, height: 700, stride: 72, data: new Uint8Array(72 * 700) };
    for (let i = 0; i < map.data.length; i++)
      map.data[i] = [0x10, 0x04, 0x10, 0x14, 0x10, 0x05][i % 6]!;
    const bytes = rasterBytes(map, 128);
    for (let at = 0; at < bytes.length; at += 8 + bytes[at + 4]! * bytes[at + 6]!) {
      expect([...bytes.subarray(at, at + 4)]).toEqual([0x1d, 0x76, 0x30, 0]);
      expect(bytes[at + 6]).toBeLessThanOrEqual(128);
    }
    for (const second of [0x04, 0x05, 0x14])
      expect(bytes.includes(Buffer.of(0x10, second))).toBe(false);
  });
});

describe('any name from any plane', () => {
  const planes = fc.oneof(
    fc.integer({ min: 0x4e00, max: 0x9fff }),
    fc.integer({ min: 0x3400, max: 0x4dbf }),
    fc.integer({ min: 0x20000, max: 0x2ebef }),
    fc.integer({ min: 0x30000, max: 0x323af }),
    fc.integer({ min: 0, max: 0xff }),
  );
  const name = fc
    .array(planes, { minLength: 1, maxLength: 12 })
    .map((codes) => codes.map((code) => String.fromCodePoint(code)).join(''));

  it(
    'comes out whole, as type or as a picture, or is refused by its character',
    { timeout: 60_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(name, fc.constantFrom('text', 'raster'), async (text, mode) => {
          const answer = await renderSlip(slipOf(text), tcpPrinter(1, { mode }), glyphs);
          const signs = signsOf(cleanText(text)).filter((sign) => sign !== ' ');
          if (!answer.ok) {
            const named = answer.refusal.characters.split(' ');
            expect(named.length).toBeGreaterThan(0);
            for (const sign of named) expect(signs).toContain(sign);
            return;
          }
          const [sheet] = decodeJob(answer.value.data) as [Sheet];
          expect(sheet.garbage).toEqual([]);
          expect(sheet.cut).toBe(true);
          if (mode === 'raster' || signs.some((sign) => !holds(gbk, sign))) return;
          const printed = sheet.texts
            .filter((piece) => piece.across === 2)
            .map((piece) => piece.text);
          expect(printed.join('').replaceAll(' ', '')).toBe(signs.join(''));
        }),
        { numRuns: 120 },
      );
    },
  );

  it('a slip with a rare name has no other line changed by it', async () => {
    const texts = async (who: string): Promise<readonly string[]> =>
      decodeJob(await bytesOf(slipOf(who), 80, 'text'))[0]!.texts.map((piece) => piece.text);
    expect(await texts('王㛃𬭚䶮')).toEqual((await texts('王桂兰')).slice(1));
  });
});

describe('golden slips', () => {
  // `GOLDEN=write npx vitest run tests/electron/printer/bytes` keeps new ones; look at them before you commit them.
  const folder = join('tests', 'golden', 'slip');
  const coarse = everyOn(512).filter(({ name }) =>
    ['queue_ticket', 'acceptance_receipt'].includes(name),
  );
  it.each([...everyOn(58, 80), ...coarse])(
    '$name on $width as $mode is as it was',
    async ({ name, document, width, mode }) => {
      const svg = slipToSvg(place(document, width, mode));
      const bytes = await bytesOf(document, width, mode);
      const path = join(folder, `${name}-${String(width)}-${mode}`);
      // Text jobs are kept whole, pictures by their hash: 60 kB of dots tell a reader nothing.
      const hash = createHash('sha256').update(bytes).digest('hex');
      if (process.env['GOLDEN'] === 'write') {
        mkdirSync(folder, { recursive: true });
        writeFileSync(`${path}.svg`, svg);
        writeFileSync(`${path}.sha256`, `${hash}\n`);
        if (mode === 'text') writeFileSync(`${path}.bin`, bytes);
      }
      expect(svg).toBe(readFileSync(`${path}.svg`, 'utf8'));
      if (mode === 'text') expect(bytes.equals(readFileSync(`${path}.bin`))).toBe(true);
      expect(hash).toBe(readFileSync(`${path}.sha256`, 'utf8').trim());
    },
  );
});
