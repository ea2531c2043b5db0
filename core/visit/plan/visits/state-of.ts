// From a plan into the arrays: what is still legal stands as it was, the rest is put in as far as it fits, and what is broken goes.
import type { Plan } from '../plan';
import type { Compiled } from './compiled';
import { gap, gapAt, hasRoom, isWithinWork } from './gap';
import { replaceBreaks } from './put-back-visits';
import { mayStand } from './ties';
import { dropNode, emptyShifts, insertNode, timeShift, type VisitState } from './visit-state';

/**
 * A plan put into the arrays. What does not fit any more (a visit that overran, a shift that is gone) is absent, and so is who was
 * with it; whoever calls puts it back.
 */
export function stateOf(c: Compiled, plan: Plan): VisitState {
  const state = emptyShifts(c);
  for (let shift = 0; shift < c.shifts; shift++) timeShift(state, shift);
  const starts = new Map<number, number>();
  const asWas = new Set<number>();
  const routes = plan.routes.flatMap((route) => {
    const shift = c.shiftIndex.get(route.shift);
    const stops = route.stops.flatMap(({ stop, start }) => {
      const at = c.stopIndex.get(stop);
      if (at === undefined || !c.open[at]) return [];
      starts.set(at, start);
      return [at];
    });
    return shift === undefined ? [] : [{ shift, stops }];
  });
  for (const { shift, stops } of routes)
    if (takeWhole(state, shift, stops, starts)) asWas.add(shift);
  for (const isPinned of [true, false])
    for (const { shift, stops } of routes)
      for (const at of asWas.has(shift) ? [] : stops)
        if ((c.pinnedShift[at] as number) >= 0 === isPinned) thread(state, at, shift, starts);
  for (let shift = 0; shift < c.shifts; shift++)
    while (!replaceBreaks(state, shift) && dropLast(state, shift));
  dropHalves(state);
  listAbsent(state);
  return state;
}

/** Puts a route in as it was, when it is still legal: most are, and asking for every stop alone takes much longer. */
function takeWhole(
  state: VisitState,
  shift: number,
  stops: readonly number[],
  starts: ReadonlyMap<number, number>,
): boolean {
  const { c, seq, len, shiftOf, hold } = state;
  const row = shift * c.room;
  if (stops.length > c.room || stops.some((stop) => (shiftOf[stop] as number) >= 0)) return false;
  if (!stops.every((stop) => mayStand(state, stop, shift, false))) return false;
  stops.forEach((stop, k) => {
    seq[row + k] = stop;
    shiftOf[stop] = shift;
    holdAsWas(state, stop, starts.get(stop) ?? 0);
  });
  len[shift] = stops.length;
  const fits =
    timeShift(state, shift) &&
    stops.length <= (c.maxVisits[shift] as number) &&
    (state.work[shift] as number) <= (c.maxMinutes[shift] as number) &&
    stops.every((stop) => isHeldTimeLegal(state, stop, shift));
  if (fits) return true;
  for (const stop of stops) shiftOf[stop] = hold[stop] = -1;
  len[shift] = 0;
  timeShift(state, shift);
  return false;
}

/** Stops that others depend on keep their minute. */
function holdAsWas({ c, hold }: VisitState, stop: number, start: number): void {
  const pinned = c.pinnedStart[stop] as number;
  const follows = (c.after[stop]?.length ?? 0) + (c.orders[stop]?.length ?? 0) > 0;
  if (pinned >= 0) hold[stop] = pinned;
  else if ((c.partner[stop] as number) >= 0 || follows) hold[stop] = start;
}

/** Puts a stop behind those that the plan has before it, as far as it fits. */
function thread(
  state: VisitState,
  stop: number,
  shift: number,
  starts: ReadonlyMap<number, number>,
): void {
  const { c, len, seq } = state;
  if ((state.shiftOf[stop] as number) >= 0 || !mayStand(state, stop, shift, false)) return;
  if (!hasRoom(state, stop, shift)) return;
  const start = starts.get(stop) ?? 0;
  holdAsWas(state, stop, start);
  const row = shift * c.room;
  let position = 0;
  while (
    position < (len[shift] as number) &&
    (starts.get(seq[row + position] as number) ?? 0) <= start
  )
    position++;
  gapAt(state, stop, shift, position, -Infinity);
  const fits = gap.earliest <= gap.latest && isWithinWork(state, stop, shift, gap.more);
  if (fits && isHeldTimeLegal(state, stop, shift)) insertNode(state, stop, shift, position);
  else state.hold[stop] = -1;
}

/** Makes room for a break: the last stop that nobody has pinned goes; false: there is none to go. */
function dropLast(state: VisitState, shift: number): boolean {
  const { c, seq, len } = state;
  const row = shift * c.room;
  const stops = [...seq.slice(row, row + (len[shift] as number))].filter((node) => node < c.stops);
  const last = stops.findLast((stop) => (c.pinnedShift[stop] as number) < 0) ?? stops.at(-1);
  if (last === undefined) return false;
  dropNode(state, last);
  state.hold[last] = -1;
  timeShift(state, shift);
  return true;
}

/** A held minute lies in a span of the stop, unless somebody pinned it. */
function isHeldTimeLegal({ c, hold }: VisitState, stop: number, shift: number): boolean {
  const held = hold[stop] as number;
  if (held < 0 || (c.pinnedStart[stop] as number) >= 0) return true;
  const cell = stop * c.days + (c.shiftDay[shift] as number);
  for (let span = c.spanAt[cell] as number; span < (c.spanAt[cell + 1] as number); span++)
    if (held >= (c.opens[span] as number) && held <= (c.closes[span] as number)) return true;
  return false;
}

/** Nobody of a pair stays alone, and nothing stays whose first is gone. */
function dropHalves(state: VisitState): void {
  const { c, shiftOf, hold, begins } = state;
  const away = (stop: number) => (shiftOf[stop] as number) < 0;
  const drop = (stop: number) => {
    const shift = shiftOf[stop] as number;
    dropNode(state, stop);
    hold[stop] = -1;
    timeShift(state, shift);
  };
  for (let changed = true; changed;) {
    changed = false;
    for (let stop = 0; stop < c.stops; stop++) {
      if (away(stop)) continue;
      const partner = c.partner[stop] as number;
      const broken =
        partner >= 0 &&
        (away(partner) ||
          (begins[partner] as number) - (begins[stop] as number) <
            (c.offsetLeast[stop] as number) ||
          (begins[partner] as number) - (begins[stop] as number) > (c.offsetMost[stop] as number));
      const orphan = (c.orders[stop] ?? []).some(({ first, days, minutes }) => {
        const there = c.open[first]
          ? (shiftOf[first] as number)
          : (c.historyShift[first] as number);
        if (there < 0) return true;
        const later =
          (c.shiftDay[shiftOf[stop] as number] as number) - (c.shiftDay[there] as number);
        const began = c.open[first]
          ? (begins[first] as number)
          : (c.problem.stops[first]?.fixed?.start ?? 0);
        return later < days || (later === 0 && (begins[stop] as number) < began + minutes);
      });
      if (!broken && !orphan) continue;
      drop(stop);
      changed = true;
    }
  }
}

function listAbsent(state: VisitState): void {
  const { c, shiftOf, absent, count } = state;
  count.absent = 0;
  for (let stop = 0; stop < c.stops; stop++)
    if (c.open[stop] && (shiftOf[stop] as number) < 0) absent[count.absent++] = stop;
}
