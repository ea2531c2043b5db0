// A long page of the hub goes through the door in portions: an act of a person that waits is let in between two of them.
import { ok, type Result } from '../../core/kit/result';
import type { RecordTrouble } from '../../core/station/record-trouble';
import { monotonic } from './mint';

/** What an act waits for at most, and what is taken at once on a quick machine where nobody waits. */
const smallest = 50;
const largest = 500;

/** A portion should hold the door about so long: hardly felt at a counter, and the cost of a commit is small beside it. */
const holdMs = 200;

/** Learned from the portions before; a window begins carefully. */
let size = smallest;

/**
 * Hands `items` to `take` in order, a portion after the other; the first trouble ends it.
 * @param mayCut whether the list may be cut between its items `at - 1` and `at`.
 */
export async function inPortions<T>(
  items: readonly T[],
  mayCut: (at: number) => boolean,
  take: (portion: readonly T[], isLast: boolean) => Promise<Result<null, RecordTrouble>>,
): Promise<Result<null, RecordTrouble>> {
  let from = 0;
  do {
    let end = Math.min(items.length, from + size);
    while (end < items.length && !mayCut(end)) end += 1;
    const began = monotonic();
    const taken = await take(items.slice(from, end), end === items.length);
    if (!taken.ok) return taken;
    size = (await isDoorWanted()) ? smallest : grown(size, monotonic() - began);
    from = end;
  } while (from < items.length);
  return ok(null);
}

function grown(before: number, tookMs: number): number {
  const factor = Math.min(2, Math.max(0.5, holdMs / Math.max(1, tookMs)));
  return Math.round(Math.min(largest, Math.max(smallest, before * factor)));
}

/** Whether somebody is at the record door or waits before it, in any window of this machine. */
async function isDoorWanted(): Promise<boolean> {
  const { held = [], pending = [] } = await navigator.locks.query();
  return [...held, ...pending].some(({ name }) => name === 'record');
}
