// Putting absent stops into shifts, each where it costs least; pairs both at once.
import { throwBelow, throwUnit, type Dice } from '../dice';
import { cheapestInShift, fairnessOf, found, gap, gapAt } from './gap';
import { cheapestPair, putPair, type PairPlace } from './pair';
import { earliestFor, holdOrder, mayStand } from './ties';
import { insertNode, touchShift, dropNode, timeShift, type VisitState } from './visit-state';

/** What was found about a stop and a shift, true while the shift's version is the same. */
export type VisitMemory = {
  readonly version: Int32Array;
  readonly cost: Float64Array;
  readonly position: Int32Array;
};

export const newVisitMemory = (stops: number, shifts: number): VisitMemory => ({
  version: new Int32Array(stops * shifts).fill(-1),
  cost: new Float64Array(stops * shifts),
  position: new Int32Array(stops * shifts),
});

export type VisitPutBack = {
  readonly memory: VisitMemory;
  readonly blink: number;
  readonly keys: Float64Array;
  /** How often a stop was left out: those come first. */
  readonly leftOut: Float64Array;
};

/** Puts back what fits; the others stay absent. A stop that follows another waits for it. */
export function putVisitsBack(state: VisitState, how: VisitPutBack, dice: Dice | null): void {
  const { absent, count, c } = state;
  if (dice) sortAbsent(state, how, dice);
  for (let round = 0; round < 2; round++) {
    let left = 0;
    for (let k = 0; k < count.absent; k++) {
      const stop = absent[k] as number;
      if ((state.shiftOf[stop] as number) >= 0) continue; // came with its partner
      const later = round === 0 && (c.orders[stop]?.length ?? 0) > 0;
      if (later || !putStop(state, how, stop, dice)) absent[left++] = stop;
    }
    // A partner put later in the round may still stand in the list.
    let kept = 0;
    for (let k = 0; k < left; k++)
      if ((state.shiftOf[absent[k] as number] as number) < 0) absent[kept++] = absent[k] as number;
    count.absent = kept;
    if (!kept) return;
  }
}

function sortAbsent(state: VisitState, { keys, leftOut }: VisitPutBack, dice: Dice): void {
  const { absent, count, c } = state;
  const order = throwBelow(dice, 4);
  for (let k = 0; k < count.absent; k++) {
    const stop = absent[k] as number;
    let key = throwUnit(dice);
    if (order === 1) key = -(leftOut[stop] as number) * (c.unserved[stop] as number) + key;
    if (order === 2) key -= c.minutes[stop] as number;
    if (order === 3)
      key -= (c.unserved[stop] as number) + ((c.partner[stop] as number) >= 0 ? 1 : 0);
    if ((c.pinnedShift[stop] as number) >= 0) key = -Infinity;
    keys[stop] = key;
    let at = k;
    while (at > 0 && (keys[absent[at - 1] as number] as number) > key) {
      absent[at] = absent[at - 1] as number;
      at--;
    }
    absent[at] = stop;
  }
}

/** Puts one stop, or a whole pair, where it costs least; false: it fits nowhere. */
export function putStop(
  state: VisitState,
  how: VisitPutBack,
  stop: number,
  dice: Dice | null,
): boolean {
  const { c } = state;
  const partner = c.partner[stop] as number;
  const pinned = c.pinnedStart[stop] as number;
  if (partner >= 0) return putPartners(state, stop, partner);
  if (pinned >= 0) state.hold[stop] = pinned;
  const shift = cheapestShift(state, how, stop, dice);
  if (shift < 0) {
    state.hold[stop] = -1;
    return false;
  }
  const { position, start } = found;
  if (earliestFor(state, stop, shift) > -Infinity) state.hold[stop] = start;
  touchShift(state, shift);
  insertNode(state, stop, shift, position);
  if (c.orders[stop]?.length) holdOrder(state, stop);
  return true;
}

/** The first of the two decides about the minute unless somebody has pinned one. */
function putPartners(state: VisitState, stop: number, partner: number): boolean {
  const { c } = state;
  const [a, b] =
    (c.offsetMost[stop] as number) >= 0 && (c.offsetLeast[stop] as number) >= 0
      ? [stop, partner]
      : [partner, stop];
  const place = pinnedPair(state, a, b) ?? cheapestPair(state, a, b);
  if (!place) return false;
  putPair(state, a, b, place);
  for (const each of [a, b]) if (c.orders[each]?.length) holdOrder(state, each);
  return true;
}

/** A pair of which one has a pinned minute: the other has to be at that minute too. */
function pinnedPair(state: VisitState, a: number, b: number): PairPlace | null {
  const { c } = state;
  const own = c.pinnedStart[a] as number;
  const other = c.pinnedStart[b] as number;
  if (own < 0 && other < 0) return null;
  const start = own >= 0 ? own : other - (c.offsetLeast[a] as number);
  const then = other >= 0 ? other : start + (c.offsetLeast[a] as number);
  const place: PairPlace = { cost: 0, start: [start, then], shift: [-1, -1], position: [-1, -1] };
  for (const [which, stop] of [a, b].entries()) {
    state.hold[stop] = place.start[which] as number;
    let least = Infinity;
    for (let shift = 0; shift < c.shifts; shift++) {
      if (!mayStand(state, stop, shift)) continue;
      const first = place.shift[0];
      if (
        which &&
        (c.shiftAgent[first] === c.shiftAgent[shift] || c.shiftDay[first] !== c.shiftDay[shift])
      )
        continue;
      cheapestInShift(state, stop, shift, -Infinity);
      const cost = found.cost + (c.assign[stop * c.shifts + shift] as number);
      if (!(cost < least)) continue;
      least = cost;
      place.shift[which] = shift;
      place.position[which] = found.position;
    }
    state.hold[stop] = -1;
    if (place.shift[which] === -1) return null;
  }
  return place;
}

/** The cheapest shift of a stop, its place in `found`; −1: none. */
function cheapestShift(
  state: VisitState,
  how: VisitPutBack,
  stop: number,
  dice: Dice | null,
): number {
  const { c, version, touched } = state;
  const { memory, blink } = how;
  const tied = (c.orders[stop]?.length ?? 0) > 0;
  let best = Infinity;
  let bestShift = -1;
  let position = -1;
  let start = 0;
  for (let shift = 0; shift < c.shifts; shift++) {
    if (!mayStand(state, stop, shift)) continue;
    if (dice && throwUnit(dice) < blink) continue;
    const cell = stop * c.shifts + shift;
    // Whoever is too dear whatever the way need not be asked for one.
    const flat = (c.assign[cell] as number) + fairnessOf(state, shift, c.minutes[stop] as number);
    if (flat >= best) continue;
    if (tied || touched[shift]) {
      cheapestInShift(state, stop, shift, tied ? earliestFor(state, stop, shift) : -Infinity);
    } else if (memory.version[cell] === version[shift]) {
      found.cost = memory.cost[cell] as number;
      found.position = memory.position[cell] as number;
    } else {
      cheapestInShift(state, stop, shift, -Infinity);
      memory.version[cell] = version[shift] as number;
      memory.cost[cell] = found.cost;
      memory.position[cell] = found.position;
    }
    if (found.position < 0) continue;
    const cost = found.cost + flat;
    if (cost >= best) continue;
    best = cost;
    bestShift = shift;
    position = found.position;
    start = found.start;
  }
  found.position = position;
  found.start = start;
  return bestShift;
}

/** Takes the breaks of a shift out and puts each back where it costs least; false: one does not fit any more. */
export function replaceBreaks(state: VisitState, shift: number): boolean {
  const { c, len } = state;
  for (const rest of c.breaksOf[shift] ?? [])
    if (state.shiftOf[rest] === shift) dropNode(state, rest);
  timeShift(state, shift);
  for (const rest of c.breaksOf[shift] ?? []) {
    let best = -1;
    let bestSlack = -Infinity;
    for (let position = 0; position <= (len[shift] as number); position++) {
      gapAt(state, rest, shift, position, -Infinity);
      if (!(gap.earliest <= gap.latest)) continue;
      // Where it costs the least waiting and leaves the rest of the day the most room.
      const slack = gap.latest - gap.earliest;
      if (slack <= bestSlack) continue;
      bestSlack = slack;
      best = position;
    }
    if (best < 0) return false;
    insertNode(state, rest, shift, best);
  }
  return true;
}
