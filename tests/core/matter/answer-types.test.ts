// The ways in which people type, paste and mistype each further type of answer.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldValue } from '../../../core/case/case';
import type { Field } from '../../../core/matter/field';
import { normaliseAnswer } from '../../../core/matter/normalise-answer';
import { isTrue } from '../../../core/matter/condition';
import { shelf } from '../../support/shelf';

const today = '2026-11-23';
const field = (more: Partial<Field>): Field => ({
  ...{ key: 'f', label: 'F', type: 'text', step: 'form', required: true, why: '' },
  ...more,
});
const normalise = (more: Partial<Field>, raw: FieldValue) =>
  normaliseAnswer(field(more), raw, { values: {}, today });

const listed = (name: string) =>
  (shelf.lists.find(({ key }) => key === name)?.codes ?? []).map(({ code, label }) => {
    return { code, label, key: code };
  });
const ethnicity: Partial<Field> = { type: 'code', choices: listed('ethnicity') };
const uscc = '111101070000678541';
const her = '99010119380412002X';

describe('an answer is made plain', () => {
  it.each<[Partial<Field>, FieldValue, FieldValue]>([
    [{ type: 'cert_no' }, '９９０１０１ 19380412-002x', her],
    // A retired or unknown area is no fault: it says where the number was first given out.
    [{ type: 'cert_no' }, '11010519491231002X', '11010519491231002X'],
    [{ type: 'money' }, '1.2万', 12000],
    [{ type: 'money' }, '3万5000', 35000],
    [{ type: 'money' }, '１，２００元', 1200],
    [{ type: 'money' }, '￥ 1,234,567.8', 1234567.8],
    [{ type: 'money' }, '800块', 800],
    [{ type: 'number', decimals: 2 }, '86.50', 86.5],
    [{ type: 'number' }, '-0', 0],
    [{ type: 'digits', least: 12, most: 12 }, '9901 0100 0001', '990101000001'],
    [{ type: 'digits' }, '００７', '007'],
    [{ type: 'mobile' }, '+86 199 0000 0001', '19900000001'],
    [{ type: 'landline' }, '0571－55501600', '0571-55501600'],
    [{ type: 'uscc' }, '11110107 0000678541', uscc],
    [{ type: 'disability_card' }, ` ${her.toLowerCase()} 43b1`, `${her}43B1`],
    [ethnicity, '1', '01'],
    [ethnicity, '壮', '08'],
    [ethnicity, '维吾尔族', '05'],
    [{ type: 'month', past: true }, '2026-11', '2026-11'],
    [{ type: 'date', longTerm: true }, '长期', 'long-term'],
    [{ type: 'date' }, '２０２４.2.29', '2024-02-29'],
    [{ type: 'photo', most: 2 }, ['a1', 'b2', 'a1'], ['a1', 'b2']],
    [{ type: 'rows', most: 2 }, ['r1', 'r2'], ['r1', 'r2']],
    [{ type: 'rows' }, [], null],
  ])('%o: %j becomes %j', (of, raw, value) => {
    expect(normalise(of, raw)).toEqual({ ok: true, value });
  });

  it.each<[Partial<Field>, FieldValue, object]>([
    [{ type: 'cert_no' }, '990101380412002', { code: 'id_old_15' }],
    [{ type: 'cert_no' }, '990101195502290030', { code: 'id_date', date: '19550229' }],
    [{ type: 'money' }, '1,5', { code: 'comma', found: '1,5' }],
    [{ type: 'money' }, '12,34,567', { code: 'comma', found: '12,34,567' }],
    [{ type: 'money' }, '1.23456789万', { code: 'not_money', found: '1.23456789万' }],
    [{ type: 'money' }, '一千', { code: 'not_money', found: '一千' }],
    [{ type: 'number', decimals: 1 }, '1.25', { code: 'too_many_decimals', most: 1 }],
    [
      { type: 'digits', least: 6, most: 6 },
      '33010',
      { code: 'digits_count', has: 5, least: 6, most: 6 },
    ],
    [{ type: 'digits' }, '12a', { code: 'digits_only', found: 'a' }],
    [{ type: 'mobile' }, '0571-55501600', { code: 'mobile_only' }],
    [{ type: 'landline' }, '19900000001', { code: 'landline_only' }],
    [{ type: 'uscc' }, '11110107000067854', { code: 'uscc_length', has: 17 }],
    [{ type: 'uscc' }, '11110107000067854I', { code: 'uscc_characters', at: 18, found: 'I' }],
    [{ type: 'uscc' }, '111101070000678542', { code: 'uscc_check' }],
    [{ type: 'disability_card' }, her, { code: 'disability_length', has: 18 }],
    [{ type: 'disability_card' }, `${her}83`, { code: 'disability_type', found: '8' }],
    [{ type: 'disability_card' }, `${her}45`, { code: 'disability_grade', found: '5' }],
    [{ type: 'disability_card' }, '99010119380412003X43', { code: 'id_check' }],
    [ethnicity, '99', { code: 'no_such_choice', found: '99' }],
    [ethnicity, '布', { code: 'many_choices', found: '布', labels: ['布依族', '布朗族'] }],
    [{ type: 'month', past: true }, '2026-12', { code: 'day_ahead', day: '2026-12' }],
    [{ type: 'date' }, '2025-02-29', { code: 'not_a_day' }],
    [{ least: 3 }, '两字', { code: 'too_short', has: 2, least: 3 }],
    [{ type: 'photo' }, ['a', 'b'], { code: 'too_many', has: 2, most: 1 }],
    [{ type: 'rows' }, ['../r1'], { code: 'broken_list' }],
  ])('%o: %j is refused', (of, raw, refusal) => {
    expect(normalise(of, raw)).toMatchObject({ ok: false, refusal });
  });

  it('once, and stays as it is', () => {
    const raw = fc.oneof(fc.string(), fc.stringMatching(/^[\d ,.万元X年-]{0,24}$/));
    const types = ['digits', 'mobile', 'landline', 'uscc', 'disability_card', 'money'] as const;
    fc.assert(
      fc.property(raw, fc.constantFrom(...types), (text, type) => {
        const first = normalise({ type }, text);
        if (first.ok) expect(normalise({ type }, first.value)).toEqual(first);
      }),
    );
  });

  it('to the cent, whichever way a sum is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999_99 }), (cents) => {
        const yuan = cents / 100;
        const grouped = yuan.toLocaleString('en-US', { minimumFractionDigits: 2 });
        const expected = { ok: true, value: yuan };
        expect(normalise({ type: 'money' }, yuan.toFixed(2))).toEqual(expected);
        expect(normalise({ type: 'money' }, `¥${grouped}元`)).toEqual(expected);
        expect(normalise({ type: 'money' }, `${(cents / 1_000_000).toFixed(6)}万`)).toEqual(
          expected,
        );
      }),
    );
  });

  it('of a card only when one character is as it was', () => {
    fc.assert(
      fc.property(
        fc.nat(17),
        fc.constantFrom(...Array.from('0123456789ABCDEFGHJKLMNPQRTUWXY')),
        (at, sign) => {
          const changed = uscc.slice(0, at) + sign + uscc.slice(at + 1);
          expect(normalise({ type: 'uscc' }, changed).ok).toBe(changed === uscc);
        },
      ),
    );
  });
});

describe('conditions on sizes and rows', () => {
  const values = {
    fee: 20,
    born: '1944-12-05',
    score: '15',
    income: 0,
    member: ['r1', 'r2'],
    'member/r1/income': 100,
    'member/r2/income': null,
  };
  it.each([
    [{ field: 'fee', above: 0 }, true],
    [{ field: 'fee', atMost: 19.99 }, false],
    [{ field: 'score', atLeast: 15 }, true],
    [{ field: 'born', below: '1945-01-01' }, true],
    [{ field: 'born', above: 1944 }, false],
    [{ field: 'absent', atMost: 5 }, false],
    [{ not: { field: 'absent', atMost: 5 } }, true],
    [{ rows: 'member', some: { field: 'income', atLeast: 100 } }, true],
    // The empty cell is the row's own: it does not read the form's income.
    [{ rows: 'member', every: { field: 'income', atLeast: 0 } }, false],
    [{ rows: 'member', every: { field: 'fee', equals: 20 } }, true],
    [{ rows: 'nobody', some: { field: 'fee', equals: 20 } }, false],
    [{ rows: 'nobody', every: { field: 'fee', equals: 21 } }, true],
  ])('%j is %s', (condition, is) => expect(isTrue(condition, values)).toBe(is));
});
