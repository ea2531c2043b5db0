import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { boardCalls } from '../../core/board/board-calls';
import { boardOf, boardsOf, showsService } from '../../core/board/boards';
import { arrive } from '../../core/queue/arrive';
import { callChosen } from '../../core/queue/call';
import { miss } from '../../core/queue/miss';
import { openDay } from '../../core/queue/open-day';
import { recall } from '../../core/queue/recall';
import { returnToQueue } from '../../core/queue/return-to-queue';
import { finish, serveDirectly, start } from '../../core/queue/serve';
import type { Ticket } from '../../core/queue/ticket';
import { transfer } from '../../core/queue/transfer';
import { hallInMemory, site, type HallInMemory } from '../support/hall-in-memory';

let room: HallInMemory;
let a: string;
let b: string;

const by = (window: number, ticketId: string) => ({ ticketId, window, now: room.now });
const call = (window: number, ticketId: string) =>
  room.done((hall) => callChosen(hall, by(window, ticketId)));
const calls = () => boardCalls(room.hall().tickets);
const shown = () => calls().map(({ number, window }) => `${number}→${window}`);

beforeEach(() => {
  room = hallInMemory();
  room.done((hall) => openDay(hall.day, { hall: 'wutong', now: room.now }));
  a = room.take() as string;
  b = room.take('medical') as string;
});

describe('the calls on a board', () => {
  it('shows who was called, the newest first, and goes on showing whom a window serves or missed', () => {
    call(1, a);
    call(2, b);
    expect(shown()).toEqual(['B001→2', 'A001→1']);
    room.done((hall) => start(hall, by(1, a)));
    room.done((hall) => miss(hall, by(2, b)));
    room.done((hall) => finish(hall, by(1, a)));
    expect(shown()).toEqual(['B001→2', 'A001→1']);
  });

  it('keeps the order of the calls when the clock is set back between them', () => {
    call(1, a);
    room.now -= 3600_000;
    call(2, b);
    expect(shown()).toEqual(['B001→2', 'A001→1']);
  });

  it('never shows whom a window serves without a call, not even after an earlier call', () => {
    room.done((hall) => serveDirectly(hall, by(1, a)));
    call(2, b);
    room.done((hall) => returnToQueue(hall, { ...by(2, b), reason: '去拿材料' }));
    room.done((hall) => serveDirectly(hall, by(2, b)));
    expect(shown()).toEqual([]);
  });

  it('shows a number that was transferred once it is called anew, as a new call', () => {
    call(1, a);
    const [first] = calls();
    room.done((hall) => start(hall, by(1, a)));
    room.done((hall) =>
      transfer(hall, { ...by(1, a), service: 'medical', toWindow: 2, reason: '转看病报销' }),
    );
    expect(shown()).toEqual([]);
    room.now += 60_000;
    call(2, a);
    expect(shown()).toEqual(['A001→2']);
    expect(calls()[0]?.key).not.toBe(first?.key);
  });

  it('awaits the person until they stand there; a recall is a call event of its own', () => {
    call(1, a);
    const [first] = calls();
    expect(first).toMatchObject({ isAwaited: true, isRecall: false });
    room.now += 30_000;
    room.done((hall) => recall(hall, by(1, a)));
    const [again] = calls();
    expect(again).toMatchObject({ isAwaited: true, isRecall: true });
    expect(again?.key).not.toBe(first?.key);
    room.done((hall) => arrive(hall, by(1, a)));
    expect(calls()[0]).toMatchObject({ isAwaited: false, key: again?.key });
  });

  it.each([
    ['no number', { number: undefined }],
    ['a number that is none', { number: '王桂兰' }],
    ['no window', { window: null }],
    ['a window that is none', { window: 'three' }],
    ['a turn that is none', { turn: NaN }],
  ])('leaves out a row with %s, and nothing else', (_, broken) => {
    call(1, a);
    call(2, b);
    const tickets = room
      .hall()
      .tickets.map((ticket) =>
        ticket.id === b ? ({ ...ticket, ...broken } as unknown as Ticket) : ticket,
      );
    expect(boardCalls(tickets).map(({ number }) => number)).toEqual(['A001']);
  });

  it('never throws, whatever a row holds', () => {
    call(1, a);
    const good = room.ticket(a);
    fc.assert(
      fc.property(
        fc.record({ number: fc.anything(), turn: fc.anything(), window: fc.anything() }),
        (bad) => {
          const broken = { ...good, ...bad } as unknown as Ticket;
          const numbers = boardCalls([broken, good]).map(({ number }) => number);
          expect(numbers).toContain('A001');
        },
      ),
    );
  });

  it('takes the two letters of a window that was cut off', () => {
    call(1, a);
    const cutOff = { ...room.ticket(a), number: 'AC001' };
    expect(boardCalls([cutOff]).map(({ number }) => number)).toEqual(['AC001']);
  });
});

describe('the boards of a machine', () => {
  it('are one that shows everything and speaks, where nobody said otherwise', () => {
    expect(boardsOf({})).toEqual([{ id: 'main', title: '', speaks: true }]);
    expect(boardsOf({ boards: [] })).toHaveLength(1);
  });

  it('are found by name; one that is gone gives way to the first', () => {
    const boards = [
      { id: 'main', title: '东厅', speaks: true },
      { id: 'b2', title: '西厅', speaks: false },
    ];
    expect(boardOf({ boards }, 'b2').title).toBe('西厅');
    expect(boardOf({ boards }, 'b3').title).toBe('东厅');
    expect(boardOf({ boards }, null).title).toBe('东厅');
  });

  it('show their services, and those that the site does not know', () => {
    const some = { services: ['medical'] };
    const shows = (service: string) => showsService(some, site.services, service);
    expect([shows('medical'), shows('allowance'), shows('gone')]).toEqual([true, false, true]);
    expect(showsService({}, site.services, 'allowance')).toBe(true);
  });
});
