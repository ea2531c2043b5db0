// Every named function that packs may call, on values near its edges.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldValue } from '../../../core/case/case';
import { checkFunctions } from '../../../core/matter/check-functions';
import { computations } from '../../../core/matter/computations';
import type { Settings } from '../../../core/matter/field';
import cn2026 from '../../../resources/calendars/cn-2026.json';
import { addDays } from '../../../core/kit/day';
import { addSpan } from '../../../core/kit/span';
import { buildIdNumber } from '../../../core/resident/id-number';

const today = '2026-11-23';
const her = '99010119380412002X';
const card = `${her}43`;

const holds = (by: string, inputs: readonly FieldValue[], given: Settings = {}, sameCase = false) =>
  checkFunctions[by]?.holds(inputs, given, { today, hasSameCase: sameCase });
const computed = (by: string, inputs: readonly FieldValue[], given: Settings = {}) =>
  computations[by]?.run(inputs, given, today, [cn2026]);

describe('checks', () => {
  it.each<[string, readonly FieldValue[], Settings, boolean]>([
    ['age_reached', ['1946-11-23'], { age: 80 }, true],
    ['age_reached', ['1946-11-24'], { age: 80 }, false],
    ['age_reached', ['1946-12-23'], { age: 80, monthsEarly: 1 }, true],
    ['age_reached', ['1947-02-24'], { age: 80, monthsEarly: 3 }, false],
    // Born on 29 February: of age on 1 March of a common year.
    ['age_reached', ['1944-02-29'], { age: 82 }, true],
    ['id_age_reached', [buildIdNumber('990101', '2008-11-23', 1)], { age: 18 }, true],
    ['id_age_reached', [buildIdNumber('990101', '2008-11-24', 1)], { age: 18 }, false],
    ['id_age_reached', ['E12345678'], { age: 18 }, true],
    ['not_same', ['a', 'a'], {}, false],
    ['not_same', ['a', 'b'], {}, true],
    ['not_same', ['a', null], {}, true],
    ['all_different', ['a', 'b', 'a'], {}, false],
    ['all_different', [null, 'a', null], {}, true],
    ['any_answered', [null, ''], {}, false],
    ['any_answered', [null, '0571-5550160'], {}, true],
    ['not_ahead', ['2026-11-23'], {}, true],
    ['not_ahead', ['2026-11-24'], {}, false],
    ['past_at_least', ['2026-05-23'], { span: 'P6M' }, true],
    ['past_at_least', ['2026-05-24'], { span: 'P6M' }, false],
    ['past_at_least', ['2026-05'], { span: 'P6M' }, true],
    ['past_at_least', ['2026-06'], { span: 'P6M' }, false],
    ['past_at_least', [null], { span: 'P6M' }, true],
    ['past_at_most', ['2026-10-24'], { span: 'P30D' }, true],
    ['past_at_most', ['2026-10-23'], { span: 'P30D' }, false],
    ['ahead_at_most', ['2027-11-23'], { span: 'P1Y' }, true],
    ['ahead_at_most', ['2027-11-24'], { span: 'P1Y' }, false],
    ['ahead_at_most', ['long-term'], { span: 'P1Y' }, true],
    ['in_order', ['2026-01-01', '2026-01-01', '2026-02-01'], {}, true],
    ['in_order', ['2026-02-01', null, '2026-01-31'], {}, false],
    ['span_at_most', ['2026-11-23', '2027-11-23'], { span: 'P1Y' }, true],
    ['span_at_most', ['2026-11-23', '2027-11-24'], { span: 'P1Y' }, false],
    ['span_at_least', ['2026-11-23', '2027-11-22'], { span: 'P1Y' }, false],
    ['sum_is', [60, 40], { sum: 100 }, true],
    ['sum_is', ['60', 39], { sum: 100 }, false],
    ['sum_is', [33.3, 33.3, 33.4], { sum: 100 }, true],
    ['sum_is', [null, null], { sum: 100 }, true],
    ['sum_at_most', [5000, 0.01], { most: 5000 }, false],
    ['sum_at_least', [1, 2], { least: 3 }, true],
    ['not_above', [3000, 3000], {}, true],
    ['not_above', [3000.01, 3000], {}, false],
    ['not_above', ['2026-11-24', '2026-11-23'], {}, false],
    ['disability_card_of', [card, her], {}, true],
    ['disability_card_of', [card, '990101194308150013'], {}, false],
    ['near_relative', ['20'], {}, true],
    ['near_relative', ['28'], {}, false],
    ['near_relative', ['93'], {}, false],
    ['near_relative', [null], {}, true],
  ])('%s of %j with %j: %s', (by, inputs, given, expected) => {
    expect(holds(by, inputs, given)).toBe(expected);
  });

  it('know of the same case', () => {
    expect(holds('no_same_case', [])).toBe(true);
    expect(holds('no_same_case', [], {}, true)).toBe(false);
  });

  it('hold while nothing is answered, all but the one that asks for an answer', () => {
    for (const [name, { reads, holds: of }] of Object.entries(checkFunctions)) {
      const empty = Array<FieldValue>(Math.min(reads[1], 3)).fill(null);
      const given = { age: 1, span: 'P1D', sum: 1, least: 1, most: 0 };
      const isAsking = name === 'any_answered';
      expect([name, of(empty, given, { today, hasSameCase: false })]).toEqual([name, !isAsking]);
    }
  });

  it('count spans from the same day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -900, max: 900 }),
        fc.integer({ min: 0, max: 24 }),
        (n, months) => {
          const date = addDays(today, n);
          const span = `P${months}M`;
          const isFar = holds('past_at_least', [date], { span });
          const isNear = holds('past_at_most', [date], { span });
          // Only on the very day both are true, and never neither.
          expect(isFar === true || isNear === true).toBe(true);
          expect(isFar === true && isNear === true).toBe(date === addSpan(today, `-${span}`));
        },
      ),
    );
  });
});

describe('computations', () => {
  it.each<[string, readonly FieldValue[], Settings, FieldValue]>([
    ['same', ['x'], {}, 'x'],
    ['opened_on', [], {}, today],
    ['age', ['1944-02-29'], {}, 82],
    ['age_at', ['1944-02-29', '2025-02-28'], {}, 80],
    ['age_at', ['1944-02-29', '2025-03-01'], {}, 81],
    ['age_at', ['1944-02-29', null], {}, null],
    ['month_of', ['2026-11-23'], {}, '2026-11'],
    ['month_after', ['2026-12-31'], { months: 1 }, '2027-01'],
    ['day_after', ['2026-08-31'], { add: 'P6M' }, '2027-02-28'],
    ['day_after', ['2024-02-29'], { add: 'P1Y' }, '2025-02-28'],
    ['day_after', ['2026-11-23'], { add: '-P30D' }, '2026-10-24'],
    ['day_after', [null], { add: 'P1D' }, null],
    ['day_by', ['2026-11-23', 'referral'], { referral: 'P3M' }, '2027-02-23'],
    ['day_by', ['2026-11-23', 'settled'], { settled: 'long-term' }, 'long-term'],
    ['day_by', ['2026-11-23', 'other'], { referral: 'P3M' }, null],
    ['id_birth', [her], {}, '1938-04-12'],
    ['id_sex', [her], {}, '2'],
    ['id_birth', ['990101195502290030'], {}, null],
    ['disability_type', [card], {}, '4'],
    ['disability_grade', [`${card}B1`], {}, '3'],
    ['disability_grade', [her], {}, null],
    ['sum', [0.1, 0.2], {}, 0.3],
    ['sum', ['10', '15', null], {}, 25],
    ['sum', [null], {}, null],
    ['count', [['r1', 'r2'], null, 'x'], {}, 3],
    ['count_equal', [false, true, false, null], { value: 'false' }, 2],
    ['number_band', [0], { bands: [0, 1, 4] }, '0'],
    ['number_band', [3], { bands: [0, 1, 4] }, '1'],
    ['number_band', [4], { bands: [0, 1, 4] }, '4'],
    ['difference', [100, 33.3], {}, 66.7],
    ['quotient', [1000, 3], {}, 333.33],
    ['quotient', [1000, 0], {}, null],
    ['portion', [5000, 0], { percent: 50 }, 2500],
    ['portion', [7000], { percent: 50, most: 3000 }, 3000],
    ['smallest', [3, '2', null], {}, 2],
    ['largest', ['2026-01-01', '2025-01-01'], {}, '2026-01-01'],
    ['lookup', ['80'], { '80': 100 }, 100],
    ['lookup', ['70'], { '80': 100 }, null],
  ])('%s of %j with %j: %j', (by, inputs, given, expected) => {
    expect(computed(by, inputs, given)).toEqual(expected);
  });

  it('give nothing where there is nothing, and never throw', () => {
    const value = fc.oneof(
      fc.constant<FieldValue>(null),
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.array(fc.string()),
    );
    const names = fc.constantFrom(...Object.keys(computations));
    fc.assert(
      fc.property(names, fc.array(value, { maxLength: 4 }), (name, inputs) => {
        expect(() => computed(name, inputs, { bands: [1], add: 'P1M', percent: 5 })).not.toThrow();
      }),
    );
  });
});
