// The home visit.
import type { Day, Instant, TimeOfDay } from '../kit/time';
import type { VisitMethod, VisitPurpose } from '../visit/visit';

export type VisitEvents = {
  // ── the home visit ─────────────────────────────────────────────────────────────────────────────
  'visit.booked': {
    readonly residentId: string;
    readonly caseId: string | null;
    readonly purpose: VisitPurpose;
    readonly day: Day;
    readonly from: TimeOfDay;
    readonly to: TimeOfDay;
    readonly agents: readonly string[];
    readonly place: string;
    /** The agent says it at the door; the resident can check it against the card. */
    readonly bookingWord: string;
    readonly bring: string;
    readonly note: string;
  };
  'visit.cancelled': { readonly reason: string };
  'visit.not-answered': { readonly at: Instant; readonly tried: string };
  'visit.finished': {
    readonly method: VisitMethod;
    readonly arrivedAt: Instant;
    readonly leftAt: Instant;
    readonly seen: boolean;
    readonly health: string;
    readonly mood: string;
    readonly safety: string;
    readonly followUp: string;
  };
};
