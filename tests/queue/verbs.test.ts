import { beforeEach, describe, expect, it } from 'vitest';
import { callChosen, callNext } from '../../core/queue/call';
import type { Hall } from '../../core/queue/hall';
import { identifyTicket } from '../../core/queue/identify-ticket';
import { miss, rejoin } from '../../core/queue/miss';
import { openDay } from '../../core/queue/open-day';
import { recall } from '../../core/queue/recall';
import { returnToQueue } from '../../core/queue/return-to-queue';
import { finish, hold, resume, start } from '../../core/queue/serve';
import type { Ticket } from '../../core/queue/ticket';
import { undo } from '../../core/queue/undo';
import { wangGuilan } from '../core/resident/a-person';
import { hallInMemory, monday, type HallInMemory } from '../support/hall-in-memory';

let room: HallInMemory;
let a: string;
let b: string;

const seconds = (n: number): void => {
  room.now += n * 1000;
};
const by = (window: number, ticketId = a) => ({ ticketId, window, now: room.now });
const next = (window: number) => (hall: Hall) => callNext(hall, { window, now: room.now });
const because = (window: number, reason = '去复印', ticketId = a) => ({
  ...by(window, ticketId),
  reason,
});

beforeEach(() => {
  room = hallInMemory();
  room.done((hall) => openDay(hall.day, { hall: 'wutong', now: room.now }));
  a = room.take() as string;
  b = room.take() as string;
});

describe('taking a number', () => {
  it('counts on in the series of the service, and never begins again', () => {
    expect([a, b].map((id) => room.ticket(id).number)).toEqual(['A001', 'A002']);
    expect(room.ticket(room.take('medical') as string).number).toBe('B001');
  });

  it('derives age, priority and the masked name from the person', () => {
    const person = { residentId: 'r1', name: '王桂兰', birth: '1944-11-24' };
    expect(room.ticket(room.take('medical', person) as string)).toMatchObject({
      maskedName: '王＊＊',
      age: 81,
      priority: { band: 'age_80', rank: 3 },
      residentId: 'r1',
    });
  });

  it('offers the live ticket instead of a second one for the same person and service', () => {
    const person = { residentId: 'r1' };
    const first = room.take('medical', person) as string;
    expect(room.take('medical', person)).toEqual({
      code: 'has_live_ticket',
      ticket: room.ticket(first),
    });
    expect(room.take('pension', person)).toEqual(expect.any(String));
    expect(room.take('medical', { residentId: null })).toEqual(expect.any(String));
  });

  it('knows a card again that the register does not know, and no other one', () => {
    const card = { residentId: null, birth: '1938-04-12', card: 'hash-1' };
    const first = room.take('medical', card) as string;
    expect(room.ticket(first)).toMatchObject({ card: 'hash-1' });
    expect(room.take('medical', card)).toEqual({
      code: 'has_live_ticket',
      ticket: room.ticket(first),
    });
    expect(room.take('pension', card)).toEqual(expect.any(String));
    expect(room.take('medical', { ...card, card: 'hash-2' })).toEqual(expect.any(String));
  });

  it('gives no second number to somebody who was registered between two readings of the card', () => {
    const first = room.take('medical', { residentId: null, card: 'hash-1' }) as string;
    const again = { code: 'has_live_ticket', ticket: room.ticket(first) };
    expect(room.take('medical', { residentId: 'r1', card: 'hash-1' })).toEqual(again);
    // Nor the other way round: the ticket desk has not heard of the registration yet.
    const second = room.take('pension', { residentId: 'r1', card: 'hash-1' }) as string;
    expect(room.ticket(second)).toMatchObject({ residentId: 'r1', card: 'hash-1' });
    expect(room.take('pension', { residentId: null, card: 'hash-1' })).toMatchObject({
      code: 'has_live_ticket',
    });
  });

  it('counts a missed ticket as live while it may rejoin, and not once it may not', () => {
    const mine = room.take('medical', { residentId: 'r1' }) as string;
    const missIt = () => {
      room.done((hall) => callChosen(hall, by(1, mine)));
      room.done((hall) => miss(hall, by(1, mine)));
    };
    missIt();
    expect(room.take('medical', { residentId: 'r1' })).toMatchObject({ code: 'has_live_ticket' });
    room.done((hall) => rejoin(hall, by(1, mine)));
    seconds(21);
    missIt();
    expect(room.take('medical', { residentId: 'r1' })).toEqual(expect.any(String));
  });

  it.each([
    ['no such door', 'post_office', null, { code: 'unknown_service', service: 'post_office' }],
    ['born tomorrow', 'allowance', '2026-11-24', { code: 'impossible_birth', birth: '2026-11-24' }],
    ['born 1890', 'allowance', '1890-01-01', { code: 'impossible_birth', birth: '1890-01-01' }],
  ])('refuses %s', (_, service, birth, refusal) => {
    expect(room.take(service, { birth })).toEqual(refusal);
  });

  it('keeps who came first first, also when the clock is set back between them', () => {
    seconds(-3600);
    const late = room.take() as string;
    expect(room.ticket(late).arrivedAt).toBeGreaterThan(room.ticket(b).arrivedAt);
    expect(room.ticket(late).number).toBe('A003');
  });

  it('waits for yesterday to be closed', () => {
    seconds(86_400);
    expect(room.take()).toEqual({ code: 'day_not_closed', date: '2026-11-23' });
  });
});

describe('finding out whose number it is', () => {
  const wang = {
    id: 'r1',
    person: { ...wangGuilan, birth: '1944-11-24' },
  };
  const identify =
    (window = 1, resident = wang) =>
    (hall: Hall) =>
      identifyTicket(hall, { ...by(window), resident });

  it('ties it to the person while they are served, once', () => {
    expect(room.act(identify())).toMatchObject({ code: 'wrong_state' });
    room.done((hall) => callChosen(hall, by(1)));
    room.done((hall) => start(hall, by(1)));
    expect(room.act(identify(2))).toMatchObject({ code: 'other_window' });
    expect(room.done(identify())).toMatchObject([
      { kind: 'ticket.identified', onBehalfOf: 'r1', body: { residentId: 'r1' } },
    ]);
    expect(room.ticket(a)).toMatchObject({
      state: 'serving',
      residentId: 'r1',
      maskedName: '王＊＊',
      age: 81,
      priority: { band: 'age_80', rank: 3 },
    });
    expect(room.done(identify())).toEqual([]);
  });

  it('corrects a wrong guess, and keeps the place in the line that the age gives', () => {
    room.done((hall) => callChosen(hall, by(1)));
    room.done((hall) => start(hall, by(1)));
    room.done(identify(1, { ...wang, id: 'r9' }));
    room.done(identify());
    expect(room.ticket(a).residentId).toBe('r1');
    room.done((hall) => returnToQueue(hall, because(1)));
    const other = room.take('allowance', { residentId: 'r1' });
    expect(other).toMatchObject({ code: 'has_live_ticket' });
    expect(room.ticket(a)).toMatchObject({ state: 'waiting', priority: { band: 'age_80' } });
  });

  it('is no fact any more once another window has the number', () => {
    room.done((hall) => callChosen(hall, by(1)));
    room.done((hall) => start(hall, by(1)));
    room.cutOff('far');
    room.done(identify(), 'far');
    room.done((hall) => returnToQueue(hall, because(1)));
    room.reconnect('far');
    expect(room.ticket(a)).toMatchObject({ residentId: null, noops: [{ device: 'far' }] });
  });
});

describe('calling', () => {
  it('gives each window somebody else, and refuses the second command for one ticket', () => {
    room.done((hall) => callChosen(hall, by(1)));
    expect(room.act((hall) => callChosen(hall, by(2)))).toEqual({
      code: 'other_window',
      number: 'A001',
      window: 1,
      state: 'called',
    });
    room.done(next(2));
    expect(room.ticket(b)).toMatchObject({ state: 'called', window: 2 });
    expect(room.act(next(3))).toEqual({ code: 'nobody_waiting' });
  });

  it('leaves a double tap with one person: the window is busy', () => {
    room.done(next(1));
    expect(room.act(next(1))).toEqual({ code: 'window_busy', number: 'A001', state: 'called' });
    expect(room.ticket(b).state).toBe('waiting');
  });

  it('keeps the first of two calls made apart; the other is recorded without effect, and told', () => {
    room.cutOff('far');
    room.done((hall) => callChosen(hall, by(2)), 'far');
    room.done((hall) => start(hall, by(2)), 'far');
    room.done((hall) => callChosen(hall, by(1)));
    const late = room.reconnect('far');
    expect(room.ticket(a)).toMatchObject({ state: 'called', window: 1, version: 4 });
    expect(room.ticket(a).noops).toEqual(
      late.map(({ id, kind }) => ({ eventId: id, kind, device: 'far' })),
    );
  });

  it('does not let a loser send back or miss the winner’s person', () => {
    room.cutOff('far');
    room.done((hall) => callChosen(hall, by(2)), 'far');
    room.done((hall) => returnToQueue(hall, because(2)), 'far');
    room.done((hall) => callChosen(hall, by(1)));
    room.reconnect('far');
    expect(room.ticket(a)).toMatchObject({ state: 'called', window: 1 });
  });

  it('knows no ticket of somewhere else', () => {
    expect(room.act((hall) => callChosen(hall, by(1, 'nowhere')))).toEqual({
      code: 'unknown_ticket',
    });
  });
});

describe('recalling', () => {
  beforeEach(() => {
    room.done((hall) => callChosen(hall, by(1)));
  });

  it('waits for the gap, also when the clock runs in fractions', () => {
    seconds(19.5);
    expect(room.act((hall) => recall(hall, by(1)))).toEqual({
      code: 'called_just_now',
      number: 'A001',
      seconds: 1,
    });
    seconds(0.5);
    expect(room.act((hall) => recall(hall, by(1)))).toBeUndefined();
  });

  it('ends after three: then the person is started or missed, not sent back to be called for ever', () => {
    for (let n = 0; n < 3; n += 1) {
      seconds(20);
      room.done((hall) => recall(hall, by(1)));
    }
    seconds(20);
    const refusal = { code: 'call_limit', number: 'A001', calls: 4 };
    expect(room.act((hall) => recall(hall, by(1)))).toEqual(refusal);
    expect(room.act((hall) => returnToQueue(hall, because(1)))).toEqual(refusal);
    expect(room.act((hall) => miss(hall, by(1)))).toBeUndefined();
  });

  it('counts and waits on the way round the queue as well', () => {
    room.done((hall) => returnToQueue(hall, because(1)));
    expect(room.act((hall) => callChosen(hall, by(2)))).toMatchObject({ code: 'called_just_now' });
    room.done(next(2));
    expect(room.ticket(b).state).toBe('called');
    seconds(20);
    room.done((hall) => callChosen(hall, by(3)));
    expect(room.ticket(a).calls).toBe(2);
  });

  it('says how long it takes when the only one waiting was sent back just now', () => {
    room.done((hall) => returnToQueue(hall, because(1)));
    room.done(next(2));
    seconds(8);
    expect(room.act(next(1))).toEqual({ code: 'called_just_now', number: 'A001', seconds: 12 });
  });

  it('is not locked out by a clock set back', () => {
    seconds(-3600);
    expect(room.act((hall) => recall(hall, by(1)))).toBeUndefined();
  });
});

describe('serving', () => {
  const serve = (window: number, ticketId: string): void => {
    room.done((hall) => callChosen(hall, by(window, ticketId)));
    room.done((hall) => start(hall, by(window, ticketId)));
  };

  it('goes from the call to done at one window', () => {
    serve(1, a);
    seconds(300);
    room.done((hall) => finish(hall, by(1)));
    expect(room.ticket(a)).toMatchObject({
      state: 'done',
      window: 1,
      startedAt: monday,
      endedAt: monday + 300_000,
    });
    expect(room.act((hall) => finish(hall, by(1)))).toMatchObject({ code: 'wrong_state' });
  });

  it('holds for this window alone, which meanwhile serves another and cannot resume before it is free', () => {
    serve(1, a);
    room.done((hall) => hold(hall, because(1)));
    serve(1, b);
    expect(room.act((hall) => resume(hall, by(1)))).toMatchObject({ code: 'window_busy' });
    expect(room.act((hall) => resume(hall, by(2)))).toMatchObject({ code: 'other_window' });
    room.done((hall) => finish(hall, by(1, b)));
    room.done((hall) => resume(hall, by(1)));
    expect(room.ticket(a).state).toBe('serving');
  });

  it('asks why somebody is held or sent back', () => {
    serve(1, a);
    for (const verb of [hold, returnToQueue])
      expect(room.act((hall) => verb(hall, because(1, '  ')))).toEqual({ code: 'reason_needed' });
  });

  it('sends back to the place of the first arrival', () => {
    serve(1, a);
    seconds(600);
    room.done((hall) => returnToQueue(hall, because(1)));
    expect(room.ticket(a)).toMatchObject({ state: 'waiting', window: null, startedAt: null });
    room.done(next(2));
    expect(room.ticket(a)).toMatchObject({ state: 'called', window: 2, arrivedAt: monday });
  });
});

describe('a missed number', () => {
  beforeEach(() => {
    room.done((hall) => callChosen(hall, by(1)));
    room.done((hall) => miss(hall, by(1)));
    seconds(60);
  });

  it('comes back behind those who wait, once', () => {
    room.done((hall) => rejoin(hall, by(2)));
    room.done(next(1));
    expect(room.ticket(b).state).toBe('called');
    room.done((hall) => callChosen(hall, by(2)));
    room.done((hall) => miss(hall, by(2)));
    expect(room.act((hall) => rejoin(hall, by(2)))).toEqual({
      code: 'rejoined_already',
      number: 'A001',
    });
  });

  it('leaves its window free', () => {
    expect(room.act(next(1))).toBeUndefined();
  });
});

describe('undo', () => {
  const exact = (ticket: Ticket): Ticket => ({ ...ticket, version: 0, latest: null, noops: [] });

  it('puts a call back exactly, as a new event; only that it was heard stays', () => {
    const before = exact(room.ticket(a));
    room.done((hall) => callChosen(hall, by(1)));
    room.done((hall) => undo(hall, by(1)));
    expect(exact(room.ticket(a))).toEqual({ ...before, calls: 1, lastCallAt: room.now });
    expect(room.ticket(a).version).toBe(3);
    expect(room.act((hall) => undo(hall, by(1)))).toEqual({
      code: 'nothing_to_undo',
      number: 'A001',
    });
  });

  it('takes back a finish within 30 seconds, not later, and only at that window', () => {
    room.done((hall) => callChosen(hall, by(1)));
    room.done((hall) => start(hall, by(1)));
    room.done((hall) => finish(hall, by(1)));
    seconds(30);
    expect(room.act((hall) => undo(hall, by(2)))).toMatchObject({ code: 'other_window' });
    seconds(1);
    expect(room.act((hall) => undo(hall, by(1)))).toEqual({
      code: 'undo_too_late',
      number: 'A001',
      seconds: 30,
    });
    seconds(-1);
    room.done((hall) => undo(hall, by(1)));
    expect(room.ticket(a)).toMatchObject({ state: 'serving', endedAt: null });
  });

  it('belongs to the window that sent the person back', () => {
    room.done((hall) => callChosen(hall, by(1)));
    room.done((hall) => returnToQueue(hall, because(1)));
    expect(room.act((hall) => undo(hall, by(2)))).toMatchObject({ code: 'other_window' });
    room.done((hall) => undo(hall, by(1)));
    expect(room.ticket(a)).toMatchObject({ state: 'called', window: 1 });
  });

  it('does not give a window a second person', () => {
    room.done((hall) => callChosen(hall, by(1)));
    room.done((hall) => miss(hall, by(1)));
    room.done(next(1));
    expect(room.act((hall) => undo(hall, by(1)))).toEqual({
      code: 'window_busy',
      number: 'A002',
      state: 'called',
    });
  });

  it('of a step that was not the latest any more changes nothing', () => {
    room.done((hall) => callChosen(hall, by(1)));
    room.cutOff('far');
    room.done((hall) => undo(hall, by(1)), 'far');
    room.done((hall) => start(hall, by(1)));
    room.reconnect('far');
    expect(room.ticket(a).state).toBe('serving');
    expect(room.ticket(a).noops).toHaveLength(1);
  });
});
