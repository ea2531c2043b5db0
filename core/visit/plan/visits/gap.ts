// A place in a shift for a stop: between which minutes it could begin there, and how much more travel it makes.
import { timeCost } from './costs';
import { beginFrom, beginUntil, wayBetween, type VisitState } from './visit-state';
import type { Compiled } from './compiled';
import { positionFrom } from './ties';

/** What was found; `position` −1: no place. */
export const found = { position: -1, cost: Infinity, start: 0, more: 0 };

/** Times of one gap, filled by `gapAt`. Legal when `earliest` ≤ `latest`. */
export const gap = { earliest: 0, latest: 0, more: 0 };

/**
 * Looks at putting `node` in front of `position`; `notBefore`: a minute that it has to wait for. A place that adds `bound` minutes of
 * travel or more is not looked at any closer, and counts as not legal.
 */
export function gapAt(
  state: VisitState,
  node: number,
  shift: number,
  position: number,
  notBefore: number,
  bound = Infinity,
): void {
  const { seq, len, begins, at, latest, c } = state;
  const row = shift * c.room;
  const size = len[shift] as number;
  const day = c.shiftDay[shift] as number;
  const before = position > 0 ? (seq[row + position - 1] as number) : -1;
  const from = before < 0 ? (c.startPlace[shift] as number) : (at[before] as number);
  const own = c.place[node] as number;
  const place = own < 0 ? from : own;
  // Breaks that follow are taken at the new place.
  let next = position;
  while (next < size && (seq[row + next] as number) >= c.stops) next++;
  const after = next < size ? (seq[row + next] as number) : -1;
  const to = after < 0 ? (c.endPlace[shift] as number) : (at[after] as number);
  const wayIn = wayBetween(c, shift, from, place);
  const out = wayBetween(c, shift, place, to);
  const isFirst = !state.visits[shift] && own >= 0;
  gap.more = wayIn + out - (isFirst ? 0 : wayBetween(c, shift, from, to));
  gap.earliest = 0;
  gap.latest = -Infinity;
  if (gap.more >= bound) return;
  let free =
    before < 0
      ? (c.from[shift] as number)
      : (begins[before] as number) + (c.minutes[before] as number);
  free += wayIn;
  const earliest = beginFrom(state, node, day, free > notBefore ? free : notBefore);
  gap.earliest = earliest;
  if (earliest === Infinity) return;
  free = earliest + (c.minutes[node] as number);
  for (let k = position; k < next; k++) {
    const rest = seq[row + k] as number;
    free = beginFrom(state, rest, day, free) + (c.minutes[rest] as number);
  }
  const due = after < 0 ? (c.to[shift] as number) : (latest[after] as number);
  if (after < 0 ? free + out > due : beginFrom(state, after, day, free + out) > due) return;
  let until = due - out;
  for (let k = next - 1; k >= position; k--) {
    const rest = seq[row + k] as number;
    until = beginUntil(state, rest, day, until - (c.minutes[rest] as number));
  }
  gap.latest = beginUntil(state, node, day, until - (c.minutes[node] as number));
}

/** Whether the shift has a visit and the minutes left for it. */
export const hasRoom = (state: VisitState, stop: number, shift: number): boolean =>
  (state.visits[shift] as number) < (state.c.maxVisits[shift] as number) &&
  (state.len[shift] as number) < state.c.room &&
  (state.work[shift] as number) + (state.c.minutes[stop] as number) <=
    (state.c.maxMinutes[shift] as number);

export const isWithinWork = (
  state: VisitState,
  stop: number,
  shift: number,
  more: number,
): boolean =>
  (state.work[shift] as number) + (state.c.minutes[stop] as number) + more <=
  (state.c.maxMinutes[shift] as number);

/** Cheapest legal place of a stop in a shift, into `found`. Bars and ties between stops are asked by the caller. */
export function cheapestInShift(
  state: VisitState,
  stop: number,
  shift: number,
  notBefore: number,
): void {
  const { c, len } = state;
  const { travel } = c.problem.weights;
  const day = c.shiftDay[shift] as number;
  found.position = -1;
  found.cost = Infinity;
  if (!hasRoom(state, stop, shift)) return;
  const first = c.orders[stop]?.length ? positionFrom(state, stop, shift) : 0;
  for (let position = first; position <= (len[shift] as number); position++) {
    gapAt(state, stop, shift, position, notBefore, travel > 0 ? found.cost / travel : Infinity);
    if (gap.earliest === Infinity) {
      if (position > 0 && gap.latest === -Infinity && isPast(state, stop, shift, position)) return;
      continue;
    }
    if (!(gap.earliest <= gap.latest) || !isWithinWork(state, stop, shift, gap.more)) continue;
    const cost = travel * gap.more + timeCost(c, stop, day, gap.earliest);
    if (cost >= found.cost) continue;
    found.cost = cost;
    found.position = position;
    found.start = gap.earliest;
    found.more = gap.more;
  }
}

/** Every later place of the shift begins too late as well. */
function isPast(
  { c, seq, begins }: VisitState,
  stop: number,
  shift: number,
  position: number,
): boolean {
  const day = c.shiftDay[shift] as number;
  const end = c.spanAt[stop * c.days + day + 1] as number;
  const before = seq[shift * c.room + position - 1] as number;
  return (
    end === c.spanAt[stop * c.days + day] ||
    (begins[before] as number) > (c.closes[end - 1] as number)
  );
}

/** The change of fairness when an agent gets so many minutes more. */
export function fairnessOf(state: VisitState, shift: number, minutes: number): number {
  const weight = state.c.problem.weights.fairness;
  if (!weight) return 0;
  return weight * unfairness(state, state.c, state.c.shiftAgent[shift] as number, minutes);
}

function unfairness(
  { agentWork }: VisitState,
  c: Compiled,
  agent: number,
  minutes: number,
): number {
  let all = 0;
  let shares = 0;
  let held = 0;
  for (let each = 0; each < c.agents; each++) {
    const work = agentWork[each] as number;
    const share = c.share[each] as number;
    all += work;
    shares += share * share;
    held += work * share;
  }
  const own = agentWork[agent] as number;
  const share = c.share[agent] as number;
  const grown = all + minutes;
  return (
    (2 * own * minutes +
      minutes * minutes -
      2 * (grown * (held + share * minutes) - all * held) +
      (grown * grown - all * all) * shares) /
    3600
  );
}
