// The points of a volunteer as their passbook says them: what came in, what went out, what is left.
import type { Instant } from '../kit/time';

export type PointsEntry = {
  readonly id: string;
  readonly at: Instant;
  readonly what: string;
  readonly gained: number;
  readonly spent: number;
  /** As the passbook itself was read after an exchange; it corrects what was counted here. */
  readonly left: number | null;
};

/** The line of this entry; `entries` in any order. Throws where it is not among them: only what was entered is printed. */
export function pointsLine(
  entries: readonly PointsEntry[],
  id: string,
): PointsEntry & { readonly balance: number } {
  let balance = 0;
  for (const entry of entries.toSorted((a, b) => a.at - b.at)) {
    balance = entry.left ?? balance + entry.gained - entry.spent;
    if (entry.id === id) return { ...entry, balance };
  }
  throw new Error(`Nothing was entered for ${id}`);
}
