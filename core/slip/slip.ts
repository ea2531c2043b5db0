// A slip: one piece of paper that was asked for, and what became of it.
import type { Instant } from '../kit/time';

/** Keys of the templates in resources/slips, in the order of the office's own list (① to ⑰), then the printer's test page. */
export const slipKinds = [
  'queue_ticket',
  'one_time_notice',
  'acceptance_receipt',
  'acceptance_notice',
  'refusal_notice',
  'authorisation',
  'agent_acceptance',
  'visit_card',
  'visit_confirmation',
  'material_handover',
  'delivery_receipt',
  'completion_notice',
  'suspension_notice',
  'call_back_card',
  'ballot_receipt',
  'points_line',
  'class_admission',
  'reprint_note',
  'test_page',
] as const;

export type SlipKind = (typeof slipKinds)[number];

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
