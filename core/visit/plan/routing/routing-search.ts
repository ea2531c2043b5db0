// Ruin and recreate with simulated annealing over routes. Anytime: `run` as long as wanted, the best plan is always whole and legal.
// Deterministic: the same problem, seed and sequence of (iterations, progress) gives the same plan.
import { newDice, throwUnit, type Dice } from '../dice';
import { newMemory, putBack, type PutBack } from './insertion';
import { acceptTouched } from '../touched';
import { emptyRoutes, takeBack, type RouteState } from './route-state';
import type { RoutingProblem } from './routing-problem';
import { ordinaryRuin, ruin, type RuinSetting } from './ruin';

export type RoutingSetting = RuinSetting & {
  /** Beginning and end of the annealing, as a share of the mean distance of a customer's part of the plan. */
  readonly hot: number;
  readonly cold: number;
  readonly blink: number;
};

export const ordinaryRouting: RoutingSetting = {
  ...ordinaryRuin,
  // Colder ones freeze on long routes in a plan with the wrong number of them.
  hot: 2,
  cold: 0.03,
  blink: 0.01,
};

export type RoutingSearch = {
  /** `progress` 0…1: how far the annealing is cooled. Returns the iterations made so far. */
  run(iterations: number, progress: number): number;
  best(): RoutingPlan;
};

export type RoutingPlan = {
  /** Customers from 0, in order; no empty routes. */
  readonly routes: readonly (readonly number[])[];
  readonly unserved: readonly number[];
  readonly distance: number;
};

type Best = {
  readonly next: Int32Array;
  distance: number;
  unserved: number;
};

type Search = {
  readonly state: RouteState;
  readonly how: PutBack;
  readonly dice: Dice;
  readonly setting: RoutingSetting;
  readonly best: Best;
  /** Absent customers of the current plan. */
  readonly absent: Int32Array;
  current: number;
  absentCount: number;
  iterations: number;
  /** Progress at which everybody was served for the first time. */
  servedAt: number;
};

export function startRouting(
  problem: RoutingProblem,
  seed: number,
  setting: RoutingSetting = ordinaryRouting,
): RoutingSearch {
  const search = newSearch(problem, seed, setting);
  return {
    run(iterations, progress) {
      const heat = heatAt(search, progress);
      for (let k = 0; k < iterations; k++) step(search, heat);
      return search.iterations;
    },
    best: () => planOf(problem, search.best),
  };
}

function newSearch(problem: RoutingProblem, seed: number, setting: RoutingSetting): Search {
  const state = emptyRoutes(problem);
  const dice = newDice(seed);
  const how: PutBack = {
    memory: newMemory(problem),
    blink: setting.blink,
    keys: new Float64Array(problem.customers),
    leftOut: new Float64Array(problem.customers),
  };
  putBack(state, how, false, dice);
  acceptTouched(state);
  const search: Search = {
    state,
    how,
    dice,
    setting,
    best: { next: new Int32Array(problem.nodes), distance: Infinity, unserved: Infinity },
    absent: new Int32Array(problem.customers),
    current: 0,
    absentCount: 0,
    iterations: 0,
    servedAt: 0,
  };
  keep(search);
  return search;
}

/** The annealing begins when everybody is served; until then it is cold: a hot plan never lets the last ones in. */
function heatAt(search: Search, progress: number): number {
  const { hot, cold } = search.setting;
  const share = search.best.distance / search.state.problem.customers;
  if (search.best.unserved) {
    search.servedAt = progress;
    return share * cold;
  }
  const cooled = (progress - search.servedAt) / Math.max(1e-9, 1 - search.servedAt);
  return share * hot * Math.pow(cold / hot, Math.min(1, cooled));
}

function step(search: Search, heat: number): void {
  const { state, dice } = search;
  const { count, absent, total } = state;
  search.iterations++;
  ruin(state, search.setting, dice);
  putBack(state, search.how, search.absentCount > 0, dice);
  if (isWanted(search, (total[0] as number) - heat * -Math.log(1 - throwUnit(dice)))) {
    acceptTouched(state);
    keep(search);
    return;
  }
  takeBack(state);
  total[0] = search.current;
  count.absent = search.absentCount;
  for (let k = 0; k < search.absentCount; k++) {
    const customer = search.absent[k] as number;
    absent[k] = customer;
    state.routeOf[customer] = -1;
  }
}

/** Fewer customers left out, then those that are seldom left out, then distance (`reckoned`: what heat forgives is taken off). */
function isWanted(search: Search, reckoned: number): boolean {
  const { state, how } = search;
  const { leftOut } = how;
  const { absent, count } = state;
  if (!count.absent && !search.absentCount) return reckoned < search.current;
  let sum = 0;
  for (let k = 0; k < count.absent; k++) {
    const customer = absent[k] as number;
    sum += leftOut[customer] as number;
  }
  for (let k = 0; k < count.absent; k++) {
    const customer = absent[k] as number;
    leftOut[customer] = (leftOut[customer] as number) + 1;
  }
  if (!count.absent) return true;
  if (!search.absentCount) return false;
  const was = currentSum(search);
  return (
    sum < was ||
    (sum === was && reckoned < search.current) ||
    (count.absent <= search.absentCount && reckoned < search.current)
  );
}

function currentSum({ how, absent, absentCount }: Search): number {
  let sum = 0;
  for (let k = 0; k < absentCount; k++) sum += how.leftOut[absent[k] as number] as number;
  return sum;
}

/** The accepted plan becomes the current one, and the best one if it is. */
function keep(search: Search): void {
  const { state, best } = search;
  const { absent, count } = state;
  search.current = state.total[0] as number;
  search.absentCount = count.absent;
  for (let k = 0; k < count.absent; k++) search.absent[k] = absent[k] as number;
  const better =
    count.absent < best.unserved ||
    (count.absent === best.unserved && search.current < best.distance - 1e-9);
  if (!better) return;
  best.unserved = count.absent;
  best.distance = search.current;
  best.next.set(state.next);
}

function planOf(
  { customers, vehicles, travel, nodes }: RoutingProblem,
  { next }: Best,
): RoutingPlan {
  const routes: number[][] = [];
  const seen = new Set<number>();
  let distance = 0;
  for (let depot = customers; depot < customers + vehicles; depot++) {
    const route: number[] = [];
    let before = depot;
    for (let node = next[depot] as number; node !== depot; node = next[node] as number) {
      route.push(node);
      seen.add(node);
      distance += travel[before * nodes + node] as number;
      before = node;
    }
    if (!route.length) continue;
    distance += travel[before * nodes + depot] as number;
    routes.push(route);
  }
  const unserved = Array.from({ length: customers }, (_, customer) => customer);
  return { routes, unserved: unserved.filter((customer) => !seen.has(customer)), distance };
}
