// Consents: one purpose each, only from a yes, never after it was taken back, whatever the order in which machines say so.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import account from '../../../resources/consents/account.json';
import visit from '../../../resources/consents/visit.json';
import { applyConsent, isGiven } from '../../../core/consent/apply-consent';
import type { Consent } from '../../../core/consent/consent';
import {
  answerConsent,
  askConsent,
  consentFor,
  consentsLacking,
  revokeConsent,
  signConsents,
} from '../../../core/consent/consent-acts';
import { checkConsentTemplate, type ConsentTemplate } from '../../../core/consent/template';
import type { NewEvent } from '../../../core/journey';
import type { Result } from '../../../core/kit/result';
import { minted, today } from './an-authorisation';

const templates = import.meta.glob<unknown>('../../../resources/consents/*.json', {
  eager: true,
  import: 'default',
});

const template = (json: unknown): ConsentTemplate => {
  const checked = checkConsentTemplate(json);
  if (!checked.ok) throw new Error(checked.refusal.place);
  return checked.value;
};

const ink = {
  signMode: 'sign',
  onPaper: false,
  strokes: [[0, 0, 9, 9]],
  width: 9,
  height: 9,
} as const;

function after(c: Consent | undefined, decided: Result<readonly NewEvent[], unknown>): Consent {
  if (!decided.ok) throw new Error(JSON.stringify(decided.refusal));
  const state = decided.value.reduce<Consent | undefined>(
    (known, event) => applyConsent(known, minted(event)),
    c,
  );
  if (!state) throw new Error('nothing asked');
  return state;
}

const ask = (json: unknown, caseId: string | null, id = 'k1'): Consent =>
  after(
    undefined,
    askConsent([], {
      ...{ template: template(json), consentId: id, residentId: 'r1', caseId },
      ...{ hall: 'h', window: 3 },
    }),
  );

const yes = { agreed: true, readBy: 'clerk' } as const;
const givenOf = (c: Consent): Consent => {
  const agreed = after(c, answerConsent(c, yes));
  return after(agreed, signConsents([agreed], ink));
};

it.each(Object.entries(templates))('%s says everything in large print', (_file, json) => {
  expect(checkConsentTemplate(json)).toMatchObject({ ok: true });
});

it.each([
  ['question', ''],
  ['scope', 'always'],
  ['items', ['']],
  ['why', '长'.repeat(41)],
])('a template with a wrong %s is refused with its place', (field, value) => {
  const place = `consent.${field}`;
  const checked = checkConsentTemplate({ ...account, [field]: value });
  expect(checked.ok ? '' : checked.refusal.place).toContain(place);
});

it('is signed only after a yes, and a no signs nothing', () => {
  const asked = ask(visit, null);
  expect(signConsents([asked], ink)).toMatchObject({ refusal: { code: 'nobody_agreed' } });
  const no = after(asked, answerConsent(asked, { agreed: false, readBy: 'voice' }));
  expect(no.state).toBe('declined');
  expect(answerConsent(no, yes)).toMatchObject({ refusal: { code: 'consent_closed' } });
  expect(signConsents([no], ink)).toMatchObject({ refusal: { code: 'nobody_agreed' } });
  const agreed = after(asked, answerConsent(asked, yes));
  expect(signConsents([agreed], { ...ink, strokes: [] })).toMatchObject({
    refusal: { code: 'signature_empty' },
  });
  expect(givenOf(asked)).toMatchObject({ state: 'given', readBy: 'clerk' });
});

it('holds for its own purpose and its own case, and until it is taken back', () => {
  const forCase = givenOf(ask(account, 'c1'));
  const standing = givenOf(ask(visit, 'c1', 'k2'));
  const held = [forCase, standing];
  expect(consentFor(held, { purpose: 'account', caseId: 'c1' })?.id).toBe('k1');
  expect(consentFor(held, { purpose: 'account', caseId: 'c2' })).toBeUndefined();
  expect(consentFor(held, { purpose: 'visit', caseId: 'c2' })?.id).toBe('k2');
  expect(consentsLacking(['account', 'health'], { id: 'c1' }, held)).toEqual(['health']);
  const back = after(forCase, revokeConsent(forCase, { reason: '不愿意了', today }));
  expect(consentsLacking(['account', 'health'], { id: 'c1' }, [back, standing])).toEqual([
    'account',
    'health',
  ]);
});

it('what was read is kept word for word', () => {
  expect(ask(account, 'c1').words.receivers).toBe(account.receivers);
});

it('is never given after it was taken back, and never without a yes', () => {
  const kinds = [
    'consent.answered',
    'consent.given',
    'consent.revoked',
    'consent.put-away',
  ] as const;
  const bodies = {
    'consent.answered': yes,
    'consent.given': ink,
    'consent.revoked': { on: today, reason: '不愿意了' },
    'consent.put-away': {},
  };
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...kinds), { maxLength: 10 }), (names) => {
      const state = names.reduce<Consent>(
        (c, kind) => {
          const event = { entity: 'consent', entityId: 'k1', kind, body: bodies[kind], base: 0 };
          return applyConsent(c, minted(event as unknown as NewEvent)) ?? c;
        },
        ask(visit, null),
      );
      const taken = names.indexOf('consent.revoked');
      const until = taken < 0 ? names : names.slice(0, taken);
      expect(isGiven(state) && taken >= 0).toBe(false);
      if (isGiven(state)) {
        expect(until.indexOf('consent.answered')).toBeGreaterThanOrEqual(0);
        expect(until.lastIndexOf('consent.given')).toBeGreaterThan(
          until.indexOf('consent.answered'),
        );
      }
    }),
  );
});
