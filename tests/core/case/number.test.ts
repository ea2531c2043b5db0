import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkCharacter,
  formatCaseNumber,
  groupCaseNumber,
  parseCaseNumber,
} from '../../../core/case/number';
import { trackingWord, trackingWords } from '../../../core/case/tracking-word';
import { addDays } from '../../../core/kit/day';

const counters = '123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const alphabet = `0${counters}`;
const parts = fc.record({
  community: fc.stringMatching(/^\d{12}$/),
  day: fc.integer({ min: 0, max: 5000 }).map((n) => addDays('2025-01-01', n)),
  counter: fc.constantFrom(...Array.from(counters)),
  serial: fc.integer({ min: 1, max: 999 }),
});

describe('a case number', () => {
  it('is printed in groups of four and read back as typed', () => {
    const number = formatCaseNumber({
      community: '310106001203',
      day: '2026-11-23',
      counter: '3',
      serial: 7,
    });
    expect(groupCaseNumber(number)).toMatch(/^3101 0600 1203 2026 1123 3007 [0-9A-Z]$/);
    const value = { community: '310106001203', day: '2026-11-23', counter: '3', serial: 7 };
    expect(parseCaseNumber(` ${groupCaseNumber(number).toLowerCase()} `)).toEqual({
      ok: true,
      value,
    });
  });

  it('is completed as the standard’s published example is', () => {
    expect(checkCharacter('A12425GABC1234002')).toBe('M');
  });

  it('comes back whole', () => {
    fc.assert(
      fc.property(parts, (value) => {
        expect(parseCaseNumber(formatCaseNumber(value))).toEqual({ ok: true, value });
      }),
    );
  });

  it('with any one character wrong is refused', () => {
    const other = fc.constantFrom(...Array.from(alphabet));
    fc.assert(
      fc.property(parts, fc.integer({ min: 0, max: 24 }), other, (value, at, character) => {
        const number = formatCaseNumber(value);
        fc.pre(number.charAt(at) !== character);
        const wrong = number.slice(0, at) + character + number.slice(at + 1);
        expect(parseCaseNumber(wrong).ok).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it('with two neighbours swapped is refused, but for figures that differ by one, and those mostly', () => {
    let swapped = 0;
    let missed = 0;
    fc.assert(
      fc.property(parts, fc.integer({ min: 0, max: 23 }), (value, at) => {
        const number = formatCaseNumber(value);
        const [a = '', b = ''] = number.slice(at);
        fc.pre(a !== b);
        const wrong = number.slice(0, at) + b + a + number.slice(at + 2);
        swapped += 1;
        if (!parseCaseNumber(wrong).ok) return;
        missed += 1;
        // The first and the last character of the alphabet are neighbours too.
        expect([1, 35]).toContain(Math.abs(alphabet.indexOf(a) - alphabet.indexOf(b)));
      }),
      { numRuns: 3000 },
    );
    expect(missed / swapped).toBeLessThan(0.02);
  });

  it.each([
    ['31010600', 'number_length'],
    ['3101060012032026112330O7K', 'number_characters'],
    ['310106001203202611230007K', 'number_characters'],
  ])('%s is refused: %s', (text, code) => {
    expect(parseCaseNumber(text)).toMatchObject({ ok: false, refusal: { code } });
  });

  it('with a wrong day is refused even when its check holds', () => {
    const number = formatCaseNumber({
      community: '310106001203',
      day: '2026-13-23',
      counter: '3',
      serial: 7,
    });
    expect(parseCaseNumber(number)).toEqual({ ok: false, refusal: { code: 'number_day' } });
  });

  it('of a serial over 999 is never made', () => {
    expect(() =>
      formatCaseNumber({
        community: '310106001203',
        day: '2026-11-23',
        counter: '3',
        serial: 1000,
      }),
    ).toThrow();
  });
});

describe('a tracking word', () => {
  it('is always four characters, and there are thousands', () => {
    const roll = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(roll, roll, (a, b) => {
        expect(trackingWord(a, b)).toMatch(/^\p{Script=Han}{4}$/u);
      }),
    );
    expect(trackingWord(0, 0)).toBe('梧桐花开');
    expect(trackingWords).toBeGreaterThan(4000);
  });
});
