// No plan breaks a rule, whatever the problem: judged by a checker that shares no code with the planner.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newDice, throwUnit } from '../../../../core/visit/plan/dice';
import { startSearch, solve } from '../../../../core/visit/plan/start-search';
import { brokenRules } from '../../../support/plan-checker';
import { firstDifference, levelsOf } from '../../../support/plan-levels';
import { inventProblem, type ProblemShape } from '../../../support/plan-problems';

const shapes = fc.record({
  agents: fc.integer({ min: 1, max: 5 }),
  days: fc.integer({ min: 1, max: 3 }),
  stops: fc.integer({ min: 1, max: 30 }),
  tied: fc.double({ min: 0, max: 1, noNaN: true }),
});

const invent = (shape: ProblemShape, seed: number) => {
  const dice = newDice(seed);
  return inventProblem(shape, () => throwUnit(dice));
};

describe('a plan', () => {
  it('breaks no rule, at the beginning and after every stretch of the search', () => {
    fc.assert(
      fc.property(shapes, fc.nat(), (shape, seed) => {
        const problem = invent(shape, seed);
        const search = startSearch(problem, { seed });
        for (let made = 0; made <= 200; made += 50) {
          expect(brokenRules(problem, search.best())).toEqual([]);
          search.run(50, made / 200);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is the same for the same seed and number of steps, and its cost is what its score says', () => {
    fc.assert(
      fc.property(shapes, fc.nat(), (shape, seed) => {
        const problem = invent(shape, seed);
        const plan = solve(problem, { seed }, 150);
        expect(solve(problem, { seed }, 150)).toEqual(plan);
        const { costs } = startSearch(problem, { seed, from: plan }).run(0, 0);
        expect(firstDifference(costs, levelsOf(problem, plan))).toBeLessThanOrEqual(0);
      }),
      { numRuns: 15 },
    );
  });

  it('only becomes better by its levels, however long the search goes on', () => {
    fc.assert(
      fc.property(shapes, fc.nat(), (shape, seed) => {
        const problem = invent(shape, seed);
        const search = startSearch(problem, { seed });
        for (let made = 0, before = [Infinity]; made <= 200; made += 40) {
          const { costs } = search.run(40, made / 200);
          expect(firstDifference(costs, before)).toBeLessThanOrEqual(0);
          // Faulty stops are left out in any case and take no part.
          const [, ...rest] = levelsOf(problem, search.best());
          expect(firstDifference(costs.slice(1), rest)).toBe(0);
          before = [...costs];
        }
      }),
      { numRuns: 15 },
    );
  });

  it('gives a reason for every stop that it leaves out', () => {
    fc.assert(
      fc.property(shapes, fc.nat(), (shape, seed) => {
        const plan = solve(invent(shape, seed), { seed }, 60);
        for (const { reasons } of plan.unserved) expect(reasons.length).toBeGreaterThan(0);
      }),
      { numRuns: 15 },
    );
  });
});
