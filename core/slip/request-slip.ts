// Asks for paper, and takes what became of it. Commit first, then print; and never a second unmarked original:
// whatever happened to the first, every further one bears 补打 and its number.
import type { NewEvent } from '../journey';
import { newEvent } from '../kit/new-event';
import { ok, refuse, type Result } from '../kit/result';
import { isResendable, isUnsure, isWaivable, takesReport } from './apply-slip';
import type { SlipRefusal } from './slip-refusal';
import type { Slip, SlipKind, SlipSettledState } from './slip';

export type RequestSlipCommand = {
  /** Id of the new slip, minted at the tap. */
  readonly slipId: string;
  readonly kind: SlipKind;
  /** Id of the ticket, case, visit or printer that the paper is about. */
  readonly about: string;
  readonly printer: string;
  /** Why a further copy is needed; may be empty for the original. */
  readonly reason: string;
  readonly residentId?: string | null;
};

type SlipDecision = Result<readonly NewEvent[], SlipRefusal>;

/**
 * `existing`: all slips about the same thing (others are ignored).
 * Refuses: `still_printing`, `unanswered`, `reason_needed`. A test page is never refused.
 */
export function requestSlip(existing: readonly Slip[], command: RequestSlipCommand): SlipDecision {
  const { slipId, kind, about, printer } = command;
  const before = existing.filter((slip) => slip.kind === kind && slip.about === about);
  const copy = before.reduce((next, slip) => Math.max(next, slip.copy + 1), 0);
  const reason = command.reason.trim();
  if (kind !== 'test_page') {
    const coming = before.find(({ state }) => state === 'requested');
    if (coming) return refuse({ code: 'still_printing', slip: coming });
    const unsure = before.find(({ state }) => state === 'unknown');
    if (unsure) return refuse({ code: 'unanswered', slip: unsure });
    if (copy > 0 && reason === '') return refuse({ code: 'reason_needed', copy });
  }
  const body = { slip: kind, about, copy, key: `${about}/${kind}/${copy}`, printer, reason };
  const subject = { id: slipId, version: 0, residentId: command.residentId ?? null };
  return ok([newEvent(subject, 'slip.requested', body)]);
}

/** What the printer's side reports. Refuses `already_settled`: paper that came out stays printed. */
export function settleSlip(
  slip: Slip,
  outcome: { readonly state: SlipSettledState; readonly detail: string },
): SlipDecision {
  if (!takesReport(slip, outcome.state) || slip.state === outcome.state)
    return refuse({ code: 'already_settled', slip });
  return ok([newEvent(slip, 'slip.settled', outcome)]);
}

/** The clerk's answer to “did it come out whole?”. Refuses `nothing_to_answer` where nothing is in doubt. */
export function answerSlip(slip: Slip, answer: { readonly cameOut: boolean }): SlipDecision {
  if (!isUnsure(slip)) return refuse({ code: 'nothing_to_answer', slip });
  return ok([newEvent(slip, 'slip.answered', answer)]);
}

/** The same original once more, on this printer. Refuses `may_be_out` where bytes of it have left: then only a copy is made. */
export function resendSlip(slip: Slip, to: { readonly printer: string }): SlipDecision {
  if (!isResendable(slip)) return refuse({ code: 'may_be_out', slip });
  return ok([newEvent(slip, 'slip.resent', to)]);
}

/** A person lets go of a slip that is not on paper. Refuses `already_settled`, `reason_needed`. */
export function waiveSlip(slip: Slip, why: { readonly reason: string }): SlipDecision {
  if (!isWaivable(slip)) return refuse({ code: 'already_settled', slip });
  const reason = why.reason.trim();
  if (reason === '') return refuse({ code: 'reason_needed', copy: slip.copy });
  return ok([newEvent(slip, 'slip.waived', { reason })]);
}
