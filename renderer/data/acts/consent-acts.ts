// What people do with consents. The rules are core/consent; the words are resources/consents.
import type { EventBodies, NewEvent } from '../../../core/journey';
import { ok, type Result } from '../../../core/kit/result';
import type { Consent, Reader } from '../../../core/consent/consent';
import {
  answerConsent,
  askConsent,
  askConsentHelp,
  putAwayConsent,
  revokeConsent,
  signConsents,
  type ConsentRefusal,
} from '../../../core/consent/consent-acts';
import { consentsOnPaper } from '../../../core/case/case-consents';
import { isOpen } from '../../../core/consent/apply-consent';
import { consentTemplate } from '../authority-data';
import { newId } from '../mint';
import { need } from '../need';
import { businessDate } from '../read';
import { consentsOf } from '../read-authority';
import { act, stateOf, type Acted } from './act';
import { readDesk } from './on-case';

/** Turns one question for each purpose to the screen facing the resident at this window, one after another. */
export async function ask(
  residentId: string,
  purposes: readonly string[],
): Acted<true, ConsentRefusal> {
  const recorded = await act(
    (store) => consentsOf(store, residentId),
    (held, { station: { hall }, window }) => {
      const events: NewEvent[] = [];
      for (const purpose of purposes) {
        const asked = askConsent(held, {
          template: consentTemplate(purpose),
          consentId: newId(),
          residentId,
          caseId: null,
          hall,
          window,
        });
        if (!asked.ok) return asked;
        events.push(...asked.value);
      }
      return ok(events);
    },
  );
  return recorded.ok ? ok(true) : recorded;
}

export const answer = (
  id: string,
  agreed: boolean,
  readBy: Reader,
): Acted<Consent, ConsentRefusal> => verb(id, (c) => answerConsent(c, { agreed, readBy }));

export const askHelp = (id: string): Acted<Consent, ConsentRefusal> =>
  verb(id, (c, { window }) => askConsentHelp(c, { window }));

export const putAway = (id: string): Acted<Consent, ConsentRefusal> => verb(id, putAwayConsent);

export const revoke = (id: string, reason: string): Acted<Consent, ConsentRefusal> =>
  verb(id, (c, { today }) => revokeConsent(c, { reason, today }));

/** One signature under all standing consents that the resident just agreed to. */
export async function signStanding(
  residentId: string,
  signed: EventBodies['consent.given'],
): Acted<true, ConsentRefusal> {
  const recorded = await act(
    (store) => consentsOf(store, residentId),
    (held) =>
      signConsents(
        held.filter((c) => isOpen(c) && c.caseId === null),
        signed,
      ),
  );
  return recorded.ok ? ok(true) : recorded;
}

/** The form came back from home: the resident read and signed there what this case needs their consent for. */
export async function takeOnPaper(caseId: string): Acted<true, ConsentRefusal> {
  const recorded = await act(
    (store, session) => readDesk(store, session, caseId),
    ({ pack, c, ...around }) =>
      consentsOnPaper({ pack, c }, { ...around, template: consentTemplate, newId }),
  );
  return recorded.ok ? ok(true) : recorded;
}

type Around = { readonly window: number; readonly today: string };

async function verb(
  id: string,
  decide: (c: Consent, around: Around) => Result<readonly NewEvent[], ConsentRefusal>,
): Acted<Consent, ConsentRefusal> {
  let before: Consent | undefined;
  const recorded = await act(
    async (store, { station, window }) => {
      before = await need(store, 'consent', id);
      return { c: before, window, today: await businessDate(store, station.hall) };
    },
    ({ c, ...around }) => decide(c, around),
  );
  if (recorded.ok && recorded.value.events.length === 0 && before) return ok(before);
  return stateOf(recorded, 'consent', id);
}
