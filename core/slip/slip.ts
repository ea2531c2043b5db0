// A slip: one piece of paper that was asked for, and what became of it.
import type { Instant } from '../kit/time';

/**
 * Keys of the templates in resources/slips, in the order of the office's own list (① to ⑰, and with the visits the route of an agent's
 * day), then what has no number there: the card of a booked time, a sheet of blank numbers for writing by hand, the day's statistics,
 * and the printer's test page.
 */
export const templateKinds = [
  'queue_ticket',
  'one_time_notice',
  'acceptance_receipt',
  'acceptance_notice',
  'refusal_notice',
  'authorisation',
  'agent_acceptance',
  'visit_card',
  'visit_confirmation',
  'route_sheet',
  'material_handover',
  'delivery_receipt',
  'completion_notice',
  'suspension_notice',
  'call_back_card',
  'ballot_receipt',
  'points_line',
  'class_admission',
  'reprint_note',
  'appointment_card',
  'handwritten_stub',
  'day_sheet',
  'test_page',
] as const;

export type TemplateKind = (typeof templateKinds)[number];

/** The filled application form of a case: it is set from the matter's pack, and has no template of its own. */
export const formKinds = ['application_form', 'application_form_large'] as const;

export type FormKind = (typeof formKinds)[number];

export const slipKinds = [...templateKinds, ...formKinds] as const;

export type SlipKind = TemplateKind | FormKind;

export const isFormKind = (kind: SlipKind): kind is FormKind =>
  formKinds.some((one) => one === kind);

/**
 * What a print job can end in. `unknown` = bytes left and nothing answered: only a person can say.
 * `handed` = the system has the A4 sheet; what it does with it, it does not tell.
 */
export type SlipSettledState =
  'printed' | 'unconfirmed' | 'handed' | 'unknown' | 'failed' | 'cancelled';

/** The printer of slips that are A4 sheets: kept as a PDF first, then handed to the system. */
export const sheetPrinter = 'a4';

/** The PDF of a sheet, as it was kept before anything was printed. */
export type ArchivedSheet = {
  readonly template: string;
  readonly version: number;
  /** Of the PDF, hexadecimal. */
  readonly sha256: string;
  readonly pages: number;
  readonly bytes: number;
};

export type Slip = {
  readonly id: string;
  readonly version: number;
  readonly kind: SlipKind;
  readonly about: string;
  /** The machine that asked for it: it alone prints it and knows what became of it. */
  readonly device: string;
  readonly copy: number;
  readonly key: string;
  readonly printer: string;
  readonly reason: string;
  readonly requestedAt: Instant;
  /** Who asked for it. */
  readonly operator: string;
  /** `waived`: a person let go of it, with a reason. */
  readonly state: 'requested' | 'waived' | SlipSettledState;
  /** The printer's side in its own words; the reason where it was let go of. */
  readonly detail: string;
  /** Only of A4 sheets, from the moment that the PDF is kept. */
  readonly archive?: ArchivedSheet;
  /** Bytes of it may once have reached paper: from then on only a marked copy follows it. */
  readonly mayBeOut: boolean;
  /** The latest word about it, and whose: a person's answer, or whoever was signed in when the printer reported. */
  readonly changedAt: Instant;
  readonly changedBy: string;
};
