// Taking stops out of a plan: strings of neighbours, a whole shift, a few by chance, those that cost most where they are.
import { throwBelow, throwUnit, type Dice } from '../dice';
import { nearestStops } from './compiled';
import { replaceBreaks } from './put-back-visits';
import { dropNode, touchShift, type VisitState } from './visit-state';

/** Stops taken out at once by chance, at most; the longest string. */
const some = 8;
const longest = 6;
/** Strings at most: where there is much to plan two of them lead out of little. */
const mostStrings = (stops: number): number => (stops < 100 ? 2 : 4);

/** Takes stops out; false: the breaks of a shift found no room afterwards, and the change is to be taken back. */
export function ruinVisits(state: VisitState, dice: Dice): boolean {
  const { c, count } = state;
  const chance = throwUnit(dice);
  const seed = throwBelow(dice, c.stops);
  const shift = state.shiftOf[seed] as number;
  if (shift >= 0 && chance < 0.05) takeShift(state, shift);
  else if (chance < 0.15)
    for (let k = throwBelow(dice, some) + 1; k > 0; k--) takeOut(state, throwBelow(dice, c.stops));
  else if (chance < 0.25) takeDearest(state, dice);
  else takeStrings(state, seed, dice);
  for (let k = 0; k < count.touched; k++)
    if (!replaceBreaks(state, state.touchedList[k] as number)) return false;
  return true;
}

/** Takes a stop out with everything that cannot stay without it. Pinned stops stay, and so does who is with them. */
function takeOut(state: VisitState, stop: number): void {
  const { c, absent, count, hold } = state;
  if ((state.shiftOf[stop] as number) < 0 || isPinned(state, stop)) return;
  const partner = c.partner[stop] as number;
  touchShift(state, state.shiftOf[stop] as number);
  dropNode(state, stop);
  hold[stop] = -1;
  absent[count.absent++] = stop;
  if (partner >= 0) takeOut(state, partner);
  for (const then of c.after[stop] ?? []) takeOut(state, then);
  for (const { first } of c.orders[stop] ?? []) release(state, first);
}

const isPinned = ({ c }: VisitState, stop: number): boolean => {
  const partner = c.partner[stop] as number;
  const thens = c.after[stop] ?? [];
  return (
    (c.pinnedShift[stop] as number) >= 0 ||
    (partner >= 0 && (c.pinnedShift[partner] as number) >= 0) ||
    thens.some((then) => (c.pinnedShift[then] as number) >= 0)
  );
};

/** A stop that nobody on its day follows any more may begin when it likes again. */
function release(state: VisitState, first: number): void {
  const { c, hold, shiftOf } = state;
  if (!c.open[first] || (shiftOf[first] as number) < 0 || (hold[first] as number) < 0) return;
  if ((c.partner[first] as number) >= 0 || (c.pinnedStart[first] as number) >= 0) return;
  const isFollowed = (c.after[first] ?? []).some((then) => (hold[then] as number) >= 0);
  const follows = (c.orders[first]?.length ?? 0) > 0;
  if (isFollowed || follows) return;
  touchShift(state, shiftOf[first] as number);
  hold[first] = -1;
}

function takeShift(state: VisitState, shift: number): void {
  const { c, seq, len } = state;
  const row = shift * c.room;
  for (const node of seq.slice(row, row + (len[shift] as number)))
    if (node < c.stops) takeOut(state, node);
}

/** Of ten stops by chance the three that cost most where they are. */
function takeDearest(state: VisitState, dice: Dice): void {
  const { c, shiftOf } = state;
  const costOf = (stop: number) => c.assign[stop * c.shifts + (shiftOf[stop] as number)] as number;
  const drawn = Array.from({ length: 10 }, () => throwBelow(dice, c.stops));
  const placed = drawn.filter((stop) => (shiftOf[stop] as number) >= 0);
  for (const stop of placed.sort((a, b) => costOf(b) - costOf(a) || a - b).slice(0, 3))
    takeOut(state, stop);
}

function takeStrings(state: VisitState, seed: number, dice: Dice): void {
  const { c, shiftOf, touched, seq, len } = state;
  let left = 1 + throwBelow(dice, mostStrings(c.stops));
  for (const stop of nearestStops(c, seed)) {
    const shift = shiftOf[stop] as number;
    if (shift < 0 || touched[shift]) continue;
    const row = shift * c.room;
    const size = len[shift] as number;
    const length = Math.min(size, 1 + throwBelow(dice, longest));
    const position = seq.indexOf(stop, row) - row;
    const least = Math.max(0, position - length + 1);
    const first = least + throwBelow(dice, Math.min(position, size - length) - least + 1);
    for (const node of seq.slice(row + first, row + first + length))
      if (node < c.stops) takeOut(state, node);
    if (--left <= 0) return;
  }
}
