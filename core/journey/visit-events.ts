// The home visit: promised, prepared by telephone, made or not, and never lost when nobody opens.
import type { Stroke } from '../case/case';
import type { PageSource } from '../paper/custody';
import type { Day, Instant, TimeOfDay } from '../kit/time';
import type { SignedHow, VisitMethod, VisitPurpose, VisitWindow } from '../visit/visit';

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
    /** Whole minutes at the door, where they are not those from `from` to `to`. */
    readonly minutes?: number;
    /** When it may be; absent = only when it is booked. */
    readonly windows?: readonly VisitWindow[];
    /** The roster's date that this visit is for: it stays when the visit moves, so that no date is made twice. */
    readonly dueOn?: Day;
    readonly rosterId?: string;
    /** The visit that must be done first: papers are fetched before they are brought back. */
    readonly after?: string;
    /** The visit that this one stands for: it was postponed, or nobody opened. */
    readonly instead?: string;
    readonly deadline?: Day;
    /** 0 (can wait) to 9. */
    readonly priority?: number;
    readonly skills?: readonly string[];
    readonly pinned?: boolean;
    readonly channel?: VisitMethod;
  };
  /** Another time or other people. `planId`: the plan that moved it. */
  'visit.moved': {
    readonly day: Day;
    readonly from: TimeOfDay;
    readonly to: TimeOfDay;
    readonly agents: readonly string[];
    readonly reason: string;
    readonly planId?: string;
  };
  /** No plan moves it any more, or may again. */
  'visit.pinned': { readonly pinned: boolean };
  /** The call of the day before: they know, and are at home. `by`: who said so. */
  'visit.confirmed': { readonly by: string; readonly note: string };
  /** The call of half an hour before. */
  'visit.reminded': { readonly at: Instant };
  'visit.set-out': { readonly at: Instant };
  'visit.arrived': { readonly at: Instant; readonly expectedEnd: Instant };
  'visit.begun': { readonly at: Instant };
  /** Who is alone out there says that all is well, and until when it lasts. */
  'visit.checked-in': { readonly at: Instant; readonly expectedEnd: Instant };
  'visit.cancelled': { readonly reason: string };
  'visit.not-answered': { readonly at: Instant; readonly tried: string };
  /** They opened, or rang, and do not want it. */
  'visit.refused': { readonly at: Instant; readonly reason: string };
  /** They want it later. `to`: the day they named; null = none yet. */
  'visit.postponed': { readonly to: Day | null; readonly reason: string };
  /** An agent cannot go; the visit waits for another one. */
  'visit.unable': { readonly agent: string; readonly reason: string };
  /** One step up after nobody answered. `step`: its key in the data; `told`: who was reached; `outcome`: what they said. */
  'visit.escalated': {
    readonly step: string;
    readonly at: Instant;
    readonly told: string;
    readonly outcome: string;
  };
  /** Somebody knows how the person is: the clock stops. `by`: who found out. */
  'visit.escalation-closed': {
    readonly at: Instant;
    readonly how: string;
    readonly by: string;
  };
  /** Under the record, at the door. No strokes: on paper, or by finger on the ink pad. */
  'visit.signed': {
    readonly how: SignedHow;
    readonly strokes: readonly Stroke[];
    readonly width: number;
    readonly height: number;
  };
  /** A picture from the door, with the consent said; the file itself lies apart, found by its hash. */
  'visit.photo-added': {
    readonly sha256: string;
    readonly mime: string;
    readonly bytes: number;
    readonly width: number;
    readonly height: number;
    readonly source: PageSource;
    readonly what: string;
    /** Who said yes. */
    readonly consentBy: string;
  };
  'visit.photo-removed': { readonly sha256: string };
  'visit.finished': {
    readonly method: VisitMethod;
    readonly arrivedAt: Instant;
    readonly leftAt: Instant;
    readonly seen: boolean;
    readonly health: string;
    readonly mood: string;
    readonly safety: string;
    readonly followUp: string;
    readonly hygiene?: string;
    readonly dwelling?: string;
    readonly needs?: string;
    /** When to come again, where that is another day than the roster says. */
    readonly nextDue?: Day | null;
    /** The names of those who came. */
    readonly came?: readonly string[];
    /** No money and no gift was taken. */
    readonly noMoney?: boolean;
    /** Of the way there, where whoever went knows better than the map. */
    readonly metres?: number;
    /** Papers taken along, as they stand on the hand-over list. */
    readonly papersTaken?: string;
  };
};
