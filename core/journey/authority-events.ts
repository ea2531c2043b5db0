// Who may act for a resident, and what a resident agrees to: papers of their own, each given once and taken back at any time.
import type { Agent, Attempt, Power, Witness } from '../authorisation/authorisation';
import type { ConfirmationItem, SignMode, Stroke } from '../case/case';
import type { ConsentScope, ConsentWords, Reader } from '../consent/consent';
import type { Day } from '../kit/time';

type Signed = {
  readonly signMode: SignMode;
  /** The ink is on paper, and there are no strokes. */
  readonly onPaper: boolean;
  readonly strokes: readonly Stroke[];
  readonly width: number;
  readonly height: number;
};

export type AuthorityEvents = {
  // ── the authorisation: one person, ticked powers, a period ─────────────────────────────────────
  'authorisation.drafted': {
    readonly principalId: string;
    readonly number: string;
    readonly agent: Agent;
    readonly matters: readonly string[];
    readonly powers: readonly Power[];
    readonly from: Day;
    readonly to: Day;
    readonly paperText: string;
  };
  /** Turned to the screen facing the resident. */
  'authorisation.presented': {
    readonly hall: string;
    readonly window: number;
    readonly items: readonly ConfirmationItem[];
  };
  'authorisation.confirmed': { readonly item: string; readonly agreed: boolean };
  'authorisation.help-asked': { readonly window: number };
  'authorisation.given': Signed & {
    readonly witnesses: readonly Witness[];
    readonly signedOn: Day;
  };
  /** By the principal, or before it was ever signed: ends at once and for good. */
  'authorisation.revoked': { readonly on: Day; readonly reason: string };
  /** The agent wanted to do something that leaves no other record. */
  'authorisation.tried': Attempt;

  // ── the consent: one purpose, in the words that were read ──────────────────────────────────────
  'consent.asked': {
    readonly residentId: string;
    readonly purpose: string;
    readonly templateVersion: number;
    readonly scope: ConsentScope;
    /** The case that it is for, where the purpose ends with a case. */
    readonly caseId: string | null;
    readonly words: ConsentWords;
    readonly hall: string;
    readonly window: number;
  };
  'consent.answered': { readonly agreed: boolean; readonly readBy: Reader };
  'consent.help-asked': { readonly window: number };
  /** Signed under what was agreed to. */
  'consent.given': Signed;
  /** Taken off the screen without an answer. */
  'consent.put-away': Record<string, never>;
  'consent.revoked': { readonly on: Day; readonly reason: string };
};
