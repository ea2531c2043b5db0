import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { whoIsNext, waitingLine } from '../../core/queue/next';
import { formatNumber, parseNumber } from '../../core/queue/number';
import { noPriority, priorityOf } from '../../core/queue/priority';
import type { Ticket } from '../../core/queue/ticket';
import { waitFor, waitForNewcomer, waitingByService } from '../../core/queue/waits';
import { monday, site } from '../support/hall-in-memory';
import { callAll, ticket } from '../support/waiting-ticket';

const minute = 60_000;

describe('who is next', () => {
  it('is nobody when nobody waits', () => {
    expect(whoIsNext([], site, monday)).toBeUndefined();
    expect(whoIsNext([ticket('A1', 0, monday, { state: 'held' })], site, monday)).toBeUndefined();
  });

  it('is an 80-year-old who came a little later, and the reason says so', () => {
    const tickets = [ticket('A1', 0, monday), ticket('A2', 3, monday + 5 * minute)];
    expect(whoIsNext(tickets, site, monday + 6 * minute)).toEqual({
      ticket: tickets[1],
      why: { code: 'priority', band: 'rank_3' },
    });
  });

  it('is whoever has waited longer than the head start of a rank is worth', () => {
    const tickets = [ticket('A1', 0, monday), ticket('A2', 1, monday + 21 * minute)];
    expect(whoIsNext(tickets, site, monday + 22 * minute)).toMatchObject({
      ticket: { id: 'A1' },
      why: { code: 'longest_waiting' },
    });
  });

  it('after two calls over the head of one is that one', () => {
    const plain = [0, 1].map((i) => ticket(`P${i}`, 0, monday + i));
    const old = [2, 3, 4, 5, 6].map((i) => ticket(`O${i}`, 3, monday + i));
    expect(callAll([...plain, ...old], monday + minute)).toEqual([
      'O2',
      'O3',
      'P0',
      'O4',
      'O5',
      'P1',
      'O6',
    ]);
    const passed = old
      .slice(0, 2)
      .map((one, i) => ({ ...one, state: 'done' as const, turn: i + 1 }));
    expect(whoIsNext([...plain, ...passed, ...old.slice(2)], site, monday + minute)?.why).toEqual({
      code: 'fair_turn',
      passedOver: 2,
    });
  });

  it('counts a person who was sent back and called again twice', () => {
    const tickets = [
      ticket('P', 0, monday),
      ticket('O1', 3, monday + 1, { turn: 2 }),
      ticket('O2', 3, monday + 2),
    ];
    expect(whoIsNext(tickets, site, monday + minute)?.why).toEqual({
      code: 'fair_turn',
      passedOver: 2,
    });
  });

  it('does not count calls made before the waiting person came', () => {
    const early = [0, 1, 2].map((i) =>
      ticket(`E${i}`, 3, monday + i, { state: 'done', turn: i + 1 }),
    );
    const tickets = [...early, ticket('P', 0, monday + 10), ticket('O', 3, monday + 11)];
    expect(whoIsNext(tickets, site, monday + minute)?.ticket.id).toBe('O');
  });

  it('is the same at any reading of the clock', () => {
    const tickets = [ticket('A1', 0, monday), ticket('A2', 2, monday + 39 * minute)];
    for (const now of [0, monday, monday * 2])
      expect(whoIsNext(tickets, site, now)?.ticket.id).toBe('A2');
  });

  it('leaves nobody waiting for ever: whoever stands n-th is called within (n + 1) × 3 calls, whatever comes', () => {
    const arrivals = fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.nat(90)), {
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(arrivals, fc.nat(59), (people, chosen) => {
        let at = monday;
        const tickets = people.map(([rank, gap], i) => {
          at += gap * minute + 1;
          return ticket(`T${String(i).padStart(2, '0')}`, rank, at);
        });
        const place = chosen % tickets.length;
        const order = callAll(tickets, at + 1);
        expect(order).toHaveLength(tickets.length);
        expect(order.indexOf(tickets[place]!.id)).toBeLessThan(
          (place + 1) * (site.priorityRatio + 1),
        );
      }),
    );
  });

  it('and a stream of the oldest that never ends does not change that', () => {
    let today: Ticket[] = [ticket('plain', 0, monday)];
    for (let n = 1; n <= 3; n += 1) {
      today.push(ticket(`old-${n}`, 4, monday + n));
      const next = whoIsNext(today, site, monday + n)!;
      today = today.map((one) =>
        one.id === next.ticket.id ? { ...one, state: 'done', turn: n } : one,
      );
    }
    expect(today[0]!.state).toBe('done');
  });
});

describe('the waiting line', () => {
  it('shows everybody who waits once, in one order', () => {
    const tickets = [
      ticket('A1', 0, monday),
      ticket('A2', 3, monday + 1),
      ticket('A3', 0, monday + 2, { state: 'called' }),
    ];
    expect(waitingLine(tickets, site).map(({ id }) => id)).toEqual(['A2', 'A1']);
  });
});

describe('waits', () => {
  const served = (id: string, minutes: number, turn: number): Ticket =>
    ticket(id, 0, monday, {
      state: 'done',
      turn,
      window: 1,
      startedAt: monday,
      endedAt: monday + minutes * minute,
    });

  it('assume twelve minutes a person until there are times of one’s own', () => {
    const line = [ticket('A1', 0, monday), ticket('A2', 0, monday + 1)];
    expect(waitFor(line[1]!, line, site, monday)).toEqual({ ahead: 1, minutes: 12 });
    expect(waitForNewcomer('allowance', line, monday)).toEqual({ ahead: 2, minutes: 24 });
  });

  it('go by the median of real ones and by the windows at work', () => {
    const past = [served('D1', 4, 1), served('D2', 6, 2), served('D3', 90, 3)];
    const other = ticket('S1', 0, monday, { state: 'serving', window: 2, turn: 4 });
    const line = [ticket('A1', 0, monday), ticket('A2', 0, monday + 1)];
    expect(waitForNewcomer('allowance', [...past, ...line], monday + 100 * minute).minutes).toBe(
      12,
    );
    expect(
      waitForNewcomer('allowance', [...past, other, ...line], monday + 100 * minute).minutes,
    ).toBe(6);
  });

  it('forget times that a changed clock made impossible', () => {
    const line = [ticket('A1', 0, monday)];
    const broken = [served('D1', -60, 1), served('D2', 3000, 2)];
    expect(waitForNewcomer('allowance', [...broken, ...line], monday + 9000 * minute).minutes).toBe(
      12,
    );
  });

  it('count who waits by service', () => {
    const line = [
      ticket('A1', 0, monday),
      ticket('B1', 0, monday, { service: 'medical' }),
      ticket('A2', 0, monday),
    ];
    expect([...waitingByService(line)]).toEqual([
      ['allowance', 2],
      ['medical', 1],
    ]);
  });
});

describe('priority', () => {
  it.each([
    ['1936-11-23', 'age_90', 4],
    ['1936-11-24', 'age_80', 3],
    ['1956-11-23', 'age_70', 2],
    ['1966-11-23', 'age_60', 1],
    ['1966-11-24', 'none', 0],
  ])('of somebody born %s is %s', (birth, band, rank) => {
    expect(priorityOf(birth, '2026-11-23', site)).toEqual({ band, rank });
  });

  it.each([
    ['disability', '1990-01-01', 'disability', 3],
    ['returning', '1990-01-01', 'returning', 2],
    ['infant', '1930-01-01', 'age_90', 4],
    ['veteran', null, 'veteran', 2],
  ] as const)(
    'with the fact %s, born %s, is the highest that applies',
    (fact, birth, band, rank) => {
      expect(priorityOf(birth, '2026-11-23', site, [fact])).toEqual({ band, rank });
    },
  );

  it('knows no fact for which the site has no band', () => {
    const bands = site.bands.filter((band) => band.fact === undefined);
    expect(priorityOf(null, '2026-11-23', { bands }, ['veteran', 'infant'])).toEqual(noPriority);
  });

  it('of somebody born on 29 February begins on 1 March', () => {
    expect(priorityOf('1944-02-29', '2014-02-28', site).band).toBe('age_60');
    expect(priorityOf('1944-02-29', '2014-03-01', site).band).toBe('age_70');
  });

  it('is none without a birth date', () => {
    expect(priorityOf(null, '2026-11-23', site)).toEqual(noPriority);
  });
});

describe('numbers', () => {
  it('read back what they wrote, past 999 as well', () => {
    expect(formatNumber('A', 17)).toBe('A017');
    fc.assert(
      fc.property(
        fc.constantFrom('A', 'G', 'Z'),
        fc.integer({ min: 1, max: 99_999 }),
        (series, serial) => {
          expect(parseNumber(formatNumber(series, serial))).toEqual({ series, serial });
        },
      ),
    );
  });

  it.each(['a17', ' A 017 ', 'Ａ０１７', 'a0017'])('are understood as typed: %s', (text) => {
    expect(parseNumber(text)).toEqual({ series: 'A', serial: 17 });
  });

  it.each(['', 'A', '17', 'A0', 'A-1', 'AAA1', 'A017B', '990101193804120020'])(
    'are not: %s',
    (text) => {
      expect(parseNumber(text)).toBeUndefined();
    },
  );
});
