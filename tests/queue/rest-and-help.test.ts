import { beforeEach, describe, expect, it } from 'vitest';
import { callChosen, callNext } from '../../core/queue/call';
import type { Hall } from '../../core/queue/hall';
import { openDay } from '../../core/queue/open-day';
import { closeDay } from '../../core/queue/close-day';
import { resume, hold, serveDirectly, start } from '../../core/queue/serve';
import { serveWithoutTicket } from '../../core/queue/serve-without-ticket';
import { answerHelp, callHelp, endHelp, setWindow } from '../../core/queue/window';
import type { WindowWork } from '../../core/queue/window-state';
import { hallInMemory, type HallInMemory } from '../support/hall-in-memory';

let room: HallInMemory;
let a: string;
const at = (window = 1) => ({ hall: 'wutong', window });
const by = (window = 1, ticketId = a) => ({ ticketId, window, now: room.now });
const set =
  (state: WindowWork, window = 1) =>
  (hall: Hall) =>
    setWindow(hall, { ...at(window), state, reason: ' 吃饭 ' });
const states = () => room.hall().windows.map(({ state, reason }) => [state, reason]);

beforeEach(() => {
  room = hallInMemory();
  room.done((hall) => openDay(hall.day, { hall: 'wutong', now: room.now }));
  a = room.take() as string;
});

describe('a window at rest', () => {
  it.each(['break', 'back_office', 'closed'] as const)('(%s) calls and serves nobody', (state) => {
    room.done(set(state));
    const refusal = { code: 'window_not_open', window: 1, state };
    expect(room.act((hall) => callNext(hall, by()))).toEqual(refusal);
    expect(room.act((hall) => callChosen(hall, by()))).toEqual(refusal);
    expect(room.act((hall) => serveDirectly(hall, by()))).toEqual(refusal);
    const without = room.give('medical', (hall, given) =>
      serveWithoutTicket(hall, { ...given, service: 'medical', person: null, window: 1 }),
    );
    expect(without).toEqual(refusal);
    expect(room.act((hall) => callNext(hall, by(2)))).toBeUndefined();
    expect(states()).toEqual([[state, '吃饭']]);
  });

  it('goes on where it was when it is open again', () => {
    room.done(set('break'));
    expect(room.act(set('break'))).toEqual({ code: 'window_already', state: 'break' });
    room.done(set('open'));
    expect(room.act((hall) => callNext(hall, by()))).toBeUndefined();
    expect(room.act(set('open'))).toEqual({ code: 'window_already', state: 'open' });
  });

  it('cannot leave somebody standing, but may leave whom it holds, and go on with them', () => {
    room.done((hall) => callNext(hall, by()));
    expect(room.act(set('break'))).toMatchObject({ code: 'window_busy', number: 'A001' });
    room.done((hall) => start(hall, by()));
    expect(room.act(set('closed'))).toMatchObject({ code: 'window_busy' });
    room.done((hall) => hold(hall, { ...by(), reason: '复印' }));
    room.done(set('back_office'));
    expect(room.act((hall) => resume(hall, by()))).toBeUndefined();
  });

  it('is open again on the next day, and nobody waits for a hand any more', () => {
    room.done(set('break'));
    room.done((hall) => callHelp(hall, { ...at(2), note: '' }));
    room.done((hall) => closeDay(hall));
    room.done((hall) => openDay(hall.day, { hall: 'wutong', now: room.now }, hall.windows));
    expect(room.hall().windows).toMatchObject([
      { window: 1, state: 'open', help: null },
      { window: 2, state: 'open', help: null },
    ]);
  });
});

describe('a call for a hand', () => {
  const call = (hall: Hall) => callHelp(hall, { ...at(1), note: ' 听不懂方言 ' });
  const answer = (byWindow: number) => (hall: Hall) => answerHelp(hall, { window: 1, byWindow });

  it('is answered by one other desk and ended by the one that asked', () => {
    room.done(call);
    expect(room.act(call)).toEqual({ code: 'help_called_already' });
    expect(room.act(answer(1))).toEqual({ code: 'help_not_called', window: 1 });
    room.done(answer(2));
    expect(room.hall().windows[0]).toMatchObject({ help: { note: '听不懂方言', answeredBy: 2 } });
    expect(room.act(answer(3))).toEqual({ code: 'help_answered_already', byWindow: 2 });
    room.done((hall) => endHelp(hall, at(1)));
    expect(room.act((hall) => endHelp(hall, at(1)))).toEqual({
      code: 'help_not_called',
      window: 1,
    });
  });

  it('does not stop the window that asks, nor is it open where nobody asked', () => {
    expect(room.act(answer(2))).toEqual({ code: 'help_not_called', window: 1 });
    room.done(call);
    expect(room.act((hall) => callNext(hall, by()))).toBeUndefined();
  });

  it('is over when the day is ended: nobody comes any more', () => {
    room.done(call);
    room.done((hall) => closeDay(hall));
    expect(room.hall().windows[0]).toMatchObject({ help: null });
  });

  it('answered by two desks that were cut off keeps the first', () => {
    room.done(call);
    room.cutOff('far');
    room.done(answer(3), 'far');
    room.done(answer(2));
    room.reconnect('far');
    expect(room.hall().windows[0]).toMatchObject({ version: 3, help: { answeredBy: 2 } });
  });
});
