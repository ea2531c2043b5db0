// The middle of a day that was planned.
import type { Plan } from '../../core/visit/plan/plan';
import type { PlanProblem } from '../../core/visit/plan/problem';
import { publishedOf } from '../../core/visit/plan/replan';

const noon = 720;

/** Noon of the first day: what has begun by then has happened, and everybody was told the plan. */
export function noonOf(problem: PlanProblem, plan: Plan): PlanProblem {
  const today = new Set(problem.shifts.filter(({ day }) => day === 0).map(({ id }) => id));
  const begun = new Map(
    plan.routes.flatMap(({ shift, stops }) =>
      stops
        .filter(({ start }) => today.has(shift) && start <= noon)
        .map(
          ({ stop, start, end }) =>
            [stop, { shift, start, how: end <= noon ? 'done' : 'under_way' }] as const,
        ),
    ),
  );
  return {
    ...problem,
    now: { day: 0, minute: noon },
    published: publishedOf(plan),
    stops: problem.stops.map((stop) => ({ ...stop, fixed: begun.get(stop.id) ?? stop.fixed })),
  };
}
