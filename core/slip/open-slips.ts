// What the end of a day must settle: every paper of which nobody knows that it is in somebody's hand.
import type { Slip } from './slip';

/**
 * Of each paper (same kind, same thing) the latest copy counts: what was printed again is settled by the copy.
 * Open is everything that is neither surely printed nor let go of with a reason. Test pages are nobody's paper.
 * Oldest first.
 */
export function openSlips(slips: readonly Slip[]): readonly Slip[] {
  const latest = new Map<string, Slip>();
  for (const slip of slips) {
    const paper = `${slip.kind} ${slip.about}`;
    const known = latest.get(paper);
    if (slip.kind !== 'test_page' && (!known || slip.copy > known.copy)) latest.set(paper, slip);
  }
  return [...latest.values()]
    .filter(({ state }) => state !== 'printed' && state !== 'waived')
    .toSorted((a, b) => a.requestedAt - b.requestedAt);
}
