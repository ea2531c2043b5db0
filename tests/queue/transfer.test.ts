import { beforeEach, describe, expect, it } from 'vitest';
import { arrive } from '../../core/queue/arrive';
import { callChosen, callNext } from '../../core/queue/call';
import type { Hall } from '../../core/queue/hall';
import { jump, jumpsOf } from '../../core/queue/jump';
import { miss, rejoin } from '../../core/queue/miss';
import { placeReason, waitingLine, whoIsNext } from '../../core/queue/next';
import { openDay } from '../../core/queue/open-day';
import { recall } from '../../core/queue/recall';
import { returnToQueue } from '../../core/queue/return-to-queue';
import { changeService, finish, hold, serveDirectly, start } from '../../core/queue/serve';
import { transfer } from '../../core/queue/transfer';
import { undo } from '../../core/queue/undo';
import { setWindow } from '../../core/queue/window';
import type { Site } from '../../core/station/station';
import { hallInMemory, site, type HallInMemory, type Verb } from '../support/hall-in-memory';

let room: HallInMemory;
let a: string;
let b: string;
const seconds = (n: number): void => {
  room.now += n * 1000;
};
const by = (window = 1, ticketId = a) => ({ ticketId, window, now: room.now });
const because = (window = 1, ticketId = a, reason = '急事') => ({
  ...by(window, ticketId),
  reason,
});
const to =
  (over: { service?: string; toWindow?: number | null; reason?: string } = {}, window = 1) =>
  (hall: Hall) =>
    transfer(hall, { ...because(window), service: 'allowance', toWindow: null, ...over });
const call: Verb = (hall) => callChosen(hall, by());
const next = (window: number) =>
  whoIsNext(room.hall().tickets, site, room.now, { window, windows: room.hall().windows });

const begin = (rules: Site = site): void => {
  room = hallInMemory(undefined, rules);
  room.done((hall) => openDay(hall.day, { hall: 'wutong', now: room.now }));
  a = room.take() as string;
  seconds(1);
  b = room.take('medical') as string;
};
beforeEach(() => begin());

describe('handing on', () => {
  it('keeps number, arrival and place, and only the other window calls it', () => {
    const { arrivedAt, queuedAt } = room.ticket(a);
    room.done(call);
    room.done((hall) => start(hall, by()));
    room.done(to({ service: 'pension', toWindow: 3 }));
    expect(room.ticket(a)).toMatchObject({
      ...{ number: 'A001', state: 'waiting', service: 'pension', toWindow: 3, window: null },
      ...{ arrivedAt, queuedAt },
    });
    seconds(20);
    expect(next(1)?.ticket.id).toBe(b);
    expect(next(3)).toMatchObject({ ticket: { id: a }, why: { code: 'transferred_to_you' } });
    const refusal = { code: 'for_other_window', number: 'A001', window: 3 };
    expect(room.act((hall) => callChosen(hall, by(2)))).toEqual(refusal);
    expect(room.act((hall) => serveDirectly(hall, by(2)))).toEqual(refusal);
    room.done((hall) => callNext(hall, by(3)));
    expect(room.ticket(a)).toMatchObject({ state: 'called', window: 3 });
  });

  it('to a window that closes afterwards leaves nobody waiting for it in vain', () => {
    room.done(call);
    room.done(to({ toWindow: 3 }));
    seconds(20);
    room.done((hall) =>
      setWindow(hall, { hall: 'wutong', window: 3, state: 'closed', reason: '' }),
    );
    expect(room.act(call)).toBeUndefined();
    expect(room.act(to({ toWindow: 3 }))).toMatchObject({ code: 'window_not_open', window: 3 });
  });

  it.each([
    ['without a reason', { service: 'pension', reason: ' ' }, 'reason_needed'],
    ['to no such service', { service: 'post' }, 'unknown_service'],
    ['to what it is', {}, 'nothing_to_transfer'],
    ['to its own window', { toWindow: 1 }, 'nothing_to_transfer'],
    ['to no such window', { toWindow: 100 }, 'unknown_window'],
    ['to half a window', { toWindow: 1.5 }, 'unknown_window'],
  ])('%s is refused', (_, over, code) => {
    expect(room.act(to(over))).toMatchObject({ code: 'wrong_state' });
    room.done(call);
    expect(room.act(to(over))).toMatchObject({ code });
    expect(room.act(to({ service: 'pension' }, 2))).toMatchObject({ code: 'other_window' });
  });

  it('goes to a window that a machine of the hall is set up as, or that was heard of, and to no other', () => {
    const setUp = [1, 2];
    room.done(call);
    room.done((hall) => callChosen(hall, by(4, b)));
    const at = (toWindow: number) => (hall: Hall) => to({ toWindow })({ ...hall, setUp });
    expect(room.act(at(77))).toEqual({ code: 'unknown_window', window: 77 });
    expect(room.act(at(4))).toBeUndefined();
    room.done((hall) => undo(hall, by()));
    expect(room.act(at(2))).toBeUndefined();
  });

  it('does not give a person two numbers for one errand', () => {
    const mine = room.take('allowance', { residentId: 'r1' }) as string;
    room.take('pension', { residentId: 'r1' });
    room.done((hall) => callChosen(hall, by(1, mine)));
    expect(
      room.act((hall) =>
        transfer(hall, { ...because(1, mine), service: 'pension', toWindow: null }),
      ),
    ).toMatchObject({ code: 'has_live_ticket' });
    room.done((hall) => start(hall, by(1, mine)));
    expect(
      room.act((hall) => changeService(hall, { ...by(1, mine), service: 'pension' })),
    ).toMatchObject({ code: 'has_live_ticket' });
  });

  it('is taken back by the window that did it', () => {
    room.done(call);
    room.done(to({ toWindow: 3 }));
    expect(room.act((hall) => undo(hall, by(3)))).toMatchObject({
      code: 'other_window',
      window: 1,
    });
    room.done((hall) => undo(hall, by()));
    expect(room.ticket(a)).toMatchObject({ state: 'called', window: 1 });
  });
});

describe('the limit and the gap of calls', () => {
  const { most, gapSeconds } = site.recall;
  const callEnough = (): void => {
    room.done(call);
    for (let n = 0; n < most; n += 1) {
      seconds(gapSeconds);
      room.done((hall) => recall(hall, by()));
    }
  };

  it.each([
    ['recalling', (hall: Hall) => recall(hall, by())],
    ['sending back', (hall: Hall) => returnToQueue(hall, because())],
    ['handing on', to({ service: 'pension' })],
  ])('are not got round by %s', (_, verb) => {
    callEnough();
    seconds(gapSeconds);
    expect(room.act(verb)).toEqual({ code: 'call_limit', number: 'A001', calls: most + 1 });
  });

  it('are not got round by calling and taking back, again and again', () => {
    for (let n = 0; n < most; n += 1) {
      room.done(call);
      room.done((hall) => undo(hall, by()));
      expect(room.act(call)).toMatchObject({ code: 'called_just_now' });
      seconds(gapSeconds);
    }
    room.done(call);
    expect(room.act((hall) => undo(hall, by()))).toMatchObject({ code: 'call_limit' });
  });

  it('are not got round by handing on and calling there', () => {
    room.done(call);
    room.done(to({ toWindow: 3 }));
    expect(room.act((hall) => callChosen(hall, by(3)))).toMatchObject({ code: 'called_just_now' });
    seconds(gapSeconds);
    room.done((hall) => callChosen(hall, by(3)));
    expect(room.ticket(a).calls).toBe(2);
  });

  it('leave a recall as it was heard: it cannot be taken back', () => {
    room.done(call);
    seconds(gapSeconds);
    room.done((hall) => recall(hall, by()));
    expect(room.act((hall) => undo(hall, by()))).toMatchObject({ code: 'nothing_to_undo' });
  });

  it('end when the person stands there: neither recalled nor missed, and called afresh later', () => {
    callEnough();
    room.done((hall) => arrive(hall, by()));
    const here = { code: 'arrived_already', number: 'A001' };
    expect(room.act((hall) => arrive(hall, by()))).toEqual(here);
    expect(room.act((hall) => recall(hall, by()))).toEqual(here);
    expect(room.act((hall) => miss(hall, by()))).toEqual(here);
    room.done((hall) => returnToQueue(hall, because()));
    expect(room.ticket(a)).toMatchObject({ calls: 0, cameAt: null });
  });

  it('are as before when the arrival was a slip of the hand', () => {
    callEnough();
    room.done((hall) => arrive(hall, by()));
    room.done((hall) => undo(hall, by()));
    expect(room.ticket(a)).toMatchObject({ state: 'called', calls: most + 1 });
    expect(room.act((hall) => recall(hall, by()))).toMatchObject({ code: 'call_limit' });
  });
});

describe('putting somebody first by hand', () => {
  const old = { birth: '1930-01-01' };

  it('needs a reason, comes before every priority, says why, and is listed at the end of the day', () => {
    const oldest = room.take('ask', old) as string;
    expect(room.act((hall) => jump(hall, because(2, b, ' ')))).toEqual({ code: 'reason_needed' });
    room.done((hall) => jump(hall, because(2, b, '突然不舒服')));
    expect(room.act((hall) => jump(hall, because(2, b)))).toMatchObject({ code: 'jumped_already' });
    expect(next(1)).toMatchObject({
      ticket: { id: b },
      why: { code: 'jump', reason: '突然不舒服' },
    });
    expect(waitingLine(room.hall().tickets, site).map(({ id }) => id)).toEqual([b, oldest, a]);
    room.done((hall) => callNext(hall, by(1)));
    room.done((hall) => start(hall, by(1, b)));
    room.done((hall) => finish(hall, by(1, b)));
    expect(jumpsOf(room.hall().tickets)).toMatchObject([
      {
        ticket: { id: b, arrivedAt: room.ticket(b).arrivedAt },
        jump: { window: 2, reason: '突然不舒服' },
      },
    ]);
  });

  it('lasts for one call, and is taken back by who did it, with its line in the list', () => {
    room.done((hall) => jump(hall, because(2, b)));
    room.done((hall) => callNext(hall, by(1)));
    room.done((hall) => returnToQueue(hall, because(1, b)));
    seconds(20);
    expect(next(1)?.ticket.id).toBe(a);
    expect(placeReason(room.ticket(b))).toEqual({ code: 'longest_waiting' });
    room.done((hall) => jump(hall, because(2, a)));
    expect(room.act((hall) => undo(hall, by(3)))).toMatchObject({
      code: 'other_window',
      window: 2,
    });
    room.done((hall) => undo(hall, by(2)));
    expect(jumpsOf(room.hall().tickets).map(({ ticket }) => ticket.id)).toEqual([b]);
  });

  it('is not for somebody who is called already', () => {
    room.done(call);
    expect(room.act((hall) => jump(hall, because()))).toMatchObject({ code: 'wrong_state' });
  });
});

describe('serving', () => {
  it('without a call shows on no board, and goes back to the line when taken back', () => {
    room.done((hall) => serveDirectly(hall, by()));
    expect(room.ticket(a)).toMatchObject({ state: 'serving', turn: 0, lastCallAt: null });
    expect(room.act((hall) => serveDirectly(hall, by(1, b)))).toMatchObject({
      code: 'window_busy',
    });
    room.done((hall) => undo(hall, by()));
    expect(room.ticket(a)).toMatchObject({ state: 'waiting', window: null });
  });

  it('several services in one visit keeps each with its beginning', () => {
    room.done((hall) => serveDirectly(hall, by()));
    const first = room.now;
    const change =
      (service: string): Verb =>
      (hall) =>
        changeService(hall, { ...by(), service });
    expect(room.act(change('allowance'))).toMatchObject({ code: 'same_service' });
    expect(room.act(change('post'))).toMatchObject({ code: 'unknown_service' });
    seconds(60);
    room.done(change('pension'));
    expect(room.ticket(a)).toMatchObject({
      service: 'pension',
      services: [
        { service: 'allowance', startedAt: first },
        { service: 'pension', startedAt: room.now },
      ],
    });
    room.done((hall) => undo(hall, by()));
    expect(room.ticket(a).service).toBe('allowance');
    room.done((hall) => hold(hall, because()));
    expect(room.act(change('pension'))).toMatchObject({ code: 'wrong_state' });
  });
});

describe('coming back after a miss', () => {
  it('goes by the one rule of the site: as often, and to the place that it says', () => {
    begin({ ...site, rejoin: { most: 2, place: 'arrival' } });
    const { queuedAt } = room.ticket(a);
    for (let n = 0; n < 2; n += 1) {
      seconds(20);
      room.done(call);
      room.done((hall) => miss(hall, by()));
      room.done((hall) => rejoin(hall, by()));
      expect(room.ticket(a)).toMatchObject({ queuedAt, rejoins: n + 1 });
    }
    seconds(20);
    room.done(call);
    room.done((hall) => miss(hall, by()));
    expect(room.act((hall) => rejoin(hall, by()))).toMatchObject({ code: 'rejoined_already' });
  });
});
