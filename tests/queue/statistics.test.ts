// Statistics against tables worked out by hand, and against a plain recount of what random days did: the same fold, other eyes.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventBodies, EventKind, JourneyEvent } from '../../core/journey';
import { applyTicket } from '../../core/queue/apply-ticket';
import { callChosen, callNext } from '../../core/queue/call';
import { closeDay } from '../../core/queue/close-day';
import { miss, rejoin } from '../../core/queue/miss';
import { openDay } from '../../core/queue/open-day';
import { returnToQueue } from '../../core/queue/return-to-queue';
import { finish, hold, resume, start } from '../../core/queue/serve';
import { elapsed, momentOf } from '../../core/queue/statistics/elapsed';
import { perMille } from '../../core/queue/statistics/figures';
import { measure } from '../../core/queue/statistics/measure';
import { daysOf, periodAround, periodBeside } from '../../core/queue/statistics/period';
import { readTicket } from '../../core/queue/statistics/read-ticket';
import { statisticsOf } from '../../core/queue/statistics/statistics';
import type { TicketFacts } from '../../core/queue/statistics/ticket-facts';
import type { Ticket } from '../../core/queue/ticket';
import { undo } from '../../core/queue/undo';
import { createDice, type Dice } from '../../core/sample/dice';
import { hallInMemory, monday, type Verb } from '../support/hall-in-memory';
import { recount } from './model/recount';

const minute = 60_000;

describe('measures', () => {
  it('are nearest ranks: a duration that somebody had', () => {
    expect(measure([])).toEqual({ count: 0, medianMs: null, p90Ms: null });
    expect(measure([5])).toEqual({ count: 1, medianMs: 5, p90Ms: 5 });
    expect(measure([4, 1, 3, 2])).toEqual({ count: 4, medianMs: 2, p90Ms: 4 });
    expect(measure([10, 9, 8, 7, 6, 5, 4, 3, 2, 1])).toEqual({ count: 10, medianMs: 5, p90Ms: 9 });
  });

  it('hold their definition for any durations', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1 }), (durations) => {
        const { medianMs, p90Ms } = measure(durations);
        for (const [value, percent] of [
          [medianMs!, 50],
          [p90Ms!, 90],
        ] as const) {
          expect(durations).toContain(value);
          const notAbove = durations.filter((one) => one <= value).length;
          const below = durations.filter((one) => one < value).length;
          expect(notAbove * 100).toBeGreaterThanOrEqual(percent * durations.length);
          expect(below * 100).toBeLessThan(percent * durations.length);
        }
      }),
    );
  });

  it('give rates in tenths of a percent, and none of nothing', () => {
    expect([perMille(0, 0), perMille(1, 3), perMille(2, 3), perMille(3, 3)]).toEqual([
      ...[null, 333, 667, 1000],
    ]);
  });
});

describe('how long it took', () => {
  const at = (time: number, monotonic: number, device: string | null = 'a') => ({
    ...{ at: time, monotonic, device },
  });

  it.each([
    ['the clock ran on', at(1000, 100), at(61_000, 60_100), 60_000],
    ['the clock was set back by an hour', at(9_000_000, 100), at(5_460_000, 60_100), 60_000],
    ['the clock was set ten years ahead', at(1000, 9e6), at(3e11, 9e6 + 5), null],
    ['the clock was set ahead by less than the machine runs', at(1000, 9e6), at(8e6, 9e6 + 5), 5],
    ['two machines agree', at(1000, 5, 'a'), at(3000, 9, 'b'), 2000],
    ['two machines, and one clock is behind', at(3000, 5, 'a'), at(1000, 9, 'b'), null],
    ['the machine was started anew', at(1000, 900_000), at(601_000, 5000), 600_000],
    ['started anew, and has run longer since', at(1000, 900), at(601_000, 5000), 600_000],
    ['known by the clock alone', at(1000, 0, null), at(3000, 0), 2000],
  ])('%s', (_, from, to, ms) => {
    expect(elapsed(from, to)).toBe(ms);
  });

  it('is never negative and always whole', () => {
    const moment = fc.record({
      at: fc.integer({ min: -1e13, max: 1e13 }),
      monotonic: fc.double({ min: 0, max: 1e12, noNaN: true }),
      device: fc.constantFrom('a', 'b', null),
    });
    fc.assert(
      fc.property(moment, moment, (from, to) => {
        const ms = elapsed(from, to);
        expect(ms === null || (Number.isSafeInteger(ms) && ms >= 0)).toBe(true);
      }),
    );
  });

  it('does not believe the count of what was entered later', () => {
    const event = { id: '0193d6a0-0000-7000-8000-000000000000', device: 'a', at: 0, monotonic: 5 };
    expect(momentOf(event as JourneyEvent).device).toBeNull();
    const fresh = { ...event, at: parseInt('0193d6a00000', 16) };
    expect(momentOf(fresh as JourneyEvent).device).toBe('a');
  });
});

describe('periods', () => {
  it('are days, weeks from Monday and months', () => {
    expect(periodAround('week', '2026-11-22')).toMatchObject({
      ...{ from: '2026-11-16', to: '2026-11-22' },
    });
    expect(periodAround('month', '2024-02-10')).toMatchObject({
      ...{ from: '2024-02-01', to: '2024-02-29' },
    });
    expect(periodBeside(periodAround('month', '2026-01-31'), -1).from).toBe('2025-12-01');
    expect(periodBeside(periodAround('week', '2026-11-22'), 1).from).toBe('2026-11-23');
    expect(daysOf(periodAround('day', '2026-11-22'))).toEqual(['2026-11-22']);
    expect(daysOf(periodAround('month', '2026-11-22'))).toHaveLength(30);
  });
});

/** One ticket told step by step; each step is minutes after the one before. */
function told(
  steps: readonly { [K in EventKind]: readonly [number, K, EventBodies[K]] }[EventKind][],
): TicketFacts {
  let at = monday;
  const taken: JourneyEvent = {
    ...{ id: 'e0', device: 'a', seq: 1, group: 'g', v: 1, entity: 'ticket', entityId: 't' },
    ...{ kind: 'ticket.taken', base: 0, operator: 'lu', onBehalfOf: null, at, monotonic: at },
    body: {
      ...{ hall: 'h', day: '2026-11-23', service: 'medical', series: 'B', serial: 1 },
      ...{ number: 'B001', channel: 'kiosk', residentId: null, maskedName: null, age: null },
      ...{ priority: { band: 'none', rank: 0 }, arrivedAt: at },
    },
  };
  const events: JourneyEvent[] = [taken];
  for (const [minutes, kind, body] of steps) {
    at += minutes * minute;
    const n = events.length;
    const more = { id: `e${n}`, seq: n + 1, kind, body, base: n, at, monotonic: at };
    events.push({ ...taken, ...more } as JourneyEvent);
  }
  const ticket = events.reduce<Ticket | undefined>(
    (before, event) => applyTicket(before, event),
    undefined,
  );
  return readTicket({ ticket: ticket!, events });
}

const three = { window: 3 };
const because = { window: 3, reason: '去复印' };

describe('a ticket', () => {
  it('waits until its first call and is served without the hold', () => {
    const facts = told([
      [7, 'ticket.called', { window: 3, turn: 1 }],
      [1, 'ticket.started', three],
      [5, 'ticket.held', because],
      [30, 'ticket.resumed', three],
      [4, 'ticket.finished', three],
    ]);
    expect(facts.firstWait).toEqual({ service: 'medical', window: 3, ms: 7 * minute });
    expect(facts.parts).toEqual([
      ...[{ service: 'medical', window: 3, ms: 9 * minute, isEnded: true }],
    ]);
    expect(facts).toMatchObject({ outcome: 'done', hour: 8, window: 3, laterWaits: [] });
  });

  it('has not been called when the call was taken back, and is claimed once by two windows', () => {
    const undone = told([
      [7, 'ticket.called', { window: 3, turn: 1 }],
      [0, 'ticket.undone', { eventId: 'e1' }],
    ]);
    expect(undone).toMatchObject({ firstWait: null, wasCalled: false, outcome: 'open' });
    const twice = told([
      [7, 'ticket.called', { window: 3, turn: 1 }],
      [1, 'ticket.called', { window: 4, turn: 2 }],
    ]);
    expect(twice).toMatchObject({ firstWait: { window: 3, ms: 7 * minute }, laterWaits: [] });
  });

  it('is read in the order of the decisions where its events came in another', () => {
    const { events, tickets } = randomDay(3, { moves: false });
    for (const ticket of tickets.filter(({ noops }) => noops.length === 0)) {
      const own = events.filter(({ entityId }) => entityId === ticket.id);
      const mixed = [...own.slice(2), ...own.slice(0, 2)];
      expect(readTicket({ ticket, events: mixed })).toEqual(readTicket({ ticket, events: own }));
    }
  });

  it('waits again after a return, and its service goes on', () => {
    const facts = told([
      [2, 'ticket.called', { window: 3, turn: 1 }],
      [0, 'ticket.started', three],
      [3, 'ticket.returned', because],
      [8, 'ticket.called', { window: 4, turn: 2 }],
      [0, 'ticket.started', { window: 4 }],
      [6, 'ticket.finished', { window: 4 }],
    ]);
    expect(facts.laterWaits.map(({ ms }) => ms)).toEqual([8 * minute]);
    expect(facts.parts).toMatchObject([{ window: 4, ms: 9 * minute, isEnded: true }]);
  });

  // Found by the recount of random days: the way from a direct service to the next window was taken for the first wait.
  it('has no first wait when it was served without a call and then handed on', () => {
    const facts = told([
      [4, 'ticket.served-directly', three],
      [5, 'ticket.transferred', { ...because, service: 'pension', toWindow: 4 }],
      [6, 'ticket.called', { window: 4, turn: 1 }],
      [1, 'ticket.started', { window: 4 }],
      [2, 'ticket.service-changed', { window: 4, service: 'repair' }],
      [3, 'ticket.finished', { window: 4 }],
    ]);
    expect(facts).toMatchObject({ firstWait: null, isDirect: true, wasCalled: true });
    expect(facts.laterWaits).toEqual([{ service: 'pension', window: 4, ms: 6 * minute }]);
    expect(facts.parts.map(({ service, ms }) => [service, ms])).toEqual([
      ...[
        ['medical', 5 * minute],
        ['pension', 2 * minute],
        ['repair', 3 * minute],
      ],
    ]);
  });

  it('is a no-show when it was called and nobody came, not when nobody called', () => {
    const missed = told([
      [2, 'ticket.called', { window: 3, turn: 1 }],
      [1, 'ticket.missed', three],
      [60, 'ticket.closed', { ending: 'did_not_come' }],
    ]);
    const uncalled = told([[60, 'ticket.closed', { ending: 'did_not_come' }]]);
    const { total } = statisticsOf([missed, uncalled]);
    expect(total).toMatchObject({ tickets: 2, called: 1, noShows: 1, didNotCome: 2 });
    expect(total).toMatchObject({ neverCalled: 1, wait: { count: 1, medianMs: 2 * minute } });
  });

  it('that the closing day broke off has no service time', () => {
    const facts = told([
      [2, 'ticket.called', { window: 3, turn: 1 }],
      [0, 'ticket.started', three],
      [300, 'ticket.closed', { ending: 'not_finished' }],
    ]);
    expect(statisticsOf([facts]).total).toMatchObject({
      ...{ notFinished: 1, brokenOff: 1, service: { count: 0, medianMs: null, p90Ms: null } },
    });
  });

  it('whose beginning came as a state only is counted and not timed', () => {
    const ticket = told([]);
    const state = { ...ticket, state: 'done', turn: 4, noops: [], priority: { band: 'age_80' } };
    const known = { ...state, arrivedAt: monday } as unknown as Ticket;
    const { total, byBand } = statisticsOf([readTicket({ ticket: known, events: [] })]);
    expect(total).toMatchObject({ tickets: 1, done: 1, called: 1, withoutHistory: 1 });
    expect(total.wait.count).toBe(0);
    expect(byBand.map(({ key }) => key)).toEqual(['age_80']);
  });
});

const windows = [1, 2, 3] as const;

/** The machine has run for a month, so that no jump of the clock looks like a new start. */
const monthMs = 30 * 24 * 60 * minute;

/** A day of random commands. `moves`: somebody meddles with the clock, while the machine's own count goes on. */
function randomDay(seed: number, { moves }: { readonly moves: boolean }) {
  const dice = createDice(seed);
  const events: JourneyEvent[] = [];
  let moved = 0;
  const room = hallInMemory((event) => {
    const monotonic = event.at - moved - monday + monthMs;
    events.push({ ...event, device: 'owner', monotonic });
  });
  room.done((hall) => openDay(hall.day, { hall: 'wutong', now: room.now, dateConfirmed: true }));
  for (let n = 0; n < 400; n += 1) {
    room.now += dice.int(0, 90_000);
    const jump = moves && dice.chance(0.05) ? dice.pick([-7200, -60, 60, 7200]) * 1000 : 0;
    room.now += jump;
    moved += jump;
    // What was decided apart is folded later, when nobody can tell its count any more: so it is one or the other.
    if (n % 50 === 20 && !moves) room.cutOff('window-2');
    if (n % 50 === 40) room.reconnect('window-2');
    const window = dice.pick(windows);
    const isAway = !moves && window === 2 && n % 50 >= 20 && n % 50 < 40;
    if (dice.chance(0.25)) room.take(dice.pick(['allowance', 'medical', 'ask']));
    else room.act(randomVerb(dice, window, room.now), isAway ? 'window-2' : 'owner');
  }
  room.reconnect('window-2');
  if (dice.chance(0.7)) room.done((hall) => closeDay(hall));
  return { events, tickets: room.hall().tickets };
}

function randomVerb(dice: Dice, window: number, now: number): Verb {
  const verb = dice.pick([callNext, callChosen, start, finish, hold, resume, miss, rejoin, undo]);
  const at = dice.next();
  return (hall) => {
    const own = hall.tickets.filter((one) => one.window === window);
    const pool = verb === callChosen ? hall.tickets : own;
    const ticketId = pool[Math.floor(at * pool.length)]?.id ?? 'none';
    const command = { ticketId, window, now, reason: '去复印' };
    return dice.chance(0.1) ? returnToQueue(hall, command) : verb(hall, command);
  };
}

describe('the statistics of a day', () => {
  it.each([
    ['', false],
    [' and to the clock', true],
  ])('are equal to a recount, whatever was done at the windows%s', (_, moves) => {
    const seen = { waits: 0, served: 0, noShows: 0, undone: 0, noops: 0 };
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const { events, tickets } = randomDay(seed, { moves });
        const facts = tickets.map((ticket) =>
          readTicket({ ticket, events: events.filter(({ entityId }) => entityId === ticket.id) }),
        );
        const again = tickets.map(({ id }) =>
          recount(events.filter(({ entityId }) => entityId === id)),
        );
        const { total, byService, byWindow, byHour, byChannel } = statisticsOf(facts);
        const waits = again.flatMap(({ wait }) => wait ?? []);
        const served = again.flatMap(({ state, served: ms }) =>
          state === 'done' ? (ms ?? []) : [],
        );
        expect(total.tickets).toBe(tickets.length);
        expect(total.wait).toEqual(measure(waits));
        expect(total.service).toEqual(measure(served));
        expect(total.called).toBe(waits.length);
        expect(total.done).toBe(again.filter(({ state }) => state === 'done').length);
        expect(total.noShows).toBe(
          again.filter(
            ({ state, wait }) =>
              wait !== undefined && (state === 'did_not_come' || state === 'missed'),
          ).length,
        );
        const outcomes = [total.done, total.didNotCome, total.notFinished, total.carried];
        expect([...outcomes, total.missed, total.open].reduce((a, b) => a + b)).toBe(total.tickets);
        for (const groups of [byService, byWindow, byHour, byChannel]) {
          const sum = (pick: (group: (typeof groups)[number]) => number) =>
            groups.map(pick).reduce((a, b) => a + b, 0);
          expect(sum(({ figures }) => figures.tickets)).toBe(total.tickets);
          expect(sum(({ figures }) => figures.wait.count)).toBe(total.wait.count);
          expect(sum(({ figures }) => figures.service.count)).toBe(total.service.count);
        }
        seen.waits += waits.length;
        seen.served += served.length;
        seen.noShows += total.noShows;
        seen.undone += events.filter(({ kind }) => kind === 'ticket.undone').length;
        seen.noops += tickets.reduce((sum, { noops }) => sum + noops.length, 0);
      }),
      { numRuns: 20 },
    );
    const { noops, ...always } = seen;
    for (const [what, n] of Object.entries(always)) expect(n, what).toBeGreaterThan(0);
    expect(noops > 0).toBe(!moves);
  });
});
