// Two stops at one moment by two agents. The minute is chosen first, on a grid; then each of the two is an ordinary stop with that minute.
import type { Compiled } from './compiled';
import { fairnessOf, gap, gapAt, hasRoom, isWithinWork } from './gap';
import { mayStand, earliestFor, positionFrom } from './ties';
import { insertNode, timeCost, touchShift, type VisitState } from './visit-state';

/** Minutes between two chosen beginnings, and how many there are in a day. */
const grid = 5;
const slots = 24 * (60 / grid) + 1;

/** The two cheapest shifts of a stop for each minute of the grid. */
type Offers = {
  readonly cost: [Float64Array, Float64Array];
  readonly shift: [Int32Array, Int32Array];
  readonly position: [Int32Array, Int32Array];
};

const newOffers = (): Offers => ({
  cost: [new Float64Array(slots), new Float64Array(slots)],
  shift: [new Int32Array(slots), new Int32Array(slots)],
  position: [new Int32Array(slots), new Int32Array(slots)],
});

export type PairPlace = {
  cost: number;
  start: [number, number];
  shift: [number, number];
  position: [number, number];
};

const offers = [newOffers(), newOffers()] as const;

/** Cheapest beginning, shifts and places of a pair; null: none. `a` begins first when they do not begin together. */
export function cheapestPair(
  state: VisitState,
  a: number,
  b: number,
  onlyDay?: number,
): PairPlace | null {
  const { c } = state;
  const best: PairPlace = { cost: Infinity, start: [0, 0], shift: [-1, -1], position: [0, 0] };
  for (let day = onlyDay ?? 0; day < (onlyDay === undefined ? c.days : onlyDay + 1); day++) {
    if (!collect(state, a, day, offers[0]) || !collect(state, b, day, offers[1])) continue;
    match(c, a, best);
  }
  return best.shift[0] < 0 ? null : best;
}

function match(c: Compiled, a: number, best: PairPlace): void {
  const least = Math.ceil((c.offsetLeast[a] as number) / grid);
  const most = Math.max(least, Math.floor((c.offsetMost[a] as number) / grid));
  for (let slot = 0; slot < slots; slot++) {
    if (offers[0].cost[0][slot] === Infinity) continue;
    const last = Math.min(slots - 1, slot + most);
    for (let other = Math.max(0, slot + least); other <= last; other++)
      for (const [i, j] of [
        [0, 0],
        [0, 1],
        [1, 0],
      ] as const) {
        const cost = (offers[0].cost[i][slot] as number) + (offers[1].cost[j][other] as number);
        if (!(cost < best.cost)) continue;
        const one = offers[0].shift[i][slot] as number;
        const two = offers[1].shift[j][other] as number;
        if (c.shiftAgent[one] === c.shiftAgent[two]) continue;
        best.cost = cost;
        best.start = [slot * grid, other * grid];
        best.shift = [one, two];
        best.position = [
          offers[0].position[i][slot] as number,
          offers[1].position[j][other] as number,
        ];
      }
  }
}

/** Where a stop could begin at each minute of the grid; false: nowhere on that day. */
function collect(state: VisitState, stop: number, day: number, into: Offers): boolean {
  const { c, len } = state;
  into.cost[0].fill(Infinity);
  into.cost[1].fill(Infinity);
  let any = false;
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
      const cost = flat + c.problem.weights.travel * gap.more;
      if (offer(state, stop, day, shift, position, cost, into)) any = true;
    }
  }
  return any;
}

function offer(
  { c }: VisitState,
  stop: number,
  day: number,
  shift: number,
  position: number,
  cost: number,
  into: Offers,
): boolean {
  const { earliest, latest } = gap;
  let any = false;
  const last = c.spanAt[stop * c.days + day + 1] as number;
  for (let span = c.spanAt[stop * c.days + day] as number; span < last; span++) {
    const from = Math.ceil(Math.max(earliest, c.opens[span] as number) / grid);
    const to = Math.min(slots - 1, Math.floor(Math.min(latest, c.closes[span] as number) / grid));
    for (let slot = from; slot <= to; slot++) {
      note(into, slot, shift, position, cost + timeCost(c, stop, day, slot * grid));
      any = true;
    }
  }
  return any;
}

/** Keeps the two cheapest shifts of a minute, each with its cheapest place. */
function note(
  { cost, shift, position }: Offers,
  slot: number,
  there: number,
  at: number,
  price: number,
): void {
  if (price < (cost[0][slot] as number)) {
    if (shift[0][slot] !== there || cost[0][slot] === Infinity) {
      cost[1][slot] = cost[0][slot] as number;
      shift[1][slot] = shift[0][slot] as number;
      position[1][slot] = position[0][slot] as number;
    }
    cost[0][slot] = price;
    shift[0][slot] = there;
    position[0][slot] = at;
  } else if (price < (cost[1][slot] as number) && shift[0][slot] !== there) {
    cost[1][slot] = price;
    shift[1][slot] = there;
    position[1][slot] = at;
  }
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
