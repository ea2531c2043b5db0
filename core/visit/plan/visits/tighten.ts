// Stops that hold their minute, moved to the earliest one that their shifts and ties allow; the sequences stay as they are. The earliest
// minutes are the least answer to rules that all say "not before", so nobody is late only because somebody else is early.
import { throwBelow, throwUnit, type Dice } from '../dice';
import type { Compiled } from './compiled';
import { onGrid } from './pair';
import { openFrom, timeShift, touchShift, wayBetween, type VisitState } from './visit-state';

/** After so many rounds it is no chain of ties but a ring. */
const rounds = 60;
const hair = 1e-9;
/** How many tied stops are held later, and by how many minutes at most. */
const often = 0.2;
const farthest = 60;

/** The days of the shifts that changed. A day on which somebody would have to begin later than now stays as it is. */
export function tighten(state: VisitState): void {
  const { c, count, notBefore } = state;
  if (!c.tied.length) return;
  const changed = count.touched;
  for (let k = 0; k < changed; k++) {
    const day = dayAt(state, k);
    let before = 0;
    while (before < k && dayAt(state, before) !== day) before++;
    if (before < k) continue;
    for (const stop of c.tied) notBefore[stop] = -Infinity;
    if (!findSoonest(state, day, false)) continue;
    for (const shift of c.shiftsOfDay[day] ?? []) takeSoonest(state, shift);
  }
}

/**
 * Holds some tied stops later than they have to be on the days of the shifts that changed: that makes room before them for stops that are
 * put back next. `tighten` takes afterwards what was not used.
 */
export function loosen(state: VisitState, dice: Dice): void {
  const { c, count, notBefore, hold, shiftOf } = state;
  if (!c.tied.length || !count.touched) return;
  const day = dayAt(state, throwBelow(dice, count.touched));
  for (const stop of c.tied) {
    notBefore[stop] = -Infinity;
    const isThere = (hold[stop] as number) >= 0 && c.shiftDay[shiftOf[stop] as number] === day;
    if (isThere && throwUnit(dice) < often)
      notBefore[stop] = (hold[stop] as number) + throwUnit(dice) * farthest;
  }
  if (findSoonest(state, day, true))
    for (const shift of c.shiftsOfDay[day] ?? []) takeSoonest(state, shift);
}

const dayAt = ({ c, touchedList }: VisitState, at: number): number =>
  c.shiftDay[touchedList[at] as number] as number;

/** Fills `soonest` for a day; false: not everybody can keep what holds now. */
function findSoonest(state: VisitState, day: number, mayBeLater: boolean): boolean {
  const { c, stale } = state;
  const shifts = c.shiftsOfDay[day] ?? [];
  for (const shift of shifts) stale[shift] = 1;
  for (let round = 0; round < rounds; round++) {
    for (const shift of shifts)
      if (stale[shift] && !walk(state, shift, day, mayBeLater)) return false;
    if (!pushTied(state, day)) return true;
  }
  return false;
}

/** The earliest beginnings of a shift; false: one holds an earlier minute now. */
function walk(state: VisitState, shift: number, day: number, mayBeLater: boolean): boolean {
  const { c, seq, len, hold, notBefore, soonest, stale } = state;
  stale[shift] = 0;
  const row = shift * c.room;
  let free = c.from[shift] as number;
  let where = c.startPlace[shift] as number;
  for (let k = 0; k < (len[shift] as number); k++) {
    const node = seq[row + k] as number;
    const place = c.place[node] as number;
    if (place >= 0) {
      free += wayBetween(c, shift, where, place);
      where = place;
    }
    const held = hold[node] as number;
    if (held < 0) free = openFrom(c, node, day, free);
    else if ((c.pinnedStart[node] as number) >= 0) free = held;
    else free = onGrid(c, node, day, Math.max(free, notBefore[node] as number));
    if (!mayBeLater && held >= 0 && free > held + hair) return false;
    soonest[node] = free;
    free += c.minutes[node] as number;
  }
  return free + wayBetween(c, shift, where, c.endPlace[shift] as number) <= (c.to[shift] as number);
}

/** Whoever has to wait for a tied stop is told so; false: nobody had to be told. */
function pushTied(state: VisitState, day: number): boolean {
  const { c, hold, shiftOf, soonest } = state;
  let isNews = false;
  const isHeldThen = (stop: number) =>
    (hold[stop] as number) >= 0 && c.shiftDay[shiftOf[stop] as number] === day;
  for (const stop of c.tied) {
    if (!isHeldThen(stop)) continue;
    const partner = c.partner[stop] as number;
    const from = soonest[stop] as number;
    if (partner >= 0 && tell(state, partner, from + (c.offsetLeast[stop] as number))) isNews = true;
    for (const then of c.after[stop] ?? [])
      if (isHeldThen(then) && tell(state, then, from + gapBetween(c, stop, then))) isNews = true;
    for (const { first, minutes } of c.orders[stop] ?? []) {
      if (c.open[first] || c.shiftDay[c.historyShift[first] as number] !== day) continue;
      const began = c.problem.stops[first]?.fixed?.start ?? 0;
      if (tell(state, stop, began + minutes)) isNews = true;
    }
  }
  return isNews;
}

const gapBetween = ({ orders }: Compiled, first: number, then: number): number =>
  Math.max(...(orders[then] ?? []).filter((each) => each.first === first).map((e) => e.minutes));

function tell(state: VisitState, stop: number, minute: number): boolean {
  const { notBefore, soonest, stale, shiftOf } = state;
  if (minute <= (soonest[stop] as number) + hair) return false;
  notBefore[stop] = minute;
  stale[shiftOf[stop] as number] = 1;
  return true;
}

function takeSoonest(state: VisitState, shift: number): void {
  const { c, seq, len, hold, soonest } = state;
  const row = shift * c.room;
  let isChanged = false;
  for (let k = 0; k < (len[shift] as number); k++) {
    const node = seq[row + k] as number;
    if (
      (hold[node] as number) < 0 ||
      Math.abs((hold[node] as number) - (soonest[node] as number)) <= hair
    )
      continue;
    touchShift(state, shift);
    hold[node] = soonest[node] as number;
    isChanged = true;
  }
  if (isChanged) timeShift(state, shift);
}
