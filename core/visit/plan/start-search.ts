// The door to the planner: an anytime search over a problem. Deterministic for problem, seed and the sequence of (iterations, progress).
import type { Plan } from './plan';
import type { PlanProblem } from './problem';
import { compile } from './visits/compile';
import { planOf } from './visits/plan-of';
import { stateOf } from './visits/state-of';
import { bestState, runVisitSearch, startVisitSearch } from './visits/visit-search';

/** Stored with a plan, so that it can be known later which planner made it. */
export const solverVersion = 'silver-window-plan-3';

export type PlanSearch = {
  /**
   * Makes so many steps; between two calls the caller may stop, draw or cancel. `progress` 0…1 is how far the search has come on its
   * budget: it cools the search down. Returns the steps made so far and what the best plan costs.
   */
  readonly run: (iterations: number, progress: number) => SearchProgress;
  /** The best plan so far, whole and legal at any time. */
  readonly best: () => Plan;
};

/** `costs`: of the best plan, by level of the aim. */
export type SearchProgress = { readonly iterations: number; readonly costs: readonly number[] };

export type SearchStart = {
  readonly seed: number;
  /** Begins with this plan instead of from nothing. */
  readonly from?: Plan;
  /** Published stops do not begin earlier than they were told on that day. True unless told otherwise. */
  readonly keepTimes?: boolean;
};

export function startSearch(
  problem: PlanProblem,
  { seed, from, keepTimes = true }: SearchStart,
): PlanSearch {
  const compiled = compile(problem, keepTimes);
  const search = startVisitSearch(compiled, seed, from && stateOf(compiled, from));
  return {
    run: (iterations, progress) => {
      runVisitSearch(search, iterations, progress);
      return { iterations: search.iterations, costs: [...search.best.costs] };
    },
    best: () => planOf(bestState(search)),
  };
}

/** The plan after so many steps, for callers that need no progress. */
export function solve(problem: PlanProblem, start: SearchStart, iterations: number): Plan {
  const search = startSearch(problem, start);
  const stride = 64;
  for (let made = 0; made < iterations; made += stride)
    search.run(Math.min(stride, iterations - made), made / iterations);
  return search.best();
}
