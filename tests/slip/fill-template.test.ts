// A template and its data: conditions, lists, forms of values, and data that does not fit.
import { describe, expect, it } from 'vitest';
import type { Block } from '../../core/slip/document';
import { checkTemplate } from '../../core/slip/check-template';
import { fillTemplate, type SlipData } from '../../core/slip/fill-template';
import { sampleOf } from '../../core/slip/sample-of';
import type { SlipField, SlipTemplate } from '../../core/slip/template';
import { common, sample, templates } from './samples';

const templateOf = (fields: readonly SlipField[], blocks: readonly object[]): SlipTemplate => {
  const json = { key: 'ballot_receipt', number: 14, name: '试', version: 3, paper: 'thermal' };
  const checked = checkTemplate({ ...json, scale: 1, fields, blocks }, common);
  if (!checked.ok) throw new Error(JSON.stringify(checked.refusal));
  return checked.value;
};
const fill = (fields: readonly SlipField[], blocks: readonly object[], change: SlipData = {}) => {
  const template = templateOf(fields, blocks);
  return fillTemplate(template, { ...sampleOf(template), ...change });
};
const text = (words: string, more: object = {}) => ({
  ...{ type: 'text', text: words, size: 28 },
  ...more,
});
const said = (fields: readonly SlipField[], blocks: readonly object[], change: SlipData = {}) => {
  const filled = fill(fields, blocks, change);
  if (!filled.ok) throw new Error(JSON.stringify(filled.refusal));
  return filled.value.blocks.map((block) => ('text' in block ? block.text : block.type));
};

describe('values in words', () => {
  const one = (type: SlipField['type'], value: unknown, form = ''): readonly string[] =>
    said([{ key: 'v', type, sample: value }], [text(`{v${form}}`)]);

  it.each([
    ['day', '2026-12-30', '', '12月30日（星期三）'],
    ['day', '2027-01-05', '', '2027年1月5日（星期二）'],
    ['day', '2026-12-30', '|full', '2026年12月30日'],
    ['instant', '2026-11-23T14:30', '', '11月23日 下午 2:30'],
    ['instant', Date.UTC(2026, 10, 23, 1, 5), '|half', '11月23日（星期一）上午'],
    ['span', { from: '11:00', to: '13:00' }, '', '上午 11:00 到 下午 1:00'],
    ['phone', '19900000001', '', '199-0000-0001'],
    ['phone', '0099-5550-160', '', '0099-5550-160'],
    ['number_code', '990101', '', '9901 01'],
    ['amount', 1100, '', '1,100 元'],
    ['amount', 1100, '|capitals', '人民币壹仟壹佰元整'],
    ['texts', ['卢静', '邱国强'], '', '卢静、邱国强'],
  ] as const)('%s %j as %s is %s', (type, value, form, words) => {
    expect(one(type, value, form)).toEqual([words]);
  });

  it('sets a long number on two lines where a form asks for it', () => {
    expect(one('number_code', '9901010012032026112330074', '|lines')).toEqual([
      '9901 0100 1203',
      '2026 1123 3007 4',
    ]);
  });

  it('brings no more than the last four of an identity number to paper, even out of a note', () => {
    expect(one('text', '身份证99010119380412002X在儿子家')).toEqual(['身份证尾号 002X在儿子家']);
    expect(one('text', '电话 0099-5550-160')).toEqual(['电话 0099-5550-160']);
  });

  it('takes the words of a code, with what stands beside it', () => {
    const state: SlipField = {
      ...{ key: 'state', type: 'choice', sample: 'kept' },
      words: { kept: '留 {n} 张', back: '退了' },
    };
    expect(said([state, { key: 'n', type: 'number', sample: 2 }], [text('{state}')])).toEqual([
      '留 2 张',
    ]);
  });
});

describe('blocks', () => {
  const list: SlipField = {
    ...{ key: 'papers', type: 'list', sample: [{ name: '卡' }, { name: '证', how: '原件' }] },
    of: [
      { key: 'name', type: 'text' },
      { key: 'how', type: 'text', optional: true },
    ],
  };

  it('repeat over a list, and ask their condition of every entry', () => {
    expect(said([list], [text('{name}{how}', { each: 'papers' })])).toEqual(['卡', '证原件']);
    const when = { field: 'how', exists: true };
    expect(said([list], [text('{name}', { each: 'papers', when })])).toEqual(['证']);
  });

  it('stand or not by a condition, alone and in groups', () => {
    const when = { field: 'papers', exists: true };
    const group = { type: 'group', when, blocks: [text('材料'), { type: 'rule' }] };
    expect(said([list], [group])).toEqual(['材料', 'rule']);
    expect(said([list], [group], { papers: [] })).toEqual([]);
  });

  it('carry nothing of the template’s own grammar to the printer', () => {
    const filled = fill([list], [text('{name}', { each: 'papers' })]);
    expect(filled.ok && filled.value.blocks[0]).toEqual({ type: 'text', text: '卡', size: 28 });
    expect(filled.ok && filled.value).toMatchObject({ template: 'ballot_receipt', version: 3 });
  });
});

describe('data that does not fit', () => {
  const receipt = templates.find(({ key }) => key === 'acceptance_receipt')!;
  const faults = (change: SlipData) => {
    const filled = fillTemplate(receipt, { ...sampleOf(receipt), ...change });
    return filled.ok ? [] : filled.refusal.map(({ place, code }) => `${place} ${code}`);
  };

  it.each([
    [{ matter: '' }, 'matter missing'],
    [{ latest: '30.12.2026' }, 'latest wrong_type'],
    [{ latest: '2026-02-30' }, 'latest wrong_type'],
    [{ acceptedAt: 'monday' }, 'acceptedAt wrong_type'],
    [{ tail: '99010119380412002X' }, 'tail wrong_type'],
    [{ phone: 'ring us' }, 'phone wrong_type'],
    [{ copy: -1 }, 'copy wrong_type'],
    [{ papers: '身份证' }, 'papers wrong_type'],
    [{ papers: [{ name: '卡', state: 'eaten', copies: 1 }] }, 'papers[0].state wrong_type'],
    [{ papers: [{ state: 'missing', copies: 0 }] }, 'papers[0].name missing'],
    [{ colour: 'red' }, 'colour unknown_field'],
  ])('%j is refused: %s', (change, fault) => {
    expect(faults(change as SlipData)).toEqual([fault]);
  });

  it('is named all at once', () => {
    expect(faults({ matter: null, name: 7 })).toEqual(['matter missing', 'name wrong_type']);
  });

  it('is nothing where an optional field is absent, null or empty', () => {
    for (const tail of [undefined, null, '']) expect(faults({ tail })).toEqual([]);
  });
});

it('a larger print is a wish at the time of filling, or the template’s own', () => {
  expect(sample('visit_card')).not.toHaveProperty('scale');
  expect(sample('visit_card', {}, 1.5).scale).toBe(1.5);
});

it('a copy bears its number and its reason above everything else', () => {
  const top = (blocks: readonly Block[]) => blocks.slice(0, 2);
  for (const { key } of templates) {
    if (key === 'test_page') continue;
    const copy = sample(key, { copy: 2, reason: '老人丢了' });
    expect(top(copy.blocks)).toMatchObject([
      { type: 'banner', text: '补打 第 2 次' },
      { type: 'text', text: '原因：老人丢了' },
    ]);
    expect(sample(key).blocks.some(({ type }) => type === 'banner')).toBe(false);
  }
});
