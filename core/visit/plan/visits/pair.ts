// Two stops at one moment, or soon after each other, by two agents. Every place of the one is tried with every place of the other, the
// cheapest first; their minute is the earliest that suits both places.
import type { Compiled } from './compiled';
import { fairnessOf, gap, gapAt, hasRoom, isWithinWork } from './gap';
import { mayStand, earliestFor, positionFrom } from './ties';
import { timeCost } from './costs';
import { insertNode, openFrom, touchShift, type VisitState } from './visit-state';

/** Places of one stop on a day; `order` lists them by cost. The cost is without that of the minute. */
type Offers = {
  count: number;
  order: Int32Array;
  cost: Float64Array;
  earliest: Float64Array;
  latest: Float64Array;
  shift: Int32Array;
  position: Int32Array;
};

const newOffers = (room: number): Offers => ({
  count: 0,
  order: new Int32Array(room),
  cost: new Float64Array(room),
  earliest: new Float64Array(room),
  latest: new Float64Array(room),
  shift: new Int32Array(room),
  position: new Int32Array(room),
});

export type PairPlace = {
  cost: number;
  start: [number, number];
  shift: [number, number];
  position: [number, number];
};

const offers: [Offers, Offers] = [newOffers(0), newOffers(0)];

/** Cheapest beginning, shifts and places of a pair; null: none. `a` begins first when they do not begin together. */
export function cheapestPair(state: VisitState, a: number, b: number): PairPlace | null {
  const { c } = state;
  const best: PairPlace = { cost: Infinity, start: [0, 0], shift: [-1, -1], position: [0, 0] };
  for (let day = 0; day < c.days; day++)
    if (collectBoth(state, a, b, day)) match(c, a, b, day, best);
  return best.shift[0] < 0 ? null : best;
}

/** The cheapest places of a pair on a day, one for each two shifts. */
export function pairPlaces(state: VisitState, a: number, b: number, day: number): PairPlace[] {
  const { c } = state;
  const best = new Map<number, PairPlace>();
  if (!collectBoth(state, a, b, day)) return [];
  const [ones, twos] = offers;
  for (const one of ones.order.subarray(0, ones.count))
    for (const two of twos.order.subarray(0, twos.count)) {
      const shift: [number, number] = [ones.shift[one] as number, twos.shift[two] as number];
      const key = shift[0] * c.shifts + shift[1];
      const cost = priceOf(c, a, b, day, one, two, best.get(key)?.cost ?? Infinity);
      if (cost === Infinity) continue;
      const position: [number, number] = [
        ones.position[one] as number,
        twos.position[two] as number,
      ];
      best.set(key, { cost, start: [minute.first, minute.second], shift, position });
    }
  return [...best.values()];
}

/** Fills `offers`; false: one of the two fits nowhere on that day. */
function collectBoth(state: VisitState, a: number, b: number, day: number): boolean {
  const { nodes, shifts } = state.c;
  if (offers[0].order.length < nodes + shifts)
    for (const which of [0, 1] as const) offers[which] = newOffers(nodes + shifts);
  collect(state, a, day, offers[0]);
  if (!offers[0].count) return false;
  collect(state, b, day, offers[1]);
  return offers[1].count > 0;
}

/** The minutes of the two of `match`. */
const minute = { first: 0, second: 0 };

function match(c: Compiled, a: number, b: number, day: number, best: PairPlace): void {
  const [ones, twos] = offers;
  for (let i = 0; i < ones.count; i++) {
    const one = ones.order[i] as number;
    for (let j = 0; j < twos.count; j++) {
      const two = twos.order[j] as number;
      const cost = (ones.cost[one] as number) + (twos.cost[two] as number);
      if (cost >= best.cost) {
        if (!j) return;
        break;
      }
      const price = priceOf(c, a, b, day, one, two, best.cost);
      if (price === Infinity) continue;
      best.cost = price;
      best.start = [minute.first, minute.second];
      best.shift = [ones.shift[one] as number, twos.shift[two] as number];
      best.position = [ones.position[one] as number, twos.position[two] as number];
    }
  }
}

/** What two places cost, their minutes in `minute`; Infinity: they do not go together, or not below `bound`. */
function priceOf(
  c: Compiled,
  a: number,
  b: number,
  day: number,
  one: number,
  two: number,
  bound: number,
): number {
  const [ones, twos] = offers;
  const cost = (ones.cost[one] as number) + (twos.cost[two] as number);
  if (cost >= bound) return Infinity;
  const agent = c.shiftAgent[ones.shift[one] as number];
  if (agent === c.shiftAgent[twos.shift[two] as number]) return Infinity;
  if (!agree(c, a, b, day, one, two)) return Infinity;
  const price = cost + timeCost(c, a, day, minute.first) + timeCost(c, b, day, minute.second);
  return price < bound ? price : Infinity;
}

/** Finds the earliest minutes of two places that keep the distance between the two, into `minute`; false: there are none. */
function agree(c: Compiled, a: number, b: number, day: number, one: number, two: number): boolean {
  const [ones, twos] = offers;
  const least = c.offsetLeast[a] as number;
  const most = c.offsetMost[a] as number;
  let first = onGrid(c, a, day, ones.earliest[one] as number);
  let second = onGrid(c, b, day, twos.earliest[two] as number);
  for (;;) {
    if (!(first <= (ones.latest[one] as number) && second <= (twos.latest[two] as number)))
      return false;
    if (second < first + least) second = onGrid(c, b, day, first + least);
    else if (first < second - most) first = onGrid(c, a, day, second - most);
    else break;
  }
  minute.first = first;
  minute.second = second;
  return true;
}

const hair = 1e-9;

/** The first minute from one on that tied stops are given: on the problem's grid and in a span of the stop. Infinity: none. */
export function onGrid(c: Compiled, stop: number, day: number, from: number): number {
  let open = openFrom(c, stop, day, from);
  if (!c.grid) return open;
  for (;;) {
    const rounded = Math.ceil(open / c.grid - hair) * c.grid;
    open = openFrom(c, stop, day, rounded);
    if (!(open > rounded + hair) || open === Infinity) return open;
  }
}

/** Every place where a stop could stand on a day. */
function collect(state: VisitState, stop: number, day: number, into: Offers): void {
  const { c, len } = state;
  into.count = 0;
  for (const shift of c.shiftsOfDay[day] ?? []) {
    if (!mayStand(state, stop, shift) || !hasRoom(state, stop, shift)) continue;
    const wait = earliestFor(state, stop, shift);
    const flat =
      (c.assign[stop * c.shifts + shift] as number) +
      fairnessOf(state, shift, c.minutes[stop] as number);
    const first = positionFrom(state, stop, shift);
    for (let position = first; position <= (len[shift] as number); position++) {
      gapAt(state, stop, shift, position, wait);
      if (!(gap.earliest <= gap.latest) || !isWithinWork(state, stop, shift, gap.more)) continue;
      note(into, shift, position, flat + c.problem.weights.travel * gap.more);
    }
  }
}

function note(into: Offers, shift: number, position: number, price: number): void {
  const { cost, order, count } = into;
  cost[count] = price;
  into.earliest[count] = gap.earliest;
  into.latest[count] = gap.latest;
  into.shift[count] = shift;
  into.position[count] = position;
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cost[order[middle] as number] as number) <= price) low = middle + 1;
    else high = middle;
  }
  order.copyWithin(low + 1, low, count);
  order[low] = count;
  into.count = count + 1;
}

/** Puts both where they were found. */
export function putPair(state: VisitState, a: number, b: number, place: PairPlace): void {
  for (const [which, stop] of [a, b].entries()) {
    const shift = place.shift[which] as number;
    touchShift(state, shift);
    state.hold[stop] = place.start[which] as number;
    insertNode(state, stop, shift, place.position[which] as number);
  }
}
