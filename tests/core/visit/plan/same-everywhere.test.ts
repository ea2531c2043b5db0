// The same input, seed and steps give the same plan on every machine: the plans are known by their fingerprints. Whoever changes what the
// planner answers gives it another version, for a stored plan names the one that made it.
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { newDice, throwBelow } from '../../../../core/visit/plan/dice';
import { publishedOf, replan } from '../../../../core/visit/plan/replan';
import { solve, solverVersion } from '../../../../core/visit/plan/start-search';
import { noonOf } from '../../../support/noon-of';
import { realDay } from '../../../support/real-day';

const hash = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex');

function inventDay() {
  const dice = newDice(2);
  return realDay(5, 10, (count) => throwBelow(dice, count));
}

it('plans a known day in the known way, and again', () => {
  const problem = inventDay();
  const plan = solve(problem, { seed: 3 }, 400);
  expect(solve(inventDay(), { seed: 3 }, 400)).toEqual(plan);
  expect([solverVersion, hash(problem), hash(plan)]).toEqual([
    'silver-window-plan-3',
    'a66fca2e636f73d8deb135ffa710a71d29de8f6562f17a557296b72f1edf37de',
    'bea124ed8a51c2768ff0fe8410d5bd4c2c3eb84ccb10a1656b3365a555783bef',
  ]);
});

it('plans it anew at noon in the known way', () => {
  const problem = inventDay();
  const plan = solve(problem, { seed: 3 }, 400);
  const noon = noonOf({ ...problem, published: publishedOf(plan) }, plan);
  const ill = noon.shifts[1]!.id;
  const change = { kind: 'absent', shifts: [ill], from: 720 } as const;
  const { options } = replan(noon, plan, change, { seed: 3, iterations: 200 });
  expect([solverVersion, hash(options)]).toEqual([
    'silver-window-plan-3',
    'cebcced1c37b008aca7703658860e64e21140595ae73893cfa737509cd137ffe',
  ]);
});
