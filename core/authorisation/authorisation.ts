// A written authorisation (授权委托书): one resident lets one named person do ticked things, in named matters, until a day.
// Civil Code art. 165: name of the agent, matter, powers and period, signed by the principal. It is folded from its events.
import type { ConfirmationItem, SignMode, Stroke } from '../case/case';
import type { Day, Instant } from '../kit/time';
import type { CertType } from '../resident/person';

/** What may be ticked, one by one and nothing else: no power follows from another. */
export const powers = [
  'ask',
  'submit',
  'correct',
  'collect',
  'sign_receipt',
  'redeem',
  'vote',
] as const;

export type Power = (typeof powers)[number];

export type Agent = {
  readonly name: string;
  readonly certType: CertType;
  readonly certNo: string;
  readonly phone: string;
  /** GB/T 4761: what the agent is to the principal, `20` = the principal's son. */
  readonly relation: string;
};

export type Witness = { readonly name: string; readonly certNo: string };

export type AuthorisationState = 'draft' | 'given' | 'revoked';

/** Something that the agent wanted to do and that nothing else records. `refused`: the code of the refusal; null = allowed. */
export type Attempt = {
  readonly power: Power;
  readonly matter: string | null;
  readonly on: Day;
  readonly refused: string | null;
};

export type Authorisation = {
  readonly id: string;
  readonly version: number;
  /** `W` · day (8) · counter (1) · serial (3): on the paper, given out without a network, never twice. */
  readonly number: string;
  readonly principalId: string;
  readonly agent: Agent;
  /** Keys of matters. */
  readonly matters: readonly string[];
  readonly powers: readonly Power[];
  readonly from: Day;
  /** The last day, included. */
  readonly to: Day;
  /** What the paper says that somebody brought; empty where it was written here. */
  readonly paperText: string;
  readonly state: AuthorisationState;
  /** What the screen facing the resident asks, at `hall:window`. */
  readonly presented: {
    readonly hall: string;
    readonly window: number;
    readonly items: readonly ConfirmationItem[];
    readonly at: Instant;
  } | null;
  readonly confirmed: Readonly<Record<string, boolean>>;
  readonly helpAskedAt: Instant | null;
  readonly signature: {
    readonly mode: SignMode;
    /** On the sheet of paper that we keep; else on the screen. */
    readonly onPaper: boolean;
    readonly strokes: readonly Stroke[];
    readonly width: number;
    readonly height: number;
    readonly signedOn: Day;
    readonly at: Instant;
  } | null;
  /** Who saw the fingerprint of somebody who cannot write. */
  readonly witnesses: readonly Witness[];
  readonly revoked: { readonly on: Day; readonly reason: string; readonly at: Instant } | null;
  readonly attempts: readonly Attempt[];
  readonly noops: readonly {
    readonly eventId: string;
    readonly kind: string;
    readonly device: string;
  }[];
};
