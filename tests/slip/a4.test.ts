// An A4 sheet as text: pages, order, and nothing that a name could smuggle in.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { a4Html, a4Signs } from '../../core/slip/a4-html';
import { a4Blocks, pagesOf } from '../../core/slip/a4-pages';
import type { Block } from '../../core/slip/document';
import { qrMatrix } from '../../electron/printer/render';

const kit = { qr: qrMatrix, nonce: 'n', fonts: { regular: 'r', bold: 'b' }, isDense: false };
const text = (words: string, bold = false): Block => ({
  type: 'text',
  text: words,
  size: 32,
  bold,
});
const paperOf = (blocks: readonly Block[]) => ({
  template: 'acceptance_receipt',
  version: 1,
  blocks,
});
const html = (...given: readonly Block[]): string => {
  const blocks = a4Blocks(given);
  return a4Html(paperOf(given), blocks, [blocks.map((_, i) => i)], kit);
};

describe('the words of a sheet', () => {
  it('are escaped wherever they stand, and cleaned of commands', () => {
    const evil = `<script>alert("1")</script>&'\u001b@`;
    const sheet = html(
      text(evil),
      { type: 'pair', label: evil, value: evil, size: 32 },
      { type: 'check', mark: 'lack', text: evil, note: evil },
      { type: 'columns', size: 32, cells: [{ text: evil, width: 1 }] },
      { type: 'amount', label: evil, figures: evil, capitals: evil },
      { type: 'banner', text: evil },
      { type: 'box', label: evil },
      { type: 'tear', label: evil },
      { type: 'signature', label: evil },
    );
    expect(sheet).not.toMatch(/<script|\u001b/);
    expect(sheet.match(/&lt;script&gt;/g)).toHaveLength(13);
  });

  it('name every sign that is shown, so that none can be missing unsaid', () => {
    const given: Block[] = [text('甲'), { type: 'check', mark: 'have', text: '乙', note: '丙' }];
    expect(a4Signs(paperOf(given))).toBe('甲乙丙');
  });
});

describe('pages', () => {
  const many = Array.from({ length: 100 }, (_, i) => text(`${i}`));

  it('hold every block once, in order, and none is fuller than its room', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 1, max: 90, noNaN: true }), { maxLength: 80 }),
        (heights) => {
          const blocks = many.slice(0, heights.length);
          const pages = pagesOf(blocks, heights, 100);
          expect(pages.flat()).toEqual(blocks.map((_, i) => i));
          for (const page of pages)
            expect(page.reduce((sum, i) => sum + (heights[i] ?? 0), 0)).toBeLessThanOrEqual(100);
        },
      ),
    );
  });

  it('leave no heading alone at a foot, and begin with no rule', () => {
    const blocks: Block[] = [text('一'), { type: 'rule' }, text('材料', true), text('二')];
    expect(pagesOf(blocks, [60, 10, 20, 30], 100)).toEqual([[0], [2, 3]]);
  });

  it('count themselves, and later ones say what they go on with', () => {
    const title: Block = { type: 'text', text: '受理回执', size: 48, bold: true };
    const sheet = a4Html(paperOf([title]), [title, text('一'), text('二')], [[0, 1], [2]], kit);
    expect(sheet).toContain('第 1 页 共 2 页');
    expect(sheet).toContain('第 2 页 共 2 页');
    expect(sheet.match(/受理回执（续）/g)).toHaveLength(1);
  });

  it('set the closing lines beside the code, with or without white between them', () => {
    const close: Block[] = [
      { type: 'qr', data: 'SW1' },
      { type: 'space', dots: 8 },
      text('请保留本单'),
      { type: 'signature', label: '签名' },
      { type: 'rule' },
    ];
    expect(a4Blocks(close)).toMatchObject([
      { type: 'beside', blocks: [{ type: 'text' }, { type: 'signature' }] },
      { type: 'rule' },
    ]);
  });

  it('set short words to be ticked in a row, and longer ones each on a line', () => {
    const tick = (words: string): Block => ({ type: 'check', mark: 'lack', text: words, note: '' });
    const ticked = [tick('没有收钱，没有收礼'), tick('满意'), tick('一般'), tick('不满意')];
    expect(a4Blocks(ticked)).toEqual([
      ticked[0],
      { type: 'choices', texts: ['满意', '一般', '不满意'] },
    ]);
    const sheet = html(...ticked, tick('<b>'));
    for (const words of ['满意', '一般', '不满意', '&lt;b&gt;'])
      expect(sheet).toContain(`<span class="mark">□</span>${words}</span>`);
    const have: Block = { type: 'check', mark: 'have', text: '满意', note: '' };
    expect(a4Blocks([have])).toEqual([have]);
  });

  it('cut a text that is longer than any page into pieces that lose nothing', () => {
    const long = '字'.repeat(2_500);
    const pieces = a4Blocks([text(long)]);
    expect(pieces.length).toBeGreaterThan(5);
    expect(a4Signs(paperOf(pieces.filter((one) => one.type === 'text')))).toBe(long);
  });
});
