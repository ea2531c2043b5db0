// The day has gone another way than planned: what to do about it, in three options from "disturb nobody" to "best route".
import { diffPlans, type PlanChange } from './diff-plans';
import type { Plan } from './plan';
import {
  minutesOfWay,
  type Link,
  type PlanProblem,
  type Published,
  type Stop,
  type Weights,
} from './problem';
import { solve } from './start-search';

export type Change =
  | { readonly kind: 'cancelled'; readonly stops: readonly string[] }
  /** The stop takes so many minutes now. */
  | { readonly kind: 'overrun'; readonly stop: string; readonly minutes: number }
  /** Nobody goes on these shifts; `from`: from a minute on, of the shift's day (0: all day). */
  | { readonly kind: 'absent'; readonly shifts: readonly string[]; readonly from: number }
  | { readonly kind: 'added'; readonly stops: readonly Stop[]; readonly links: readonly Link[] };

export type ReplanOption = {
  readonly kind: 'least_change' | 'balanced' | 'best_route';
  readonly plan: Plan;
  readonly diff: readonly PlanChange[];
};

export type Replanned = {
  /** The problem after the change: what the options are plans of. */
  readonly problem: PlanProblem;
  /** Least change first. Two of them may be the same plan. */
  readonly options: readonly ReplanOption[];
};

/**
 * Past, running and pinned stops stay where they are. The plan that stands is what was published, unless the problem says otherwise.
 * `iterations`: steps for each option; 0 gives the quickest repair alone.
 */
export function replan(
  problem: PlanProblem,
  plan: Plan,
  change: Change,
  { seed, iterations }: { readonly seed: number; readonly iterations: number },
): Replanned {
  const published = problem.published.length ? problem.published : publishedOf(plan);
  const changed = { ...applyChange(problem, change), published };
  const options = (['least_change', 'balanced', 'best_route'] as const).map((kind) => {
    const weights = weightsFor(kind, problem.weights);
    const keepTimes = kind !== 'best_route';
    const steps = kind === 'least_change' ? Math.ceil(iterations / 2) : iterations;
    const next = solve({ ...changed, weights }, { seed, from: plan, keepTimes }, steps);
    return { kind, plan: next, diff: diffPlans(changed, plan, next) };
  });
  return { problem: changed, options };
}

/** A plan as it was told to the residents. */
export const publishedOf = (plan: Plan): Published[] =>
  plan.routes.flatMap(({ shift, stops }) =>
    stops.map(({ stop, start }) => ({ stop, shift, start })),
  );

/** What a change is worth: more than any way, a walk of so many minutes, nothing. */
function weightsFor(kind: ReplanOption['kind'], weights: Weights): Weights {
  if (kind === 'least_change') return weights;
  const [agentChanged, dayChanged, timeChanged, orderChanged] =
    kind === 'balanced' ? ([45, 30, 15, 5] as const) : ([0, 0, 0, 0] as const);
  return { ...weights, agentChanged, dayChanged, timeChanged, orderChanged, levels: minutesOfWay };
}

function applyChange(problem: PlanProblem, change: Change): PlanProblem {
  switch (change.kind) {
    case 'cancelled':
      return { ...problem, ...without(problem, new Set(change.stops)) };
    case 'overrun':
      return {
        ...problem,
        stops: problem.stops.map((stop) =>
          stop.id === change.stop ? { ...stop, minutes: change.minutes } : stop,
        ),
      };
    case 'absent':
      return {
        ...problem,
        shifts: problem.shifts.map((shift) =>
          change.shifts.includes(shift.id)
            ? change.from <= shift.from
              ? { ...shift, maxVisits: 0 }
              : { ...shift, to: Math.min(shift.to, change.from) }
            : shift,
        ),
      };
    case 'added':
      return {
        ...problem,
        stops: [...problem.stops, ...change.stops],
        links: [...problem.links, ...change.links],
      };
  }
}

/** Without some stops, and without what tied others to them. */
function without({ stops, links }: PlanProblem, gone: ReadonlySet<string>) {
  const isTied = (link: Link) =>
    link.kind === 'before'
      ? gone.has(link.first) || gone.has(link.then)
      : link.stops.some((stop) => gone.has(stop));
  return {
    stops: stops.filter((stop) => !gone.has(stop.id)),
    links: links.filter((link) => !isTied(link)),
  };
}
