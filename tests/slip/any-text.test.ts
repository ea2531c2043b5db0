// Properties over every plane that a Chinese name can come from, and over everything else that gets into a text field.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { advanceOf, widthOf, type Face } from '../../core/slip/advance';
import { cleanText, signsOf } from '../../core/slip/clean-text';
import type { Block, TextSize } from '../../core/slip/document';
import { layout } from '../../core/slip/layout';
import { holds } from '../../core/slip/repertoire';
import { wrap } from '../../core/slip/wrap';
import { qrMatrix, repertoireFor } from '../../electron/printer/render';

const char = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0x4e00, max: 0x9fff }) },
  fc.integer({ min: 0x3400, max: 0x4dbf }),
  { weight: 2, arbitrary: fc.integer({ min: 0x20000, max: 0x323af }) },
  { weight: 3, arbitrary: fc.integer({ min: 0x20, max: 0x7e }) },
  // Controls, dots and dashes, blanks, directions, currency, combining marks, halves of pairs, private use, emoji.
  fc.integer({ min: 0, max: 0x2fff }),
  fc.integer({ min: 0xd800, max: 0xf8ff }),
  fc.integer({ min: 0x1f000, max: 0x1faff }),
  fc.integer({ min: 0xe0000, max: 0xe01ef }),
);
const text = fc
  .array(char, { maxLength: 80 })
  .map((codes) => codes.map((code) => String.fromCodePoint(code)).join(''));

const faces: readonly Face[] = [24, 48].flatMap((em) =>
  (['cells', 'shaped'] as const).map((spacing) => ({ em, height: 48, bold: em === 48, spacing })),
);

it('cleaning once is enough, and leaves no command, no blank but the plain one, no invisible sign', () => {
  fc.assert(
    fc.property(text, (raw) => {
      const clean = cleanText(raw);
      expect(cleanText(clean)).toBe(clean);
      expect(clean).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\ufe00-\ufe0f]/u);
      expect(clean).not.toMatch(/[\u00a0\u2000-\u200f\u202a-\u202f\u00a5\u2022\u30fb\u2013]/u);
    }),
    { numRuns: 1000 },
  );
});

it('no line is wider than its column, and every sign stands on one, in order', () => {
  fc.assert(
    fc.property(
      text,
      fc.constantFrom(...faces),
      fc.integer({ min: 48, max: 576 }),
      (raw, face, width) => {
        const signs = signsOf(cleanText(raw));
        const lines = wrap(signs, face, width);
        for (const line of lines)
          if (line.length > 1) expect(widthOf(line, face)).toBeLessThanOrEqual(width);
        const solid = (all: readonly string[]) => all.filter((sign) => sign !== ' ');
        expect(solid(lines.flat())).toEqual(solid(signs));
      },
    ),
    { numRuns: 1000 },
  );
});

it('a text is the signs that a reader counts, whichever way they are found', () => {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });
  const plain = fc.string({
    unit: fc.constantFrom(
      ...Array.from('aZ 9~·—“”…、。〇〈〉々王桂龥鿿（）ｗ￥'),
      '\u3029',
      '\u201c',
      '\u2018',
    ),
  });
  const counted = (words: string) => [...segmenter.segment(words)].map((part) => part.segment);
  fc.assert(
    fc.property(fc.oneof(plain, text), (words) => {
      expect(signsOf(words)).toEqual(counted(words));
    }),
  );
});

it('a sign that is not ASCII takes a whole cell, from whatever plane it comes', () => {
  fc.assert(
    fc.property(text, (raw) => {
      for (const sign of signsOf(cleanText(raw)))
        expect(advanceOf(sign, faces[0]!)).toBe(/^[ -~]$/.test(sign) ? 12 : 24);
    }),
  );
});

it('only what the printer’s own font holds is left to it, in every kind of block', () => {
  fc.assert(
    fc.property(
      text,
      fc.constantFrom('gbk', 'gb2312'),
      fc.integer({ min: 48, max: 72 }).map((bytes) => bytes * 8),
      fc.constantFrom<TextSize>(24, 32, 48, 72),
      fc.constantFrom(1, 1.25, 1.5),
      (words, standard, width, size, scale) => {
        const repertoire = repertoireFor(standard);
        const blocks: readonly Block[] = [
          { type: 'text', text: words, size },
          { type: 'pair', label: words.slice(0, 4), value: words, size },
          { type: 'check', mark: 'lack', text: words, note: words.slice(0, 6) },
          {
            ...{ type: 'columns', size },
            cells: [
              { text: words, width: 3 },
              { text: words, width: 1, align: 'right' },
              { text: '12', width: 2, align: 'center' },
            ],
          },
          { type: 'amount', label: words, figures: '1 元', capitals: words },
          { type: 'signature', label: words },
          { type: 'box', label: words },
          { type: 'tear', label: words },
        ];
        const paper = { width, mode: 'text', qr: qrMatrix } as const;
        const placed = layout(
          { template: 't', version: 1, scale, blocks },
          { ...paper, holds: (sign) => holds(repertoire, sign) },
        );
        for (const line of placed.lines)
          for (const run of line.runs) {
            if (run.type !== 'text') continue;
            expect(run.at.at(-1)! + advanceOf(run.signs.at(-1)!, run)).toBeLessThanOrEqual(
              width + (run.signs.length === 1 ? run.em : 0),
            );
            if (line.as === 'rom')
              for (const sign of run.signs) expect(holds(repertoire, sign)).toBe(true);
          }
      },
    ),
    { numRuns: 200 },
  );
}, 60_000);
