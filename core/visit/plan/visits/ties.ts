// What the stops that are already placed ask of one that is not.
import type { VisitState } from './visit-state';

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

/** Both of an ordered pair on one day hold their minutes from now on: neither may move past the other. */
export function holdOrder(state: VisitState, stop: number, start: number): void {
  const { c } = state;
  for (const { first } of c.orders[stop] ?? []) {
    if (!c.open[first] || (state.shiftOf[first] as number) < 0) continue;
    if (c.shiftDay[state.shiftOf[first] as number] !== c.shiftDay[state.shiftOf[stop] as number])
      continue;
    state.hold[first] = state.begins[first] as number;
    state.hold[stop] = start;
  }
}

/** Whether anything ties a stop to others: its best place is then not to be remembered. */
export const isTied = ({ c }: VisitState, stop: number): boolean =>
  (c.orders[stop]?.length ?? 0) > 0 || (c.apart[stop]?.length ?? 0) > 0;
