// A slip: one piece of paper that was asked for, and what became of it.
import type { Instant } from '../kit/time';

export type SlipKind =
  'queue_ticket' | 'acceptance_receipt' | 'one_time_notice' | 'visit_card' | 'test_page';

/** What a print job can end in. `unknown` = bytes left and nothing answered: only a person can say. */
export type SlipSettledState = 'printed' | 'unconfirmed' | 'unknown' | 'failed' | 'cancelled';

export type Slip = {
  readonly id: string;
  readonly version: number;
  readonly kind: SlipKind;
  readonly about: string;
  readonly copy: number;
  readonly key: string;
  readonly printer: string;
  readonly reason: string;
  readonly requestedAt: Instant;
  readonly state: 'requested' | SlipSettledState;
  readonly detail: string;
};
