// Several windows, the ticket desk and a meddled clock, with random commands, double taps and cut links: more than a hundred
// thousand of them. The promises are checked by a book kept apart from the rules. A seed that once failed is kept by name.
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../core/kit/time';
import { activeJump, isFor, secondsToNextCall } from '../../core/queue/next';
import { closeDay } from '../../core/queue/close-day';
import { openDay } from '../../core/queue/open-day';
import { createDice, type Dice } from '../../core/sample/dice';
import type { Site } from '../../core/station/station';
import { foldEvent, type EntityState } from '../../core/sync/fold';
import { hallInMemory, site, type HallInMemory, type Verb } from '../support/hall-in-memory';
import {
  bookkeeper,
  checkClosed,
  checkWindows,
  count,
  must,
  newBook,
  type Book,
} from './model/book';
import { bookOrCome, chooseCommand, takeOne, windows } from './model/commands';
import { checkStatistics } from './model/recount';

/** A door with few numbers, and a desk that closes over lunch and at night. */
const rules: Site = {
  ...site,
  services: site.services.map((service) =>
    service.key === 'medical' ? { ...service, quota: { perDay: 120 } } : service,
  ),
  hours: [
    { weekdays: [0, 1, 2, 3, 4, 5, 6], from: '00:00', to: '11:30' },
    { weekdays: [0, 1, 2, 3, 4, 5, 6], from: '12:00', to: '23:30' },
  ],
};

const deviceOf = (window: number): string => `window-${window}`;

type Trouble = { readonly cuts: boolean };

/** Runs so many random acts; every promise is checked on the way. */
function run(seed: number, operations: number, { cuts }: Trouble): Book {
  const dice = createDice(seed);
  const book = newBook();
  const room: HallInMemory = hallInMemory(
    bookkeeper(book, rules, cuts ? null : () => room.hall().tickets),
    rules,
  );
  const away = new Set<number>();
  room.done(open(room));
  for (let n = 0; n < operations; n += 1) {
    room.now += dice.int(0, 10_000);
    const at = dice.next();
    if (at < 0.01) moveClock(dice, room);
    else if (at < 0.015) rollDay(room, book, away);
    else if (at < 0.22) takeOne(dice, room, book, rules, away);
    else if (at < 0.235) writeOne(dice, room, book);
    else if (at < 0.25) bookOrCome(dice, room, book, rules);
    else if (at < 0.3 && cuts) cutOrJoin(dice, room, away);
    else commandOne(dice, room, book, away);
    if (n % 10 === 0) checkWindows(room);
  }
  for (const window of away) room.reconnect(deviceOf(window));
  closeAndCheck(room, book);
  checkRefolded(room);
  checkStatistics(room);
  return book;
}

const open =
  (room: HallInMemory): Verb =>
  (hall) =>
    openDay(hall.day, { hall: 'wutong', now: room.now, dateConfirmed: true }, hall.windows);

function moveClock(dice: Dice, room: HallInMemory): void {
  const hours = dice.pick([-24, -1, 1, 24, 24 * 3650, -24 * 3650]);
  room.now = Math.min(Math.max(Date.UTC(2000, 0), room.now + hours * 3_600_000), Date.UTC(2200, 0));
}

/** Closes and opens the day; everybody is at work again. */
function rollDay(room: HallInMemory, book: Book, away: Set<number>): void {
  if (away.size > 0) return;
  const before = room.hall().day!.date;
  closeAndCheck(room, book);
  room.done(open(room));
  const { day, windows: states } = room.hall();
  must(day!.date >= before && day!.date >= dayOf(room.now), 'the day never goes back');
  must(
    states.every(({ state, help }) => state === 'open' && help === null),
    'a day begins with open windows',
  );
}

function closeAndCheck(room: HallInMemory, book: Book): void {
  room.done((hall) => closeDay(hall, {}, [], room.bookings()));
  checkClosed(book, room);
}

/** The state is nothing but its events: folded afresh, and through the text they travel as, it is the same. */
function checkRefolded(room: HallInMemory): void {
  const states = new Map<string, EntityState>();
  const travelled = JSON.parse(JSON.stringify(room.log())) as ReturnType<HallInMemory['log']>;
  for (const event of travelled) {
    const key = `${event.entity} ${event.entityId}`;
    const state = foldEvent(states.get(key), event);
    if (state) states.set(key, state);
  }
  for (const [key, state] of states)
    if (key.startsWith('ticket '))
      must(JSON.stringify(state) === JSON.stringify(room.ticket(state.id)), `${key} differs`);
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
  must(!isUsed && serial >= 40 && serial <= 59, `${number} cannot be entered`);
  must(arrivedAt <= room.now, 'an arrival to come');
  const { arrivedAt: kept, queuedAt } = room.ticket(entered);
  must(kept === arrivedAt && queuedAt === arrivedAt, 'a stub keeps its arrival');
}

const dayMs = 86_400_000;

/** A window is cut off, hears of nobody and is heard in pieces, or is back. */
function cutOrJoin(dice: Dice, room: HallInMemory, away: Set<number>): void {
  const window = dice.pick(windows);
  if (away.has(window) && dice.chance(0.5)) room.trickle(deviceOf(window), dice.int(1, 4));
  else if (away.delete(window)) room.reconnect(deviceOf(window));
  else if (away.size < 2) {
    away.add(window);
    room.cutOff(deviceOf(window));
  }
}

/** One command of one window; the same command delivered twice is always refused. */
function commandOne(dice: Dice, room: HallInMemory, book: Book, away: ReadonlySet<number>): void {
  const window = dice.pick(windows);
  const device = away.has(window) ? deviceOf(window) : 'owner';
  const hall = room.hall();
  const { name, act } = chooseCommand(dice, hall, window, room.now);
  book.byRule = name === 'callNext';
  const first = hall.tickets.filter(
    (one) =>
      one.state === 'waiting' &&
      activeJump(one) &&
      isFor(one, { window, windows: hall.windows }) &&
      secondsToNextCall(one, rules, room.now) === 0,
  );
  const refusal = room.act(act, device);
  if (refusal) {
    count(book, refusal.code);
    return;
  }
  if (book.byRule && device === 'owner' && first.length > 0)
    must(
      first.some(({ id }) => room.ticket(id).state === 'called'),
      'who was put first is called first',
    );
  must(room.act(act, device) !== undefined, `${name} was done twice`);
}

/** What the runs must have led to, or they have tried nothing. */
const tried = [
  ...['taken', 'called', 'recalled', 'arrived', 'started', 'served-directly', 'transferred'],
  ...['jumped', 'service-changed', 'missed', 'rejoined', 'held', 'resumed', 'returned'],
  ...['undone', 'finished', 'closed'],
].map((kind) => `ticket.${kind}`);
const refused = [
  ...['not_in_stub_range', 'number_used', 'arrival_in_future', 'arrival_before_opening'],
  ...['has_live_ticket', 'closed_now', 'quota_reached', 'call_limit', 'called_just_now'],
  ...['window_not_open', 'for_other_window', 'arrived_already', 'jumped_already'],
  ...['appointment_not_booked', 'appointment_too_early', 'help_answered_already'],
];
const channels = ['channel handwritten', 'channel appointment', 'channel desk'];

function runAll(seeds: readonly number[], operations: number, trouble: Trouble) {
  const counts = new Map<string, number>();
  for (const seed of seeds)
    for (const [what, n] of run(seed, operations, trouble).counts)
      counts.set(what, (counts.get(what) ?? 0) + n);
  return counts;
}

const seedsFrom = (first: number, n: number): readonly number[] =>
  Array.from({ length: n }, (_, i) => first + i);

/** More than it ever took, for a machine with much else to do. */
const patience = { timeout: 240_000 };

describe('a hall of four windows under random commands', () => {
  it(
    'keeps every promise with all windows connected: numbers, claims, fair turns, limits, exact undo',
    patience,
    () => {
      const counts = runAll(seedsFrom(1, 20), 3000, { cuts: false });
      expect(counts.get('noop')).toBeUndefined();
      for (const what of [...tried, ...refused, ...channels])
        expect(counts.get(what) ?? 0, what).toBeGreaterThan(0);
    },
  );

  it(
    'keeps them with windows cut off for a while: what came too late has no effect',
    patience,
    () => {
      const counts = runAll(seedsFrom(101, 16), 3000, { cuts: true });
      expect(counts.get('noop') ?? 0).toBeGreaterThan(10);
      for (const what of tried) expect(counts.get(what) ?? 0, what).toBeGreaterThan(0);
    },
  );
});
