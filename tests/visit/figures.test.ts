import { describe, expect, it } from 'vitest';
import { instantOf } from '../../core/kit/time';
import { figuresByAgent, figuresByGroup } from '../../core/visit/figures';
import type { RosterDate } from '../../core/visit/roster/due-list';
import { metresBy } from '../../core/visit/ways-made';
import type { Sketch } from '../../core/visit/map/sketch';
import type { Visit } from '../../core/visit/visit';

const today = '2026-11-23';
const november = { from: '2026-11-01', to: today };

const date = (day: string, state: RosterDate['state'], group = 'high') =>
  ({ day, state, group }) as RosterDate;

describe('the figures by group', () => {
  const of = (dates: readonly RosterDate[]) =>
    figuresByGroup(dates, ['high', 'key'], { ...november, today });

  it('count each date on its day; a group without any stands there with nothing', () => {
    const [high, key] = of([
      date('2026-10-31', 'missed'),
      date('2026-11-02', 'done'),
      date('2026-11-09', 'missed'),
      date('2026-11-16', 'refused'),
    ]);
    expect(high).toEqual({ group: 'high', due: 3, done: 1, missed: 1, refused: 1 });
    expect(key).toEqual({ group: 'key', due: 0, done: 0, missed: 0, refused: 0 });
  });

  it('count each date for the group of that date', () => {
    const [high, key] = of([date('2026-11-02', 'done', 'key'), date('2026-11-09', 'missed')]);
    expect([high?.due, key?.due, key?.done]).toEqual([1, 1, 1]);
  });

  it('call an open date missed from the day after on', () => {
    expect(of([date('2026-11-22', 'open')])[0]).toMatchObject({ due: 1, missed: 1 });
    expect(of([date(today, 'open')])[0]).toMatchObject({ due: 1, missed: 0 });
  });
});

describe('the figures by agent', () => {
  const made = (agents: readonly string[], arrived: string, more: Partial<Visit> = {}): Visit =>
    ({
      ...{ day: '2026-11-20', from: '09:00', agents, residentId: 'r1', state: 'done' },
      ...{ attempts: [], record: { method: 'home', arrivedAt: instantOf('2026-11-20', arrived) } },
      ...more,
    }) as Visit;
  const of = (visits: readonly Visit[], named: string | null = null) =>
    figuresByAgent(
      visits,
      () => named,
      metresBy(null, () => 'walk'),
      { ...november, today },
    );

  it('count a visit by two for both, and punctual within a quarter of an hour', () => {
    const [a, b] = of([made(['a', 'b'], '09:15'), made(['b'], '09:16')]);
    expect(a).toMatchObject({ agent: 'a', made: 1, timed: 1, onTime: 1 });
    expect(b).toMatchObject({ agent: 'b', made: 2, timed: 2, onTime: 1 });
  });

  it('say what was theirs and what of it was missed: today’s is not yet, what was called off never', () => {
    const on = (day: string, state: Visit['state']) =>
      made(['a'], '09:00', { day, state, record: null });
    const before = '2026-11-20';
    const visits = [
      ...[made(['a'], '09:00'), on(before, 'booked'), on(before, 'confirmed')],
      ...[on(before, 'not_answered'), on(before, 'refused'), on(today, 'booked')],
      ...[on(before, 'cancelled'), on(before, 'postponed')],
    ];
    expect(of(visits)).toMatchObject([{ agent: 'a', due: 6, made: 1, missed: 3 }]);
  });

  it('say nothing of the time of a call, and of ways whose length nobody knows', () => {
    const call = made(['a'], '11:00');
    const record = { ...call.record, method: 'phone' } as Visit['record'];
    expect(of([{ ...call, record }])[0]).toMatchObject({ made: 1, timed: 0, metres: null });
    const known = made(['a'], '09:00');
    const walked = { ...known.record, metres: 400 } as Visit['record'];
    expect(of([{ ...known, record: walked }, call])[0]).toMatchObject({ metres: 400 });
  });

  it('add up the ways by the map, in the order in which they were made, with the way back', () => {
    const house = (id: string, x: number) => ({
      ...{ id, name: `${id}号楼`, aliases: [], quarter: '', x, y: 0 },
      ...{ floors: 6, lift: false, gateMinutes: 0 },
    });
    const sketch = {
      ...{ id: 's', version: 1, office: { x: 0, y: 0 }, barriers: [] },
      ...{ buildings: [house('1', 100), house('2', 200)] },
    } as unknown as Sketch;
    const metres = metresBy(sketch, () => 'walk');
    const at = (place: string, time: string) => ({ ...made(['a'], time), place });
    const near = metres('a', [at('1号楼101', '09:00')]) ?? 0;
    expect(near).toBeGreaterThan(0);
    expect(metres('a', [at('2号楼101', '10:00'), at('1号楼101', '09:00')])).toBe(2 * near);
    const other = at('1号楼101', '09:00');
    const walked = { ...other, record: { ...other.record, metres: 5000 } } as Visit;
    expect(metres('a', [walked])).toBe(5000 + near / 2);
  });

  it('know the way to a door that stayed shut, and none through a wall without a gate', () => {
    const house = (id: string, x: number) => ({
      ...{ id, name: `${id}号楼`, aliases: [], quarter: '', x, y: 0 },
      ...{ floors: 6, lift: false, gateMinutes: 0 },
    });
    const drawing = {
      ...{ id: 's', version: 1, office: { x: 0, y: 0 }, barriers: [] },
      ...{ buildings: [house('1', 100), house('2', 200)] },
    } as unknown as Sketch;
    const at = instantOf('2026-11-20', '09:00');
    const shut = made(['a'], '09:00', { record: null, state: 'not_answered', place: '1号楼101' });
    const ways = metresBy(drawing, () => 'walk');
    expect(ways('a', [shut])).toBeNull();
    expect(ways('a', [{ ...shut, arrivedAt: at }])).toBe(260);
    expect(of([{ ...shut, arrivedAt: at }])).toMatchObject([{ made: 0, missed: 1 }]);
    const line = [150, -150].map((y) => ({ x: 50, y }));
    const wall = { id: 'w', kind: 'wall' as const, name: '墙', line, crossings: [] };
    const closed = metresBy({ ...drawing, barriers: [wall] }, () => 'walk');
    const two = { ...shut, place: '2号楼101', arrivedAt: at + 60_000 };
    expect(closed('a', [{ ...shut, arrivedAt: at }, two])).toBe(130);
  });

  it('call nobody missed who did not answer today and may be seen today yet', () => {
    const shut = made(['a'], '09:00', { day: today, state: 'not_answered', record: null });
    expect(of([shut])).toMatchObject([{ due: 1, made: 0, missed: 0 }]);
  });

  it('count how many saw the agent whom they know', () => {
    expect(of([made(['b'], '09:00'), made(['a'], '09:00')], 'a')).toMatchObject([
      { agent: 'a', named: 1, byNamed: 1 },
      { agent: 'b', named: 1, byNamed: 0 },
    ]);
  });

  it('leave out what lies outside the days', () => {
    expect(of([made(['a'], '09:00', { day: '2026-10-31' })])).toEqual([]);
  });
});
