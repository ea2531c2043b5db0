// Ties between stops by index. A tie to something that has happened, or that is left out, is no tie between two stops to be placed.
import type { PlanProblem } from '../problem';
import type { Compiled, Order } from './compiled';

type Links = Pick<
  Compiled,
  'tied' | 'partner' | 'offsetLeast' | 'offsetMost' | 'orders' | 'after' | 'apart'
>;

export function compileLinks(
  { links, stops }: PlanProblem,
  stopIndex: ReadonlyMap<string, number>,
  open: Uint8Array,
): Links {
  const partner = new Int32Array(stops.length).fill(-1);
  const offsetLeast = new Float64Array(stops.length);
  const offsetMost = new Float64Array(stops.length);
  const orders: Order[][] = stops.map(() => []);
  const after: number[][] = stops.map(() => []);
  const apart: { other: number; agent: boolean }[][] = stops.map(() => []);
  const pair = (a: number, b: number, least: number, most: number) => {
    partner[a] = b;
    partner[b] = a;
    offsetLeast[a] = least;
    offsetMost[a] = most;
    offsetLeast[b] = -most;
    offsetMost[b] = -least;
  };
  for (const link of links) {
    const [one, two] = link.kind === 'before' ? [link.first, link.then] : link.stops;
    const a = stopIndex.get(one);
    const b = stopIndex.get(two);
    if (a === undefined || b === undefined) continue;
    if (link.kind === 'notTogether') {
      apart[a]?.push({ other: b, agent: link.same === 'agent' });
      apart[b]?.push({ other: a, agent: link.same === 'agent' });
    } else if (link.kind === 'together') {
      if (open[a] && open[b]) pair(a, b, 0, 0);
    } else if (link.atMost !== null) {
      if (open[a] && open[b]) pair(a, b, link.minutes, link.atMost);
    } else if (open[b]) {
      orders[b]?.push({ first: a, days: link.days, minutes: link.minutes });
      if (open[a]) after[a]?.push(b);
    }
  }
  const tied = Int32Array.from(stops.keys()).filter(
    (at) =>
      (partner[at] as number) >= 0 || (orders[at]?.length ?? 0) + (after[at]?.length ?? 0) > 0,
  );
  return { tied, partner, offsetLeast, offsetMost, orders, after, apart };
}
