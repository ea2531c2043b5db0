// What a plan costs on each level of the aim, reckoned from its score alone.
import type { Plan } from '../../core/visit/plan/plan';
import type { PlanProblem } from '../../core/visit/plan/problem';

export function levelsOf({ weights }: PlanProblem, { score }: Plan): number[] {
  const { levels } = weights;
  const sums = new Array<number>(1 + Math.max(...Object.values(levels))).fill(0);
  const amounts = {
    unserved: score.unserved,
    agentChanged: score.agentsChanged,
    dayChanged: score.daysChanged,
    timeChanged: score.timesChanged,
    orderChanged: score.orderChanged,
    late: score.late,
    latest: score.latest,
    continuity: score.continuity,
    fairness: score.fairness,
    travel: score.travel,
  };
  for (const term of Object.keys(amounts) as (keyof typeof amounts)[])
    sums[levels[term]]! += weights[term] * amounts[term];
  return sums;
}

/** By how much the first is dearer on the first level on which they differ; 0: nowhere. */
export function firstDifference(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((cost, level) => Math.abs(cost - (other[level] ?? cost)) > 1e-6);
  return at < 0 ? 0 : one[at]! - other[at]!;
}
