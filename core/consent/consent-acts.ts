// Asking for a consent, answering it, signing it, taking it back. One purpose at a time: agreeing to one says nothing of another.
import type { Case } from '../case/case';
import { strokesProblem } from '../case/sign';
import type { EventBodies, NewEvent } from '../journey';
import { newEvent } from '../kit/new-event';
import { ok, refuse, type Result } from '../kit/result';
import type { Day } from '../kit/time';
import { isGiven, isOpen } from './apply-consent';
import type { Consent, Reader } from './consent';
import type { ConsentTemplate } from './template';

export type ConsentRefusal =
  /** It is given already: nobody is asked twice. */
  | { readonly code: 'consent_given_already'; readonly name: string }
  /** Answered, signed or put away meanwhile. */
  | { readonly code: 'consent_closed' }
  | { readonly code: 'consent_not_agreed' }
  | { readonly code: 'nobody_agreed' }
  | { readonly code: 'signature_empty' }
  | { readonly code: 'signature_too_large' }
  | { readonly code: 'reason_needed' };

type Decision = Result<readonly NewEvent[], ConsentRefusal>;

export type AskConsentCommand = {
  readonly template: ConsentTemplate;
  /** Id of the new consent, minted at the tap. */
  readonly consentId: string;
  readonly residentId: string;
  /** The case that it is for; a standing consent has none. */
  readonly caseId: string | null;
  readonly hall: string;
  readonly window: number;
};

/** Turns the question to the screen facing the resident. `held`: the resident's consents; a question of before is put away. */
export function askConsent(held: readonly Consent[], command: AskConsentCommand): Decision {
  const { template, consentId, residentId, hall, window } = command;
  const { key: purpose, version: templateVersion, scope, ...words } = template;
  const caseId = scope === 'case' ? command.caseId : null;
  if (consentFor(held, { purpose, caseId })) {
    return refuse({ code: 'consent_given_already', name: template.name });
  }
  const before = held.filter((c) => isOpen(c) && c.purpose === purpose && c.caseId === caseId);
  const asked = newEvent({ id: consentId, version: 0, residentId }, 'consent.asked', {
    ...{ residentId, purpose, templateVersion, scope, caseId, words, hall, window },
  });
  return ok([...before.map((c) => newEvent(c, 'consent.put-away', {})), asked]);
}

/** The resident's own yes or no. No event when the same was said before. */
export function answerConsent(
  c: Consent,
  { agreed, readBy }: { readonly agreed: boolean; readonly readBy: Reader },
): Decision {
  if (!isOpen(c)) return refuse({ code: 'consent_closed' });
  if (c.state === 'agreed' && agreed) return ok([]);
  return ok([newEvent(c, 'consent.answered', { agreed, readBy })]);
}

/** The resident has pressed “somebody please come” while reading it. Refused: `consent_closed`. */
export function askConsentHelp(c: Consent, { window }: { readonly window: number }): Decision {
  if (!isOpen(c)) return refuse({ code: 'consent_closed' });
  return ok([newEvent(c, 'consent.help-asked', { window })]);
}

/** One signature under all that was just agreed to: each consent has it as its own. */
export function signConsents(
  consents: readonly Consent[],
  signed: EventBodies['consent.given'],
): Decision {
  const agreed = consents.filter(({ state }) => state === 'agreed');
  if (agreed.length === 0) return refuse({ code: 'nobody_agreed' });
  const problem = strokesProblem(signed);
  if (problem) return refuse(problem);
  return ok(agreed.map((c) => newEvent(c, 'consent.given', signed)));
}

/** The question leaves the screen without an answer. */
export function putAwayConsent(c: Consent): Decision {
  if (!isOpen(c)) return refuse({ code: 'consent_closed' });
  return ok([newEvent(c, 'consent.put-away', {})]);
}

/** Taken back: at any time, by the resident's word alone; the reason is for the record (PIPL art. 15). */
export function revokeConsent(
  c: Consent,
  { reason, today }: { readonly reason: string; readonly today: Day },
): Decision {
  if (!isGiven(c)) return refuse({ code: 'consent_not_agreed' });
  if (reason.trim() === '') return refuse({ code: 'reason_needed' });
  return ok([newEvent(c, 'consent.revoked', { on: today, reason: reason.trim() })]);
}

/** The consent that holds for a purpose: of this case, or standing. */
export function consentFor(
  held: readonly Consent[],
  { purpose, caseId }: { readonly purpose: string; readonly caseId: string | null },
): Consent | undefined {
  return held.find(
    (c) => isGiven(c) && c.purpose === purpose && (c.scope === 'standing' || c.caseId === caseId),
  );
}

/** The purposes that a case needs and has no consent for. */
export function consentsLacking(
  wanted: readonly string[],
  c: Pick<Case, 'id'>,
  held: readonly Consent[],
): readonly string[] {
  return wanted.filter((purpose) => !consentFor(held, { purpose, caseId: c.id }));
}
