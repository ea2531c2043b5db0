// The templates that travel with the application, and what a broken one is told.
import { describe, expect, it } from 'vitest';
import { checkCommon, checkTemplate } from '../../core/slip/check-template';
import { templateKinds } from '../../core/slip/slip';
import { common, sampleDocuments, templateFiles, templates } from './samples';

describe('the office’s slips', () => {
  it('are one file for each kind, named after it, numbered as in the office’s list', () => {
    expect(templates.map(({ key }) => key).toSorted()).toEqual([...templateKinds].toSorted());
    for (const { file, json } of templateFiles)
      expect(file).toBe(`${(json as { key: string }).key.replaceAll('_', '-')}.json`);
    const numbers = new Set(templates.map(({ number }) => number));
    expect(numbers).toEqual(new Set([0, ...Array.from({ length: 17 }, (_, i) => i + 1)]));
  });

  it('say who gave them, to be kept, and where to complain', () => {
    for (const { key } of templates) {
      if (key === 'test_page') continue;
      const words = JSON.stringify(sampleDocuments[key]);
      expect(words).toContain('临江街道 · 梧桐社区');
      // Papers of the window's own: nobody takes them home.
      if (['reprint_note', 'day_sheet', 'route_sheet'].includes(key)) continue;
      expect(words).toContain('请保留本单');
      expect(words).toContain('0099-5550-168');
    }
  });

  it('tell nobody whole identity numbers, and a ballot receipt neither name nor hour', () => {
    const words = (key: string) => JSON.stringify(sampleDocuments[key]?.blocks);
    for (const { key } of templates)
      expect(words(key).replace(/SW1[^"]*/g, '')).not.toMatch(/\d{17}[\dX]/);
    expect(words('ballot_receipt')).not.toMatch(/王|9:05/);
  });
});

describe('a broken template is refused with the place and the reason', () => {
  const good = templateFiles.find(({ file }) => file === 'visit-card.json')!.json as Record<
    string,
    unknown
  >;
  const faultsOf = (change: object): readonly string[] => {
    const checked = checkTemplate({ ...good, ...change }, common);
    if (checked.ok) return [];
    return checked.refusal.map(({ place, code, detail }) => `${place} ${code} ${detail}`.trim());
  };
  const block = (one: object) => ({ blocks: [one] });
  const line = (text: string, more: object = {}) =>
    block({ ...{ type: 'text', text, size: 28 }, ...more });

  it.each([
    [{ version: '2' }, 'template.version shape'],
    [{ key: 'cinema_ticket' }, 'template.key shape'],
    [{ colour: 'red' }, 'template.colour shape'],
    [{ scale: 3 }, 'template.scale shape'],
    [block({ type: 'song' }), 'template.blocks[0].type shape'],
    [line('x', { size: 29 }), 'template.blocks[0].size shape'],
    [line('x', { aling: 'center' }), 'template.blocks[0].aling shape'],
    [
      block({ type: 'columns', size: 28, cells: [{ text: 'a', width: 1 }] }),
      'template.blocks[0].cells shape',
    ],
    [line('{nobody}'), 'blocks[0] text.text unknown_field nobody'],
    [line('{day|roman}'), 'blocks[0] text.text unknown_format day|roman'],
    [line('{day'), 'blocks[0] text.text brace {day'],
    [line('x', { each: 'day' }), 'blocks[0] text.each not_a_list day'],
    [
      line('x', { when: { field: 'moon', exists: true } }),
      'blocks[0] text.when unknown_field moon',
    ],
    [block({ type: 'part', part: 'tail' }), 'blocks[0] unknown_part tail'],
    [block({ type: 'amount', label: '共', of: 'day' }), 'blocks[0] amount.of unknown_field day'],
    [
      { fields: [{ key: 'copy', type: 'number', sample: 1 }], blocks: [] },
      'fields copy duplicate copy',
    ],
    [{ fields: [{ key: 'x', type: 'choice', sample: 'a' }], blocks: [] }, 'fields x shape words'],
    [
      { fields: [{ key: 'x', type: 'day', sample: 'today' }], blocks: [] },
      'sample x bad_sample a day as YYYY-MM-DD',
    ],
  ])('%j: %s', (change, fault) => {
    expect(faultsOf(change)).toEqual([fault]);
  });

  it('also where a condition waits for a code that the field does not have', () => {
    const fields = [{ key: 'x', type: 'choice', words: { a: '甲' }, sample: 'a' }];
    const when = { field: 'x', equals: 'b' };
    expect(faultsOf({ fields, ...line('x', { when }) })).toEqual([
      'blocks[0] text.when unknown_code x = b',
    ]);
  });

  it('and the common file must give every slip its day', () => {
    expect(checkCommon({ fields: [], parts: {} })).toEqual({
      ok: false,
      refusal: [{ place: 'common.fields', code: 'unknown_field', detail: 'issuedAt' }],
    });
  });
});
