import { describe, expect, it } from 'vitest';
import { askHelp, confirmItem } from '../../../core/case/confirm-item';
import { decline, passOn, withdraw } from '../../../core/case/end-case';
import { giveNotice } from '../../../core/case/give-notice';
import { identify } from '../../../core/case/identify';
import { checksOf, missingFrom } from '../../../core/case/missing';
import { openCase } from '../../../core/case/open-case';
import { askRating, rate, type RateCommand } from '../../../core/case/rate';
import { sign } from '../../../core/case/sign';
import { elderAllowance as pack } from '../matter/elder-allowance';
import {
  accepted,
  afterActs,
  agreeToAll,
  answer,
  context,
  fields,
  identified,
  mark,
  openedCase,
  opening,
  papers,
  presented,
  readyCase,
  signed,
  today,
} from './a-case';

describe('opening', () => {
  it('gives number and word, and begins with what the register knows', () => {
    const c = openedCase();
    expect(c).toMatchObject({
      state: 'filling',
      number: expect.stringMatching(/^990101001203202611233007[0-9A-Z]$/) as string,
      tracking: '梧桐花开',
      matter: 'elder_allowance',
      packVersion: 2,
      version: 14,
    });
    expect(c.answers['name']).toMatchObject({ value: '王桂兰', source: 'register' });
    expect(c.answers['living']).toMatchObject({ value: 'alone' });
    expect(c.noops).toEqual([]);
  });

  it('leaves a code that the form does not offer to be asked', () => {
    const person = { ...opening.resident.person, living: 'castle' as never };
    const c = openedCase({ resident: { ...opening.resident, person } });
    expect(c.answers['living']).toBeUndefined();
  });

  it('finds the case that is open already, and only a pending one of the same matter and person', () => {
    const held = openedCase({ caseId: 'c0' });
    const open = (others: readonly (typeof held)[]) => openCase({ pack, others }, opening);
    expect(open([held])).toEqual({
      ok: false,
      refusal: { code: 'duplicate_case', caseId: 'c0', number: held.number },
    });
    expect(open([{ ...held, state: 'declined' }]).ok).toBe(true);
    expect(open([{ ...held, residentId: 'r2' }]).ok).toBe(true);
    expect(open([{ ...held, matter: 'senior_card' }]).ok).toBe(true);
  });

  it('is refused outside the time of the pack, and when the day’s numbers are used up', () => {
    const next = { ...pack, effective: { from: '2027-01-01', to: null } };
    expect(openCase({ pack: next, others: [] }, opening)).toMatchObject({
      refusal: { code: 'pack_not_in_effect', from: '2027-01-01' },
    });
    expect(openCase({ pack, others: [] }, { ...opening, serial: 1000 })).toMatchObject({
      refusal: { code: 'numbers_used_up' },
    });
  });
});

describe('the identity document', () => {
  it('that has expired is refused with the days since', () => {
    const command = { today, document: 'id_card', validTo: '2026-07-18' } as const;
    expect(identify(openedCase(), command)).toEqual({
      ok: false,
      refusal: { code: 'document_expired', validTo: '2026-07-18', days: 128 },
    });
    expect(identify(openedCase(), { ...command, validTo: today }).ok).toBe(true);
    expect(identify(openedCase(), { ...command, validTo: '2027-02-29' })).toMatchObject({
      refusal: { code: 'impossible_day' },
    });
  });
});

describe('answering', () => {
  const refused = (...act: Parameters<typeof answer>) => answer(...act)(openedCase());

  it('is one event for a change and none for the same again', () => {
    const c = afterActs(openedCase(), answer('phone', '199 0000 0150'));
    expect(c.answers['phone']).toMatchObject({ value: '19900000150', source: 'resident' });
    expect(answer('phone', '19900000150')(c)).toEqual({ ok: true, value: [] });
    expect(afterActs(c, answer('phone', '')).answers['phone']).toMatchObject({ value: null });
  });

  it('is refused for fields that are not there, not asked or computed', () => {
    expect(refused('shoe_size', '38')).toMatchObject({ refusal: { code: 'unknown_field' } });
    expect(refused('account', '1')).toMatchObject({ refusal: { code: 'not_asked' } });
    expect(refused('band', '80')).toMatchObject({ refusal: { code: 'computed_field' } });
  });

  it('says field and problem', () => {
    expect(refused('phone', '123')).toEqual({
      ok: false,
      refusal: { code: 'field', field: 'phone', problem: { code: 'phone_mobile', has: 3 } },
    });
  });

  it('asks for an account twice and says where the two differ', () => {
    const c = afterActs(openedCase(), answer('apply_type', 'new'));
    const problem = (again: string | null) => {
      const result = answer('account', '4111111111111111', again)(c);
      return result.ok ? null : (result.refusal as { problem: unknown }).problem;
    };
    expect(problem(null)).toEqual({ code: 'repeat_needed' });
    expect(problem('4111111111112111')).toEqual({ code: 'repeat_differs', at: 13 });
    expect(problem('411111111111111')).toEqual({ code: 'repeat_differs', at: 16 });
    expect(problem('4111 1111 1111 1111')).toBeNull();
  });
});

describe('papers', () => {
  it('carry as many copies as their state says', () => {
    const c = openedCase();
    expect(mark('M03', 'copy_kept', 0)(c)).toMatchObject({
      refusal: { code: 'copies', least: 1, most: 99 },
    });
    expect(mark('M03', 'seen_returned', 1)(c)).toMatchObject({ refusal: { least: 0, most: 0 } });
    expect(mark('M99', 'missing')(c)).toMatchObject({ refusal: { code: 'unknown_paper' } });
    expect(mark('M03', 'late_promised')(c)).toMatchObject({ refusal: { code: 'no_late_paper' } });
    expect(mark('M03', 'copy_kept', 1)(afterActs(c, mark('M03', 'copy_kept', 1)))).toEqual({
      ok: true,
      value: [],
    });
  });

  it('that were only seen are not enough where a copy is kept', () => {
    const c = afterActs(openedCase(), ...fields, mark('M03', 'seen_returned'));
    expect(missingFrom(pack, c, context).papers).toContain('M03');
  });
});

describe('what is missing', () => {
  it('is told all at once', () => {
    const c = afterActs(openedCase(), answer('apply_type', 'new'), mark('M03', 'copy_kept', 1));
    expect(missingFrom(pack, c, context)).toEqual({
      identity: true,
      papers: ['M01', 'M05', 'M06'],
      fields: [
        ...['hukou_in_city', 'live_same', 'bank', 'account_kind', 'account', 'other_allowance'],
        ...['handled_by'],
      ],
      blocks: [],
      reviews: [],
      unconfirmed: ['what', 'who', 'band', 'living', 'bank', 'other', 'phone'],
      unsigned: true,
      authority: [],
      consents: [],
    });
  });

  it('follows the answers: an agent brings papers and powers', () => {
    const c = afterActs(
      openedCase(),
      answer('apply_type', 'phone_change'),
      answer('handled_by', 'agent'),
    );
    const { papers: codes, fields: keys } = missingFrom(pack, c, context);
    expect(codes).toEqual(['M01', 'M03', 'M07', 'M08']);
    expect(keys).toContain('agent_powers');
    expect(keys).not.toContain('account');
  });

  it('goes on the notice, and the case waits for its completion', () => {
    const c = afterActs(openedCase(), identified, ...fields, mark('M01', 'seen_returned'));
    const told = afterActs(c, (s) => giveNotice({ pack, c: s }, context));
    expect(told.state).toBe('to_be_completed');
    expect(told.notices).toMatchObject([{ papers: ['M03', 'M05', 'M06'], fields: [] }]);
    expect(giveNotice({ pack, c: readyCase() }, context)).toMatchObject({
      refusal: { code: 'nothing_missing' },
    });
    // Coming back with the rest, the same case goes on.
    const back = afterActs(told, ...papers, presented);
    expect(afterActs(agreeToAll(back), signed, accepted).state).toBe('accepted');
  });

  it('shows warnings that do not stop', () => {
    const c = afterActs(readyCase(), answer('other_allowance', '1'));
    expect(checksOf(pack, c, context, 'warn').map(({ key }) => key)).toEqual(['overlap']);
    expect(missingFrom(pack, c, context).blocks).toEqual([]);
  });
});

describe('the screen facing the resident', () => {
  const shown = () => afterActs(openedCase(), identified, ...fields, presented);

  it('asks in words, and knows neither the ID number nor the account', () => {
    const items = shown().presented!.items;
    expect(items.find(({ key }) => key === 'bank')).toEqual({
      key: 'bank',
      question: '津贴发到哪里？',
      answer: '江南农商行\n末四位 1111',
      detail: '户名：王桂兰（您本人）。每月 20 日前到账。',
      fields: ['bank', 'account', 'holder', 'name'],
    });
    const all = JSON.stringify(items);
    expect(all).not.toContain('4111111111111111');
    expect(all).not.toContain(opening.resident.person.certNo);
    expect(all).not.toContain('19900000142');
  });

  it('is not shown while the form has holes', () => {
    expect(presented(openedCase())).toMatchObject({ refusal: { code: 'incomplete' } });
  });

  it('takes a yes, a no and a call for help, and no signature under an open question', () => {
    const c = shown();
    const asked = afterActs(c, (s) => askHelp(s, { window: 3 }));
    expect(asked.helpAskedAt).not.toBeNull();
    const said = afterActs(asked, (s) => confirmItem(s, { item: 'bank', agreed: false }));
    expect(said.confirmed).toEqual({ bank: false });
    expect(said.helpAskedAt).toBeNull();
    expect(confirmItem(said, { item: 'nothing', agreed: true })).toMatchObject({
      refusal: { code: 'unknown_item' },
    });
    expect(signed(said)).toMatchObject({ refusal: { code: 'not_confirmed' } });
    expect(confirmItem(openedCase(), { item: 'bank', agreed: true })).toMatchObject({
      refusal: { code: 'not_presented' },
    });
  });

  it('asks again only what a changed answer touches, and takes the signature back', () => {
    const ready = readyCase();
    const changed = afterActs(ready, answer('bank', 'postal'));
    expect(changed.presented).toBeNull();
    expect(changed.signature).toBeNull();
    expect(Object.keys(changed.confirmed)).not.toContain('bank');
    const twice = afterActs(
      changed,
      answer('account_kind', 'passbook'),
      answer('phone', '19900000150'),
    );
    expect(missingFrom(pack, twice, context).unconfirmed).toEqual(['bank', 'phone']);
    const again = afterActs(twice, presented);
    expect(missingFrom(pack, again, context).unconfirmed).toEqual(['bank', 'phone']);
  });

  it('takes no empty signature; a fingerprint on paper needs no line', () => {
    const c = agreeToAll(shown());
    const pad = { width: 600, height: 300 };
    expect(sign(c, { mode: 'sign', strokes: [], ...pad })).toMatchObject({
      refusal: { code: 'signature_empty' },
    });
    expect(sign(c, { mode: 'both', strokes: [[5, 5]], ...pad })).toMatchObject({ ok: false });
    expect(sign(c, { mode: 'fingerprint', strokes: [], ...pad }).ok).toBe(true);
    const endless = Array.from({ length: 3 }, () => Array.from({ length: 20_000 }, () => 1));
    expect(sign(c, { mode: 'sign', strokes: endless, ...pad })).toMatchObject({
      refusal: { code: 'signature_too_large' },
    });
  });
});

describe('acceptance', () => {
  it('gives both last days and writes down what was computed', () => {
    const c = afterActs(readyCase(), accepted);
    expect(c.acceptance).toEqual({
      acceptedOn: '2026-11-23',
      at: c.signature?.at,
      promisedLastDay: '2026-12-23',
      legalLastDay: '2027-01-05',
      assumedYears: [2027],
    });
    expect(c.answers['band']).toMatchObject({ value: '80', source: 'computed' });
    expect(c.answers['start_month']).toMatchObject({ value: '2024-12' });
    expect(c.signature).not.toBeNull();
    expect(c.noops).toEqual([]);
  });

  it('is refused with the whole list of what is missing', () => {
    expect(accepted(openedCase())).toMatchObject({
      refusal: { code: 'incomplete', missing: { identity: true, unsigned: true } },
    });
  });

  it('is refused by a check that stops, and by the same case at another counter', () => {
    const young = openedCase({ resident: { ...opening.resident } });
    const birth = afterActs(young, answer('cert_no', '990101194308150013'));
    expect(missingFrom(pack, birth, context).blocks).toEqual(['id_agrees']);
    const other = openedCase({ caseId: 'c2' });
    expect(missingFrom(pack, readyCase(), { today, others: [other] }).blocks).toEqual([
      'same_case',
    ]);
  });

  it('does not happen on a day when the document seen has expired since', () => {
    const card = (validTo: string) =>
      afterActs(openedCase(), (s) => identify(s, { today, document: 'id_card', validTo }));
    expect(
      missingFrom(pack, card('2026-11-30'), { ...context, today: '2026-12-01' }),
    ).toMatchObject({
      identity: true,
      papers: expect.arrayContaining(['M01']) as string[],
    });
  });

  it('happens once, and nothing is filled after it', () => {
    const c = afterActs(readyCase(), accepted);
    for (const act of [accepted, identified, answer('bank', 'postal'), presented]) {
      expect(act(c)).toMatchObject({ refusal: { code: 'not_open', state: 'accepted' } });
    }
    // Papers still change hands: the original goes back.
    expect(afterActs(c, mark('M06', 'seen_returned')).papers['M06']).toMatchObject({ copies: 0 });
  });
});

describe('the other ends of a case', () => {
  it('carry their reason and where to go', () => {
    const whereTo = '户口所在地的街道';
    const declined = afterActs(openedCase(), (c) =>
      decline(c, { reason: '户口不在本市', whereTo }),
    );
    expect(declined).toMatchObject({
      state: 'declined',
      refusal: { reason: '户口不在本市', whereTo },
    });
    expect(decline(openedCase(), { reason: ' ', whereTo })).toMatchObject({
      refusal: { code: 'reason_needed' },
    });
    expect(decline(openedCase(), { reason: 'x', whereTo: '' })).toMatchObject({
      refusal: { code: 'where_to_needed' },
    });
    expect(decline(declined, { reason: 'x', whereTo })).toMatchObject({
      refusal: { code: 'not_open', state: 'declined' },
    });
    const passed = afterActs(readyCase(), accepted, (c) => passOn(c, { to: '街道窗口' }));
    expect(passed).toMatchObject({ state: 'passed_on', passedTo: '街道窗口' });
    expect(passed.acceptance).not.toBeNull();
    const taken = afterActs(passed, (c) => withdraw(c, { reason: '搬走了' }));
    expect(taken).toMatchObject({ state: 'withdrawn', withdrawnFor: '搬走了' });
  });
});

describe('the rating', () => {
  const asked = () => afterActs(readyCase(), accepted, (c) => askRating(c, { window: 3 }));
  const rating = (command: Partial<RateCommand>, c = asked()) =>
    rate({ pack, c }, { role: 'resident', level: 5, reasons: [], ...command });

  it('is the resident’s alone', () => {
    for (const role of ['counter', 'kiosk', 'office', 'visits', 'board'] as const) {
      expect(rating({ role })).toMatchObject({ refusal: { code: 'only_resident_rates' } });
    }
    expect(rating({}, afterActs(readyCase(), accepted))).toMatchObject({
      refusal: { code: 'rating_not_asked' },
    });
  });

  it('of the lower two levels names a reason from the list', () => {
    expect(rating({ level: 2 })).toMatchObject({ refusal: { code: 'rating_reason_needed' } });
    expect(rating({ level: 1, reasons: ['ugly'] })).toMatchObject({
      refusal: { code: 'unknown_reason', reason: 'ugly' },
    });
    expect(rating({ level: 1, reasons: ['slow', 'manner'] }).ok).toBe(true);
    expect(rating({ level: 4, reasons: ['slow'] })).toMatchObject({
      value: [{ body: { level: 4, reasons: [] } }],
    });
  });

  it('may be kept to oneself, and stands once given', () => {
    const silent = afterActs(asked(), (c) =>
      rate({ pack, c }, { role: 'resident', level: null, reasons: [] }),
    );
    expect(silent.rating).toMatchObject({ level: null });
    expect(rating({ level: 1, reasons: ['slow'] }, silent)).toMatchObject({
      refusal: { code: 'rated_already' },
    });
    expect(askRating(silent, { window: 3 })).toMatchObject({ refusal: { code: 'rated_already' } });
  });
});
