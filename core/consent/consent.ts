// A consent (单独同意, PIPL art. 29): one resident, one purpose, the words that were read, and a signature. Revocable on its own
// (art. 15); folded from its events. What was agreed to is kept word for word, whatever later versions of the template say.
import type { SignMode, Stroke } from '../case/case';
import type { Day, Instant } from '../kit/time';

/** `case`: for one case and ends with it. `standing`: until it is taken back. */
export type ConsentScope = 'case' | 'standing';

/** Who read it aloud: the machine's voice, the clerk, or the agent who took the paper home. */
export type Reader = 'voice' | 'clerk' | 'agent';

/** What the resident reads and hears: PIPL art. 17 and 30 as six short lines. */
export type ConsentWords = {
  readonly name: string;
  readonly question: string;
  /** The sensitive items (art. 28). */
  readonly items: readonly string[];
  readonly why: string;
  readonly receivers: string;
  readonly keeps: string;
  /** What happens to who does not agree. */
  readonly refused: string;
  /** What taking it back does, and does not. */
  readonly revoked: string;
};

export type ConsentState = 'asked' | 'agreed' | 'declined' | 'given' | 'put_away' | 'revoked';

export type Consent = {
  readonly id: string;
  readonly version: number;
  readonly residentId: string;
  readonly purpose: string;
  readonly templateVersion: number;
  readonly scope: ConsentScope;
  readonly caseId: string | null;
  readonly words: ConsentWords;
  readonly hall: string;
  readonly window: number;
  readonly askedAt: Instant;
  readonly state: ConsentState;
  readonly readBy: Reader | null;
  readonly helpAskedAt: Instant | null;
  readonly signature: {
    readonly mode: SignMode;
    readonly onPaper: boolean;
    readonly strokes: readonly Stroke[];
    readonly width: number;
    readonly height: number;
    readonly at: Instant;
  } | null;
  readonly revoked: { readonly on: Day; readonly reason: string; readonly at: Instant } | null;
  readonly noops: readonly {
    readonly eventId: string;
    readonly kind: string;
    readonly device: string;
  }[];
};
