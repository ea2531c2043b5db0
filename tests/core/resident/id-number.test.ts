import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../core/kit/day';
import { buildIdNumber, parseIdNumber } from '../../../core/resident/id-number';

const birthDay = fc.integer({ min: 0, max: 45_000 }).map((n) => addDays('1905-01-01', n));
const sequence = fc.integer({ min: 0, max: 999 });
const idNumber = fc.tuple(birthDay, sequence).map(([day, n]) => buildIdNumber('990101', day, n));

describe('an ID number', () => {
  it.each([
    ['11010519491231002X', '1949-12-31', '2', '110105'],
    ['440524188001010014', '1880-01-01', '1', '440524'],
    ['99010119380412002X', '1938-04-12', '2', '990101'],
    ['990101194308150013', '1943-08-15', '1', '990101'],
  ])('%s is read', (number, birth, sex, area) => {
    expect(parseIdNumber(number)).toEqual({ ok: true, value: { number, birth, sex, area } });
  });

  it.each([
    ' 990101 1938 0412 002x ',
    '９９０１０１１９３８０４１２００２Ｘ',
    '990101-19380412-002x',
  ])('is read as people paste it: %s', (text) => {
    expect(parseIdNumber(text)).toMatchObject({
      ok: true,
      value: { number: '99010119380412002X' },
    });
  });

  it.each([
    ['', { code: 'id_length', has: 0 }],
    ['99010119380412002', { code: 'id_length', has: 17 }],
    ['99010119380412002X1', { code: 'id_length', has: 19 }],
    ['990101380412002', { code: 'id_old_15' }],
    ['99010119380412O02X', { code: 'id_characters', at: 15, found: 'O' }],
    ['9901011938041200X2', { code: 'id_characters', at: 17, found: 'X' }],
    ['990101195502290030', { code: 'id_date', date: '19550229' }],
    ['990101193813120021', { code: 'id_date', date: '19381312' }],
    ['990101193804120021', { code: 'id_check', expected: 'X', found: '1' }],
  ])('%s is refused with its reason', (text, refusal) => {
    expect(parseIdNumber(text)).toEqual({ ok: false, refusal });
  });

  it('that was built is read back', () => {
    fc.assert(
      fc.property(birthDay, sequence, (birth, n) => {
        expect(parseIdNumber(buildIdNumber('990101', birth, n))).toMatchObject({
          ok: true,
          value: { birth, sex: n % 2 === 1 ? '1' : '2', area: '990101' },
        });
      }),
    );
  });

  it('with one wrong digit is never read', () => {
    const place = fc.integer({ min: 0, max: 16 });
    fc.assert(
      fc.property(idNumber, place, fc.integer({ min: 1, max: 9 }), (number, at, by) => {
        const digit = String((Number(number[at]) + by) % 10);
        const wrong = number.slice(0, at) + digit + number.slice(at + 1);
        expect(parseIdNumber(wrong).ok).toBe(false);
      }),
    );
  });

  it('with two neighbours swapped is never read', () => {
    fc.assert(
      fc.property(idNumber, fc.integer({ min: 0, max: 16 }), (number, at) => {
        const [a = '', b = ''] = number.slice(at);
        fc.pre(a !== b);
        const wrong = number.slice(0, at) + b + a + number.slice(at + 2);
        expect(parseIdNumber(wrong).ok).toBe(false);
      }),
    );
  });
});
