// The planner's core problem in flat arrays: customers with demand and one time window, equal vehicles from one depot.
// It is what the public benchmark files ask; the home-visit problem has its own state (`../visits`) and the same principle.

export type RoutingProblem = {
  readonly customers: number;
  readonly vehicles: number;
  readonly capacity: number;
  /** Nodes are the customers 0…n−1, then one depot node for each vehicle. */
  readonly nodes: number;
  /** Distance = time, row `from`: `travel[from * nodes + to]`. */
  readonly travel: Float64Array;
  /** The same, row `to`: both directions of an insertion are read along one row. */
  readonly travelInto: Float64Array;
  readonly demand: Float64Array;
  /** Beginning of the service: earliest and latest; at a depot node: out at the earliest, back at the latest. */
  readonly ready: Float64Array;
  readonly due: Float64Array;
  readonly service: Float64Array;
  /** Row of a customer: all others, nearest first. */
  readonly near: Int32Array;
  /** Orders in which removed customers are put back, as ranks: row = order, column = customer. */
  readonly ranks: readonly Float64Array[];
};

/** A depot or customer as it stands in a file; the first one is the depot. */
export type Site = {
  readonly x: number;
  readonly y: number;
  readonly demand: number;
  readonly ready: number;
  readonly due: number;
  readonly service: number;
};

export function routingProblem(
  sites: readonly Site[],
  vehicles: number,
  capacity: number,
): RoutingProblem {
  const [depot, ...customers] = sites;
  if (!depot) throw new Error('a routing problem has a depot');
  const all = [...customers, ...Array.from({ length: vehicles }, () => depot)];
  const nodes = all.length;
  const travel = new Float64Array(nodes * nodes);
  const travelInto = new Float64Array(nodes * nodes);
  all.forEach((from, i) =>
    all.forEach((to, j) => {
      const way = Math.sqrt((from.x - to.x) ** 2 + (from.y - to.y) ** 2);
      travel[i * nodes + j] = way;
      travelInto[j * nodes + i] = way;
    }),
  );
  const column = (read: (site: Site) => number) => Float64Array.from(all, read);
  return {
    customers: customers.length,
    vehicles,
    capacity,
    nodes,
    travel,
    travelInto,
    demand: column((site) => site.demand),
    ready: column((site) => site.ready),
    due: column((site) => site.due),
    service: column((site) => site.service),
    near: nearestFirst(travel, customers.length, nodes),
    ranks: putBackOrders(customers, travel, nodes),
  };
}

function nearestFirst(travel: Float64Array, customers: number, nodes: number): Int32Array {
  const near = new Int32Array(customers * customers);
  const order = Array.from({ length: customers }, (_, customer) => customer);
  for (let from = 0; from < customers; from++) {
    const way = (to: number) => travel[from * nodes + to] as number;
    near.set(
      [...order].sort((a, b) => way(a) - way(b) || a - b),
      from * customers,
    );
  }
  return near;
}

/** Largest load, farthest, nearest, shortest window, earliest opening, earliest closing first. */
function putBackOrders(customers: readonly Site[], travel: Float64Array, nodes: number) {
  const depotRow = customers.length * nodes;
  const keys: ((site: Site, customer: number) => number)[] = [
    (site) => -site.demand,
    (_, customer) => -(travel[depotRow + customer] as number),
    (_, customer) => travel[depotRow + customer] as number,
    (site) => site.due - site.ready,
    (site) => site.ready,
    (site) => -site.due,
  ];
  return keys.map((key) => Float64Array.from(customers, key));
}
