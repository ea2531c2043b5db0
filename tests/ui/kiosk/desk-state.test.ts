import { describe, expect, it } from 'vitest';
import { addDays } from '../../../core/kit/day';
import { instantOf } from '../../../core/kit/time';
import { clockCheck } from '../../../core/queue/clock';
import { deskStateOf } from '../../../renderer/stations/kiosk/desk-state';
import type { Site } from '../../../core/station/station';
import json from '../../../resources/sites/wutong.json';

const wutong: Site = json;
const monday = '2026-11-23';
const weekdays = [1, 2, 3, 4, 5];
const office: Site = {
  ...wutong,
  hours: [
    { weekdays, from: '08:30', to: '11:30' },
    { weekdays, from: '13:30', to: '17:00' },
  ],
  closures: [{ from: '2026-11-25', to: '2026-11-26', message: '装修' }],
};

/** As with a business day of that Monday. */
function stateAt(day: string, time: string, { site = wutong, isOpen = true } = {}) {
  const now = instantOf(day, time);
  const clock = { state: clockCheck(monday, now, undefined), day: monday };
  return deskStateOf(isOpen, clock, site, now);
}

describe('the ticket desk', () => {
  it('gives numbers at any hour where the site has none in its data', () => {
    expect(stateAt(monday, '00:00')).toEqual({ name: 'giving' });
    expect(stateAt(monday, '23:59')).toEqual({ name: 'giving' });
  });

  it('keeps hours and lunch, and knows when it opens again', () => {
    expect(stateAt(monday, '09:00', { site: office })).toEqual({ name: 'giving' });
    expect(stateAt(monday, '11:30', { site: office })).toMatchObject({
      name: 'out_of_hours',
      closed: { why: 'lunch', opensAt: instantOf(monday, '13:30') },
    });
    expect(stateAt(monday, '17:00', { site: office })).toMatchObject({
      closed: { why: 'hours', opensAt: instantOf(addDays(monday, 1), '08:30') },
    });
  });

  it('is closed without a business day, and with one that midnight ended', () => {
    expect(stateAt(monday, '09:00', { isOpen: false })).toEqual({ name: 'day_closed' });
    expect(stateAt(addDays(monday, 1), '00:01')).toEqual({ name: 'day_closed' });
  });

  it.each(['2036-11-23', '2016-11-23', '2026-11-22'])(
    'gives no number, and says the date, when the clock says %s',
    (today) => {
      expect(stateAt(today, '09:00')).toEqual({ name: 'wrong_date', today });
    },
  );

  it('does not mind a clock that is some minutes behind what was recorded', () => {
    const now = instantOf(monday, '09:00');
    const state = clockCheck(monday, now, instantOf(monday, '09:10'));
    expect(state).toBe('back');
    expect(deskStateOf(true, { state, day: monday }, wutong, now)).toEqual({ name: 'giving' });
  });
});
