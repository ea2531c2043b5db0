// The annealing over shifts: ruin, put back, keep or take back. The best plan found is always whole and legal.
import { acceptTouched } from '../touched';
import { newDice, throwUnit, type Dice } from '../dice';
import type { Compiled } from './compiled';
import { newVisitMemory, putVisitsBack, replaceBreaks, type VisitPutBack } from './put-back-visits';
import { ruinVisits } from './ruin-visits';
import { loosen, tighten } from './tighten';
import { compareLevels, sumLevels } from './costs';
import { emptyShifts, takeShiftsBack, timeShift, type VisitState } from './visit-state';

/** What a change may cost at the beginning and at the end, in parts of a mean way: with longer ways every change costs more. */
const hot = 0.6;
const cold = 0.006;

export type VisitSearch = {
  readonly state: VisitState;
  readonly how: VisitPutBack;
  readonly dice: Dice;
  readonly absent: Int32Array;
  readonly best: VisitPlanState;
  /** Minutes of a mean way. */
  readonly way: number;
  /** What the plan at hand costs on each level, and the one that is tried. */
  readonly current: Float64Array;
  readonly tried: Float64Array;
  absentCount: number;
  iterations: number;
};

/** A plan as it is kept: sequences and held minutes. */
export type VisitPlanState = {
  readonly seq: Int32Array;
  readonly len: Int32Array;
  readonly hold: Float64Array;
  /** By level. */
  readonly costs: Float64Array;
};

export const newPutBack = (c: Compiled): VisitPutBack => ({
  memory: newVisitMemory(c.stops, c.shifts),
  blink: 0.01,
  keys: new Float64Array(c.stops),
  leftOut: new Float64Array(c.stops),
});

/** Begins with a plan that stands already (`state` with some stops placed), or from nothing. */
export function startVisitSearch(c: Compiled, seed: number, from?: VisitState): VisitSearch {
  const state = from ?? emptyWithBreaks(c);
  const how = newPutBack(c);
  const dice = newDice(seed);
  putVisitsBack(state, how, from ? null : dice);
  if (!from) tighten(state);
  acceptTouched(state);
  const search: VisitSearch = {
    state,
    how,
    dice,
    absent: new Int32Array(c.stops),
    best: {
      seq: new Int32Array(state.seq.length),
      len: new Int32Array(c.shifts),
      hold: new Float64Array(c.nodes),
      costs: new Float64Array(c.levels).fill(Infinity),
    },
    way: meanWay(c),
    current: new Float64Array(c.levels),
    tried: new Float64Array(c.levels),
    absentCount: 0,
    iterations: 0,
  };
  sumLevels(state, search.tried);
  keep(search);
  return search;
}

export function emptyWithBreaks(c: Compiled): VisitState {
  const state = emptyShifts(c);
  for (let shift = 0; shift < c.shifts; shift++) {
    timeShift(state, shift);
    replaceBreaks(state, shift);
  }
  return state;
}

export function runVisitSearch(search: VisitSearch, iterations: number, progress: number): void {
  const { state } = search;
  if (!state.c.stops || !state.c.shifts) {
    search.iterations += iterations;
    return;
  }
  const heat = search.way * hot * Math.pow(cold / hot, Math.min(1, progress));
  for (let k = 0; k < iterations; k++) step(search, heat);
}

/** Between the first stops: a sample is enough. */
function meanWay({ problem, place, stops }: Compiled): number {
  const ways = problem.travel[0]?.minutes;
  const sample = place.subarray(0, Math.min(stops, 50)).filter((at) => at >= 0);
  let sum = 0;
  for (const from of sample)
    for (const to of sample) sum += ways?.[from * problem.places + to] ?? 0;
  return Math.max(1, sum / Math.max(1, sample.length * sample.length));
}

function step(search: VisitSearch, heat: number): void {
  const { state, dice, how } = search;
  search.iterations++;
  const whole = ruinVisits(state, dice);
  if (whole) {
    if (throwUnit(dice) < 0.5) loosen(state, dice);
    putVisitsBack(state, how, dice);
    tighten(state);
  }
  for (let k = 0; k < state.count.absent; k++) {
    const stop = state.absent[k] as number;
    how.leftOut[stop] = (how.leftOut[stop] as number) + 1;
  }
  const patience = -heat * Math.log(1 - throwUnit(dice));
  if (whole) sumLevels(state, search.tried);
  if (whole && compareLevels(search.tried, search.current) <= patience) {
    acceptTouched(state);
    keep(search);
    return;
  }
  takeShiftsBack(state, search.absent, search.absentCount);
}

/** What was tried is the plan at hand now; the best one too, when none was better. */
function keep(search: VisitSearch): void {
  const { state, best, tried } = search;
  search.current.set(tried);
  search.absentCount = state.count.absent;
  for (let k = 0; k < state.count.absent; k++) search.absent[k] = state.absent[k] as number;
  if (compareLevels(tried, best.costs) >= 0) return;
  best.costs.set(tried);
  best.seq.set(state.seq);
  best.len.set(state.len);
  best.hold.set(state.hold);
}

/** The best plan as a state of its own. */
export function bestState({ state: { c }, best }: VisitSearch): VisitState {
  const state = emptyShifts(c);
  state.seq.set(best.seq);
  state.len.set(best.len);
  state.hold.set(best.hold);
  for (let shift = 0; shift < c.shifts; shift++) {
    for (let k = 0; k < (best.len[shift] as number); k++)
      state.shiftOf[best.seq[shift * c.room + k] as number] = shift;
    timeShift(state, shift);
  }
  let left = 0;
  for (let stop = 0; stop < c.stops; stop++)
    if (c.open[stop] && (state.shiftOf[stop] as number) < 0) state.absent[left++] = stop;
  state.count.absent = left;
  return state;
}
