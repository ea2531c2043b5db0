// A book kept apart from the rules: what the hall did, written down from its events alone, each checked before it is written.
import { expect } from 'vitest';
import type { JourneyEvent } from '../../../core/journey';
import { isOpen } from '../../../core/queue/apply-ticket';
import { activeJump } from '../../../core/queue/next';
import type { Ticket } from '../../../core/queue/ticket';
import type { Site } from '../../../core/station/station';
import type { HallInMemory, Watch } from '../../support/hall-in-memory';

/** What was heard in the hall of one ticket. */
type Heard = { calls: number; lastAt: number | null };

export type Book = {
  /** Every number ever given out, by day. */
  readonly numbers: Set<string>;
  /** Who has whom: set by a call or a start that took effect, gone when the window lets go. */
  readonly claims: Map<string, number>;
  readonly finished: Set<string>;
  /** Each ticket before each event, and what had been heard of it, for undo. */
  readonly before: Map<string, { readonly ticket: Ticket; readonly calls: number }>;
  readonly heard: Map<string, Heard>;
  /** For each who waits: calls by rule over their head since the last one that was not. */
  readonly runs: Map<string, number>;
  readonly counts: Map<string, number>;
  /** The call being made is the one by rule. */
  byRule: boolean;
};

export const newBook = (): Book => ({
  numbers: new Set(),
  claims: new Map(),
  finished: new Set(),
  before: new Map(),
  heard: new Map(),
  runs: new Map(),
  counts: new Map(),
  byRule: false,
});

export const count = (book: Book, what: string): void => {
  book.counts.set(what, (book.counts.get(what) ?? 0) + 1);
};

/** Cheaper than `expect` a hundred thousand times. */
export function must(isTrue: boolean, what: string): asserts isTrue {
  if (!isTrue) throw new Error(`A promise was broken: ${what}`);
}

/** A ticket without what an undo leaves behind. */
const bare = (ticket: Ticket): Ticket => ({ ...ticket, version: 0, latest: null, noops: [] });

const lettingGo = ['ticket.returned', 'ticket.transferred', 'ticket.missed', 'ticket.finished'];
const claiming = ['ticket.called', 'ticket.served-directly'];
/** The person is here: calling may begin afresh. */
const presence = [
  ...['ticket.arrived', 'ticket.started', 'ticket.served-directly', 'ticket.rejoined'],
];

/** `today`: the tickets of the day, for the calls over people's heads; null where windows are cut off and nobody knows them. */
export const bookkeeper =
  (book: Book, rules: Site, today: (() => readonly Ticket[]) | null): Watch =>
  (event, before, after) => {
    if (!before) {
      writeNumber(book, after);
      count(book, event.kind);
      return;
    }
    must(after.version === before.version + 1, 'every event counts');
    must(after.arrivedAt === before.arrivedAt, 'the first arrival is kept');
    if (after.noops.length > before.noops.length) {
      expect(bare(after)).toEqual(bare(before));
      count(book, 'noop');
      return;
    }
    if (!['ticket.rejoined', 'ticket.undone'].includes(event.kind))
      must(after.queuedAt === before.queuedAt, 'the place in the line is kept');
    count(book, event.kind);
    const heard = book.heard.get(event.entityId) ?? { calls: 0, lastAt: null };
    book.heard.set(event.entityId, heard);
    book.before.set(event.id, { ticket: before, calls: heard.calls });
    if (event.kind === 'ticket.undone') takeBack(book, event.body.eventId, after);
    else writeClaim(book, event);
    if (today) writeCall(book, rules, event, before, today());
    if (presence.includes(event.kind)) heard.calls = 0;
  };

function writeNumber(book: Book, { day, number, serial, channel }: Ticket): void {
  must(!book.numbers.has(`${day} ${number}`), `${number} was given twice on ${day}`);
  const isByHand = serial >= 40 && serial <= 59;
  must(isByHand === (channel === 'handwritten'), 'serials by hand are apart');
  count(book, `channel ${channel}`);
  book.numbers.add(`${day} ${number}`);
}

function writeClaim(book: Book, { kind, entityId: id, body }: JourneyEvent): void {
  if (kind === 'ticket.closed') book.claims.delete(id);
  else if (claiming.includes(kind) && 'window' in body) {
    must(!book.claims.has(id), `${id} is at two windows`);
    book.claims.set(id, body.window);
  } else if (kind === 'ticket.jumped') must(!book.claims.has(id), 'only who waits is put first');
  else if ('window' in body) {
    must(book.claims.get(id) === body.window, `${kind} by a window that does not have ${id}`);
    if (lettingGo.includes(kind)) book.claims.delete(id);
    if (kind === 'ticket.finished') book.finished.add(id);
  }
}

function takeBack(book: Book, eventId: string, after: Ticket): void {
  const { ticket: before, calls } = book.before.get(eventId)!;
  // What was heard cannot be unheard; everything else is as it was.
  expect(bare(after)).toEqual(
    bare({ ...before, calls: after.calls, lastCallAt: after.lastCallAt }),
  );
  const heard = book.heard.get(after.id)!;
  heard.calls = Math.max(heard.calls, calls);
  book.finished.delete(after.id);
  if (['called', 'serving', 'held'].includes(after.state)) book.claims.set(after.id, after.window!);
  else book.claims.delete(after.id);
  if (before.state === 'waiting' && after.state === 'waiting')
    for (const [id, run] of book.runs) book.runs.set(id, Math.max(0, run - 1));
}

/** Limit, gap and heads: all as heard, so that no path gets round them. */
function writeCall(
  book: Book,
  { recall, priorityRatio }: Site,
  { kind, entityId: id, at }: JourneyEvent,
  before: Ticket,
  today: readonly Ticket[],
): void {
  if (kind !== 'ticket.called' && kind !== 'ticket.recalled') return;
  const heard = book.heard.get(id)!;
  heard.calls += 1;
  must(heard.calls <= recall.most + 1, `${id} was called ${heard.calls} times`);
  const since = heard.lastAt === null ? Infinity : at - heard.lastAt;
  must(since < 0 || since >= recall.gapSeconds * 1000, `${id} was called again after ${since} ms`);
  heard.lastAt = at;
  if (kind === 'ticket.recalled') return;
  const isByRule = book.byRule && !activeJump(before);
  for (const one of today) {
    if (one.state !== 'waiting' || one.turn > 0 || one.lastCallAt !== null || one.toWindow) {
      book.runs.delete(one.id);
    } else if (before.queuedAt < one.queuedAt) book.runs.set(one.id, 0);
    else if (isByRule && before.queuedAt > one.queuedAt) {
      const run = (book.runs.get(one.id) ?? 0) + 1;
      must(run <= priorityRatio, `${run} in a row were called over the head of ${one.id}`);
      book.runs.set(one.id, run);
    }
  }
}

/** Nobody is at two windows, and no window is with two. */
export function checkWindows({ hall }: HallInMemory): void {
  const active = hall().tickets.filter(({ state }) => state === 'called' || state === 'serving');
  const busy = active.map(({ window }) => window);
  must(!busy.includes(null), 'who is called or served is at a window');
  must(new Set(busy).size === busy.length, `a window has two: ${busy.join()}`);
}

/** After the day was closed: everybody has an honest outcome, and nobody is missing. */
export function checkClosed(book: Book, room: HallInMemory): void {
  const { day, tickets } = room.hall();
  for (const { id, state, number } of tickets) {
    must(!isOpen({ state }), `${number} has no outcome`);
    must((state === 'done') === book.finished.has(id), `${number} has a false outcome`);
  }
  const given = [...book.numbers].filter((one) => one.startsWith(`${day!.date} `));
  must(given.length === tickets.length, 'a ticket was lost');
  must(book.claims.size === 0, 'a window still has somebody');
  must(
    room.bookings().every((one) => one.state !== 'booked' || one.day > day!.date),
    'a booking of the day is neither kept nor missed',
  );
  book.runs.clear();
}
