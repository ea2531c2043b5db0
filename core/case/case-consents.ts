// The consents of one case: asked after its questions, each on a page of its own, and signed with the form by one signature.
import { isOpen } from '../consent/apply-consent';
import type { Consent } from '../consent/consent';
import { askConsent, consentsLacking } from '../consent/consent-acts';
import type { ConsentTemplate } from '../consent/template';
import type { EventBodies, NewEvent } from '../journey';
import { newEvent } from '../kit/new-event';
import type { MatterPack } from '../matter/definition';
import { isByAgent } from './agent';
import type { Case } from './case';
import { formValues, wantedConsents } from './form';
import type { CaseContext } from './missing';

/** Consents that were asked for this case and are not signed, in the order in which they were asked. */
export function openConsents(c: Pick<Case, 'id'>, held: readonly Consent[]): readonly Consent[] {
  return held
    .filter((one) => isOpen(one) && one.caseId === c.id)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * The questions for what the case lacks. None while an agent stands at the screen: only the resident's own hand can agree, on the
 * paper that the agent takes home. What is agreed to already and waits for its signature is not asked again.
 */
export function askCaseConsents(
  { pack, c }: { readonly pack: MatterPack; readonly c: Case },
  around: Pick<CaseContext, 'given'> & {
    readonly hall: string;
    readonly window: number;
    readonly template: (purpose: string) => ConsentTemplate;
    readonly newId: () => string;
  },
): readonly NewEvent[] {
  const { given, hall, window, template, newId } = around;
  const held = given?.consents ?? [];
  const values = formValues(pack, c);
  if (isByAgent(values)) return [];
  const agreed = openConsents(c, held).filter(({ state }) => state === 'agreed');
  return consentsLacking(wantedConsents(pack, values), c, held)
    .filter((purpose) => !agreed.some((one) => one.purpose === purpose))
    .flatMap((purpose) => {
      const command = { template: template(purpose), consentId: newId(), hall, window };
      const asked = askConsent(held, { ...command, residentId: c.residentId, caseId: c.id });
      return asked.ok ? asked.value : [];
    });
}

/** The form's signature is the signature of each consent that was agreed to for it. */
export function signedConsents(
  c: Pick<Case, 'id'>,
  held: readonly Consent[],
  { mode: signMode, strokes, width, height }: EventBodies['case.signed'],
): readonly NewEvent[] {
  const onPaper = strokes.length === 0;
  return openConsents(c, held)
    .filter(({ state }) => state === 'agreed')
    .map((one) => newEvent(one, 'consent.given', { signMode, onPaper, strokes, width, height }));
}
