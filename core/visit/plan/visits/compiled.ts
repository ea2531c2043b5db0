// The home-visit problem in flat arrays, made once for a search. Nodes are the stops, then the breaks of all shifts.
import type { LeftOutReason } from '../plan';
import type { PlanProblem, Stop } from '../problem';

/** Why a stop may never stand in a shift; 0: it may. */
export const bar = {
  none: 0,
  window: 1,
  skill: 2,
  forbidden: 3,
  past: 4,
  deadline: 5,
  pin: 6,
} as const;

/** `then` is made after `first`. */
export type Order = { readonly first: number; readonly days: number; readonly minutes: number };

export type Compiled = {
  readonly problem: PlanProblem;
  readonly stops: number;
  readonly nodes: number;
  readonly shifts: number;
  readonly days: number;
  readonly agents: number;
  /** Longest sequence of a shift. */
  readonly room: number;
  readonly stopIndex: ReadonlyMap<string, number>;
  readonly shiftIndex: ReadonlyMap<string, number>;
  /** Stops that take part in planning; the others are history or left out with `excluded`. */
  readonly open: Uint8Array;
  readonly excluded: ReadonlyMap<string, readonly LeftOutReason[]>;
  readonly minutes: Float64Array;
  /** −1 at breaks. */
  readonly place: Int32Array;
  /** Spans of node and day: `spanAt[node * days + day]` … the next entry; beginnings of the visit, sorted. */
  readonly spanAt: Int32Array;
  readonly opens: Float64Array;
  readonly closes: Float64Array;
  /** Promised end of the beginning, by stop; Infinity: nothing promised. Only on `promisedDay`. */
  readonly promisedStart: Float64Array;
  readonly promisedDay: Int32Array;
  readonly publishedStart: Float64Array;
  readonly publishedShift: Int32Array;
  readonly publishedDay: Int32Array;
  /** Row of a stop: codes of `bar`, and what giving it to the shift costs. */
  readonly barred: Uint8Array;
  readonly assign: Float64Array;
  readonly unserved: Float64Array;
  /** By stop and agent: what of `assign` is a wish that is not kept. */
  readonly missed: Float64Array;
  /** How many levels the aim has. */
  readonly levels: number;
  readonly pinnedShift: Int32Array;
  readonly pinnedStart: Float64Array;
  /** The other stop of a pair, −1; and how much later than this one it begins, least and most. */
  readonly partner: Int32Array;
  readonly offsetLeast: Float64Array;
  readonly offsetMost: Float64Array;
  /** Stops of a pair or of an order. */
  readonly tied: Int32Array;
  /** Minutes of the clock on which tied stops begin; 0: any. */
  readonly grid: number;
  readonly orders: readonly (readonly Order[])[];
  /** Stops that are made after this one. */
  readonly after: readonly (readonly number[])[];
  readonly apart: readonly (readonly { readonly other: number; readonly agent: boolean }[])[];
  readonly shiftDay: Int32Array;
  readonly shiftAgent: Int32Array;
  readonly from: Float64Array;
  readonly to: Float64Array;
  readonly startPlace: Int32Array;
  readonly endPlace: Int32Array;
  readonly ways: readonly Float64Array[];
  readonly maxVisits: Float64Array;
  readonly maxMinutes: Float64Array;
  readonly breaksOf: readonly (readonly number[])[];
  /** Stops that have happened, by shift, in order; −1 at `historyShift`: not of them. */
  readonly history: readonly (readonly number[])[];
  readonly historyShift: Int32Array;
  readonly shiftsOfDay: readonly (readonly number[])[];
  /** Each agent's part of all shift time. */
  readonly share: Float64Array;
  /** By stop, as far as `nearestStops` was asked. */
  readonly near: Int32Array[];
};

/** A stop and others, nearest first by the first means of travel, at most 40. */
export function nearestStops({ near, problem, place, stops }: Compiled, stop: number): Int32Array {
  const known = near[stop];
  if (known) return known;
  const ways = problem.travel[0]?.minutes;
  const row = Math.max(0, place[stop] as number) * problem.places;
  const way = Float64Array.from({ length: stops }, (_, other) =>
    other === stop ? -1 : (ways?.[row + Math.max(0, place[other] as number)] ?? 0),
  );
  const order = Int32Array.from({ length: stops }, (_, other) => other);
  order.sort((a, b) => (way[a] as number) - (way[b] as number) || a - b);
  return (near[stop] = order.slice(0, 40));
}

/** When a visit may begin on a day: the spans that are long enough, in order, those that overlap as one. */
export function beginnings(stop: Stop, day: number): (readonly [number, number])[] {
  const spans = stop.windows
    .filter((span) => span.day === day && span.to - span.from >= stop.minutes)
    .map((span) => [span.from, span.to - stop.minutes] as const)
    .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const apart: (readonly [number, number])[] = [];
  for (const [from, to] of spans) {
    const last = apart.at(-1);
    if (last && from <= last[1]) apart[apart.length - 1] = [last[0], Math.max(last[1], to)];
    else apart.push([from, to]);
  }
  return apart;
}
