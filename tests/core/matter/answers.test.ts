import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldValue } from '../../../core/case/case';
import { isTrue } from '../../../core/matter/condition';
import { failedChecks } from '../../../core/matter/checks';
import { withComputed } from '../../../core/matter/compute';
import type { Condition, Field, Values } from '../../../core/matter/field';
import type { FieldType } from '../../../core/matter/field-type';
import { normaliseAnswer } from '../../../core/matter/normalise-answer';
import { answerText, fillTemplate } from '../../../core/matter/template';
import { elderAllowance } from './elder-allowance';

const today = '2026-11-23';
const field = (type: FieldType, more: Partial<Field> = {}): Field => ({
  key: 'f',
  label: 'F',
  type,
  step: 'form',
  required: true,
  why: '',
  ...more,
});
const normalise = (of: Field, raw: FieldValue, values: Values = {}) =>
  normaliseAnswer(of, raw, { values, today });

const living = elderAllowance.fields.find(({ key }) => key === 'living')!;
const powers = elderAllowance.fields.find(({ key }) => key === 'agent_powers')!;
const allowance = elderAllowance.fields.find(({ key }) => key === 'other_allowance')!;

describe('an answer is made plain', () => {
  it.each<[Field, FieldValue, FieldValue]>([
    [field('text'), ' 梧桐里\u3000 5号楼 ', '梧桐里 5号楼'],
    [field('text'), '   ', null],
    [field('text'), '', null],
    [field('name'), '王 桂 兰', '王桂兰'],
    [field('cert_no'), '990101 19380412 002x', '99010119380412002X'],
    [field('date'), '19441205', '1944-12-05'],
    [field('date'), '1944.12.5', '1944-12-05'],
    [field('date'), '1944年12月5日', '1944-12-05'],
    [field('date'), '2024-02-29', '2024-02-29'],
    [field('date', { longTerm: true }), 'long-term', 'long-term'],
    [field('month'), '202412', '2024-12'],
    [field('month'), '2024年3月', '2024-03'],
    [field('money'), '1,100.50 元', 1100.5],
    [field('money'), '０', 0],
    [field('number', { least: 1, most: 12 }), ' 12 ', 12],
    [living, '1', 'alone'],
    [living, 'couple', 'couple'],
    [living, '与子女', 'with_children'],
    [powers, '２1', ['ask', 'submit']],
    [powers, ['collect', 'ask'], ['ask', 'collect']],
    [powers, [], null],
    [allowance, '1', true],
    [allowance, false, false],
    [field('bank_account'), '6217 0012-3456 6621', '6217001234566621'],
    [field('phone'), '199 0000 0001', '19900000001'],
  ])('%o: %j becomes %j', (of, raw, value) => {
    expect(normalise(of, raw)).toEqual({ ok: true, value });
  });

  it.each<[Field, FieldValue, object]>([
    [field('text', { most: 3 }), '四个字儿', { code: 'too_long', has: 4, most: 3 }],
    [field('text', { most: 3 }), '𬭚𬭚𬭚𬭚', { code: 'too_long', has: 4, most: 3 }],
    [field('text'), 'a\u0000b', { code: 'control_character', codePoint: 'U+0000' }],
    [field('text'), 'a\u001bb', { code: 'control_character', codePoint: 'U+001B' }],
    [field('cert_no'), '990101380412002', { code: 'id_old_15' }],
    [field('date'), '2025-02-29', { code: 'not_a_day', found: '2025-02-29' }],
    [field('date'), '44-12-05', { code: 'not_a_day', found: '44-12-05' }],
    [field('date'), 'long-term', { code: 'not_a_day', found: 'long-term' }],
    [field('date', { past: true }), '2026-11-24', { code: 'day_ahead', day: '2026-11-24' }],
    [field('month'), '2024-13', { code: 'not_a_month', found: '2024-13' }],
    [field('money'), '-1', { code: 'not_money', found: '-1' }],
    [field('money'), '1.005', { code: 'not_money', found: '1.005' }],
    [field('number'), '1.5', { code: 'not_whole', found: '1.5' }],
    [field('number'), '十', { code: 'not_a_number', found: '十' }],
    [field('number', { least: 1 }), 0, { code: 'too_small', least: 1 }],
    [field('number', { most: 12 }), 13, { code: 'too_large', most: 12 }],
    [living, '9', { code: 'no_such_choice', found: '9' }],
    [powers, '19', { code: 'no_such_choice', found: '9' }],
    [living, ['alone'], { code: 'no_such_choice', found: 'alone' }],
    [field('bank_account'), '6217O01234566621', { code: 'account_digits', found: 'O' }],
    [
      field('bank_account'),
      '12345678901',
      { code: 'account_length', has: 11, least: 12, most: 23 },
    ],
    [field('phone'), '5550160', { code: 'phone_landline' }],
  ])('%o: %j is refused', (of, raw, refusal) => {
    expect(normalise(of, raw)).toEqual({ ok: false, refusal });
  });

  it('with a document other than an ID by that document’s rule', () => {
    const certNo = field('cert_no', { certType: 'cert_type' });
    expect(normalise(certNo, 'e1234567', { cert_type: '414' })).toEqual({
      ok: true,
      value: 'E1234567',
    });
    expect(normalise(certNo, '1234', { cert_type: '414' })).toMatchObject({
      refusal: { code: 'cert_shape' },
    });
    expect(normalise(certNo, 'e1234567', { cert_type: '111' })).toMatchObject({ ok: false });
  });

  it('once, and stays as it is', () => {
    const raw = fc.oneof(fc.string(), fc.stringMatching(/^[\d .年月日-]{0,20}$/));
    const types: readonly FieldType[] = [
      'text',
      'date',
      'month',
      'money',
      'number',
      'bank_account',
      'phone',
      'name',
    ];
    fc.assert(
      fc.property(raw, fc.constantFrom(...types), (text, type) => {
        const first = normalise(field(type), text);
        if (first.ok) expect(normalise(field(type), first.value)).toEqual(first);
      }),
    );
  });
});

describe('conditions', () => {
  const values: Values = { kind: 'new', yes: true, many: ['a', 'b'], empty: '' };
  it.each<[Condition, boolean]>([
    [{ field: 'kind', equals: 'new' }, true],
    [{ field: 'kind', in: ['stop', 'new'] }, true],
    [{ field: 'kind', in: [] }, false],
    [{ field: 'many', equals: 'b' }, true],
    [{ field: 'many', equals: 'c' }, false],
    [{ field: 'yes', equals: true }, true],
    [{ field: 'yes', equals: 'true' }, false],
    [{ field: 'empty', exists: false }, true],
    [{ field: 'absent', exists: true }, false],
    [{ field: 'absent', equals: null }, false],
    [{ and: [] }, true],
    [{ or: [] }, false],
    [
      {
        not: {
          and: [
            { field: 'kind', exists: true },
            { field: 'yes', equals: false },
          ],
        },
      },
      true,
    ],
  ])('%j is %s', (condition, is) => expect(isTrue(condition, values)).toBe(is));
});

describe('computed fields of the elder allowance', () => {
  const computed = (birth: string, day = today) =>
    withComputed(elderAllowance, { birth, name: '王桂兰', stop_on: '2026-12-31' }, day);

  it.each([
    ['1944-12-05', '80', '2024-12'],
    ['1946-11-23', '80', '2026-11'],
    ['1946-12-23', '80', '2026-12'],
    ['1946-12-24', '70', '2016-12'],
    ['1926-12-01', '100', '2026-12'],
    ['1956-12-23', '70', '2026-12'],
    ['1956-12-24', null, null],
    ['1944-02-29', '80', '2024-02'],
  ])('born on %s: band %s from %s', (birth, band, start_month) => {
    expect(computed(birth)).toMatchObject({ band, start_month });
  });

  it('say the holder and the month after the last one', () => {
    expect(computed('1944-12-05')).toMatchObject({ holder: '王桂兰', stop_month: '2027-01' });
  });

  it('are nothing where there is nothing to compute from', () => {
    expect(withComputed(elderAllowance, { birth: 'soon' }, today)).toMatchObject({
      band: null,
      start_month: null,
      holder: null,
    });
  });
});

describe('checks of the elder allowance', () => {
  const failed = (values: Values, hasSameCase = false) =>
    failedChecks(elderAllowance, { apply_type: 'new', ...values }, { today, hasSameCase }).map(
      ({ key }) => key,
    );

  const idCard = { cert_type: '111', cert_no: '99010119380412002X' };

  it.each<[Values, readonly string[]]>([
    [{}, []],
    [{ birth: '1956-12-23' }, []],
    [{ birth: '1956-12-24' }, ['age']],
    [{ birth: '1956-12-24', apply_type: 'phone_change' }, []],
    [{ ...idCard, birth: '1938-04-12', sex: '2' }, []],
    [{ ...idCard, birth: '1938-04-13' }, ['id_agrees']],
    [{ ...idCard, sex: '1' }, ['id_agrees']],
    [{ cert_no: 'E12345678', birth: '1938-04-13' }, []],
    [{ hukou_in_city: false }, ['hukou_city']],
    [{ account_kind: 'card', account: '6217001234566620' }, ['luhn']],
    [{ account_kind: 'card', account: '4111111111111111' }, []],
    [{ account_kind: 'passbook', account: '6217001234566620' }, []],
    [
      { handled_by: 'agent', agent_powers: ['ask'], agent_to: '2026-11-22' },
      ['agent_can_submit', 'agent_period'],
    ],
    [{ handled_by: 'agent', agent_powers: ['submit'], agent_to: '2026-11-23' }, []],
    [{ cert_valid_to: '2026-11-22' }, ['cert_expired']],
    [{ cert_valid_to: 'long-term' }, []],
    [{ other_allowance: true }, ['overlap']],
  ])('%j fails %j', (values, keys) => expect(failed(values)).toEqual(keys));

  it('know of the same case elsewhere', () => {
    expect(failed({}, true)).toEqual(['same_case']);
  });
});

describe('words for answers', () => {
  const fieldOf = (key: string) => elderAllowance.fields.find((f) => f.key === key)!;
  const text = (key: string, value: FieldValue) =>
    answerText(elderAllowance.formats, fieldOf(key), value);

  it('are labels, days as people say them, and nothing for nothing', () => {
    expect(text('living', 'alone')).toBe('独居');
    expect(text('other_allowance', true)).toBe('领着');
    expect(text('agent_powers', ['ask', 'submit'])).toBe('问进度、交申请');
    expect(text('birth', '1944-12-05')).toBe('1944年12月5日');
    expect(text('start_month', '2024-12')).toBe('2024年12月');
    expect(text('cert_valid_to', 'long-term')).toBe('长期');
    expect(text('hukou', null)).toBe('');
  });

  it('in templates are masked by their type, whatever the pack asks for', () => {
    const values = {
      cert_no: '99010119380412002X',
      account: '6217001234566621',
      phone: '19900000142',
      hukou: '见 99010119380412002X',
    };
    expect(
      fillTemplate(elderAllowance, '{matter} {cert_no} {account} {phone} {hukou} {nobody}', values),
    ).toBe('高龄津贴 002X 6621 199****0142 见 ****002X ');
  });
});
