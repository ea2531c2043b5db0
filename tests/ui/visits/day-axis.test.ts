import { describe, expect, it } from 'vitest';
import { dayAxis } from '../../../renderer/stations/visits/day-axis';

const spans = (...times: readonly string[]) =>
  times.map((time) => ({ from: time.slice(0, 5), to: time.slice(6) }));

describe('the timeline of a day', () => {
  it('runs from 9 to 17 and folds lunch away', () => {
    const axis = dayAxis([]);
    expect(axis.hours.map(({ time }) => time)).toEqual([
      ...['09:00', '10:00', '11:00', '13:30', '14:30', '15:30', '16:30'],
    ]);
    expect(axis.place('12:00')).toBe(axis.place('13:30'));
    expect(axis.place('09:00')).toBe(0);
    expect(axis.place('17:00')).toBe(1);
  });

  it('unfolds lunch when somebody visits then', () => {
    const axis = dayAxis(spans('11:30-12:30'));
    expect(axis.place('13:30')).toBeGreaterThan(axis.place('12:00'));
    expect(axis.hours.map(({ time }) => time)).toContain('12:00');
  });

  it('grows with early and late visits, and keeps every visit inside', () => {
    const axis = dayAxis(spans('07:40-08:10', '18:20-19:05'));
    expect(axis.place('07:40')).toBeGreaterThan(0);
    expect(axis.place('19:05')).toBeLessThan(1);
    expect(axis.hours[0]?.time).toBe('07:00');
  });

  it('goes on in the order of time', () => {
    const axis = dayAxis(spans('08:15-09:00'));
    const places = ['08:15', '09:00', '11:59', '13:31', '16:00'].map(axis.place);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
});
