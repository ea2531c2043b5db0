import { describe, expect, it } from 'vitest';
import { instantOf } from '../../../core/kit/time';
import { proposedTimes } from '../../../renderer/stations/visits/proposed-times';

const booked = { day: '2026-11-23', from: '09:30', to: '10:10' };
const at = (time: string, day = booked.day) => proposedTimes(booked, instantOf(day, time));

describe('the record of a visit begins with', () => {
  it('the minute in which it is opened, where the visit took less time than was booked', () => {
    expect(at('10:05')).toEqual({ today: '2026-11-23', arrived: '09:30', left: '10:05' });
    expect(at('10:06').left).toBe('10:06');
  });

  it('both at that minute, where they came before the time', () => {
    expect(at('09:10')).toMatchObject({ arrived: '09:10', left: '09:10' });
  });

  it('the times as booked afterwards, and on another day', () => {
    expect(at('11:00')).toMatchObject({ arrived: '09:30', left: '10:10' });
    expect(at('08:00', '2026-11-24')).toEqual({
      today: '2026-11-24',
      arrived: '09:30',
      left: '10:10',
    });
  });
});
