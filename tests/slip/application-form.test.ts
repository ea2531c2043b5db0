// The application form of any matter from its pack: what stands where, what is whole and what is hidden, and how it breaks over pages.
import { describe, expect, it } from 'vitest';
import type { Case } from '../../core/case/case';
import { instantOf } from '../../core/kit/time';
import { a4Html, a4Signs } from '../../core/slip/a4-html';
import { pagesOf } from '../../core/slip/a4-pages';
import { formInner, hundredths } from '../../core/slip/form/form-html';
import { formTexts, type FormBlock, type FormSheet } from '../../core/slip/form/form-sheet';
import account from '../../resources/consents/account.json';
import { qrMatrix } from '../../electron/printer/render';
import { formSheet } from '../../electron/a4/form-schema';
import { filledAccount, filledCase, filledCertNo } from '../support/filled-case';
import { formOf, shippedPack } from '../support/sample-form';
import { packFiles } from '../support/shelf';

const allowance = shippedPack('elder-allowance-2.json');
const living = shippedPack('min-living.json');
const large = { kind: 'application_form_large' } as const;

const htmlOf = (sheet: FormSheet, pages: readonly (readonly number[])[]): string =>
  a4Html(sheet, sheet.form, pages, {
    ...{ qr: qrMatrix, nonce: 'n', fonts: { regular: 'r', bold: 'b' }, isDense: false },
  });

const onOnePage = (sheet: FormSheet): string => htmlOf(sheet, [sheet.form.map((_, i) => i)]);

const rowsOf = (sheet: FormSheet) =>
  sheet.form.flatMap((block) => (block.type === 'form_row' ? [block.cells] : []));

const cellOf = (sheet: FormSheet, label: string) =>
  rowsOf(sheet)
    .flat()
    .find((cell) => cell.label === label)?.value;

const bands = (sheet: FormSheet): readonly string[] =>
  sheet.form.flatMap((block) => (block.type === 'form_band' ? [block.text] : []));

const page = (sha256: string) => ({ sha256, bytes: 9, width: 4, height: 3, mime: 'image/jpeg' });

describe('separate consents', () => {
  const words = { ...account, scope: undefined };

  it.each([{}, large])('stand word for word with a box for yes and for no: %o', (kind) => {
    const consents = [{ words, agreed: null }];
    const sheet = formOf(living, undefined, { ...kind, consents });
    expect(bands(sheet).some((band) => band.includes('单独同意'))).toBe(true);
    for (const word of [account.question, account.receivers, account.refused, account.revoked])
      expect(a4Signs(sheet)).toContain(word);
    expect(JSON.stringify(sheet.form)).toContain('{"text":"本人同意","on":false}');
    expect(formSheet.safeParse(sheet).success).toBe(true);
  });

  it('have no section where the case needs none', () => {
    expect(bands(formOf(living)).some((band) => band.includes('单独同意'))).toBe(false);
  });
});

describe('pictures that are taken after acceptance', () => {
  const home = shippedPack('home-adapt.json');
  const filled = filledCase(home, { rows: 1 });
  const answers = Object.fromEntries(
    Object.entries(filled.answers).filter(([key]) => key !== 'before' && key !== 'after'),
  );
  const c = (pages: Record<string, readonly unknown[]>) =>
    ({ ...filled, answers, pages }) as unknown as Case;
  const shown = (sheet: FormSheet) =>
    rowsOf(sheet).flatMap((cells) =>
      cells.flatMap(({ label, value }) =>
        value.type === 'pictures' && label !== '照片' ? [[label, value.names]] : [],
      ),
    );

  it.each([{}, large])('stand at their step, on both copies: %o', (kind) => {
    const taken = c({ 'field:before': [page('a'), page('b')], 'field:after': [page('c')] });
    expect(shown(formOf(home, taken, kind))).toEqual([
      ['改造前的照片', ['a', 'b']],
      ['改造后的照片', ['c']],
    ]);
  });

  it.each([{}, large])('leave no place where there are none yet: %o', (kind) => {
    const before = c({ 'field:before': [page('a')] });
    expect(shown(formOf(home, before, kind)).map(([label]) => label)).toEqual(['改造前的照片']);
  });
});

describe('the form for the dossier', () => {
  it('says which copy it is, bears the number and whole numbers, and ticks what was chosen', () => {
    const sheet = formOf(allowance);
    const words = a4Signs(sheet);
    expect(sheet.title).toBe('高龄津贴申请表');
    expect(words).toContain('存档联');
    expect(words).toContain('9901 0100 1203 2026 1123 3007 4');
    expect(cellOf(sheet, '证件号')).toEqual({ type: 'words', text: filledCertNo });
    expect(cellOf(sheet, '账号')).toEqual({ type: 'words', text: '6217 0012 3456 7890 123' });
    expect(cellOf(sheet, '性别')).toEqual({
      type: 'ticks',
      options: [
        { text: '男', on: true },
        { text: '女', on: false },
      ],
    });
    expect(words).not.toContain('梧桐花开');
  });

  it('sets two short answers side by side and gives a long one the whole line', () => {
    const long = '梧桐里'.repeat(20);
    const c = filledCase(allowance, { rows: 1, given: { hukou: long } });
    const rows = rowsOf(formOf(allowance, c));
    expect(rows.some((cells) => cells.length === 2)).toBe(true);
    const row = rows.find((cells) => cells.some(({ label }) => label === '户籍地'));
    expect(row).toEqual([{ label: '户籍地', value: { type: 'words', text: long } }]);
  });

  it('goes on in further rows with a text that is longer than a page has room for', () => {
    const long = '字'.repeat(2_000);
    const c = filledCase(allowance, { rows: 1, given: { hukou: long } });
    const pieces = rowsOf(formOf(allowance, c)).filter(
      ([cell]) => cell?.value.type === 'words' && /^字+$/.test(cell.value.text),
    );
    expect(pieces.length).toBeGreaterThan(3);
    expect(pieces.map(([cell]) => cell?.label).filter(Boolean)).toEqual(['户籍地']);
    expect(pieces.map(([cell]) => (cell?.value as { text: string }).text).join('')).toBe(long);
  });

  it('has a box for the opinion of every step, filled where it was recorded', () => {
    const [step] = allowance.steps;
    const c: Case = {
      ...filledCase(allowance, { rows: 1 }),
      course: {
        ...{ steps: [], pauses: [], corrections: [], publicNotices: [], objections: [] },
        ...{
          extensions: [],
          result: null,
          delivery: null,
          officialNumber: 'P-77',
          ratingCalls: [],
        },
        opinions: [
          {
            ...{ step: step?.key ?? '', result: 'agree', text: '情况属实', signer: '卢静' },
            ...{ on: '2026-11-25', by: 's1' },
          },
        ],
      },
    };
    const sheet = formOf(allowance, c);
    const boxes = sheet.form.flatMap((block) => (block.type === 'form_opinion' ? [block] : []));
    expect(boxes.map(({ label }) => label)).toEqual(
      allowance.steps.map(({ who }) => expect.stringContaining(who) as string),
    );
    expect(boxes[0]).toMatchObject({
      ...{ text: '情况属实', signer: '签名：卢静', date: '2026年11月25日' },
      result: { options: [{ text: '同意', on: true }, { on: false }, { on: false }] },
    });
    expect(boxes[1]?.text).toBe('');
    expect(a4Signs(sheet)).toContain('P-77');
  });

  it('sets groups that repeat as tables with their columns', () => {
    const sheet = formOf(living);
    const head = sheet.form.find(
      (block) => block.type === 'form_head' && block.cells.includes('身份证号'),
    );
    const lines = sheet.form.filter(
      (block) => block.type === 'form_line' && block.cells.includes(filledCertNo),
    );
    expect(head).toMatchObject({ cells: expect.arrayContaining(['序号', '姓名']) as unknown });
    expect(lines).toHaveLength(3);
    expect(bands(sheet).map((band) => band.split('、')[0])).toEqual(
      expect.arrayContaining(['一', '二', '三', '十']),
    );
  });

  it('bears the strokes that were written, or a line to write on', () => {
    const signed: Case = {
      ...filledCase(allowance, { rows: 1 }),
      signature: {
        ...{ mode: 'sign', strokes: [[10, 20, 30, 40]], width: 600, height: 240 },
        at: instantOf('2026-11-23', '09:20'),
      },
    };
    const html = onOnePage(formOf(allowance, signed));
    expect(html).toContain('<polyline points="10 20 30 40"/>');
    expect(html).toContain('2026年11月23日');
    const blank = onOnePage(formOf(allowance));
    expect(blank).not.toContain('<polyline');
    expect(blank).toContain('签名或按指印');
  });

  it('says that it is a copy, which one and why', () => {
    const sheet = formOf(allowance, undefined, { printed: { copy: 2, reason: '弄丢了' } });
    expect(sheet.form[0]).toEqual({ type: 'form_copy', text: '补打 第 2 次　原因：弄丢了' });
  });
});

describe('the form in large print', () => {
  it('puts one fact on a line and knows only the last four of every number', () => {
    for (const pack of [allowance, living]) {
      const sheet = formOf(pack, undefined, large);
      expect(sheet.isLarge).toBe(true);
      expect(rowsOf(sheet).every((cells) => cells.length === 1)).toBe(true);
      const words = a4Signs(sheet).replaceAll('9901 0100 1203 2026 1123 3007 4', '');
      expect(words).toContain('号码只印后四位');
      expect(words).toContain('尾号 0013');
      for (const whole of [filledCertNo, filledAccount, '6217 0012', '19900001234', '199-0000'])
        expect(words).not.toContain(whole);
      expect(words.replaceAll(' ', '')).not.toMatch(/\d{11}/);
    }
  });
});

describe('the form of every shipped matter', () => {
  it.each(packFiles.map(({ file }) => file).filter((file) => file !== 'enquiry.json'))(
    '%s can be set, and passes what the main process lets through',
    (file) => {
      const pack = shippedPack(file);
      for (const kind of ['application_form', 'application_form_large'] as const) {
        const sheet = formOf(pack, undefined, { kind });
        expect(formSheet.safeParse(sheet).error).toBeUndefined();
        expect(onOnePage(sheet)).not.toMatch(/undefined|\[object|NaN/);
      }
    },
  );
});

describe('pages of a form', () => {
  const line = (text: string): FormBlock => ({ type: 'form_line', cells: [text], widths: [1] });
  const head: FormBlock = { type: 'form_head', cells: ['姓名'], widths: [1] };
  const band: FormBlock = { type: 'form_band', text: '家里的人' };

  it('set the head of a table again where it goes on', () => {
    const blocks = [band, head, ...Array.from({ length: 8 }, (_, i) => line(`${i}`))];
    const heights = blocks.map(() => 10);
    expect(pagesOf(blocks, heights, 60)).toEqual([
      [0, 1, 2, 3, 4, 5],
      [1, 6, 7, 8, 9],
    ]);
  });

  it('leave no row alone under a heading, and none alone on the last page', () => {
    const tens = (blocks: readonly FormBlock[]) => blocks.map(() => 10);
    const short = [line('x'), band, head, line('a'), line('b'), line('c')];
    expect(pagesOf(short, tens(short), 50)).toEqual([[0], [1, 2, 3, 4, 5]]);
    const longer = [band, head, line('a'), line('b'), line('c'), line('d')];
    expect(pagesOf(longer, tens(longer), 50)).toEqual([
      [0, 1, 2, 3],
      [1, 4, 5],
    ]);
  });

  it('each bear the number, the name of the form and their count', () => {
    const sheet = formOf(allowance);
    const html = htmlOf(sheet, [[0, 1], [2], [3]]);
    expect(html.match(/<header>.*?存档联.*?高龄津贴申请表<\/span><\/header>/g)).toHaveLength(3);
    expect(html).toContain('第 3 页 共 3 页');
  });

  it('divide a line into whole hundredths', () => {
    for (const widths of [[1, 1, 1], [2.2, 10, 4.5, 3, 3, 3, 3], [1]]) {
      const shares = hundredths(widths);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(100);
    }
  });

  it('escape what a name could smuggle in', () => {
    const evil = '<script>alert(1)</script>';
    const c = filledCase(allowance, { rows: 1, given: { name: evil } });
    const html = onOnePage(formOf(allowance, c));
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;script&gt;');
  });
});

describe('a picture as an answer', () => {
  const value = { type: 'pictures', names: ['a'.repeat(64)], text: '附 1 张' } as const;
  const row = { type: 'form_row', cells: [{ label: '照片', value }] } as const;

  it('is printed from its place, and only counted where no picture can be shown', () => {
    const kit = { clean: (text: string) => text, qr: () => '' };
    const shown = formInner(row, { ...kit, picture: (sha256) => `app://sheet/picture/${sha256}` });
    expect(shown).toContain(`<img src="app://sheet/picture/${'a'.repeat(64)}"`);
    expect(formInner(row, kit)).not.toContain('<img');
    expect(formInner(row, kit)).toContain('附 1 张');
    expect(formTexts(row)).toContain('附 1 张');
  });
});
