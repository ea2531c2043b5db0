// The dates of a rule against another implementation of RFC 5545, and by properties.
import fc from 'fast-check';
import { RRuleTemporal } from 'rrule-temporal';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, isDay, weekdayOf } from '../../../../core/kit/day';
import { datesOf, lastDateOf } from '../../../../core/visit/recurrence/dates-of';
import { moveOffHoliday } from '../../../../core/visit/recurrence/move-off-holiday';
import type { Rule } from '../../../../core/visit/recurrence/rule';
import { isWorkingDay } from '../../../../core/matter/working-day';
import cn2026 from '../../../../resources/calendars/cn-2026.json';

const rule = (over: Partial<Rule>): Rule => ({
  ...{ every: 'week', interval: 1, from: '2026-11-23', weekdays: [], count: null, until: null },
  ...over,
});

const names = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;

/** The same rule in the words of RFC 5545. A date that a month lacks is its last day: BYSETPOS says that. */
function asRfc(one: Rule): string {
  const date = Number(one.from.slice(8));
  const upTo = Array.from({ length: Math.max(0, date - 27) }, (_, i) => 28 + i).join(',');
  const parts = [
    `FREQ=${{ day: 'DAILY', week: 'WEEKLY', month: 'MONTHLY' }[one.every]}`,
    `INTERVAL=${one.interval}`,
    one.every === 'week' && one.weekdays.length > 0
      ? `BYDAY=${one.weekdays.map((day) => names[day]).join(',')}`
      : '',
    one.every === 'month'
      ? date <= 28
        ? `BYMONTHDAY=${date}`
        : `BYMONTHDAY=${upTo};BYSETPOS=-1`
      : '',
    one.every === 'week' ? 'WKST=MO' : '',
    one.count === null ? '' : `COUNT=${one.count}`,
    one.until === null ? '' : `UNTIL=${one.until.replaceAll('-', '')}T000000Z`,
  ];
  const start = `DTSTART:${one.from.replaceAll('-', '')}T000000Z`;
  return `${start}\nRRULE:${parts.filter(Boolean).join(';')}`;
}

function datesByOther(one: Rule, from: string, to: string): readonly string[] {
  const found = new RRuleTemporal({ rruleString: asRfc(one) }).between(
    new Date(`${from}T00:00:00Z`),
    new Date(`${to}T00:00:00Z`),
    true,
  );
  return found.map((at) => at.toPlainDate().toString());
}

const someDay = fc.integer({ min: 0, max: 1200 }).map((n) => addDays('2025-01-01', n));
const someRule: fc.Arbitrary<Rule> = fc
  .record({
    every: fc.constantFrom('day' as const, 'week' as const, 'month' as const),
    interval: fc.integer({ min: 1, max: 5 }),
    from: someDay,
    weekdays: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 4 }),
    count: fc.option(fc.integer({ min: 1, max: 30 }), { nil: null }),
    length: fc.option(fc.integer({ min: 0, max: 400 }), { nil: null }),
  })
  .map(({ length, weekdays, ...one }) => ({
    ...one,
    weekdays: one.every === 'week' ? weekdays : [],
    // RFC 5545 has a count or an end, never both.
    until: length === null || one.count !== null ? null : addDays(one.from, length),
  }));

describe('the dates of a rule', () => {
  it.each([
    [rule({}), ['2026-11-23', '2026-11-30', '2026-12-07']],
    [rule({ weekdays: [2, 4], interval: 2 }), ['2026-11-24', '2026-11-26', '2026-12-08']],
    [rule({ every: 'month', from: '2026-08-31' }), ['2026-08-31', '2026-09-30', '2026-10-31']],
    [
      rule({ every: 'month', interval: 3, from: '2026-11-30' }),
      ['2026-11-30', '2027-02-28', '2027-05-30'],
    ],
    [rule({ every: 'day', interval: 10, count: 2 }), ['2026-11-23', '2026-12-03']],
    [rule({ until: '2026-11-29' }), ['2026-11-23']],
  ])('are those that people mean: %j', (one, first) => {
    expect(datesOf(one, one.from, addDays(one.from, 400)).slice(0, 3)).toEqual(first);
  });

  it('are those of another implementation, whatever window is asked for', () => {
    fc.assert(
      fc.property(someRule, fc.integer({ min: -50, max: 300 }), (one, later) => {
        const from = addDays(one.from, later);
        const to = addDays(from, 200);
        // Its first day is a date in RFC 5545 only where the rule gives it.
        expect(datesOf(one, from, to)).toEqual(datesByOther(one, from, to));
      }),
      { numRuns: 120 },
    );
  });

  it('know their own end', () => {
    fc.assert(
      fc.property(someRule, (one) => {
        const last = lastDateOf(one);
        if (last === null) return;
        expect(datesOf(one, addDays(last, 1), addMonths(last, 24))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a date on a day off', () => {
  it('is moved to a working day on the right side, left out, or kept', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 20, max: 330 }).map((n) => addDays('2026-01-01', n)),
        (day) => {
          const before = moveOffHoliday([cn2026], day, 'before') ?? '';
          const after = moveOffHoliday([cn2026], day, 'after') ?? '';
          expect(before <= day && day <= after).toBe(true);
          expect([before, after].every((one) => isWorkingDay([cn2026], one))).toBe(true);
          expect(moveOffHoliday([cn2026], day, 'keep')).toBe(day);
          expect(moveOffHoliday([cn2026], day, 'skip')).toBe(
            isWorkingDay([cn2026], day) ? day : null,
          );
        },
      ),
    );
  });

  it('counts a weekend that is worked as a working day', () => {
    const worked = cn2026.workdays.find((day) => [0, 6].includes(weekdayOf(day))) ?? '';
    expect(isDay(worked)).toBe(true);
    expect(moveOffHoliday([cn2026], worked, 'skip')).toBe(worked);
  });
});
