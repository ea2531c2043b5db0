// Blocks, lists and groups: what a pack is after they are put in, and what is wrong with one that calls them wrongly.
import { describe, expect, it } from 'vitest';
import written from '../../../resources/matters/elder-allowance-2.json';
import { checkPack } from '../../../core/matter/check-pack';
import type { MatterPack } from '../../../core/matter/definition';
import type { PackFault } from '../../../core/matter/pack-fault';
import { shelf } from '../../support/shelf';

type Json = Record<string, unknown>;

const withFields = (...fields: readonly Json[]): Json => ({
  ...structuredClone(written),
  fields,
  checks: [],
  papers: [written.papers[0]],
  questions: [{ key: 'q', question: '对吗？', answer: '{matter}', detail: '' }],
  steps: [{ key: 'street', who: '街道', does: '审核' }],
  leadsTo: [],
  duplicates: undefined,
  consents: undefined,
});

function packOf(json: Json): MatterPack {
  const checked = checkPack(json, shelf);
  if (!checked.ok) throw new Error(JSON.stringify(checked.refusal));
  return checked.value;
}

function faultsOf(json: Json): readonly PackFault[] {
  const checked = checkPack(json, shelf);
  return checked.ok ? [] : checked.refusal;
}

const person = { block: 'person', version: 1 };
const field = (more: Json): Json => ({ key: 'a', label: 'A', type: 'text', why: '', ...more });

describe('a block', () => {
  it('brings its fields in order, with lists, sentences and checks', () => {
    const pack = packOf(
      withFields({ ...person, only: ['cert_no', 'sex', 'birth', 'name', 'cert_type'] }),
    );
    expect(pack.fields.map(({ key }) => key)).toEqual([
      'name',
      'cert_type',
      'cert_no',
      'sex',
      'birth',
    ]);
    const sex = pack.fields.find(({ key }) => key === 'sex');
    expect(sex?.choices).toEqual([
      { code: '1', label: '男', key: '1' },
      { code: '2', label: '女', key: '2' },
    ]);
    expect(pack.checks.map(({ key }) => key)).toEqual(['id_agrees']);
  });

  it('may be changed, and lose what it has', () => {
    const change = { phone: { required: false, register: null, why: '好找人。' } };
    const pack = packOf(withFields({ ...person, only: ['phone'], change }));
    expect(pack.fields[0]).toMatchObject({ key: 'phone', required: false, why: '好找人。' });
    expect(pack.fields[0]?.register).toBeUndefined();
  });

  it('of a second person has its own keys everywhere, and nothing from the register', () => {
    const when = { field: 'name', exists: true };
    const heir = { ...person, prefix: 'heir_', labelPrefix: '继承人', when };
    const pack = packOf(withFields(person, heir));
    const certNo = pack.fields.find(({ key }) => key === 'heir_cert_no');
    expect(certNo).toMatchObject({ label: '继承人证件号', certType: 'heir_cert_type', when });
    expect(
      pack.fields.filter(({ key }) => key.startsWith('heir_')).some(({ register }) => register),
    ).toBe(false);
    const birth = pack.fields.find(({ key }) => key === 'heir_birth');
    expect(birth?.compute?.from).toEqual(['heir_cert_no']);
    expect(pack.fields.find(({ key }) => key === 'heir_live_text')?.when).toEqual({
      and: [when, { field: 'heir_live_same', equals: false }],
    });
    expect(pack.checks.map(({ key }) => key)).toContain('heir_id_agrees');
  });

  it('stands in a group as its columns, its checks for every row', () => {
    const columns = [{ ...person, only: ['name', 'cert_type', 'cert_no', 'sex', 'birth'] }];
    const pack = packOf(withFields(field({ key: 'member', type: 'rows', columns })));
    expect(pack.fields[0]?.columns?.map(({ key }) => key)).toContain('cert_no');
    expect(pack.checks).toMatchObject([{ key: 'id_agrees', each: 'member' }]);
  });

  it.each<[string, Json, Partial<PackFault>]>([
    ['is not there', { ...person, version: 9 }, { code: 'unknown_block', detail: 'person 9' }],
    ['has no such field', { ...person, only: ['nam'] }, { code: 'unknown_field', detail: 'nam' }],
    [
      'is changed into nonsense',
      { ...person, change: { name: { type: 'nmae' } } },
      { place: 'fields[0] person.change.name.type', code: 'shape' },
    ],
  ])('that %s is refused', (_what, use, fault) => {
    expect(faultsOf(withFields(use))).toContainEqual(expect.objectContaining(fault));
  });

  it('may not have a field that the pack has too', () => {
    expect(
      faultsOf(withFields({ ...person, only: ['name'] }, field({ key: 'name' }))),
    ).toContainEqual({
      place: 'fields',
      code: 'duplicate',
      detail: 'name',
    });
  });
});

describe('a list', () => {
  it('of the pack stands before the shared one', () => {
    const own = { lists: { bank: [{ code: 'river', label: '江河银行' }] } };
    const json = { ...withFields(field({ type: 'choice', list: 'bank' })), ...own };
    expect(packOf(json).fields[0]?.choices).toEqual([
      { code: 'river', label: '江河银行', key: '1' },
    ]);
  });

  it('is offered in part', () => {
    const pack = packOf(withFields(field({ type: 'code', list: 'relation', only: ['30', '20'] })));
    expect(pack.fields[0]?.choices?.map(({ code }) => code)).toEqual(['30', '20']);
  });

  it.each<[Json, Partial<PackFault>]>([
    [
      { type: 'code', list: 'planets' },
      { code: 'unknown_list', detail: 'planets' },
    ],
    [
      { type: 'code', list: 'relation', only: ['1'] },
      { code: 'unknown_code', detail: '1' },
    ],
  ])('%j is refused', (more, fault) => {
    expect(faultsOf(withFields(field(more)))).toContainEqual(expect.objectContaining(fault));
  });
});

describe('what contradicts itself or points nowhere', () => {
  const rows = field({
    key: 'member',
    type: 'rows',
    columns: [field({ key: 'name' }), field({ key: 'share', type: 'number' })],
  });
  it.each<[string, Json, Partial<PackFault>]>([
    ['a step', field({ at: 'moon' }), { code: 'unknown_step', detail: 'moon' }],
    ['rows without columns', field({ type: 'rows' }), { code: 'wrong_setting' }],
    [
      'rows in rows',
      field({
        type: 'rows',
        columns: [field({ key: 'b', type: 'rows', columns: [field({ key: 'c' })] })],
      }),
      { code: 'wrong_setting', detail: 'rows' },
    ],
    [
      'a computation with nothing to read',
      field({ type: 'computed', compute: { by: 'sum', from: [], with: {} } }),
      { code: 'wrong_call', detail: '1–' },
    ],
    [
      'a computation without its setting',
      field({ type: 'computed', compute: { by: 'opened_on', from: [], with: { month: 1 } } }),
      { code: 'wrong_call', detail: 'month' },
    ],
    [
      'a group that is none',
      field({ when: { rows: 'member', some: { field: 'name', exists: true } } }),
      { code: 'unknown_group', detail: 'member' },
    ],
  ])('%s is refused', (_what, one, fault) => {
    expect(faultsOf(withFields(one))).toContainEqual(expect.objectContaining(fault));
  });

  it.each<[Json, Partial<PackFault>]>([
    [
      {
        checks: [
          {
            key: 'c',
            severity: 'block',
            each: 'a',
            holds: { field: 'a', exists: true },
            says: 'x',
          },
        ],
      },
      { code: 'unknown_group' },
    ],
    [
      {
        checks: [
          {
            key: 'c',
            severity: 'block',
            holds: { by: 'sum_is', from: ['member/sahre'], with: { sum: 100 } },
            says: 'x',
          },
        ],
      },
      { code: 'unknown_field', detail: 'member/sahre' },
    ],
    [
      {
        checks: [
          {
            key: 'c',
            severity: 'block',
            holds: { by: 'past_at_least', from: ['a'], with: { span: '6 months' } },
            says: 'x',
          },
        ],
      },
      { code: 'wrong_call', detail: 'span' },
    ],
    [
      {
        lists: {
          own: [
            { code: 'a', label: 'A' },
            { code: 'a', label: 'B' },
          ],
        },
      },
      { code: 'duplicate', place: 'lists.own', detail: 'a' },
    ],
    [{ category: 'planets' }, { code: 'unknown_category', detail: 'planets' }],
    [{ questions: [] }, { code: 'no_questions' }],
    [
      { noticeDays: 3, steps: [{ key: 's', who: '街道', does: '公示', noticeDays: 7 }] },
      { code: 'contradiction', place: 'noticeDays' },
    ],
    [
      { steps: [{ key: 's', who: '街道', does: '审', limit: { days: 31, unit: 'working_day' } }] },
      { code: 'contradiction', place: 'steps s.limit' },
    ],
    [
      { papers: [{ ...written.papers[0], late: { days: 5, unit: 'day' } }] },
      { code: 'contradiction', place: 'papers M01.late' },
    ],
    [{ papers: [{ ...written.papers[0], per: 'a' }] }, { code: 'unknown_group', detail: 'a' }],
    [{ duplicates: { by: ['cause'], period: 'year' } }, { code: 'unknown_field', detail: 'cause' }],
  ])('%j is refused', (more, fault) => {
    const json = { ...withFields(rows, field({})), ...more };
    expect(faultsOf(json)).toContainEqual(expect.objectContaining(fault));
  });

  it('is nothing in a pack with a group whose columns are all well spoken of', () => {
    const json = {
      ...withFields(
        rows,
        field({ type: 'computed', compute: { by: 'sum', from: ['member/share'], with: {} } }),
      ),
      checks: [
        {
          key: 'named',
          severity: 'block',
          each: 'member',
          holds: { field: 'name', exists: true },
          says: '写上姓名。',
        },
      ],
      questions: [
        { key: 'q', question: '是这几位吗？', answer: '{member}', detail: '{member/name}' },
      ],
    };
    expect(faultsOf(json)).toEqual([]);
  });
});
