// Putting customers back: each at its cheapest place that keeps every window, with a rare blink so that the same ruin does not always
// end in the same plan. The best place in a route that has not changed is remembered.
import { throwUnit, throwBelow, type Dice } from '../dice';
import { link, touch, type RouteState } from './route-state';
import type { RoutingProblem } from './routing-problem';

/** What was found out about a customer and a route, as long as the route's version is the same. */
export type Memory = {
  readonly version: Int32Array;
  readonly cost: Float64Array;
  readonly before: Int32Array;
};

export function newMemory({ customers, vehicles }: RoutingProblem): Memory {
  const size = customers * vehicles;
  return {
    version: new Int32Array(size).fill(-1),
    cost: new Float64Array(size),
    before: new Int32Array(size),
  };
}

export type PutBack = {
  readonly memory: Memory;
  /** How often a place is overlooked. */
  readonly blink: number;
  /** Keys of the order in which customers are put back; larger than the customers. */
  readonly keys: Float64Array;
  /** How often a customer was left out. */
  readonly leftOut: Float64Array;
};

/** How often those that were left out most come first, while somebody is left out: without it a tight fleet never serves all. */
const pushing = 0.3;

/** Weights of the orders: by chance 4, load 4, far 2, near 1, short window 2, early opening 2, late closing 2. */
const orderOf = [-1, -1, -1, -1, 0, 0, 0, 0, 1, 1, 2, 3, 3, 4, 4, 5, 5];

/** Tries to put every absent customer back; those that fit nowhere stay absent, in the order of the list. `isShort`: the plan before left somebody out. */
export function putBack(state: RouteState, how: PutBack, isShort: boolean, dice: Dice): void {
  const { absent, count } = state;
  sortAbsent(state, how, isShort, dice);
  let left = 0;
  for (let k = 0; k < count.absent; k++) {
    const customer = absent[k] as number;
    if (!putOne(state, how, customer, dice)) absent[left++] = customer;
  }
  count.absent = left;
}

function sortAbsent(state: RouteState, how: PutBack, isShort: boolean, dice: Dice): void {
  const { absent, count, problem } = state;
  const { keys, leftOut } = how;
  const isPushing = isShort && throwUnit(dice) < pushing;
  const order = orderOf[throwBelow(dice, orderOf.length)] as number;
  const ranks = order < 0 ? undefined : problem.ranks[order];
  for (let k = 0; k < count.absent; k++) {
    const customer = absent[k] as number;
    const key = isPushing
      ? -(leftOut[customer] as number) * (0.7 + 0.6 * throwUnit(dice))
      : ranks
        ? (ranks[customer] as number)
        : throwUnit(dice);
    keys[customer] = key;
    let at = k;
    while (at > 0 && (keys[absent[at - 1] as number] as number) > key) {
      absent[at] = absent[at - 1] as number;
      at--;
    }
    absent[at] = customer;
  }
}

const place = { before: -1, cost: 0 };

function putOne(state: RouteState, how: PutBack, customer: number, dice: Dice): boolean {
  const { problem, size, load, version, touched } = state;
  const { vehicles, capacity, demand } = problem;
  const { memory, blink } = how;
  const room = capacity - (demand[customer] as number);
  const row = customer * vehicles;
  let bestCost = Infinity;
  let bestBefore = -1;
  let bestRoute = -1;
  let emptySeen = false;
  for (let route = 0; route < vehicles; route++) {
    if (size[route] === 0) {
      if (emptySeen) continue;
      emptySeen = true;
    }
    if ((load[route] as number) > room) continue;
    if (throwUnit(dice) < blink) continue;
    const cell = row + route;
    if (touched[route]) {
      cheapestIn(state, customer, route, bestCost, blink, dice);
    } else if (memory.version[cell] === version[route]) {
      place.cost = memory.cost[cell] as number;
      place.before = memory.before[cell] as number;
    } else {
      cheapestIn(state, customer, route, Infinity, 0, dice);
      memory.version[cell] = version[route] as number;
      memory.cost[cell] = place.cost;
      memory.before[cell] = place.before;
    }
    if (place.cost < bestCost) {
      bestCost = place.cost;
      bestBefore = place.before;
      bestRoute = route;
    }
  }
  if (bestRoute < 0) return false;
  touch(state, bestRoute);
  link(state, customer, bestBefore, bestRoute);
  return true;
}

/** Cheapest legal place for a customer in a route, into `place`; cost Infinity: none below `bound`. */
function cheapestIn(
  state: RouteState,
  customer: number,
  route: number,
  bound: number,
  blink: number,
  dice: Dice,
): void {
  const { next, leaves, latest, way, problem } = state;
  const { travel, travelInto, nodes, customers, ready, due, service } = problem;
  const row = customer * nodes;
  const opens = ready[customer] as number;
  const closes = due[customer] as number;
  const lasts = service[customer] as number;
  const depot = customers + route;
  let best = bound;
  let bestBefore = -1;
  let before = depot;
  do {
    const after = next[before] as number;
    const wayIn = travelInto[row + before] as number;
    const arrives = (leaves[before] as number) + wayIn;
    if (arrives > closes) break;
    const wayOut = travel[row + after] as number;
    const more = wayIn + wayOut - (way[after] as number);
    if (more < best) {
      const begins = arrives > opens ? arrives : opens;
      if (
        begins + lasts + wayOut <= (latest[after] as number) &&
        (blink === 0 || throwUnit(dice) >= blink)
      ) {
        best = more;
        bestBefore = before;
      }
    }
    before = after;
  } while (before !== depot);
  place.before = bestBefore;
  place.cost = bestBefore < 0 ? Infinity : best;
}
