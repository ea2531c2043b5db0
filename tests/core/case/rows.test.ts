// Groups that repeat: rows come and go on two machines, cells are answered one by one, what is missing is named by its place.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accept } from '../../../core/case/accept';
import { answerField, type AnswerFieldCommand } from '../../../core/case/answer-field';
import { applyCase } from '../../../core/case/apply-case';
import type { Case } from '../../../core/case/case';
import { sameCase } from '../../../core/case/duplicate';
import { formValues, limitsFor, neededPapers, placeName } from '../../../core/case/form';
import { checksOf, missingFields, missingFrom } from '../../../core/case/missing';
import { openCase } from '../../../core/case/open-case';
import { present } from '../../../core/case/present';
import { checkPack } from '../../../core/matter/check-pack';
import elder from '../../../resources/matters/elder-allowance-2.json';
import { shelf } from '../../support/shelf';
import { minted } from '../resident/a-person';
import { calendars, done, opening, today } from './a-case';

const member = {
  key: 'member',
  label: '家庭成员',
  rowName: '成员',
  type: 'rows',
  least: 1,
  most: 3,
  why: '按家庭算。',
  columns: [
    { key: 'name', label: '姓名', type: 'name' },
    { key: 'works', label: '有工作', type: 'bool' },
    {
      key: 'income',
      label: '收入',
      type: 'money',
      when: { field: 'works', equals: true },
    },
    {
      key: 'yearly',
      label: '一年',
      type: 'computed',
      compute: { by: 'sum', from: ['income', 'income'], with: {} },
    },
  ],
};

const checked = checkPack(
  {
    ...{ ...elder, leadsTo: [] },
    key: 'household',
    kind: 'record',
    identityPaper: null,
    fields: [
      { key: 'cause', label: '原因', type: 'text', why: '查重。' },
      { key: 'urgent', label: '紧急', type: 'bool', why: '先帮后补。' },
      member,
      {
        key: 'total',
        label: '合计',
        type: 'computed',
        why: '算。',
        compute: { by: 'sum', from: ['member/income'], with: {} },
      },
      {
        key: 'found',
        label: '入户结果',
        type: 'text',
        why: '入户看到的。',
        at: 'visit',
        required: true,
      },
    ],
    steps: [{ key: 'visit', who: '街道', does: '入户' }],
    checks: [
      {
        key: 'low',
        severity: 'block',
        each: 'member',
        holds: { not: { field: 'income', above: 5000 } },
        says: '收入太高。',
      },
    ],
    papers: [
      { ...elder.papers[0], code: 'M17', copies: 1, enough: ['copy_kept'], per: 'member' },
      { ...elder.papers[0], code: 'M26', at: 'visit' },
    ],
    limits: {
      ...elder.limits,
      others: [
        {
          when: { field: 'urgent', equals: true },
          legal: { days: 48, unit: 'hour' },
          promised: { days: 24, unit: 'hour' },
        },
      ],
    },
    duplicates: { by: ['cause'], period: 'year' },
    consents: [],
    questions: [
      { key: 'who', question: '是这几位吗？', answer: '{member}', detail: '{member/name}' },
    ],
  },
  shelf,
);
if (!checked.ok) throw new Error(JSON.stringify(checked.refusal));
const pack = checked.value;

const opened = (more: Partial<typeof opening> = {}): Case => {
  const events = done(openCase({ pack, others: [] }, { ...opening, ...more }));
  const c = events.map((event) => minted(event)).reduce<Case | undefined>(applyCase, undefined);
  if (!c) throw new Error('The first event must open the case.');
  return c;
};

const command = (field: string, value: AnswerFieldCommand['value']): AnswerFieldCommand => ({
  ...{ field, value, again: null, source: 'resident', today },
});
const decided = (c: Case, field: string, value: AnswerFieldCommand['value']) =>
  answerField({ pack, c }, command(field, value));

const answered = (
  c: Case,
  ...answers: readonly (readonly [string, AnswerFieldCommand['value']])[]
) =>
  answers.reduce(
    (state, [field, value]) =>
      done(decided(state, field, value)).reduce(
        (one, event) => applyCase(one, minted(event, 'device-a')),
        state,
      ),
    c,
  );

const full = () =>
  answered(
    opened(),
    ['cause', '火灾'],
    ['urgent', '1'],
    ['member', ['r1', 'r2']],
    ['member/r1/name', '王 桂 兰'],
    ['member/r1/works', '2'],
    ['member/r2/name', '王小明'],
    ['member/r2/works', '1'],
    ['member/r2/income', '1,200 元'],
  );

describe('a group that repeats', () => {
  it('has its rows in the order in which they came, cells and sums', () => {
    expect(formValues(pack, full())).toMatchObject({
      member: ['r1', 'r2'],
      'member/r1/name': '王桂兰',
      'member/r1/income': null,
      'member/r2/yearly': 2400,
      total: 1200,
    });
  });

  it('names what is missing by row and column', () => {
    const c = answered(opened(), ['cause', '火灾'], ['urgent', '2'], ['member', ['r1']]);
    const values = formValues(pack, c);
    const missing = missingFields(pack, values);
    expect(missing).toEqual(['member/r1/name', 'member/r1/works']);
    expect(missing.map((path) => placeName(pack, values, path))).toEqual([
      '成员 1 · 姓名',
      '成员 1 · 有工作',
    ]);
    expect(missingFields(pack, formValues(pack, opened()))).toContain('member');
  });

  it('asks a column only where its row says so', () => {
    const c = answered(opened(), ['member', ['r1']], ['member/r1/works', '2']);
    expect(decided(c, 'member/r1/income', '5')).toMatchObject({ refusal: { code: 'not_asked' } });
    expect(decided(c, 'member/r9/name', '王')).toMatchObject({
      refusal: { code: 'unknown_field' },
    });
    expect(decided(c, 'member/r1/yearly', 1)).toMatchObject({
      refusal: { code: 'computed_field' },
    });
    expect(decided(c, 'member', ['r1', 'r2', 'r3', 'r4'])).toMatchObject({
      refusal: { problem: { code: 'too_many' } },
    });
    expect(decided(c, 'member/r1/name', '王\u0000')).toMatchObject({
      refusal: { field: 'member/r1/name', problem: { code: 'name_control' } },
    });
  });

  it('judges every row by itself', () => {
    const c = answered(full(), ['member/r2/income', 6000]);
    expect(checksOf(pack, c, { today, others: [] }, 'block')).toMatchObject([
      { key: 'low', row: 'r2' },
    ]);
  });

  it('wants one paper for each row, and others only at their step', () => {
    const values = formValues(pack, full());
    expect(neededPapers(pack, values).map(({ code }) => code)).toEqual(['M17']);
    expect(neededPapers(pack, values, 'visit').map(({ code }) => code)).toEqual(['M26']);
    expect(missingFrom(pack, full(), { today, others: [] }).papers).toEqual(['M17']);
    expect(neededPapers(pack, formValues(pack, opened()))).toEqual([]);
  });

  it('is read to the resident row by row', () => {
    const events = done(present({ pack, c: full() }, { window: 3, today, others: [] }));
    expect(events[0]?.body).toMatchObject({
      items: [
        { answer: '王桂兰 否\n王小明 是 1200 2400', detail: '王桂兰、王小明', fields: ['member'] },
      ],
    });
  });

  it('loses the signature when a cell changes after it was read', () => {
    const shown = done(present({ pack, c: full() }, { window: 3, today, others: [] })).reduce(
      (c, event) => applyCase(c, minted(event)),
      full(),
    );
    expect(shown.presented).not.toBeNull();
    expect(answered(shown, ['member/r1/name', '王桂芳']).presented).toBeNull();
  });
});

describe('two machines', () => {
  it('may each add a row, and both are kept', () => {
    const base = answered(opened(), ['member', ['r1']]);
    const here = done(decided(base, 'member', ['r1', 'here'])).map((e) => minted(e, 'device-a'));
    const there = done(decided(base, 'member', ['r1', 'there'])).map((e) => minted(e, 'device-b'));
    const merged = [...here, ...there].reduce<Case>((c, event) => applyCase(c, event), base);
    expect(formValues(pack, merged)['member']).toEqual(['r1', 'here', 'there']);
    expect(merged.reviews).toEqual([]);
  });

  it('end with the rows that were asked for last, whatever was added and taken', () => {
    const lists = fc.array(fc.uniqueArray(fc.constantFrom('r1', 'r2', 'r3'), { maxLength: 3 }), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(lists, (wishes) => {
        const c = answered(opened(), ...wishes.map((rows) => ['member', rows] as const));
        const rows = formValues(pack, c)['member'] ?? [];
        expect(new Set(rows as readonly string[])).toEqual(new Set(wishes.at(-1)));
      }),
      { numRuns: 50 },
    );
  });
});

describe('what an answer decides', () => {
  it('is the limit', () => {
    const values = formValues(pack, full());
    expect(limitsFor(pack, values).promised).toEqual({ days: 24, unit: 'hour' });
    expect(limitsFor(pack, { ...values, urgent: false }).promised.unit).toBe('working_day');
  });

  it('is whether another case is the same: cause and year', () => {
    const other = { ...full(), id: 'c0', openedAt: 1 };
    const same = (c: Case, others: readonly Case[]) => sameCase(others, c, pack.duplicates)?.id;
    expect(same(full(), [other])).toBe('c0');
    expect(same(answered(full(), ['cause', '车祸']), [other])).toBeUndefined();
    expect(same(opened(), [other])).toBeUndefined();
    expect(same(full(), [{ ...other, openedOn: '2025-12-31' }])).toBeUndefined();
    expect(same(full(), [{ ...other, state: 'withdrawn' }])).toBeUndefined();
  });
});

describe('what is asked at a later step', () => {
  it('is answered after acceptance, and not before', () => {
    const before = full();
    expect(decided(before, 'found', '看到了')).toMatchObject({ refusal: { code: 'not_open' } });
    const kept = { M17: { state: 'copy_kept', copies: 2, version: 1 } } as const;
    const ready: Case = { ...before, papers: kept, confirmed: { who: true } };
    const accepted = done(
      accept({ pack, c: ready, calendars }, { today, others: [] }),
    ).reduce<Case>((c, event) => applyCase(c, minted(event)), ready);
    expect(accepted.state).toBe('accepted');
    expect(accepted.acceptance?.promisedLastDay).toBe('2026-11-24');
    const visited = answered(accepted, ['found', '一家三口']);
    expect(visited.answers['found']?.value).toBe('一家三口');
    expect(decided(accepted, 'cause', '车祸')).toMatchObject({ refusal: { code: 'not_open' } });
  });
});
