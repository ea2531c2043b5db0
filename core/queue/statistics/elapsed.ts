// How long it took from one event to a later one, when clocks can be wrong: the machine's own count of milliseconds since
// it was started, where it is known to be the same count, and the clock's difference otherwise, if that can be true at all.
import { mintedAt } from '../../kit/minted-at';
import type { JourneyEvent } from '../../journey';
import type { Instant } from '../../kit/time';

/** `device: null`: known by the clock alone, such as an arrival written on a stub. */
export type Moment = Pick<JourneyEvent, 'at' | 'monotonic'> & { readonly device: string | null };

/** No business day is longer; a clock that says so was moved. */
const longestMs = 16 * 3600_000;

/** Machines correct their clocks by seconds all the time. */
const toleranceMs = 2 * 60_000;

/** The moment of an event. What was entered later (its id is younger than its time) has no count of its own. */
export function momentOf({ id, device, at, monotonic }: JourneyEvent): Moment {
  const isEnteredLater = mintedAt(id) - at > toleranceMs;
  return { at, monotonic, device: isEnteredLater ? null : device };
}

/** A moment known by the clock alone. */
export const clockMoment = (at: Instant): Moment => ({ at, monotonic: 0, device: null });

/** Whole milliseconds, never negative; null when nobody can know: a clock was moved, and the counts cannot be compared. */
export function elapsed(from: Moment, to: Moment): number | null {
  if (isOneCount(from, to)) return Math.round(to.monotonic - from.monotonic);
  const byClock = Math.round(to.at - from.at);
  return byClock >= 0 && byClock <= longestMs ? byClock : null;
}

/**
 * One machine, not started anew between the two. A new start sets the count to zero; should it have run longer since, then
 * the machine was, by its clock, started after `from`.
 */
function isOneCount(from: Moment, to: Moment): boolean {
  if (from.device === null || from.device !== to.device) return false;
  const startedAt = to.at - to.monotonic;
  return to.monotonic >= from.monotonic && startedAt <= from.at;
}
