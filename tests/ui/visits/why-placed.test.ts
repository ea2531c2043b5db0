// Whatever the planner places somewhere has a sentence that says why, from the planner or from what was agreed.
import { expect, test } from 'vitest';
import { newDice, throwBelow } from '../../../core/visit/plan/dice';
import { explain } from '../../../core/visit/plan/explain';
import { solve } from '../../../core/visit/plan/start-search';
import { sayExplained, sayNotPlanned, type PlanNames } from '../../../renderer/ui/say-plan';
import { realDay } from '../../support/real-day';

const names: PlanNames = {
  agent: (id) => id,
  visit: (id) => id,
  ofShift: (shift) => shift,
  day: (index) => `2026-11-2${3 + index}`,
};

test('every stop of a day is explained, placed or left out', () => {
  const dice = newDice(4);
  const problem = realDay(3, 9, (count) => throwBelow(dice, count));
  const crowded = { ...problem, shifts: problem.shifts.slice(0, 2) };
  let told = 0;
  for (const one of [problem, crowded]) {
    const plan = solve(one, { seed: 1 }, 150);
    for (const stop of one.stops) {
      const why = explain(one, plan, stop.id);
      if (!why.placed) {
        const [reason] = why.reasons;
        expect(reason && sayNotPlanned(reason, names), stop.id).toBeTruthy();
        continue;
      }
      const agreed = stop.fixed ?? why.reasons.find(({ code }) => code === 'preferred_agent');
      const sentences = sayExplained(why, names);
      told += sentences.length;
      if (!agreed) expect(sentences, `${stop.id} ${JSON.stringify(why)}`).not.toEqual([]);
    }
  }
  expect(told).toBeGreaterThan(problem.stops.length / 2);
});
