import { describe, expect, it } from 'vitest';
import { boardOpening } from '../../core/board/opening';
import { instantOf } from '../../core/kit/time';
import type { BusinessDay } from '../../core/queue/business-day';
import type { OpenHours } from '../../core/station/station';

const weekdays = [1, 2, 3, 4, 5];
const hours: readonly OpenHours[] = [
  { weekdays, from: '08:30', to: '12:00' },
  { weekdays, from: '13:30', to: '17:00' },
];
const closures = [{ from: '2026-11-25', to: '2026-11-26', message: '电路检修，停办两天。' }];
const site = { hours, closures };

const day = (date: string, state: BusinessDay['state']): BusinessDay => ({
  ...{ id: `h:${date}`, version: 1, hall: 'h', date, state, openedAt: 0, closedAt: null },
  letGo: [],
});
/** 23 November 2026 is a Monday. */
const monday = '2026-11-23';
const at = (time: string, date = monday) => instantOf(date, time);

describe('what a board says when it does not call', () => {
  it.each([
    ['before the hours', null, '07:50', 'before', at('08:30')],
    ['in the hours, nobody has opened yet', null, '08:40', 'soon', null],
    ['open, in the hours', day(monday, 'open'), '09:00', 'open', null],
    ['open, at lunch', day(monday, 'open'), '12:10', 'lunch', at('13:30')],
    [
      'open, after the hours: who waits is still called',
      day(monday, 'open'),
      '17:20',
      'open',
      null,
    ],
    ['closed for today', day(monday, 'closed'), '16:00', 'over', null],
    ['closed, in the evening', day(monday, 'closed'), '18:00', 'over', at('08:30', '2026-11-24')],
    ['yesterday was never closed', day('2026-11-22', 'open'), '08:40', 'soon', null],
    ['an evening on which nobody opened', null, '19:00', 'over', at('08:30', '2026-11-24')],
  ] as const)('%s', (_, today, time, state, opensAt) => {
    expect(boardOpening(site, today, at(time))).toMatchObject({ state, opensAt });
  });

  it('gives the site’s own words on a day without office, and the day after it', () => {
    expect(boardOpening(site, null, at('09:00', '2026-11-25'))).toEqual({
      state: 'closure',
      message: '电路检修，停办两天。',
      opensAt: at('08:30', '2026-11-27'),
    });
  });

  it('calls all the same when the day is open on such a day, and says that it is one', () => {
    const open = day('2026-11-25', 'open');
    expect(boardOpening(site, open, at('09:00', '2026-11-25'))).toEqual({
      state: 'open',
      message: '电路检修，停办两天。',
      opensAt: at('08:30', '2026-11-27'),
    });
  });

  it('knows no hours where the site has none', () => {
    expect(boardOpening({}, null, at('03:00'))).toMatchObject({ state: 'soon', opensAt: null });
    expect(boardOpening({}, day(monday, 'closed'), at('20:00')).opensAt).toBeNull();
  });
});
