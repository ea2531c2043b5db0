// Where a stop could stand as things are, ranked as plans are: by what the whole plan would cost on each level, found by putting the stop
// there and taking it out again. So whatever a place pushes later counts too, and a late one never ranks above one that is on time.
import { compareLevels, sumLevels } from './costs';
import { gap, gapAt, hasRoom, isWithinWork } from './gap';
import { pairPlaces } from './pair';
import { earliestFor, mayStand, positionFrom } from './ties';
import { dropNode, insertNode, timeShift, type VisitState } from './visit-state';

export type Offer = {
  readonly shift: number;
  readonly start: number;
  /** Minutes of travel that it adds. */
  readonly more: number;
  /** What the plan costs with it, by level. */
  readonly costs: Float64Array;
};

export type PairOffer = {
  readonly day: number;
  readonly shifts: readonly [number, number];
  readonly start: number;
  readonly costs: Float64Array;
};

/** Every shift that could take a stop which stands in none, each with its best place there; in the order of the shifts. */
export function offersOf(state: VisitState, stop: number): Offer[] {
  const offers: Offer[] = [];
  for (let shift = 0; shift < state.c.shifts; shift++) {
    if (!mayStand(state, stop, shift) || !hasRoom(state, stop, shift)) continue;
    const offer = bestInShift(state, stop, shift);
    if (offer) offers.push(offer);
  }
  return offers;
}

function bestInShift(state: VisitState, stop: number, shift: number): Offer | null {
  const wait = earliestFor(state, stop, shift);
  const costs = new Float64Array(state.c.levels);
  const held = state.hold[stop] as number;
  let best: Offer | null = null;
  const first = positionFrom(state, stop, shift);
  for (let position = first; position <= (state.len[shift] as number); position++) {
    gapAt(state, stop, shift, position, wait);
    if (!(gap.earliest <= gap.latest) || !isWithinWork(state, stop, shift, gap.more)) continue;
    const { earliest: start, more } = gap;
    put(state, stop, shift, position, start);
    sumLevels(state, costs);
    takeOut(state, stop, held);
    if (best && compareLevels(costs, best.costs) >= 0) continue;
    best = { shift, start, more, costs: costs.slice() };
  }
  return best;
}

/** The best place of two who begin together, or soon after each other, on each day. */
export function pairOffersOf(state: VisitState, a: number, b: number): PairOffer[] {
  return Array.from({ length: state.c.days }, (_, day) => day).flatMap((day) => {
    const offers = pairPlaces(state, a, b, day).map(({ shift, position, start }): PairOffer => {
      const costs = new Float64Array(state.c.levels);
      put(state, a, shift[0], position[0], start[0]);
      put(state, b, shift[1], position[1], start[1]);
      sumLevels(state, costs);
      takeOut(state, b, -1);
      takeOut(state, a, -1);
      return { day, shifts: shift, start: start[0], costs };
    });
    const [first, ...others] = offers;
    if (!first) return [];
    const better = (best: PairOffer, offer: PairOffer) =>
      compareLevels(offer.costs, best.costs) < 0 ? offer : best;
    return [others.reduce(better, first)];
  });
}

/** Holds its minute: what comes after it gives way. */
function put(
  state: VisitState,
  stop: number,
  shift: number,
  position: number,
  start: number,
): void {
  state.hold[stop] = start;
  insertNode(state, stop, shift, position);
}

/** @param held the minute that it held before, −1: none. */
function takeOut(state: VisitState, stop: number, held: number): void {
  const shift = state.shiftOf[stop] as number;
  dropNode(state, stop);
  state.hold[stop] = held;
  timeShift(state, shift);
}
