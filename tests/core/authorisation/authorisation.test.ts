// Authorisation: what may be written, who may sign, and that no act is ever carried after its end, in whichever order machines say so.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import wording from '../../../resources/authorisation/wording.json';
import { applyAuthorisation } from '../../../core/authorisation/apply-authorisation';
import { powers, type Authorisation } from '../../../core/authorisation/authorisation';
import {
  checkDraft,
  lastDayFrom,
  type AuthorisationDraft,
} from '../../../core/authorisation/draft';
import { mayAct, type ActAsked } from '../../../core/authorisation/may-act';
import { isNearRelative } from '../../../core/authorisation/near-relative';
import { checkWordingList, fullPowerWords } from '../../../core/authorisation/wording';
import { addDays } from '../../../core/kit/day';
import { buildIdNumber } from '../../../core/resident/id-number';
import { alive, draft, folded, give, given, happened, nephewNo } from './an-authorisation';
import { onPaper, principal, today, witnesses, written } from './an-authorisation';

const proxy = { rule: 'anyone', says: '' } as const;
const matter = { key: 'elder_allowance', name: '高龄津贴', proxy };

const asked = (change: Partial<ActAsked> = {}): ActAsked => ({
  ...{ power: 'submit', matter, today, principal: alive },
  ...change,
});

const why = (a: Authorisation, change: Partial<ActAsked> = {}): string | null => {
  const may = mayAct(a, asked(change));
  return may.ok ? null : may.refusal.code;
};

describe('the wording', () => {
  it('is a list that can be read', () => {
    expect(checkWordingList(wording).ok).toBe(true);
    expect(checkWordingList({ ...wording, phrases: [''] })).toMatchObject({ ok: false });
  });

  it.each([
    ['全权代理', ['全权']],
    ['“全 权”委托周志强', ['全权']],
    ['代办一切事宜，长期有效', ['一切事', '长期有效']],
    ['处理所有事项', ['所有事']],
    ['领取津贴等事项', ['等事项']],
    ['FULL  POWER of attorney', ['full power']],
    ['代交高龄津贴申请，代领结果', []],
    ['', []],
  ])('%s → %j', (text, found) => {
    expect(fullPowerWords(text, wording.phrases)).toEqual(found);
  });
});

describe('writing', () => {
  const faultsOf = (change: Partial<AuthorisationDraft>) => {
    const checked = checkDraft(
      { ...draft, ...change },
      { principal, phrases: wording.phrases, today },
    );
    return checked.ok ? [] : checked.refusal.map(({ field, problem }) => [field, problem.code]);
  };
  const agent = (change: Partial<AuthorisationDraft['agent']>) => ({
    agent: { ...draft.agent, ...change },
  });

  it.each<[string, Partial<AuthorisationDraft>, string[][]]>([
    ['the usual one', {}, []],
    ['an ID with blanks and a small x', agent({ certNo: ` ${nephewNo.toLowerCase()} ` }), []],
    ['full power', { paperText: '全权' }, [['paper_text', 'full_power']]],
    [
      'nothing ticked',
      { powers: [], matters: [] },
      [
        ['matters', 'nothing_written'],
        ['powers', 'nothing_written'],
      ],
    ],
    ['herself', agent({ certNo: principal.person.certNo }), [['agent_cert', 'agent_is_principal']]],
    [
      'a child',
      agent({ certNo: buildIdNumber('990101', '2010-01-01', 1) }),
      [['agent_cert', 'agent_under_age']],
    ],
    ['18 today', agent({ certNo: buildIdNumber('990101', '2008-11-23', 1) }), []],
    ['a year', { to: '2027-11-22' }, []],
    ['a year and a day', { to: '2027-11-23' }, [['to', 'period_too_long']]],
    ['backwards', { to: '2026-11-22' }, [['to', 'period_backwards']]],
    ['over already', { from: '2026-11-01', to: '2026-11-22' }, [['to', 'period_over']]],
    ['no such day', { from: '2026-02-29' }, [['from', 'not_a_day']]],
    [
      'no relation, no phone',
      agent({ relation: '', phone: '' }),
      [
        ['agent_phone', 'phone_empty'],
        ['agent_relation', 'nothing_written'],
      ],
    ],
  ])('%s', (_name, change, faults) => {
    expect(faultsOf(change)).toEqual(faults);
  });

  it('keeps the powers in the order of the paper, each once', () => {
    const a = folded([written({ powers: ['collect', 'submit', 'collect'] })]);
    expect(a.powers).toEqual(['submit', 'collect']);
    expect(a.number).toBe('W202611233007');
  });

  it('from 29 February ends before the year is over', () => {
    expect(lastDayFrom('2028-02-29')).toBe('2029-02-27');
  });
});

describe('signing', () => {
  const a = folded([written()]);
  const code = (change: Parameters<typeof give>[1]) => {
    const decided = give(a, change);
    return decided.ok ? 'ok' : decided.refusal;
  };
  const [first, second] = witnesses;
  const pair = (other: object) => ({ witnesses: [first, { ...second, ...other }] as never });

  it.each([
    ['two who saw it', {}, 'ok'],
    ['nobody saw it', { witnesses: [] }, { code: 'witnesses_needed', has: 0 }],
    ['one saw it', { witnesses: [first] as never }, { code: 'witnesses_needed', has: 1 }],
    ['one person twice', pair(first ?? {}), { code: 'witness', at: 2, why: 'twice' }],
    ['the agent', pair({ certNo: nephewNo }), { code: 'witness', at: 2, why: 'agent' }],
    [
      'herself',
      pair({ certNo: principal.person.certNo }),
      { code: 'witness', at: 2, why: 'principal' },
    ],
    ['who writes it down', pair({ name: '卢静' }), { code: 'witness', at: 2, why: 'clerk' }],
    ['a wrong number', pair({ certNo: '1' }), { code: 'witness', at: 2, why: 'cert_no' }],
    ['a signature on paper', { signMode: 'sign', witnesses: [] }, 'ok'],
    ['tomorrow', { signedOn: '2026-11-24' }, { code: 'signed_ahead' }],
    ['on the screen, unread', { onPaper: false }, { code: 'not_presented' }],
  ] as const)('%s', (_name, change, result) => {
    const decided = code(change);
    if (result === 'ok') expect(decided).toBe('ok');
    else expect(decided).toMatchObject(result);
  });

  it('on the screen asks for a yes to every page, and for a stroke', () => {
    const item = { key: 'who', question: '?', answer: '周志强', detail: '', fields: [] };
    const shown = happened('authorisation.presented', { hall: 'h', window: 3, items: [item] });
    const unread = folded([written(), shown]);
    const signing = { ...onPaper, onPaper: false, signMode: 'sign' as const, witnesses: [] };
    expect(give(unread, signing)).toMatchObject({ refusal: { code: 'not_confirmed' } });
    const yes = happened('authorisation.confirmed', { item: 'who', agreed: true });
    const read = folded([written(), shown, yes]);
    expect(give(read, signing)).toMatchObject({ refusal: { code: 'signature_empty' } });
    expect(give(read, { ...signing, strokes: [[0, 0, 9, 9]] }).ok).toBe(true);
  });
});

describe('what it carries', () => {
  const a = folded([written(), given()]);
  it.each<[string, Partial<ActAsked>, string | null]>([
    ['submit', {}, null],
    ['collect', { power: 'collect' }, null],
    ['complete', { power: 'correct' }, 'authority_power'],
    ['redeem', { power: 'redeem', matter: null }, 'authority_power'],
    ['another matter', { matter: { ...matter, key: 'senior_card' } }, 'authority_matter'],
    ['the last day', { today: '2026-12-22' }, null],
    ['the day after', { today: '2026-12-23' }, 'authority_expired'],
    ['the day before', { today: '2026-11-22' }, 'authority_not_yet'],
    [
      'she died',
      { principal: { ...alive, isDead: true, diedOn: today } },
      'authority_principal_died',
    ],
    ['another resident', { principal: { ...alive, id: 'r2' } }, 'authority_of_another'],
    [
      'near relatives only',
      { matter: { ...matter, proxy: { ...proxy, rule: 'near_relative' } } },
      'authority_near_relative',
    ],
    [
      'in person',
      { matter: { ...matter, proxy: { ...proxy, rule: 'person' } } },
      'authority_person',
    ],
    [
      'in person, fetched',
      { power: 'collect', matter: { ...matter, proxy: { ...proxy, rule: 'person' } } },
      null,
    ],
  ])('%s', (_name, change, result) => {
    expect(why(a, change)).toBe(result);
  });

  it('a draft carries nothing', () => {
    expect(why(folded([written()]))).toBe('authority_not_signed');
  });

  it.each([
    ['10', true],
    ['20', true],
    ['28', false],
    ['38', false],
    ['50', true],
    ['55', false],
    ['60', true],
    ['65', false],
    ['40', true],
    ['45', false],
    ['70', true],
    ['72', false],
    ['93', false],
    ['95', false],
    ['99', false],
    ['', false],
  ])('relation %s is a near relative: %s', (code, near) => {
    expect(isNearRelative(code)).toBe(near);
  });
});

describe('its end', () => {
  const step = fc.constantFrom('give', 'give-elsewhere', 'revoke', 'revoke-elsewhere', 'try');
  const event = (name: string) => {
    const device = name.endsWith('elsewhere') ? 'd2' : 'd1';
    if (name.startsWith('give')) return given();
    if (name === 'try') {
      const tried = { power: 'submit', matter: null, on: today, refused: null } as const;
      return happened('authorisation.tried', tried, device);
    }
    return happened('authorisation.revoked', { on: today, reason: '不托了' }, device);
  };

  it('nothing is carried once it was taken back, in every order of two machines', () => {
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 12 }),
        fc.integer({ min: -400, max: 800 }),
        (names, by) => {
          const state = names
            .map(event)
            .reduce(applyAuthorisation, folded([written()])) as Authorisation;
          const isTaken = names.some((name) => name.startsWith('revoke'));
          const isSigned = names.some((name) => name.startsWith('give'));
          const day = addDays(today, by);
          const inPeriod = day >= draft.from && day <= draft.to;
          expect(why(state, { today: day }) === null).toBe(isSigned && !isTaken && inPeriod);
          expect(state.version).toBe(1 + names.length);
        },
      ),
    );
  });

  it('no power that is not ticked is ever carried', () => {
    fc.assert(
      fc.property(
        fc.subarray([...powers], { minLength: 1 }),
        fc.constantFrom(...powers),
        (ticked, power) => {
          const a = folded([written({ powers: ticked }), given()]);
          expect(why(a, { power }) === null).toBe(ticked.includes(power));
        },
      ),
    );
  });
});
