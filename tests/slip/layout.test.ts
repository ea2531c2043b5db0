// What stands where: widths, breaks, columns and sizes, for both widths of paper and both ways of printing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, signsOf } from '../../core/slip/clean-text';
import type { Block, Document, TextSize } from '../../core/slip/document';
import { layout } from '../../core/slip/layout';
import type { Paper, Placed, TextRun } from '../../core/slip/placed';
import { slipToSvg } from '../../core/slip/preview';
import { holds, repertoireOf } from '../../core/slip/repertoire';
import { qrMatrix, repertoireFor } from '../../electron/printer/render';
import { sampleDocuments } from './samples';

const gbk = repertoireFor('gbk');
const gb2312 = repertoireFor('gb2312');

const paper = (change: Partial<Paper> = {}): Paper => ({
  ...{ width: 384, mode: 'text', holds: (sign: string) => holds(gbk, sign), qr: qrMatrix },
  ...change,
});
const one = (...blocks: readonly Block[]): Document => ({ template: 't', version: 1, blocks });
const texts = (placed: Placed): readonly TextRun[] =>
  placed.lines.flatMap((line) => line.runs.filter((run) => run.type === 'text'));
const lines = (text: string, change: Partial<Paper> = {}, size: TextSize = 24): readonly string[] =>
  texts(layout(one({ type: 'text', text, size }), paper(change))).map((run) => run.signs.join(''));

describe('text', () => {
  it('counts every character that is not ASCII as two cells', () => {
    const [run] = texts(layout(one({ type: 'text', text: '王·A—1', size: 24 }), paper()));
    expect(run?.at).toEqual([0, 24, 48, 60, 84]);
  });

  it('fills a line of 16 characters on 58 mm and 24 on 80 mm', () => {
    expect(lines('字'.repeat(18))).toEqual(['字'.repeat(16), '字字']);
    expect(lines('字'.repeat(26), { width: 576 })).toEqual(['字'.repeat(24), '字字']);
  });

  it('breaks at a comma rather than leave two characters of a clause on the last line', () => {
    expect(lines('这张单子上没有写您选了什么，我们也查不到', {}, 24)).toEqual([
      '这张单子上没有写您选了什么，',
      '我们也查不到',
    ]);
    expect(lines('好，' + '字'.repeat(16))).toEqual(['好，' + '字'.repeat(14), '字字']);
  });

  it('leaves no character alone on the last line', () => {
    expect(lines('字'.repeat(17))).toEqual(['字'.repeat(15), '字字']);
    expect(lines(`${'字'.repeat(16)}好。`)).toEqual(['字'.repeat(15), '字好。']);
    expect(lines(`${'字'.repeat(16)}5`)).toEqual(['字'.repeat(16), '5']);
  });

  it('lets no line begin with a closing mark or end with an opening one', () => {
    expect(lines(`${'字'.repeat(16)}，好`)).toEqual(['字'.repeat(15), '字，好']);
    expect(lines(`${'字'.repeat(15)}（好）`)).toEqual(['字'.repeat(15), '（好）']);
  });

  it('keeps words, short brackets, and a figure with what it counts together', () => {
    expect(lines(`${'字'.repeat(14)}0099-5550`)).toEqual(['字'.repeat(14), '0099-5550']);
    expect(lines(`${'字'.repeat(13)}（星期三）`)).toEqual(['字'.repeat(13), '（星期三）']);
    expect(lines(`${'字'.repeat(13)}公示 5 天。`)).toEqual(['字'.repeat(13) + '公示', '5 天。']);
  });

  it('breaks what is wider than the paper, and never inside a character', () => {
    expect(lines('x'.repeat(70))).toEqual(['x'.repeat(32), 'x'.repeat(32), 'x'.repeat(6)]);
    expect(lines('𠮷'.repeat(18))).toEqual(['𠮷'.repeat(16), '𠮷𠮷']);
  });

  it('strips commands to the printer, and makes one sign of its look-alikes', () => {
    expect(cleanText('王\u001b@\u001dV\u0000桂\u0085兰\u202e')).toBe('王@V桂 兰');
    expect(cleanText('买买提•阿卜·杜 ¥5 9–10')).toBe('买买提·阿卜·杜 ￥5 9-10');
    expect(cleanText('\ud800王')).toBe('\uFFFD王');
  });
});

describe('the choice between the printer’s font and a picture', () => {
  const as = (text: string, size: TextSize, change: Partial<Paper> = {}) =>
    layout(one({ type: 'text', text, size }), paper(change))
      .lines.map((line) => line.as)
      .filter((way) => way !== 'blank');

  it('sets what the repertoire holds, and draws the whole line otherwise', () => {
    expect(as('王桂兰 · 1', 24)).toEqual(['rom']);
    expect(as('王㛃', 24)).toEqual(['image']);
    expect(as('镕', 24)).toEqual(['rom']);
    expect(as('镕', 24, { holds: (sign) => holds(gb2312, sign) })).toEqual(['image']);
    expect(as('é€\u{2A6A5}', 24)).toEqual(['image']);
  });

  it('draws a rare line in the cells of the printer’s font, so that columns stay', () => {
    const both = ['王桂1', '㛃桂1'].map(
      (text) => texts(layout(one({ type: 'text', text, size: 24 }), paper()))[0],
    );
    expect(both[0]?.at).toEqual(both[1]?.at);
  });

  it('draws sizes that no printer has', () => {
    expect(as('A017', 120)).toEqual(['image']);
    expect(as('大', 48)).toEqual(['rom']);
    expect(as('大', 48, { mode: 'raster' })).toEqual(['image']);
  });

  it('has a repertoire of 6,763 or 20,903 ideographs, the same from every decoder', () => {
    const ideographs = (table: ReadonlyMap<string, number>): number =>
      [...table.keys()].filter((char) => /[\u4e00-\u9fa5〇]/u.test(char)).length;
    expect(ideographs(gb2312)).toBe(6763);
    expect(ideographs(gbk)).toBe(20903);
    const decoder = new TextDecoder('gbk');
    for (const standard of ['gb2312', 'gbk'] as const)
      expect(new Map(repertoireOf(standard, (bytes) => decoder.decode(bytes)))).toEqual(
        new Map(repertoireFor(standard)),
      );
  });
});

describe('columns', () => {
  it('puts a short value beside its label and a long one below it', () => {
    const pair = (value: string): readonly (readonly [number, number])[] =>
      texts(
        layout(one({ type: 'pair', label: '为谁办', value, size: 40 }), paper({ mode: 'raster' })),
      ).map((run) => [run.x, run.y + run.height] as const);
    const [label, value] = pair('王桂兰');
    expect(value?.[0]).toBe(124);
    expect(label?.[1]).toBe(value?.[1]);
    expect(pair('王桂兰（尾号 002X）').map(([x]) => x)).toEqual([0, 0]);
  });

  it('sets figures of one column under each other, to the right', () => {
    const line = (points: string): Block => ({
      ...{ type: 'columns', size: 24 },
      cells: [
        { text: '陪老人取药', width: 3 },
        { text: points, width: 1, align: 'right' },
      ],
    });
    const runs = texts(layout(one(line('2'), line('120')), paper()));
    const ends = runs.filter((run) => run.x > 0).map((run) => (run.at.at(-1) ?? 0) + 12);
    expect(ends).toEqual([384, 384]);
  });

  it('makes a row as high as its highest cell', () => {
    const cells = [
      { text: '社区', width: 1 },
      { text: '上门看望、问邻居、比对户籍', width: 1 },
    ];
    const placed = layout(one({ type: 'columns', size: 24, cells }), paper());
    expect(texts(placed).map((run) => run.signs.join(''))).toEqual([
      '社区',
      '上门看望、问邻',
      '居、比对户籍',
    ]);
  });

  it('gives the notes of one list one column, or a line of their own', () => {
    const check = (text: string, note: string): Block => ({
      type: 'check',
      mark: 'have',
      text,
      note,
    });
    const list = layout(one(check('身份证', '留 1 张'), check('卡', '看过，退给您了')), paper());
    const notes = texts(list).filter((run) => /留|看/.test(run.signs.join('')));
    expect(new Set(notes.map((run) => run.x)).size).toBe(1);
    const long = layout(one(check('户口簿', '首页和本人那一页，带原件')), paper());
    expect(texts(long).map((run) => run.x)).toEqual([0, 40, 40]);
  });
});

describe('codes', () => {
  const kinds = (data: string, width: number): readonly string[] =>
    layout(one({ type: 'barcode', data }), paper({ width })).lines.flatMap(({ runs }) =>
      runs.map((run) => run.type),
    );

  it('are bars of two dots at least, and a QR where the paper is too narrow for them', () => {
    expect(kinds('K20261125012', 384)).toEqual(['barcode', 'text']);
    expect(kinds('9901010012032026112330074', 576)).toEqual(['barcode', 'text']);
    expect(kinds('AB-CD-EF-GH-IJ-KL-MN-OP', 384)).toEqual(['qr', 'text']);
  });
});

describe('every slip', () => {
  const papers = [384, 432, 512, 576].flatMap((width) =>
    (['text', 'raster'] as const).map((mode) => ({ width, mode })),
  );
  it.each(papers)('stays on the paper at $width dots as $mode', ({ width, mode }) => {
    for (const document of Object.values(sampleDocuments)) {
      const placed = layout(document, paper({ width, mode }));
      expectOnPaper(placed);
    }
  });

  it('stays on the paper with any name', () => {
    const planes = fc.oneof(
      fc.integer({ min: 0x4e00, max: 0x9fff }),
      fc.integer({ min: 0x3400, max: 0x4dbf }),
      fc.integer({ min: 0x20000, max: 0x323af }),
      fc.integer({ min: 0, max: 0x2fff }),
    );
    const name = fc
      .array(planes, { maxLength: 300 })
      .map((codes) => codes.map((code) => String.fromCodePoint(code)).join(''));
    fc.assert(
      fc.property(
        name,
        fc.constantFrom(...papers),
        fc.constantFrom<TextSize>(24, 28, 40, 72),
        (text, { width, mode }, size) => {
          const document = one(
            { type: 'text', text, size, align: 'center' },
            { type: 'pair', label: '为谁办', value: text, size },
            { type: 'check', mark: 'lack', text, note: text },
            { type: 'signature', label: text },
          );
          const placed = layout(document, paper({ width, mode }));
          expectOnPaper(placed);
          // Nothing of the name is lost, and nothing of it is a command.
          const whole = signsOf(cleanText(text))
            .filter((sign) => sign !== ' ')
            .join('');
          const first = texts(layout(one({ type: 'text', text, size }), paper({ width, mode })))
            .flatMap((run) => run.signs)
            .filter((sign) => sign !== ' ')
            .join('');
          expect(first).toBe(whole);
          expect(slipToSvg(placed)).not.toMatch(/\p{Cc}/u);
        },
      ),
      { numRuns: 150 },
    );
  }, 30_000);

  it.each(papers)(
    'holds the longest name of a register whole at $width dots as $mode',
    (change) => {
      const short = '王桂兰';
      const long = '阿卜杜热合曼江·吾买尔江阿卜杜拉·麦麦提尼亚孜'.padEnd(50, '·买买提');
      const named = Object.entries(sampleDocuments).filter(([, document]) =>
        JSON.stringify(document).includes(short),
      );
      expect(named.map(([key]) => key)).toContain('acceptance_receipt');
      for (const [key, document] of named) {
        const renamed = JSON.parse(JSON.stringify(document).replaceAll(short, long)) as Document;
        const placed = layout(renamed, paper(change));
        expectOnPaper(placed);
        const words = texts(placed).flatMap(({ signs }) => signs);
        expect(words.join(''), key).toContain(long);
      }
    },
  );

  function expectOnPaper(placed: Placed): void {
    let y = 0;
    for (const line of placed.lines) {
      expect(line.y).toBe(y);
      y += line.height;
      for (const run of line.runs) {
        const right =
          run.type === 'text'
            ? (run.at.at(-1) ?? 0) + 1
            : run.type === 'qr'
              ? run.x + run.rows.length * run.module
              : run.type === 'barcode'
                ? run.x + run.bars.reduce((sum, wide) => sum + wide, 0) * run.module
                : run.x + run.width;
        const foot = run.y + (run.type === 'qr' ? run.rows.length * run.module : run.height);
        expect(run.x).toBeGreaterThanOrEqual(0);
        expect(right).toBeLessThanOrEqual(placed.width);
        expect(foot).toBeLessThanOrEqual(line.y + line.height);
      }
    }
    expect(y).toBe(placed.height);
  }
});
