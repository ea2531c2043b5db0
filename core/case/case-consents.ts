// The consents of one case: asked after its questions, each on a page of its own, and signed with the form by one signature.
import { isOpen } from '../consent/apply-consent';
import type { Consent } from '../consent/consent';
import { askConsent, consentsLacking, type ConsentRefusal } from '../consent/consent-acts';
import type { ConsentTemplate } from '../consent/template';
import type { EventBodies, NewEvent } from '../journey';
import { newEvent } from '../kit/new-event';
import { ok, refuse, type Result } from '../kit/result';
import type { MatterPack } from '../matter/definition';
import { isByAgent } from './agent';
import type { Case } from './case';
import { formValues, wantedConsents } from './form';
import type { CaseContext } from './missing';

type OnCase = { readonly pack: MatterPack; readonly c: Case };

/** What the resident is asked to agree to as the answers stand: nothing while somebody else acts, nor what they do not make needed. */
export function askedOfResident({ pack, c }: OnCase): readonly string[] {
  const values = formValues(pack, c);
  return isByAgent(values) ? [] : wantedConsents(pack, values);
}

/** Consents that were asked for this case, are not signed and still wait for the resident, in the order in which they were asked. */
export function openConsents(on: OnCase, held: readonly Consent[]): readonly Consent[] {
  const purposes = askedOfResident(on);
  return held
    .filter((one) => isOpen(one) && one.caseId === on.c.id && purposes.includes(one.purpose))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * The questions for what the case lacks. None while an agent stands at the screen: only the resident's own hand can agree, on the
 * paper that the agent takes home. What is agreed to already and waits for its signature is not asked again.
 */
export function askCaseConsents(on: OnCase, around: Asking): readonly NewEvent[] {
  const held = around.given?.consents ?? [];
  const agreed = openConsents(on, held).filter(({ state }) => state === 'agreed');
  return consentsLacking(askedOfResident(on), on.c, held)
    .filter((purpose) => !agreed.some((one) => one.purpose === purpose))
    .flatMap((purpose) => asking(on.c, purpose, held, around).events);
}

/** What is needed to ask: `given` is what the resident gave until now, ids are minted at the tap. */
type Asking = Pick<CaseContext, 'given'> & {
  readonly hall: string;
  readonly window: number;
  readonly template: (purpose: string) => ConsentTemplate;
  readonly newId: () => string;
};

function asking(c: Case, purpose: string, held: readonly Consent[], around: Asking) {
  const { hall, window, template, newId } = around;
  const consentId = newId();
  const command = { template: template(purpose), consentId, hall, window };
  const asked = askConsent(held, { ...command, residentId: c.residentId, caseId: c.id });
  return { consentId, events: asked.ok ? asked.value : [] };
}

/**
 * An agent brings the application form back that the resident read and signed at home: each consent that the case lacks was asked,
 * agreed to and signed there. Nobody else's hand can agree, so a resident who is here is asked on their screen.
 */
export function consentsOnPaper(
  { pack, c }: OnCase,
  around: Asking,
): Result<readonly NewEvent[], ConsentRefusal> {
  const values = formValues(pack, c);
  if (!isByAgent(values)) return refuse({ code: 'consent_not_agreed' });
  const held = around.given?.consents ?? [];
  const lacking = consentsLacking(wantedConsents(pack, values), c, held);
  if (lacking.length === 0) return refuse({ code: 'nobody_agreed' });
  const signed = { signMode: 'sign', onPaper: true, strokes: [], width: 1, height: 1 } as const;
  return ok(
    lacking.flatMap((purpose) => {
      const { consentId: id, events } = asking(c, purpose, held, around);
      const { residentId } = c;
      return [
        ...events,
        newEvent({ id, version: 1, residentId }, 'consent.answered', {
          ...{ agreed: true, readBy: 'agent' },
        }),
        newEvent({ id, version: 2, residentId }, 'consent.given', signed),
      ];
    }),
  );
}

/** The form's signature is the signature of each consent that was agreed to for it. */
export function signedConsents(
  on: OnCase,
  held: readonly Consent[],
  { mode: signMode, strokes, width, height }: EventBodies['case.signed'],
): readonly NewEvent[] {
  const onPaper = strokes.length === 0;
  return openConsents(on, held)
    .filter(({ state }) => state === 'agreed')
    .map((one) => newEvent(one, 'consent.given', { signMode, onPaper, strokes, width, height }));
}
