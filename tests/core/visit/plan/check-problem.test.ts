// Bad input has a typed reason, and the rest of the plan is unharmed.
import { describe, expect, it } from 'vitest';
import { checkProblem } from '../../../../core/visit/plan/check-problem';
import { newDice, throwUnit } from '../../../../core/visit/plan/dice';
import type { Link, PlanProblem, Stop } from '../../../../core/visit/plan/problem';
import { solve } from '../../../../core/visit/plan/start-search';
import { inventProblem } from '../../../support/plan-problems';

const dice = newDice(3);
const sound = inventProblem({ agents: 3, days: 1, stops: 8, tied: 0, plain: true }, () =>
  throwUnit(dice),
);

const withStop = (change: Partial<Stop>): PlanProblem => ({
  ...sound,
  stops: sound.stops.map((stop, at) => (at === 0 ? { ...stop, ...change } : stop)),
});
const withLinks = (...links: Link[]): PlanProblem => ({ ...sound, links });
const before = (first: string, then: string): Link => ({
  kind: 'before',
  first,
  then,
  days: 0,
  minutes: 0,
  atMost: null,
});

describe('a problem with faults', () => {
  it('without any has none', () => expect(checkProblem(sound)).toEqual([]));

  const cases: [string, PlanProblem, string, string[]][] = [
    ['no place on the map', withStop({ place: null }), 'no_place', ['s0']],
    ['a place that the map has not', withStop({ place: 99 }), 'no_place', ['s0']],
    ['no window', withStop({ windows: [] }), 'no_window', ['s0']],
    [
      'a window too short',
      withStop({ minutes: 60, windows: [{ day: 0, from: 600, to: 630 }] }),
      'window_too_short',
      ['s0'],
    ],
    [
      'a deadline gone by',
      withStop({ windows: [{ day: 3, from: 600, to: 700 }], deadlineDay: 0 }),
      'after_deadline',
      ['s0'],
    ],
    ['minutes that are no number', withStop({ minutes: NaN }), 'bad_number', ['s0']],
    [
      'a pin on a shift that is gone',
      withStop({ fixed: { shift: 'gone', start: 600, how: 'pinned' } }),
      'unknown_shift',
      ['s0'],
    ],
    [
      'a pin on somebody forbidden',
      withStop({ forbiddenAgents: ['a0'], fixed: { shift: 'd0a0', start: 600, how: 'pinned' } }),
      'pin_forbidden',
      ['s0'],
    ],
    ['a stop twice', { ...sound, stops: [...sound.stops, sound.stops[0]!] }, 'twice', ['s0']],
    [
      'a tie to nobody',
      withLinks({ kind: 'together', stops: ['s0', 'nobody'] }),
      'unknown_stop',
      [],
    ],
    [
      'together and on different days',
      withLinks(
        { kind: 'together', stops: ['s0', 's1'] },
        { kind: 'notTogether', stops: ['s0', 's1'], same: 'day' },
      ),
      'links_contradict',
      ['s0', 's1'],
    ],
    [
      'before itself',
      withLinks(before('s0', 's1'), before('s1', 's0')),
      'order_circular',
      ['s0', 's1'],
    ],
  ];

  for (const [name, problem, code, out] of cases)
    it(`${name}: ${code}, and the others are planned`, () => {
      expect(checkProblem(problem).map((fault) => fault.code)).toContain(code);
      const plan = solve(problem, { seed: 1 }, 60);
      const unserved = plan.unserved.map(({ stop }) => stop);
      for (const stop of out) expect(unserved).toContain(stop);
      const usual = solve(sound, { seed: 1 }, 60).unserved.length;
      expect(new Set(unserved).size).toBeLessThanOrEqual(usual + out.length);
      for (const { stop, reasons } of plan.unserved)
        expect(reasons.length, stop).toBeGreaterThan(0);
    });
});
