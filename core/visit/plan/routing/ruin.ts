// Taking customers out: strings of neighbours from a few routes near each other (Christiaens & Vanden Berghe, "slack induction by string
// removals"), now and then a whole route or the tail of one, which is how a plan gets fewer or more routes.
import { throwBelow, throwUnit, type Dice } from '../dice';
import { timeRoute, touch, unlink, type RouteState } from './route-state';

export type RuinSetting = {
  /** Customers taken out on average, and the longest string. */
  readonly average: number;
  readonly longest: number;
  /** How often a string keeps customers inside it, and how likely those kept are enough. */
  readonly split: number;
  readonly enough: number;
  /** How often a whole route is taken out, and how often the tail of one. */
  readonly wholeRoute: number;
  readonly tail: number;
};

export const ordinaryRuin: RuinSetting = {
  average: 10,
  longest: 16,
  split: 0.5,
  enough: 0.1,
  wholeRoute: 0.01,
  tail: 0.01,
};

export function ruin(state: RouteState, setting: RuinSetting, dice: Dice): void {
  const { problem, count, routeOf } = state;
  const seed = throwBelow(dice, problem.customers);
  const chance = throwUnit(dice);
  const route = routeOf[seed] as number;
  if (route >= 0 && chance < setting.wholeRoute) removeTail(state, route, 0);
  else if (route >= 0 && chance < setting.wholeRoute + setting.tail)
    removeTail(state, route, throwBelow(dice, state.size[route] as number));
  else removeStrings(state, setting, seed, dice);
  for (let k = 0; k < count.touched; k++) timeRoute(state, state.touchedList[k] as number);
}

function removeTail(state: RouteState, route: number, keep: number): void {
  touch(state, route);
  const { next, problem } = state;
  const depot = problem.customers + route;
  let node = next[depot] as number;
  for (let kept = 0; kept < keep; kept++) node = next[node] as number;
  while (node !== depot) {
    const after = next[node] as number;
    remove(state, node);
    node = after;
  }
}

function removeStrings(state: RouteState, setting: RuinSetting, seed: number, dice: Dice): void {
  const { problem, routeOf, touched, size } = state;
  const { near, customers, vehicles } = problem;
  let used = 0;
  for (let route = 0; route < vehicles; route++) if (size[route]) used++;
  if (!used) return;
  const served = customers - state.count.absent;
  const longest = Math.min(setting.longest, served / used);
  const strings = 1 + Math.floor(throwUnit(dice) * ((4 * setting.average) / (1 + longest) - 1));
  let removed = 0;
  for (let k = 0; k < customers && removed < strings; k++) {
    const customer = near[seed * customers + k] as number;
    const route = routeOf[customer] as number;
    if (route < 0 || touched[route]) continue;
    const most = Math.min(longest, size[route] as number);
    const length = Math.max(1, Math.floor(throwUnit(dice) * most + 1));
    touch(state, route);
    removeString(state, setting, customer, Math.min(length, size[route] as number), dice);
    removed++;
  }
}

/** Removes `length` neighbours of a route, `customer` mostly among them. */
function removeString(
  state: RouteState,
  setting: RuinSetting,
  customer: number,
  length: number,
  dice: Dice,
): void {
  const { next, prev, problem, size, routeOf } = state;
  const { customers } = problem;
  const stops = size[routeOf[customer] as number] as number;
  let kept = 0;
  if (length > 1 && length < stops && throwUnit(dice) < setting.split) {
    kept = 1;
    while (length + kept < stops && throwUnit(dice) > setting.enough) kept++;
  }
  const span = length + kept;
  // The string begins up to span − 1 nodes before the customer, as far as the route reaches on both sides.
  let back = 0;
  let ahead = 0;
  let node = prev[customer] as number;
  while (back < span - 1 && node < customers) {
    back++;
    node = prev[node] as number;
  }
  node = next[customer] as number;
  while (ahead < span - 1 && node < customers) {
    ahead++;
    node = next[node] as number;
  }
  const least = Math.max(0, span - 1 - ahead);
  const offset = least + throwBelow(dice, back - least + 1);
  let first = customer;
  for (let k = 0; k < offset; k++) first = prev[first] as number;
  const keepFrom = kept ? throwBelow(dice, length + 1) : 0;
  for (let k = 0; k < span; k++) {
    const after = next[first] as number;
    if (!(kept && k >= keepFrom && k < keepFrom + kept)) remove(state, first);
    first = after;
  }
}

function remove(state: RouteState, customer: number): void {
  unlink(state, customer);
  state.absent[state.count.absent++] = customer;
}
