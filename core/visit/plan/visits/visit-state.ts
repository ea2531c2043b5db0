// The shifts of a plan as sequences of stops and breaks with their times: begins at the earliest, may begin at the latest.
// A stop in a pair, a pinned stop, and one that another follows on its day hold their minute, so that routes stay independent of each
// other and a test of a place stays O(1).
import type { Compiled } from './compiled';
import { costShift } from './costs';

export type VisitState = {
  readonly c: Compiled;
  /** Row of a shift. */
  readonly seq: Int32Array;
  readonly len: Int32Array;
  readonly begins: Float64Array;
  readonly latest: Float64Array;
  /** Where the agent is at a node; a break is taken where the stop before was. */
  readonly at: Int32Array;
  readonly shiftOf: Int32Array;
  /** The minute that a stop holds; −1: as early as it can. */
  readonly hold: Float64Array;
  /** What `tighten` works with: earliest beginnings, minutes to wait for, shifts to look at. */
  readonly soonest: Float64Array;
  readonly notBefore: Float64Array;
  readonly stale: Uint8Array;
  /** By shift: minutes of travel, of visits and travel, of visits alone; stops. */
  readonly travel: Float64Array;
  readonly work: Float64Array;
  readonly withVisits: Float64Array;
  readonly visits: Int32Array;
  /** Row of a shift: what it costs on each level, as far as that is the shift's own. */
  readonly costs: Float64Array;
  /** By shift: the longest lateness of its stops. */
  readonly latestOf: Float64Array;
  /** Minutes of visits, with those that have happened. */
  readonly agentWork: Float64Array;
  readonly version: Int32Array;
  readonly touched: Uint8Array;
  readonly touchedList: Int32Array;
  readonly saved: Int32Array;
  readonly savedHold: Float64Array;
  readonly absent: Int32Array;
  readonly count: { touched: number; saved: number; absent: number; version: number };
};

export function emptyShifts(c: Compiled): VisitState {
  const floats = (size: number, value = 0) => new Float64Array(size).fill(value);
  const state: VisitState = {
    c,
    seq: new Int32Array(c.shifts * c.room),
    len: new Int32Array(c.shifts),
    begins: floats(c.nodes),
    latest: floats(c.nodes),
    at: new Int32Array(c.nodes),
    shiftOf: new Int32Array(c.nodes).fill(-1),
    hold: floats(c.nodes, -1),
    soonest: floats(c.nodes),
    notBefore: floats(c.nodes),
    stale: new Uint8Array(c.shifts),
    travel: floats(c.shifts),
    work: floats(c.shifts),
    withVisits: floats(c.shifts),
    visits: new Int32Array(c.shifts),
    costs: floats(c.shifts * c.levels),
    latestOf: floats(c.shifts),
    agentWork: floats(c.agents),
    version: new Int32Array(c.shifts),
    touched: new Uint8Array(c.shifts),
    touchedList: new Int32Array(c.shifts),
    saved: new Int32Array(c.nodes + c.shifts),
    savedHold: floats(c.nodes + c.shifts),
    absent: new Int32Array(c.stops),
    count: { touched: 0, saved: 0, absent: 0, version: 0 },
  };
  for (let shift = 0; shift < c.shifts; shift++) {
    const agent = c.shiftAgent[shift] as number;
    for (const stop of c.history[shift] ?? [])
      state.agentWork[agent] = (state.agentWork[agent] as number) + (c.minutes[stop] as number);
  }
  for (let stop = 0; stop < c.stops; stop++)
    if (c.open[stop]) state.absent[state.count.absent++] = stop;
  return state;
}

export const wayBetween = (c: Compiled, shift: number, from: number, to: number): number =>
  to < 0 ? 0 : ((c.ways[shift] as Float64Array)[from * c.problem.places + to] as number);

/** Earliest beginning of a node from a minute on; Infinity: never on that day. */
export function beginFrom(state: VisitState, node: number, day: number, minute: number): number {
  const held = state.hold[node] as number;
  if (held >= 0) return minute <= held ? held : Infinity;
  return openFrom(state.c, node, day, minute);
}

/** The same without the minute that a stop holds. */
export function openFrom(c: Compiled, node: number, day: number, minute: number): number {
  const { spanAt, opens, closes, days } = c;
  const last = spanAt[node * days + day + 1] as number;
  for (let span = spanAt[node * days + day] as number; span < last; span++)
    if (minute <= (closes[span] as number)) {
      const open = opens[span] as number;
      return minute > open ? minute : open;
    }
  return Infinity;
}

/** Latest beginning of a node up to a minute; −Infinity: never on that day. */
export function beginUntil(state: VisitState, node: number, day: number, minute: number): number {
  const held = state.hold[node] as number;
  if (held >= 0) return minute >= held ? held : -Infinity;
  const { spanAt, opens, closes, days } = state.c;
  const first = spanAt[node * days + day] as number;
  for (let span = (spanAt[node * days + day + 1] as number) - 1; span >= first; span--)
    if (minute >= (opens[span] as number)) {
      const close = closes[span] as number;
      return minute < close ? minute : close;
    }
  return -Infinity;
}

/** Remembers a shift before its first change. */
export function touchShift(state: VisitState, shift: number): void {
  if (state.touched[shift]) return;
  const { count, seq, len, saved, savedHold, hold, c } = state;
  state.touched[shift] = 1;
  state.touchedList[count.touched++] = shift;
  const size = len[shift] as number;
  saved[count.saved++] = size;
  for (let k = 0; k < size; k++) {
    const node = seq[shift * c.room + k] as number;
    saved[count.saved] = node;
    savedHold[count.saved++] = hold[node] as number;
  }
}

export function insertNode(state: VisitState, node: number, shift: number, position: number): void {
  const { seq, len, c } = state;
  const row = shift * c.room;
  const size = len[shift] as number;
  seq.copyWithin(row + position + 1, row + position, row + size);
  seq[row + position] = node;
  len[shift] = size + 1;
  state.shiftOf[node] = shift;
  timeShift(state, shift);
}

/** Takes a node out; the times wait for `timeShift`. */
export function dropNode(state: VisitState, node: number): void {
  const { seq, len, c } = state;
  const shift = state.shiftOf[node] as number;
  const row = shift * c.room;
  const size = len[shift] as number;
  const position = seq.indexOf(node, row) - row;
  seq.copyWithin(row + position, row + position + 1, row + size);
  len[shift] = size - 1;
  state.shiftOf[node] = -1;
}

/** Reckons times and costs of a shift; false: it cannot be done in time. */
export function timeShift(state: VisitState, shift: number): boolean {
  const { seq, len, begins, at, c } = state;
  const row = shift * c.room;
  const size = len[shift] as number;
  const day = c.shiftDay[shift] as number;
  let free = c.from[shift] as number;
  let where = c.startPlace[shift] as number;
  let travel = 0;
  let work = 0;
  let visits = 0;
  for (let k = 0; k < size; k++) {
    const node = seq[row + k] as number;
    const place = c.place[node] as number;
    const minutes = c.minutes[node] as number;
    if (place >= 0) {
      const way = wayBetween(c, shift, where, place);
      travel += way;
      free += way;
      where = place;
      work += minutes;
      visits++;
    }
    at[node] = where;
    begins[node] = beginFrom(state, node, day, free);
    free = begins[node] + minutes;
  }
  travel += wayBetween(c, shift, where, c.endPlace[shift] as number);
  state.visits[shift] = visits;
  state.travel[shift] = visits ? travel : 0;
  setWork(state, shift, visits ? work + travel : 0, work);
  costShift(state, shift);
  return timesBack(state, shift, row, size, day);
}

function timesBack(
  state: VisitState,
  shift: number,
  row: number,
  size: number,
  day: number,
): boolean {
  const { seq, begins, latest, at, c } = state;
  let due = c.to[shift] as number;
  let where = c.endPlace[shift] as number;
  let onTime = true;
  for (let k = size - 1; k >= 0; k--) {
    const node = seq[row + k] as number;
    const way = wayBetween(c, shift, at[node] as number, where);
    latest[node] = beginUntil(state, node, day, due - way - (c.minutes[node] as number));
    if (!((begins[node] as number) <= latest[node])) onTime = false;
    due = latest[node];
    where = at[node] as number;
  }
  return onTime;
}

function setWork(state: VisitState, shift: number, work: number, withVisits: number): void {
  const agent = state.c.shiftAgent[shift] as number;
  const before = state.withVisits[shift] as number;
  state.work[shift] = work;
  state.withVisits[shift] = withVisits;
  state.agentWork[agent] = (state.agentWork[agent] as number) + withVisits - before;
}

/** Puts the touched shifts back; `absent`: the stops that were in no shift. */
export function takeShiftsBack(state: VisitState, absent: Int32Array, absentCount: number): void {
  const { count, touchedList, touched, saved, savedHold, seq, len, c } = state;
  count.absent = absentCount;
  for (let k = 0; k < absentCount; k++) {
    const stop = absent[k] as number;
    state.absent[k] = stop;
    state.shiftOf[stop] = -1;
    state.hold[stop] = -1;
  }
  let from = 0;
  for (let k = 0; k < count.touched; k++) {
    const shift = touchedList[k] as number;
    const size = saved[from++] as number;
    for (let j = 0; j < size; j++, from++) {
      const node = saved[from] as number;
      seq[shift * c.room + j] = node;
      state.shiftOf[node] = shift;
      state.hold[node] = savedHold[from] as number;
    }
    len[shift] = size;
    touched[shift] = 0;
    timeShift(state, shift);
  }
  count.touched = 0;
  count.saved = 0;
}
