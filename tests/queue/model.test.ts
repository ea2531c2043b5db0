// Several windows, the ticket desk and a meddled clock, with random commands, double taps and cut links.
// The promises are checked by a book kept apart from the rules. A seed that once failed is kept by name.
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../core/kit/time';
import { isOpen } from '../../core/queue/apply-ticket';
import { callChosen, callNext } from '../../core/queue/call';
import { closeDay } from '../../core/queue/close-day';
import { miss, rejoin } from '../../core/queue/miss';
import { secondsToNextCall } from '../../core/queue/next';
import { openDay } from '../../core/queue/open-day';
import { recall } from '../../core/queue/recall';
import { returnToQueue } from '../../core/queue/return-to-queue';
import { finish, hold, resume, start } from '../../core/queue/serve';
import type { Ticket } from '../../core/queue/ticket';
import { undo } from '../../core/queue/undo';
import { createDice, type Dice } from '../../core/sample/dice';
import {
  hallInMemory,
  site,
  type HallInMemory,
  type Verb,
  type Watch,
} from '../support/hall-in-memory';

const windows = [1, 2, 3, 4] as const;
const deviceOf = (window: number): string => `window-${window}`;

/** What the hall did, written down from its events alone. */
type Book = {
  /** Every number ever given out, by day. */
  readonly numbers: Set<string>;
  /** Who has whom: set by a call that took effect, gone when the window lets go. */
  readonly claims: Map<string, number>;
  readonly calls: string[];
  readonly finished: Set<string>;
  /** Each ticket before each event, for undo. */
  readonly before: Map<string, Ticket>;
  readonly counts: Map<string, number>;
};

const newBook = (): Book => ({
  numbers: new Set(),
  claims: new Map(),
  calls: [],
  finished: new Set(),
  before: new Map(),
  counts: new Map(),
});

const count = (book: Book, what: string): void => {
  book.counts.set(what, (book.counts.get(what) ?? 0) + 1);
};

/** A ticket without what an undo leaves behind. */
const bare = (ticket: Ticket): Ticket => ({ ...ticket, version: 0, latest: null, noops: [] });

/** Checks each event against the book, then writes it down. */
const bookkeeper =
  (book: Book): Watch =>
  (event, before, after) => {
    const { entityId: id, body } = event;
    if (!before) {
      expect(book.numbers.has(`${after.day} ${after.number}`)).toBe(false);
      expect(after.serial >= 40 && after.serial <= 59).toBe(after.channel === 'handwritten');
      count(book, `channel ${after.channel}`);
      book.numbers.add(`${after.day} ${after.number}`);
      count(book, event.kind);
      return;
    }
    expect(after.version).toBe(before.version + 1);
    if (after.noops.length > before.noops.length) {
      expect(bare(after)).toEqual(bare(before));
      count(book, 'noop');
      return;
    }
    count(book, event.kind);
    book.before.set(event.id, before);
    if (event.kind === 'ticket.undone') takeBack(book, event.body.eventId, after);
    else if (event.kind === 'ticket.called') {
      expect(book.claims.has(id)).toBe(false);
      book.claims.set(id, event.body.window);
      book.calls.push(id);
    } else if ('window' in body) {
      expect(book.claims.get(id)).toBe(body.window);
      if (['ticket.returned', 'ticket.missed', 'ticket.finished'].includes(event.kind))
        book.claims.delete(id);
      if (event.kind === 'ticket.finished') book.finished.add(id);
    } else if (event.kind === 'ticket.closed') book.claims.delete(id);
  };

function takeBack(book: Book, eventId: string, after: Ticket): void {
  const before = book.before.get(eventId)!;
  // A call that was heard still counts.
  const { calls, lastCallAt } = after;
  expect(calls).toBeGreaterThanOrEqual(before.calls);
  expect(bare(after)).toEqual(bare({ ...before, calls, lastCallAt }));
  if (before.state === 'waiting' && after.turn === before.turn) {
    const at = book.calls.lastIndexOf(after.id);
    if (book.claims.has(after.id)) book.calls.splice(at, 1);
  }
  book.finished.delete(after.id);
  if (['called', 'serving', 'held'].includes(after.state)) book.claims.set(after.id, after.window!);
  else book.claims.delete(after.id);
}

type Trouble = { readonly cuts: boolean };

/** Runs so many random acts; every promise is checked on the way. */
function run(seed: number, operations: number, { cuts }: Trouble): Book {
  const dice = createDice(seed);
  const book = newBook();
  const room = hallInMemory(bookkeeper(book));
  const away = new Set<number>();
  const open: Verb = (hall) =>
    openDay(hall.day, { hall: 'wutong', now: room.now, dateConfirmed: true });
  room.done(open);
  for (let n = 0; n < operations; n += 1) {
    room.now += dice.int(0, 10_000);
    const at = dice.next();
    if (at < 0.01) moveClock(dice, room);
    else if (at < 0.015) rollDay(room, book, away, open);
    else if (at < 0.23) takeOne(dice, room, book);
    else if (at < 0.25) writeOne(dice, room, book);
    else if (at < 0.3 && cuts) cutOrJoin(dice, room, away);
    else commandOne(dice, room, book, away, !cuts);
    if (n % 10 === 0) checkWindows(room);
  }
  for (const window of away) room.reconnect(deviceOf(window));
  closeAndCheck(room, book);
  return book;
}

function moveClock(dice: Dice, room: HallInMemory): void {
  const hours = dice.pick([-24, -1, 1, 24, 24 * 3650, -24 * 3650]);
  room.now = Math.min(Math.max(Date.UTC(2000, 0), room.now + hours * 3_600_000), Date.UTC(2200, 0));
}

/** Closes and opens the day. */
function rollDay(room: HallInMemory, book: Book, away: Set<number>, open: Verb): void {
  if (away.size > 0) return;
  const before = room.hall().day!.date;
  closeAndCheck(room, book);
  room.done(open);
  const after = room.hall().day!.date;
  expect(after >= before && after >= dayOf(room.now)).toBe(true);
  if (after !== before) book.calls.length = 0;
}

function closeAndCheck(room: HallInMemory, book: Book): void {
  room.done((hall) => closeDay(hall));
  const { tickets } = room.hall();
  expect(tickets.filter(isOpen)).toEqual([]);
  for (const { id, state } of tickets) expect(state === 'done').toBe(book.finished.has(id));
  expect(book.claims.size).toBe(0);
}

function takeOne(dice: Dice, room: HallInMemory, book: Book): void {
  const service = dice.pick(['allowance', 'medical', 'ask']);
  const residentId = dice.chance(0.5) ? `resident-${dice.int(1, 60)}` : null;
  const birth = dice.chance(0.6) ? `19${dice.int(30, 99)}-0${dice.int(1, 9)}-15` : null;
  const isLive = room
    .hall()
    .tickets.some(
      (one) =>
        one.residentId === residentId &&
        one.service === service &&
        residentId !== null &&
        (one.state === 'missed' ? one.rejoins === 0 : isOpen(one)),
    );
  const taken = room.take(service, { residentId, birth });
  if (isLive) expect(taken).not.toEqual(expect.any(String));
  if (typeof taken !== 'string') count(book, taken.code);
}

/** A stub written by hand is entered, now and then one that cannot be: taken, from another day's hour, or not from its range. */
function writeOne(dice: Dice, room: HallInMemory, book: Book): void {
  const { day, tickets } = room.hall();
  const serial = dice.int(36, 62);
  const number = `${dice.pick(['A', 'b', 'G'])}${serial}`;
  const arrivedAt = dice.chance(0.9)
    ? day!.openedAt + dice.next() * (room.now - day!.openedAt)
    : room.now + dice.pick([-dayMs, 60_000]);
  const isUsed = tickets.some(
    (one) => one.series === number[0]!.toUpperCase() && one.serial === serial,
  );
  const entered = room.enterStub(number, arrivedAt);
  if (typeof entered !== 'string') {
    count(book, entered.code);
    return;
  }
  expect(isUsed).toBe(false);
  expect(serial >= 40 && serial <= 59).toBe(true);
  expect(arrivedAt).toBeLessThanOrEqual(room.now);
  expect(room.ticket(entered)).toMatchObject({
    channel: 'handwritten',
    arrivedAt,
    queuedAt: arrivedAt,
  });
}

const dayMs = 86_400_000;

/** What the entering of stubs must have led to, or the run has tried nothing. */
const stubOutcomes = {
  'channel handwritten': '',
  not_in_stub_range: '',
  number_used: '',
  arrival_in_future: '',
  arrival_before_opening: '',
} as const;

function cutOrJoin(dice: Dice, room: HallInMemory, away: Set<number>): void {
  const window = dice.pick(windows);
  if (away.delete(window)) room.reconnect(deviceOf(window));
  else if (away.size < 2) {
    away.add(window);
    room.cutOff(deviceOf(window));
  }
}

const weighted = [
  ...['callNext', 'callNext', 'callNext', 'start', 'start', 'start', 'finish', 'finish', 'finish'],
  ...[
    'recall',
    'miss',
    'hold',
    'resume',
    'resume',
    'return',
    'rejoin',
    'undo',
    'undo',
    'callChosen',
  ],
] as unknown as readonly [string, ...string[]];

/** Where a command mostly makes sense; now and then it is tried elsewhere. */
const usualState: Readonly<Record<string, Ticket['state']>> = {
  start: 'called',
  recall: 'called',
  miss: 'called',
  finish: 'serving',
  hold: 'serving',
  resume: 'held',
};

/** One command of one window; a double tap of the same command is always refused. */
function commandOne(
  dice: Dice,
  room: HallInMemory,
  book: Book,
  away: ReadonlySet<number>,
  isFairnessKnown: boolean,
): void {
  const window = dice.pick(windows);
  const { now } = room;
  const verb = chooseVerb(dice, room.hall(), window, now);
  const due = isFairnessKnown && verb.name === 'callNext' ? fairTurn(room, book) : undefined;
  const device = away.has(window) ? deviceOf(window) : 'owner';
  const refusal = room.act(verb.act, device);
  if (refusal) count(book, refusal.code);
  else {
    if (due !== undefined) expect(book.calls.at(-1)).toBe(due);
    expect(room.act(verb.act, device)).toBeDefined();
  }
}

function chooseVerb(
  dice: Dice,
  { tickets }: ReturnType<HallInMemory['hall']>,
  window: number,
  now: number,
): { readonly name: string; readonly act: Verb } {
  const name = dice.pick(weighted);
  const own = tickets.filter((ticket) => ticket.window === window && isOpen(ticket));
  const fitting =
    name === 'rejoin'
      ? tickets.filter(({ state }) => state === 'missed')
      : own.filter(({ state }) => !(name in usualState) || usualState[name] === state);
  const isWild = name === 'callChosen' || fitting.length === 0 || dice.chance(0.1);
  if (fitting.length === 0 && dice.chance(0.7))
    return { name: 'callNext', act: (hall) => callNext(hall, { window, now }) };
  const pool = isWild ? tickets : fitting;
  const ticketId = pool[dice.int(0, Math.max(0, pool.length - 1))]?.id ?? 'none';
  const command = { ticketId, window, now };
  const because = { ...command, reason: '去复印' };
  const verbs: Readonly<Record<string, Verb>> = {
    callNext: (hall) => callNext(hall, command),
    callChosen: (hall) => callChosen(hall, command),
    recall: (hall) => recall(hall, command),
    start: (hall) => start(hall, command),
    finish: (hall) => finish(hall, command),
    miss: (hall) => miss(hall, command),
    hold: (hall) => hold(hall, because),
    resume: (hall) => resume(hall, command),
    return: (hall) => returnToQueue(hall, because),
    rejoin: (hall) => rejoin(hall, command),
    undo: (hall) => undo(hall, command),
  };
  return { name, act: verbs[name]! };
}

/** The one who must be called now, because the latest calls all went over the head of the longest waiting. */
function fairTurn(room: HallInMemory, book: Book): string | undefined {
  const today = new Map(room.hall().tickets.map((ticket) => [ticket.id, ticket]));
  const [longest] = [...today.values()]
    .filter((one) => one.state === 'waiting' && secondsToNextCall(one, site, room.now) === 0)
    .toSorted((a, b) => a.queuedAt - b.queuedAt || (a.id < b.id ? -1 : 1));
  if (!longest) return undefined;
  const latest = book.calls.slice(-site.priorityRatio).map((id) => today.get(id)!);
  const over = latest.filter((one) => one.queuedAt > longest.queuedAt);
  return over.length === site.priorityRatio ? longest.id : undefined;
}

/** Nobody is at two windows, and no window is with two. */
function checkWindows(room: HallInMemory): void {
  const active = room
    .hall()
    .tickets.filter(({ state }) => state === 'called' || state === 'serving');
  const busy = active.map(({ window }) => window);
  expect(busy).not.toContain(null);
  expect(new Set(busy).size).toBe(busy.length);
}

describe('a hall of four windows under random commands', () => {
  it('keeps every promise with all windows connected: numbers, claims, fair turns, exact undo', () => {
    const stubs = new Map<string, number>();
    const isStub = (what: string): boolean => what in stubOutcomes;
    for (const seed of [1, 2, 3]) {
      const { counts } = run(seed, 4000, { cuts: false });
      expect(counts.get('noop')).toBeUndefined();
      for (const kind of [
        'finished',
        'missed',
        'rejoined',
        'held',
        'resumed',
        'returned',
        'undone',
      ])
        expect(counts.get(`ticket.${kind}`)).toBeGreaterThan(2);
      for (const [what, n] of counts) if (isStub(what)) stubs.set(what, (stubs.get(what) ?? 0) + n);
    }
    for (const what of Object.keys(stubOutcomes)) expect(stubs.get(what), what).toBeGreaterThan(0);
  });

  it('keeps them with windows cut off for a while: what came too late has no effect', () => {
    for (const seed of [4, 5, 6]) {
      const { counts } = run(seed, 4000, { cuts: true });
      expect(counts.get('noop')).toBeGreaterThan(10);
      expect(counts.get('ticket.finished')).toBeGreaterThan(2);
    }
  });
});
