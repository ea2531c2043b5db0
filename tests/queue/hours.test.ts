import { describe, expect, it } from 'vitest';
import { instantOf } from '../../core/kit/time';
import { whenClosed } from '../../core/queue/hours';
import { whenFull } from '../../core/queue/quota';
import { openDay } from '../../core/queue/open-day';
import { serveWithoutTicket } from '../../core/queue/serve-without-ticket';
import { takeTicket } from '../../core/queue/take-ticket';
import type { Service, Site } from '../../core/station/station';
import { hallInMemory, monday, site } from '../support/hall-in-memory';

const weekdays = [1, 2, 3, 4, 5];
const office: Pick<Site, 'hours' | 'closures'> = {
  hours: [
    { weekdays, from: '08:30', to: '11:30' },
    { weekdays, from: '13:30', to: '17:00' },
  ],
  closures: [{ from: '2026-10-01', to: '2026-10-07', message: '国庆放假' }],
};
const at = instantOf;

describe('the hours of the ticket desk', () => {
  // 2026-11-23 is a Monday.
  it.each([
    ['at the minute of opening', '2026-11-23', '08:30', null],
    ['in the afternoon', '2026-11-23', '16:59', null],
    ['before opening', '2026-11-23', '08:29', ['hours', '2026-11-23', '08:30']],
    ['over lunch', '2026-11-23', '11:30', ['lunch', '2026-11-23', '13:30']],
    ['after closing', '2026-11-23', '17:00', ['hours', '2026-11-24', '08:30']],
    ['on a Friday evening', '2026-11-27', '18:00', ['hours', '2026-11-30', '08:30']],
    ['on a Sunday at noon', '2026-11-29', '12:00', ['hours', '2026-11-30', '08:30']],
    ['in a closure', '2026-10-02', '10:00', ['closure', '2026-10-08', '08:30']],
  ] as const)('%s', (_, day, time, closed) => {
    const found = whenClosed(office, {}, at(day, time));
    if (closed === null) expect(found).toBeNull();
    else {
      const [why, date, opens] = closed;
      expect(found).toEqual({
        ...{ code: 'closed_now', why, opensAt: at(date, opens) },
        message: why === 'closure' ? '国庆放假' : '',
      });
    }
  });

  it('are always, where the site says nothing: a Sunday night too', () => {
    expect(whenClosed({}, {}, at('2026-11-29', '23:59'))).toBeNull();
    expect(whenClosed(site, {}, at('2026-11-29', '03:00'))).toBeNull();
  });

  it('of one door lie within those of the house', () => {
    const door = { hours: [{ weekdays: [2], from: '08:00', to: '10:00' }] };
    expect(whenClosed(office, door, at('2026-11-24', '09:00'))).toBeNull();
    expect(whenClosed(office, door, at('2026-11-24', '08:10'))?.opensAt).toBe(
      at('2026-11-24', '08:30'),
    );
    expect(whenClosed(office, door, at('2026-11-24', '10:00'))).toMatchObject({
      why: 'hours',
      opensAt: at('2026-12-01', '08:30'),
    });
  });

  it('that never come again are said to be unknown, not searched for ever', () => {
    expect(whenClosed({ hours: [] }, {}, monday)).toEqual({
      ...{ code: 'closed_now', why: 'hours', message: '', opensAt: null },
    });
  });

  it('are the kiosk’s: a clerk who sees somebody gives a number all the same', () => {
    const room = hallInMemory(undefined, { ...site, ...office });
    room.now = at('2026-11-23', '12:00');
    room.done((hall) => openDay(hall.day, { hall: 'wutong', now: room.now }));
    expect(room.take()).toMatchObject({ code: 'closed_now', why: 'lunch' });
    expect(
      room.give('allowance', (hall, given) =>
        takeTicket(hall, { ...given, service: 'allowance', channel: 'desk', person: null }),
      ),
    ).toEqual(expect.any(String));
  });
});

describe('a quota', () => {
  const door: Service = {
    ...{ key: 'allowance', name: '领补贴', examples: '', series: 'A' },
    quota: { perDay: 3, segments: [{ from: '08:00', to: '09:00', most: 2 }] },
  };
  const few = { ...site, services: [door, ...site.services.slice(1)] };
  const opened = () => {
    const room = hallInMemory(undefined, few);
    room.done((hall) => openDay(hall.day, { hall: 'wutong', now: room.now }));
    return room;
  };

  it('fills part of the day, then the day; the numbers never begin again', () => {
    const room = opened();
    room.take();
    room.take();
    expect(room.take()).toEqual({
      ...{ code: 'quota_reached', service: '领补贴', most: 2 },
      segment: { from: '08:00', to: '09:00' },
    });
    expect(room.take('medical')).toEqual(expect.any(String));
    room.now = at('2026-11-23', '09:00');
    expect(room.ticket(room.take() as string).number).toBe('A003');
    expect(room.take()).toEqual({
      ...{ code: 'quota_reached', service: '领补贴', most: 3, segment: null },
    });
    expect(whenFull(door, room.hall().tickets, room.now)?.most).toBe(3);
  });

  it('holds for somebody without a number at a window too, and offers the live number first', () => {
    const room = opened();
    const first = room.take('allowance', { residentId: 'r1' }) as string;
    room.take();
    const serve = room.give('allowance', (hall, given) =>
      serveWithoutTicket(hall, { ...given, service: 'allowance', person: null, window: 1 }),
    );
    expect(serve).toMatchObject({ code: 'quota_reached' });
    expect(room.take('allowance', { residentId: 'r1' })).toEqual({
      code: 'has_live_ticket',
      ticket: room.ticket(first),
    });
  });
});
