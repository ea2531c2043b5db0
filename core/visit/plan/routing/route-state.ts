// Routes as rings of linked nodes with the two times that make an insertion test O(1): when the vehicle leaves a node at the earliest,
// and when service may begin there at the latest so that the rest of the route is still on time.
import type { RoutingProblem } from './routing-problem';

export type RouteState = {
  readonly problem: RoutingProblem;
  readonly next: Int32Array;
  readonly prev: Int32Array;
  /** Vehicle of a customer; −1: in no route. */
  readonly routeOf: Int32Array;
  /** Earliest end of service; at a depot: beginning of the day. */
  readonly leaves: Float64Array;
  /** Latest beginning of service; at a depot: end of the day. */
  readonly latest: Float64Array;
  /** Distance from the node before. */
  readonly way: Float64Array;
  readonly load: Float64Array;
  readonly size: Int32Array;
  /** Changes with every accepted change of a route: what was found out about an unchanged route stays true. */
  readonly version: Int32Array;
  /** 1: changed since the last accepted plan. */
  readonly touched: Uint8Array;
  readonly touchedList: Int32Array;
  /** The touched routes as they were, one after the other: length, then nodes. */
  readonly saved: Int32Array;
  /** Customers in no route. */
  readonly absent: Int32Array;
  readonly count: { touched: number; saved: number; absent: number; version: number };
  /** Total distance, kept along. */
  readonly total: Float64Array;
};

export function emptyRoutes(problem: RoutingProblem): RouteState {
  const { nodes, customers, vehicles } = problem;
  const state: RouteState = {
    problem,
    next: new Int32Array(nodes),
    prev: new Int32Array(nodes),
    routeOf: new Int32Array(customers).fill(-1),
    leaves: new Float64Array(nodes),
    latest: new Float64Array(nodes),
    way: new Float64Array(nodes),
    load: new Float64Array(vehicles),
    size: new Int32Array(vehicles),
    version: new Int32Array(vehicles),
    touched: new Uint8Array(vehicles),
    touchedList: new Int32Array(vehicles),
    saved: new Int32Array(nodes + vehicles),
    absent: Int32Array.from({ length: customers }, (_, customer) => customer),
    count: { touched: 0, saved: 0, absent: customers, version: 0 },
    total: new Float64Array(1),
  };
  for (let route = 0; route < vehicles; route++) {
    const depot = customers + route;
    state.next[depot] = depot;
    state.prev[depot] = depot;
    timeRoute(state, route);
  }
  return state;
}

/** Remembers a route before its first change, so that the change can be taken back. */
export function touch(state: RouteState, route: number): void {
  if (state.touched[route]) return;
  const { next, saved, count } = state;
  state.touched[route] = 1;
  state.touchedList[count.touched++] = route;
  saved[count.saved++] = state.size[route] as number;
  const depot = state.problem.customers + route;
  for (let node = next[depot] as number; node !== depot; node = next[node] as number)
    saved[count.saved++] = node;
}

/** Takes a customer out of its route; the route's times wait for `timeRoute`. */
export function unlink(state: RouteState, customer: number): void {
  const { next, prev, way, problem } = state;
  const before = prev[customer] as number;
  const after = next[customer] as number;
  const route = state.routeOf[customer] as number;
  const direct = problem.travelInto[after * problem.nodes + before] as number;
  state.total[0] =
    (state.total[0] as number) + direct - (way[customer] as number) - (way[after] as number);
  next[before] = after;
  prev[after] = before;
  way[after] = direct;
  state.routeOf[customer] = -1;
  state.load[route] = (state.load[route] as number) - (problem.demand[customer] as number);
  state.size[route] = (state.size[route] as number) - 1;
}

/** Puts a customer behind a node and corrects the times as far as they change. */
export function link(state: RouteState, customer: number, before: number, route: number): void {
  const { next, prev, way, problem } = state;
  const { travelInto, nodes } = problem;
  const after = next[before] as number;
  const wayIn = travelInto[customer * nodes + before] as number;
  const wayOut = travelInto[after * nodes + customer] as number;
  state.total[0] = (state.total[0] as number) + wayIn + wayOut - (way[after] as number);
  next[before] = customer;
  prev[customer] = before;
  next[customer] = after;
  prev[after] = customer;
  way[customer] = wayIn;
  way[after] = wayOut;
  state.routeOf[customer] = route;
  state.load[route] = (state.load[route] as number) + (problem.demand[customer] as number);
  state.size[route] = (state.size[route] as number) + 1;
  timesForward(state, customer, true);
  timesBackward(state, customer, true);
}

function timesForward(state: RouteState, from: number, first: boolean): void {
  const { next, prev, way, leaves, problem } = state;
  const { ready, service, customers } = problem;
  let node = from;
  let before = prev[node] as number;
  let must = first;
  while (node < customers) {
    const arrives = (leaves[before] as number) + (way[node] as number);
    const opens = ready[node] as number;
    const left = (arrives > opens ? arrives : opens) + (service[node] as number);
    if (!must && left === leaves[node]) return;
    leaves[node] = left;
    must = false;
    before = node;
    node = next[node] as number;
  }
}

function timesBackward(state: RouteState, from: number, first: boolean): void {
  const { next, prev, way, latest, problem } = state;
  const { due, service, customers } = problem;
  let node = from;
  let after = next[node] as number;
  let must = first;
  while (node < customers) {
    const last = (latest[after] as number) - (way[after] as number) - (service[node] as number);
    const closes = due[node] as number;
    const begins = last < closes ? last : closes;
    if (!must && begins === latest[node]) return;
    latest[node] = begins;
    must = false;
    after = node;
    node = prev[node] as number;
  }
}

/** Reckons all times of a route anew. */
export function timeRoute(state: RouteState, route: number): void {
  const { next, prev, leaves, latest, way, problem } = state;
  const { ready, service, due, customers } = problem;
  const depot = customers + route;
  leaves[depot] = ready[depot] as number;
  latest[depot] = due[depot] as number;
  let left = leaves[depot];
  for (let node = next[depot] as number; node !== depot; node = next[node] as number) {
    const arrives = left + (way[node] as number);
    const opens = ready[node] as number;
    left = (arrives > opens ? arrives : opens) + (service[node] as number);
    leaves[node] = left;
  }
  let last = latest[depot];
  let wayOut = way[depot] as number;
  for (let node = prev[depot] as number; node !== depot; node = prev[node] as number) {
    last = last - wayOut - (service[node] as number);
    if (last > (due[node] as number)) last = due[node] as number;
    latest[node] = last;
    wayOut = way[node] as number;
  }
}

/** Puts the touched routes back as they were. The caller gives back `absent` and `total`. */
export function takeBack(state: RouteState): void {
  const { count, touchedList, touched, saved } = state;
  let at = 0;
  for (let k = 0; k < count.touched; k++) {
    const route = touchedList[k] as number;
    const size = saved[at++] as number;
    threadRoute(state, route, saved, at, size);
    at += size;
    touched[route] = 0;
  }
  count.touched = 0;
  count.saved = 0;
}

/** Makes a route of `size` nodes that stand one after the other in `list`. */
export function threadRoute(
  state: RouteState,
  route: number,
  list: Int32Array,
  from: number,
  size: number,
): void {
  const { next, prev, way, routeOf, problem } = state;
  const { travelInto, nodes, demand, customers } = problem;
  const depot = customers + route;
  let before = depot;
  let load = 0;
  for (let at = from; at < from + size; at++) {
    const node = list[at] as number;
    next[before] = node;
    prev[node] = before;
    way[node] = travelInto[node * nodes + before] as number;
    routeOf[node] = route;
    load += demand[node] as number;
    before = node;
  }
  next[before] = depot;
  prev[depot] = before;
  way[depot] = before === depot ? 0 : (travelInto[depot * nodes + before] as number);
  state.load[route] = load;
  state.size[route] = size;
  timeRoute(state, route);
}
