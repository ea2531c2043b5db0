// What a plan costs, level by level of the aim, and which of two is better.
import type { Stop } from '../problem';
import type { Compiled } from './compiled';
import type { VisitState } from './visit-state';

/** Minutes by which a stop begins later than promised. */
export function lateBy(c: Compiled, stop: number, day: number, start: number): number {
  const promised = c.promisedStart[stop] as number;
  return start > promised && c.promisedDay[stop] === day ? start - promised : 0;
}

/** Whether a stop begins so far from the minute that was told that it has to be told anew. */
const isRetimed = (c: Compiled, stop: number, day: number, start: number) =>
  c.publishedDay[stop] === day &&
  Math.abs(start - (c.publishedStart[stop] as number)) > c.problem.weights.tolerance;

/** What beginning at a minute costs: lateness against the promise, and a published time that is missed. */
export function timeCost(c: Compiled, stop: number, day: number, start: number): number {
  const { late, timeChanged } = c.problem.weights;
  return late * lateBy(c, stop, day, start) + (isRetimed(c, stop, day, start) ? timeChanged : 0);
}

/** Reckons what a shift costs on each level by its times. */
export function costShift(state: VisitState, shift: number): void {
  const { seq, len, begins, c, costs } = state;
  const { weights } = c.problem;
  const { levels } = weights;
  const own = shift * c.levels;
  const row = shift * c.room;
  const day = c.shiftDay[shift] as number;
  const agent = c.shiftAgent[shift] as number;
  const add = (level: number, cost: number) => {
    costs[own + level] = (costs[own + level] as number) + cost;
  };
  costs.fill(0, own, own + c.levels);
  add(levels.travel, weights.travel * (state.travel[shift] as number));
  let told = -1;
  let longest = 0;
  for (let k = 0; k < (len[shift] as number); k++) {
    const node = seq[row + k] as number;
    if (node >= c.stops) continue;
    const start = begins[node] as number;
    const late = lateBy(c, node, day, start);
    if (late > longest) longest = late;
    if (late) add(levels.late, weights.late * late);
    add(levels.continuity, c.missed[node * c.agents + agent] as number);
    const there = c.publishedShift[node] as number;
    if (there < 0) continue;
    if (c.shiftAgent[there] !== agent) add(levels.agentChanged, weights.agentChanged);
    if (c.shiftDay[there] !== day) add(levels.dayChanged, weights.dayChanged);
    if (isRetimed(c, node, day, start)) add(levels.timeChanged, weights.timeChanged);
    if (there !== shift) continue;
    if ((c.publishedStart[node] as number) < told) add(levels.orderChanged, weights.orderChanged);
    told = c.publishedStart[node] as number;
  }
  state.latestOf[shift] = longest;
}

/** The longest lateness of all stops, in minutes. */
export function longestLateness({ latestOf }: VisitState): number {
  let longest = 0;
  for (const late of latestOf) if (late > longest) longest = late;
  return longest;
}

/** Squared whole hours by which the agents' time with visits differs from their part of it. */
export function fairness({ agentWork, c }: VisitState): number {
  let all = 0;
  for (const work of agentWork) all += work;
  let squares = 0;
  for (let agent = 0; agent < c.agents; agent++) {
    const off = Math.trunc(((agentWork[agent] as number) - all * (c.share[agent] as number)) / 60);
    squares += off * off;
  }
  return squares;
}

/** What the plan costs on each level, into `sums`. */
export function sumLevels(state: VisitState, sums: Float64Array): void {
  const { c, absent, count, costs } = state;
  const { weights } = c.problem;
  const { levels } = weights;
  const add = (level: number, cost: number) => {
    sums[level] = (sums[level] as number) + cost;
  };
  sums.fill(0);
  for (let shift = 0, cell = 0; shift < c.shifts; shift++)
    for (let level = 0; level < c.levels; level++, cell++)
      sums[level] = (sums[level] as number) + (costs[cell] as number);
  for (let k = 0; k < count.absent; k++)
    add(levels.unserved, c.unserved[absent[k] as number] as number);
  add(levels.latest, weights.latest * longestLateness(state));
  add(levels.fairness, weights.fairness * fairness(state));
}

const hair = 1e-6;

/** By how much the first is dearer on the first level on which two plans differ; below 0: cheaper, 0: they cost the same. */
export function compareLevels(sums: Float64Array, others: Float64Array): number {
  for (let level = 0; level < sums.length; level++) {
    const dearer = (sums[level] as number) - (others[level] as number);
    if (dearer > hair || dearer < -hair) return dearer;
  }
  return 0;
}

/** By how much the weight of the dearest wish is above that of this agent. */
export function missedWish({ preferredAgents }: Stop, agent: string): number {
  let dearest = 0;
  let own = 0;
  for (const wish of preferredAgents) {
    if (wish.weight > dearest) dearest = wish.weight;
    if (wish.agent === agent) own = wish.weight;
  }
  return dearest - own;
}
