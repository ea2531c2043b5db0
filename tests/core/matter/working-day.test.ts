import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import y2025 from '../../../resources/calendars/cn-2025.json';
import y2026 from '../../../resources/calendars/cn-2026.json';
import { addDays } from '../../../core/kit/day';
import {
  addWorkingDays,
  isWorkingDay,
  lastDayOf,
  workingDaysLeft,
} from '../../../core/matter/working-day';

const calendars = [y2025, y2026];

// Counted by hand on the State Council's lists for 2025 and 2026.
describe('the nth working day', () => {
  it.each([
    // An ordinary week: the day itself is not counted.
    ['2026-11-23', 1, '2026-11-24'],
    ['2026-11-23', 5, '2026-11-30'],
    ['2026-11-21', 1, '2026-11-23'],
    // 22 days as promised for the elder allowance, taken in on 23 November.
    ['2026-11-23', 22, '2026-12-23'],
    // Spring Festival 2026: 15–23 February off, Saturdays 14 and 28 February worked.
    ['2026-02-12', 1, '2026-02-13'],
    ['2026-02-12', 2, '2026-02-14'],
    ['2026-02-12', 3, '2026-02-24'],
    ['2026-02-13', 1, '2026-02-14'],
    ['2026-02-14', 1, '2026-02-24'],
    ['2026-02-24', 4, '2026-02-28'],
    ['2026-02-24', 5, '2026-03-02'],
    // National Day 2026: Sunday 20 September worked, 25–27 September off, 1–7 October off, Saturday 10 October worked.
    ['2026-09-18', 1, '2026-09-20'],
    ['2026-09-24', 1, '2026-09-28'],
    ['2026-09-30', 1, '2026-10-08'],
    ['2026-09-30', 3, '2026-10-10'],
    ['2026-09-30', 4, '2026-10-12'],
    // Spring Festival 2025: 28 January – 4 February off, Sunday 26 January and Saturday 8 February worked.
    ['2025-01-24', 1, '2025-01-26'],
    ['2025-01-27', 1, '2025-02-05'],
    ['2025-01-27', 4, '2025-02-08'],
    // Over the New Year between two known years; Sunday 4 January 2026 worked.
    ['2025-12-31', 1, '2026-01-04'],
    // No days: the day itself, or the next working day.
    ['2026-11-23', 0, '2026-11-23'],
    ['2026-10-01', 0, '2026-10-08'],
  ])('after %s, n = %i, is %s', (day, n, lastDay) => {
    expect(addWorkingDays(calendars, day, n)).toEqual({ lastDay, assumedYears: [] });
  });

  it('in a year without a list is counted Monday to Friday, 1 January off, and says so', () => {
    expect(addWorkingDays(calendars, '2026-11-23', 30)).toEqual({
      lastDay: '2027-01-05',
      assumedYears: [2027],
    });
    expect(addWorkingDays([], '2026-12-31', 1)).toEqual({
      lastDay: '2027-01-04',
      assumedYears: [2026, 2027],
    });
  });

  it('of a limit in calendar days moves on from a day off', () => {
    const limit = { days: 5, unit: 'day' } as const;
    expect(lastDayOf(calendars, '2026-09-27', limit).lastDay).toBe('2026-10-08');
    expect(lastDayOf(calendars, '2026-11-23', limit).lastDay).toBe('2026-11-30');
    expect(lastDayOf(calendars, '2026-12-28', limit)).toEqual({
      lastDay: '2027-01-04',
      assumedYears: [2027],
    });
  });
});

const day = fc.integer({ min: 0, max: 720 }).map((n) => addDays('2025-01-01', n));
const count = fc.integer({ min: 1, max: 60 });

describe('working days', () => {
  it('never end on a day off, and go forward with every further day', () => {
    fc.assert(
      fc.property(day, count, (start, n) => {
        const { lastDay } = addWorkingDays(calendars, start, n);
        expect(isWorkingDay(calendars, lastDay)).toBe(true);
        expect(addWorkingDays(calendars, start, n + 1).lastDay > lastDay).toBe(true);
        expect(addWorkingDays(calendars, addDays(start, 1), n).lastDay >= lastDay).toBe(true);
      }),
    );
  });

  it('left are as many as were given', () => {
    fc.assert(
      fc.property(day, count, (start, n) => {
        const { lastDay } = addWorkingDays(calendars, start, n);
        expect(workingDaysLeft(calendars, start, lastDay)).toBe(n);
      }),
    );
  });

  it('left are none on the last day, and negative after it, over days off too', () => {
    expect(workingDaysLeft(calendars, '2026-09-30', '2026-09-30')).toBe(0);
    expect(workingDaysLeft(calendars, '2026-10-03', '2026-09-30')).toBe(-1);
    expect(workingDaysLeft(calendars, '2026-10-09', '2026-09-30')).toBe(-2);
  });
});
