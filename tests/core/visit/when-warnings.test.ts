import { describe, expect, it } from 'vitest';
import { instantOf } from '../../../core/kit/time';
import type { Staff } from '../../../core/station/apply-staff';
import { usualAgent } from '../../../core/visit/agents/agent';
import { whenWarnings } from '../../../core/visit/when-warnings';

const shifts = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '08:30', to: '17:00' }));
const qiu: Staff = {
  ...{ id: 'qiu', version: 1, name: '邱芳', role: 'agent' },
  agent: { ...usualAgent, shifts },
};
const calendars = [{ year: 2026, holidays: ['2026-10-01'], workdays: ['2026-10-10'] }];
const hours = [{ from: '08:30', to: '17:00' }];
const now = instantOf('2026-11-24', '10:00');

/** On a Tuesday by `邱芳`, unless told otherwise. */
const look = (
  over: Partial<{ day: string; from: string; to: string; agents: readonly string[] }>,
) =>
  whenWarnings(
    { staff: [qiu], now, calendars },
    { day: '2026-11-25', from: '09:00', to: '09:40', agents: ['qiu'], ...over },
  );

describe('when a visit is booked for', () => {
  it('says nothing within the hours of a working day', () => {
    expect(look({})).toEqual([]);
    expect(look({ from: '08:30', to: '17:00' })).toEqual([]);
  });

  it('says that it is outside the hours of whoever goes', () => {
    const outside = [{ code: 'outside_hours', name: '邱芳', spans: hours }];
    expect(look({ from: '06:00', to: '06:40' })).toEqual(outside);
    expect(look({ from: '16:40', to: '17:20' })).toEqual(outside);
  });

  it('says that the hour has passed, today only', () => {
    expect(look({ day: '2026-11-24' })).toEqual([{ code: 'time_passed', from: '09:00' }]);
    expect(look({ day: '2026-11-24', from: '10:00', to: '10:40' })).toEqual([]);
  });

  it('says that the day is off, once, whoever goes', () => {
    const off = (day: string) => [{ code: 'day_off', day }];
    expect(look({ day: '2026-11-28' })).toEqual(off('2026-11-28'));
    expect(look({ day: '2026-10-01' })).toEqual(off('2026-10-01'));
    expect(look({ day: '2026-11-28', agents: ['a clerk'] })).toEqual(off('2026-11-28'));
  });

  it('says that somebody does not work on a weekend that is worked', () => {
    expect(look({ day: '2026-10-10' })).toEqual([
      { code: 'agent_away', name: '邱芳', why: 'no_shift' },
    ]);
  });

  it('says nothing of a Sunday to whoever works on Sundays', () => {
    const sunday = { weekday: 0, from: '08:30', to: '17:00' };
    const one = { ...qiu, agent: { ...usualAgent, shifts: [sunday] } };
    const booked = { day: '2026-11-29', from: '09:00', to: '09:40', agents: ['qiu'] };
    expect(whenWarnings({ staff: [one], now, calendars }, booked)).toEqual([]);
  });
});
