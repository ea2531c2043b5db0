// A case that somebody else handles: accepted only under an authorisation that carries it, asked again at the moment of acceptance.
import { describe, expect, it } from 'vitest';
import { mayHandle, nameAgent } from '../../../core/case/agent';
import {
  askCaseConsents,
  consentsOnPaper,
  openConsents,
  signedConsents,
} from '../../../core/case/case-consents';
import type { Case } from '../../../core/case/case';
import { missingFrom, type CaseContext } from '../../../core/case/missing';
import { askReturnOfAgent, signReturn } from '../../../core/paper/return-papers';
import { applyCase } from '../../../core/case/apply-case';
import { applyConsent } from '../../../core/consent/apply-consent';
import { answerConsent } from '../../../core/consent/consent-acts';
import type { Consent } from '../../../core/consent/consent';
import { checkConsentTemplate } from '../../../core/consent/template';
import type { MatterPack } from '../../../core/matter/definition';
import { bodyShapes } from '../../../core/sync/event-shapes';
import account from '../../../resources/consents/account.json';
import { afterActs, answer, context, done, mark, openedCase } from '../case/a-case';
import { shippedPack } from '../../support/sample-form';
import { elderAllowance } from '../matter/elder-allowance';
import { folded, given, happened, minted, today, written } from './an-authorisation';

const c = afterActs(openedCase(), answer('handled_by', 'agent'));
const pack = elderAllowance;
const principal = { id: c.residentId, isDead: false, diedOn: null };

const mine = (change: Parameters<typeof written>[0] = {}) => {
  const a = folded([written({ matters: [pack.key], ...change }), given()]);
  return { ...a, principalId: c.residentId };
};

const around = (a = mine(), dead = false): CaseContext => ({
  ...context,
  given: { principal: { ...principal, isDead: dead }, authorisations: [a], consents: [] },
});

const named = (a = mine()): Case =>
  afterActs(c, (one) => nameAgent({ pack, c: one, a }, around(a)));

const gaps = (one: Case, at: CaseContext) =>
  missingFrom(pack, one, at).authority.map(({ code }) => code);

describe('who acts', () => {
  it('is missing until somebody is named, and nothing is lacking for the resident in person', () => {
    expect(gaps(c, around())).toEqual(['authority_none']);
    expect(gaps(c, context)).toEqual(['authority_none']);
    expect(gaps(afterActs(c, answer('handled_by', 'self')), around())).toEqual([]);
  });

  it('is named with what the paper says; the form takes it over', () => {
    const one = named();
    expect(one.agent).toMatchObject({ name: '周志强' });
    expect(one.answers['agent_name']).toMatchObject({ value: '周志强', source: 'authorisation' });
    expect(one.answers['agent_relation']).toMatchObject({ value: '93' });
    expect(gaps(one, around())).toEqual([]);
  });

  it('is not named where the paper does not carry it', () => {
    const a = mine({ powers: ['collect'] });
    expect(nameAgent({ pack, c, a }, around(a))).toMatchObject({
      refusal: { code: 'authority_power', power: 'submit' },
    });
  });

  it('is asked again at acceptance: expired, taken back, died, to complete without the power', () => {
    const one = named();
    expect(gaps(one, { ...around(), today: '2026-12-23' })).toEqual(['authority_expired']);
    const back = happened('authorisation.revoked', { on: today, reason: '不托了' });
    const taken = folded([written({ matters: [pack.key] }), given(), back]);
    expect(gaps(one, around({ ...mine(), state: 'revoked', revoked: taken.revoked }))).toEqual([
      'authority_revoked',
    ]);
    expect(gaps(one, around(mine(), true))).toEqual(['authority_principal_died']);
    const notice = { papers: [], fields: [], at: 0, marks: {} };
    expect(gaps({ ...one, notices: [notice] }, around())).toEqual(['authority_power']);
    expect(mayHandle(pack, one, 'sign_receipt', around())).toMatchObject({ ok: false });
    expect(mayHandle(pack, one, 'collect', around())).toMatchObject({ ok: true });
  });
});

describe('what a matter asks besides handing it in', () => {
  const votes: MatterPack = {
    ...pack,
    proxy: {
      ...pack.proxy,
      powers: [{ power: 'vote', when: { field: 'apply_type', equals: 'new' } }],
    },
  };
  const lacks = (one: Case, a = mine()) => missingFrom(votes, one, around(a)).authority;
  const asked = (a = mine()): Case => afterActs(named(a), answer('apply_type', 'new'));

  it('is lacking by itself where the paper does not name it, whatever the form says', () => {
    const { answers, ...rest } = asked();
    const said = answers['agent_powers'];
    if (!said) throw new Error('not taken over');
    const claimed = {
      ...rest,
      answers: { ...answers, agent_powers: { ...said, value: ['submit', 'vote'] } },
    };
    expect(lacks(claimed)).toMatchObject([{ code: 'authority_power', power: 'vote' }]);
    const all = mine({ powers: ['submit', 'vote'] });
    expect(lacks(asked(all), all)).toEqual([]);
  });

  it('is asked only where the answers ask it, and each lacking power is said', () => {
    expect(lacks(afterActs(named(), answer('apply_type', 'stop')))).toEqual([]);
    const notice = { papers: [], fields: [], at: 0, marks: {} };
    expect(lacks({ ...asked(), notices: [notice] })).toMatchObject([
      { code: 'authority_power', power: 'correct' },
      { code: 'authority_power', power: 'vote' },
    ]);
  });

  it.each([
    ['points.json', 'redeem'],
    ['lift.json', 'vote'],
  ])('%s asks the power to %s', (file, power) => {
    expect(shippedPack(file).proxy.powers).toMatchObject([{ power }]);
  });
});

describe('an original that goes back to an agent', () => {
  const back = (a: ReturnType<typeof mine>) => {
    const one = afterActs(named(a), mark('M03', 'original_kept', 1));
    const command = { papers: ['M03'], window: 3, ...around(a) };
    return { one, asked: askReturnOfAgent({ pack, c: one }, command) };
  };

  it('is signed for in their own name', () => {
    const { one, asked } = back(mine({ powers: ['submit', 'sign_receipt'] }));
    const here = done(asked).reduce<Case>((state, event) => applyCase(state, minted(event)), one);
    const drawn = { strokes: [[0, 0, 9, 9]], width: 9, height: 9 };
    expect(done(signReturn(here, { to: '王桂兰', ...drawn }))).toMatchObject([
      { body: { to: '周志强', papers: ['M03'] } },
    ]);
  });

  it('does not where the paper does not let them sign', () => {
    expect(back(mine({ powers: ['submit'] })).asked).toMatchObject({
      refusal: { code: 'authority_power', power: 'sign_receipt' },
    });
  });
});

describe('a consent that the matter needs', () => {
  const checked = checkConsentTemplate(account);
  if (!checked.ok) throw new Error(checked.refusal.place);
  const template = checked.value;
  const needs: MatterPack = { ...pack, consents: [{ purpose: 'account' }] };
  const self = afterActs(openedCase(), answer('handled_by', 'self'));
  const held = (consents: readonly Consent[]): CaseContext => ({
    ...context,
    given: { principal, authorisations: [], consents },
  });
  const asking = { hall: 'wutong', window: 3, template: () => template, newId: () => 'k1' };

  it('is wanted only where the answers make it needed', () => {
    const some: MatterPack = {
      ...needs,
      consents: [
        { purpose: 'account', when: { field: 'apply_type', equals: 'bank_change' } },
        { purpose: 'health', when: { field: 'apply_type', equals: 'new' } },
      ],
    };
    const other = afterActs(self, answer('apply_type', '4'));
    expect(missingFrom(some, self, held([])).consents).toEqual([]);
    expect(missingFrom(some, other, held([])).consents).toEqual(['account']);
    expect(askCaseConsents({ pack: some, c: other }, { ...held([]), ...asking })).toHaveLength(1);
  });

  it('is named among what is missing until it is signed with the form', () => {
    expect(missingFrom(needs, self, held([])).consents).toEqual(['account']);
    const [asked] = askCaseConsents({ pack: needs, c: self }, { ...held([]), ...asking });
    if (!asked) throw new Error('nothing asked');
    const open = applyConsent(undefined, minted(asked));
    if (!open) throw new Error('not asked');
    const [yes] = done(answerConsent(open, { agreed: true, readBy: 'clerk' }));
    const agreed = yes && applyConsent(open, minted(yes));
    if (!agreed) throw new Error('not agreed');
    expect(missingFrom(needs, self, held([agreed])).consents).toEqual(['account']);
    expect(askCaseConsents({ pack: needs, c: self }, { ...held([agreed]), ...asking })).toEqual([]);
    const ink = { mode: 'sign', strokes: [[0, 0, 9, 9]], width: 9, height: 9 } as const;
    const [signed] = signedConsents({ pack: needs, c: self }, [agreed], ink);
    const state = signed && applyConsent(agreed, minted(signed));
    if (!state) throw new Error('not signed');
    expect(missingFrom(needs, self, held([state])).consents).toEqual([]);
  });

  it('is not asked of an agent: only the resident’s own hand can agree', () => {
    expect(askCaseConsents({ pack: needs, c }, { ...held([]), ...asking })).toEqual([]);
  });

  it('waits for nobody once somebody else acts, or nothing makes it needed; an agent’s hand signs none', () => {
    const [asked] = askCaseConsents({ pack: needs, c: self }, { ...held([]), ...asking });
    const open = asked && applyConsent(undefined, minted(asked));
    if (!open) throw new Error('not asked');
    const agreed: Consent = { ...open, state: 'agreed' };
    const byAgent = afterActs(self, answer('handled_by', 'agent'));
    const ink = { mode: 'sign', strokes: [[0, 0, 9, 9]], width: 9, height: 9 } as const;
    expect(openConsents({ pack: needs, c: self }, [open])).toEqual([open]);
    expect(openConsents({ pack: needs, c: byAgent }, [open])).toEqual([]);
    expect(openConsents({ pack, c: self }, [open])).toEqual([]);
    expect(signedConsents({ pack: needs, c: self }, [agreed], ink)).toHaveLength(1);
    expect(signedConsents({ pack: needs, c: byAgent }, [agreed], ink)).toEqual([]);
  });

  it('comes back on the form that the agent took home, signed; while the resident is here it does not', () => {
    const events = done(consentsOnPaper({ pack: needs, c }, { ...held([]), ...asking }));
    for (const { kind, body } of events) expect(bodyShapes[kind](body, '')).toBeNull();
    const given = events.reduce<Consent | undefined>(
      (state, event) => applyConsent(state, minted(event)),
      undefined,
    );
    expect(given).toMatchObject({
      ...{ state: 'given', caseId: c.id, readBy: 'agent', noops: [] },
      signature: { onPaper: true, strokes: [] },
    });
    const after = held(given ? [given] : []);
    expect(missingFrom(needs, c, after).consents).toEqual([]);
    expect(consentsOnPaper({ pack: needs, c }, { ...after, ...asking })).toMatchObject({
      refusal: { code: 'nobody_agreed' },
    });
    expect(consentsOnPaper({ pack: needs, c: self }, { ...held([]), ...asking })).toMatchObject({
      refusal: { code: 'consent_not_agreed' },
    });
  });
});
