// Visits by two people, at one moment or soon after each other, in the form of the home-care benchmark.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newDice, throwUnit } from '../../../../core/visit/plan/dice';
import type { Plan } from '../../../../core/visit/plan/plan';
import type { PlanProblem } from '../../../../core/visit/plan/problem';
import { readHomeCare } from '../../../../core/visit/plan/read-home-care';
import { solve } from '../../../../core/visit/plan/start-search';
import { inventHomeCare, judgeHomeCare, type HomeCare } from '../../../support/home-care';
import { brokenRules } from '../../../support/plan-checker';

/** Lies beside the checkout and travels with nobody. */
const data = join(process.cwd(), '../shared/data/vrptw/hhcrsp');

function problemOf(instance: HomeCare): PlanProblem {
  const read = readHomeCare(JSON.parse(JSON.stringify(instance)));
  if (!read.ok) throw new Error(read.refusal.at);
  return read.value;
}

const costOf = ({ score }: Plan) => (score.travel + score.late + score.latest) / 3;

/** One patient on the way out, one who needs two people whom only the far one keeps waiting. */
const meeting: HomeCare = {
  patients: [
    { id: 'p1', time_window: [0, 50], required_caregivers: [{ service: 'a', duration: 10 }] },
    {
      id: 'p2',
      time_window: [0, 20],
      required_caregivers: [
        { service: 'a', duration: 5 },
        { service: 'b', duration: 5 },
      ],
      synchronization: { type: 'simultaneous' },
    },
  ],
  caregivers: [
    { id: 'c1', abilities: ['a'] },
    { id: 'c2', abilities: ['b'] },
  ],
  distances: [
    [0, 10, 21.5],
    [10, 0, 11.5],
    [21.5, 11.5, 0],
  ],
};

describe('a visit by two people', () => {
  it('begins for both at the earliest moment that suits both, to the fraction of a minute', () => {
    const plan = solve(problemOf(meeting), { seed: 1 }, 200);
    const judged = judgeHomeCare(meeting, plan);
    expect(judged.faults).toEqual([]);
    // Either way round 86 minutes of way; p2 first: 1.5 late each, and the longest 1.5; p1 first costs 11.5 each and once more.
    expect(judged.cost).toBeCloseTo((86 + 1.5 + 1.5 + 1.5) / 3, 9);
    expect(costOf(plan)).toBeCloseTo(judged.cost, 9);
  });

  it('keeps the rules of the benchmark and costs what a judge of the file says', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const dice = newDice(seed);
      const instance = inventHomeCare(4 + (seed % 12), () => throwUnit(dice));
      const problem = problemOf(instance);
      const plan = solve(problem, { seed }, 300);
      const judged = judgeHomeCare(instance, plan);
      expect(judged.faults, `seed ${seed}`).toEqual([]);
      expect(brokenRules(problem, plan)).toEqual([]);
      expect(costOf(plan)).toBeCloseTo(judged.cost, 6);
    }
  });

  it('stands on the clock of people where a problem wants it', () => {
    const dice = newDice(7);
    const problem = { ...problemOf(inventHomeCare(12, () => throwUnit(dice))), grid: 5 };
    const plan = solve(problem, { seed: 1 }, 300);
    expect(brokenRules(problem, plan)).toEqual([]);
    const tied = problem.links.flatMap((link) => (link.kind === 'together' ? link.stops : []));
    const starts = plan.routes
      .flatMap((route) => route.stops)
      .flatMap(({ stop, start }) => (tied.includes(stop) ? [start % 5] : []));
    expect(starts.length).toBeGreaterThan(0);
    expect(starts.every((rest) => rest === 0)).toBe(true);
  });
});

it('says where a file is no instance', () => {
  const broken = { ...meeting, distances: [[0]] };
  expect(readHomeCare(broken)).toEqual({
    ok: false,
    refusal: { code: 'no_instance', at: 'distances' },
  });
  expect(readHomeCare({ patients: [{ id: 1 }] })).toMatchObject({ ok: false });
});

describe.skipIf(!existsSync(data))('the public instances with ten patients', () => {
  it.each([1, 2, 3, 4, 5])('number %i is planned as well as the best known', (number) => {
    const name = `InstanzCPLEX_HCSRP_10_${number}.json`;
    const instance = JSON.parse(readFileSync(join(data, name), 'utf8')) as HomeCare;
    const best = readFileSync(join(data, 'best-known.csv'), 'utf8')
      .split('\n')
      .find((line) => line.startsWith(name))!
      .split(',')
      .at(-1);
    const judged = judgeHomeCare(instance, solve(problemOf(instance), { seed: 1 }, 12_000));
    expect(judged.faults).toEqual([]);
    expect(judged.cost).toBeLessThan(Number(best) + 0.001);
  });
});
