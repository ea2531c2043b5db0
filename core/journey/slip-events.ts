// What goes to paper, and what became of it.
import type { ArchivedSheet, SlipKind, SlipSettledState } from '../slip/slip';

export type SlipEvents = {
  // ── slips on paper ─────────────────────────────────────────────────────────────────────────────
  /** Commit first, then print: this is on disk before a byte leaves. */
  'slip.requested': {
    readonly slip: SlipKind;
    /** Entity that the paper is about. */
    readonly about: string;
    /** 0 = the original; n = 补打 n. */
    readonly copy: number;
    /** Unique: business event + kind + copy. */
    readonly key: string;
    readonly printer: string;
    readonly reason: string;
  };
  /** The A4 sheet's PDF is kept, before anything of it is printed. */
  'slip.archived': ArchivedSheet;
  'slip.settled': { readonly state: SlipSettledState; readonly detail: string };
  /** The clerk answered “did it come out whole?”. */
  'slip.answered': { readonly cameOut: boolean };
  /** The same original again, on this printer: nothing of it had left the machine. */
  'slip.resent': { readonly printer: string };
  /** A person let go of a slip that is not on paper. */
  'slip.waived': { readonly reason: string };
};
