import { describe, expect, it } from 'vitest';
import type { BusinessDay } from '../../core/queue/business-day';
import { callNext } from '../../core/queue/call';
import { clockCheck, isOverdue, isUnlikely, likelyDays } from '../../core/queue/clock';
import { closeDay, endingsOf } from '../../core/queue/close-day';
import { dateToOpen, openDay } from '../../core/queue/open-day';
import { finish, hold, start } from '../../core/queue/serve';
import { undo } from '../../core/queue/undo';
import { miss } from '../../core/queue/miss';
import { sampleSlip } from '../support/sample-slip';
import { hallInMemory, monday } from '../support/hall-in-memory';

const dayMs = 86_400_000;
const lastDay = (date: string, state: 'open' | 'closed'): BusinessDay => ({
  id: `wutong:${date}`,
  version: 2,
  hall: 'wutong',
  date,
  state,
  openedAt: monday,
  closedAt: state === 'closed' ? monday : null,
  letGo: [],
});
const open = (last: BusinessDay | undefined, now: number, dateConfirmed?: boolean) =>
  openDay(last, { hall: 'wutong', now, ...(dateConfirmed === undefined ? {} : { dateConfirmed }) });

describe('opening the business day', () => {
  it('takes the office’s date, also on a machine set to another time zone', () => {
    const decided = open(undefined, Date.UTC(2026, 10, 22, 16, 1));
    expect(decided).toMatchObject({
      ok: true,
      value: [{ kind: 'day.opened', entityId: 'wutong:2026-11-23', base: 0 }],
    });
  });

  it('is refused while a day is open, and names an earlier one that was never closed', () => {
    expect(open(lastDay('2026-11-23', 'open'), monday)).toEqual({
      ok: false,
      refusal: { code: 'day_already_open', date: '2026-11-23' },
    });
    expect(open(lastDay('2026-11-20', 'open'), monday)).toEqual({
      ok: false,
      refusal: { code: 'day_not_closed', date: '2026-11-20' },
    });
  });

  it('goes on with the last day when the clock was set back: no date comes twice with new numbers', () => {
    const last = lastDay('2026-11-24', 'closed');
    expect(dateToOpen(last, monday)).toBe('2026-11-24');
    expect(open(last, monday)).toMatchObject({
      ok: true,
      value: [{ entityId: 'wutong:2026-11-24', base: 2 }],
    });
    expect(clockCheck(last.date, monday, undefined)).toBe('back');
  });

  it('asks a person before it follows a clock far ahead, which could never be taken back', () => {
    const last = lastDay('2016-11-23', 'closed');
    const refusal = { code: 'clock_far_ahead', date: '2026-11-23', lastDate: '2016-11-23' };
    expect(open(last, monday)).toEqual({ ok: false, refusal });
    expect(open(last, monday, true).ok).toBe(true);
  });
});

describe('a machine that was never used', () => {
  const likely = likelyDays([{ year: 2026 }, { year: 2025 }]);
  const first = (now: number, dateConfirmed = false) =>
    openDay(undefined, { hall: 'wutong', now, likely, dateConfirmed });

  it('may begin from the first year of its holiday lists to the end of the year after the last', () => {
    expect(likely).toEqual({ from: '2025-01-01', to: '2027-12-31' });
    const days = ['2024-12-31', '2025-01-01', '2027-12-31', '2028-01-01', '1970-01-01'];
    expect(days.filter((day) => isUnlikely(day, likely))).toEqual([
      '2024-12-31',
      '2028-01-01',
      '1970-01-01',
    ]);
    expect(likelyDays([])).toBeNull();
    expect(isUnlikely('1970-01-01', null)).toBe(false);
  });

  it.each([
    ['a battery that is empty', Date.UTC(1970, 0, 1, 4), '1970-01-01'],
    ['a figure too many', Date.UTC(2062, 10, 23), '2062-11-23'],
  ])('%s: a person is asked before its first day is opened', (_, now, date) => {
    expect(first(now)).toEqual({
      ok: false,
      refusal: { code: 'clock_far_ahead', date, lastDate: null },
    });
    expect(first(now, true).ok).toBe(true);
    expect(clockCheck(undefined, now, now, likely)).toBe('unlikely');
    // Once somebody said that it is right, it is not asked again.
    expect(clockCheck(date, now, now, likely)).toBe('ok');
  });

  it('opens without a question on a likely day', () => {
    expect(first(monday).ok).toBe(true);
    expect(clockCheck(undefined, monday, monday, likely)).toBe('ok');
  });
});

describe('the clock', () => {
  it.each([
    ['a new machine', undefined, monday, undefined, 'ok'],
    ['seconds of correction', '2026-11-23', monday, monday + 60_000, 'ok'],
    ['an hour back', '2026-11-23', monday, monday + 3_600_000, 'back'],
    ['a day back', '2026-11-24', monday, undefined, 'back'],
    ['ten years back', '2026-11-23', Date.UTC(2016, 10, 23), monday, 'back'],
    ['past midnight with the day open', '2026-11-22', monday, monday - 3600_000, 'ok'],
    ['after the longest holiday', '2026-10-20', monday, undefined, 'ok'],
    ['ten years ahead', '2016-11-23', monday, Date.UTC(2016, 10, 23), 'forward'],
    ['ten years ahead, before any day', undefined, monday, Date.UTC(2016, 10, 23), 'forward'],
  ] as const)('%s', (_, day, now, lastEventAt, expected) => {
    expect(clockCheck(day, now, lastEventAt)).toBe(expected);
  });

  it('tells a missed closing, and does not take a clock ten years off for one', () => {
    const day = lastDay('2026-11-22', 'open');
    expect(isOverdue(day, monday)).toBe(true);
    expect(isOverdue(day, monday - dayMs)).toBe(false);
    expect(isOverdue(day, Date.UTC(2036, 10, 23))).toBe(false);
    expect(isOverdue({ ...day, state: 'closed' }, monday)).toBe(false);
  });
});

describe('closing the business day', () => {
  const busyHall = () => {
    const room = hallInMemory();
    room.done((hall) => openDay(hall.day, { hall: 'wutong', now: room.now }));
    const ids = Array.from({ length: 5 }, () => room.take() as string);
    const [missed, held, serving, called] = [1, 2, 3, 4].map((window) => {
      const [event] = room.done((hall) => callNext(hall, { window, now: room.now }));
      return { ticketId: event!.entityId, window, now: room.now };
    });
    room.done((hall) => miss(hall, missed!));
    for (const command of [held!, serving!]) room.done((hall) => start(hall, command));
    room.done((hall) => hold(hall, { ...held!, reason: '去复印' }));
    return { room, ids, called: called! };
  };

  it('writes an honest outcome for every open ticket, in one act with the day', () => {
    const { room, ids } = busyHall();
    const events = room.done((hall) => closeDay(hall));
    expect(events).toHaveLength(6);
    expect(ids.map((id) => room.ticket(id).state)).toEqual([
      'did_not_come',
      'not_finished',
      'not_finished',
      'did_not_come',
      'carried',
    ]);
    expect(room.hall().day?.state).toBe('closed');
    expect(room.act((hall) => closeDay(hall))).toEqual({ code: 'day_not_open' });
  });

  it('is final: who was served just before is not at a window again after it', () => {
    const room = hallInMemory();
    room.done((hall) => openDay(hall.day, { hall: 'wutong', now: room.now }));
    const ticketId = room.take() as string;
    const here = { ticketId, window: 1, now: room.now };
    for (const verb of [callNext, start, finish]) room.done((hall) => verb(hall, here));
    room.done((hall) => closeDay(hall));
    const refused = { code: 'nothing_to_undo', number: room.ticket(ticketId).number };
    expect(room.act((hall) => undo(hall, here))).toEqual(refused);
    expect(room.ticket(ticketId).state).toBe('done');
  });

  it('takes a person’s choice where it can be true, and never one that cannot', () => {
    const { room, ids, called } = busyHall();
    const endings = { [called.ticketId]: 'carried', [ids[2]!]: 'did_not_come' } as const;
    room.done((hall) => closeDay(hall, { endings }));
    expect(room.ticket(called.ticketId).state).toBe('carried');
    expect(room.ticket(ids[2]!).state).toBe('not_finished');
  });

  it('does not end while a slip is neither on paper nor let go of; the day keeps why', () => {
    const { room } = busyHall();
    const slips = [sampleSlip({ id: 'a' }), sampleSlip({ id: 'b', state: 'unknown' })];
    const open = { code: 'slips_open', count: 2 };
    expect(room.act((hall) => closeDay(hall, {}, slips))).toEqual(open);
    const half = { letGo: { a: '老人说不要纸', b: '  ' } };
    expect(room.act((hall) => closeDay(hall, half, slips))).toEqual({ ...open, count: 1 });
    expect(room.hall().day?.state).toBe('open');
    const letGo = { a: '老人说不要纸', b: '手抄了一份' };
    const decided = closeDay(room.hall(), { letGo }, slips);
    if (!decided.ok) throw new Error(decided.refusal.code);
    const waived = decided.value.filter(({ kind }) => kind === 'slip.waived');
    expect(waived.map(({ entityId }) => entityId)).toEqual(['a', 'b']);
    room.done(() => ({ ok: true, value: decided.value.filter(({ entity }) => entity !== 'slip') }));
    expect(room.hall().day).toMatchObject({
      state: 'closed',
      letGo: [
        { slip: 'a', reason: '老人说不要纸' },
        { slip: 'b', reason: '手抄了一份' },
      ],
    });
  });

  it('offers no outcome for what has one', () => {
    expect(endingsOf({ state: 'done' })).toEqual([]);
  });

  it('stops numbers and calls until a day is open again; the same day goes on with its numbers', () => {
    const { room } = busyHall();
    room.done((hall) => closeDay(hall));
    expect(room.take()).toEqual({ code: 'day_not_open' });
    room.done((hall) => openDay(hall.day, { hall: 'wutong', now: room.now }));
    expect(room.ticket(room.take() as string).number).toBe('A006');
  });
});
