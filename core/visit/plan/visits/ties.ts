// What the stops that are already placed ask of one that is not.
import { timeShift, touchShift, type VisitState } from './visit-state';

/** Shift of a stop, placed or past; −1: in none. */
const shiftWhere = ({ shiftOf, c }: VisitState, stop: number): number =>
  c.open[stop] ? (shiftOf[stop] as number) : (c.historyShift[stop] as number);

const startWhere = ({ begins, c }: VisitState, stop: number): number =>
  c.open[stop] ? (begins[stop] as number) : (c.problem.stops[stop]?.fixed?.start ?? 0);

/** Whether the rules about the stop, the shift and the stops tied to it let it stand there; `asksOrder`: also about those that come first. */
export function mayStand(
  state: VisitState,
  stop: number,
  shift: number,
  asksOrder = true,
): boolean {
  const { c } = state;
  if (c.barred[stop * c.shifts + shift]) return false;
  const day = c.shiftDay[shift] as number;
  const orders = c.orders[stop];
  if (asksOrder && orders?.length)
    for (const { first, days } of orders) {
      const there = shiftWhere(state, first);
      if (there < 0 || day < (c.shiftDay[there] as number) + days) return false;
    }
  const apart = c.apart[stop];
  if (apart?.length)
    for (const { other, agent } of apart) {
      const there = shiftWhere(state, other);
      if (there < 0) continue;
      if (agent ? c.shiftAgent[there] === c.shiftAgent[shift] : c.shiftDay[there] === day)
        return false;
    }
  return true;
}

/** The minute before which a stop may not begin because of one that comes first on the same day. */
export function earliestFor(state: VisitState, stop: number, shift: number): number {
  const { c } = state;
  let minute = -Infinity;
  for (const { first, minutes } of c.orders[stop] ?? []) {
    const there = shiftWhere(state, first);
    if (there < 0 || c.shiftDay[there] !== c.shiftDay[shift]) continue;
    minute = Math.max(minute, startWhere(state, first) + minutes);
  }
  return minute;
}

/** The first position of a shift that a stop may take: behind those of it that come first. */
export function positionFrom({ c, seq, shiftOf }: VisitState, stop: number, shift: number): number {
  let position = 0;
  for (const { first } of c.orders[stop] ?? []) {
    if (!c.open[first] || shiftOf[first] !== shift) continue;
    const row = shift * c.room;
    position = Math.max(position, seq.indexOf(first, row) - row + 1);
  }
  return position;
}

/** Both of an ordered pair on one day hold their minutes from now on: neither may move past the other. */
export function holdOrder(state: VisitState, stop: number): void {
  const { c, hold, begins, shiftOf } = state;
  const shift = shiftOf[stop] as number;
  for (const { first } of c.orders[stop] ?? []) {
    const there = shiftOf[first] as number;
    if (c.shiftDay[there < 0 ? (c.historyShift[first] as number) : there] !== c.shiftDay[shift])
      continue;
    hold[stop] = begins[stop] as number;
    if (there < 0) continue;
    touchShift(state, there);
    hold[first] = begins[first] as number;
    timeShift(state, there);
  }
  timeShift(state, shift);
}
