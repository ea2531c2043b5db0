import { describe, expect, it } from 'vitest';
import { correctResident } from '../../../core/resident/correct';
import { registerResident } from '../../../core/resident/register';
import type { PersonDraft } from '../../../core/resident/check-person';
import { aResident, eventOf, minted, residentAfter, wangGuilan } from './a-person';

const today = '2026-11-23';
const register = (draft: Partial<PersonDraft>, sameCertNo: string | null = null) =>
  registerResident({ sameCertNo }, { residentId: 'r1', draft: { ...wangGuilan, ...draft }, today });

describe('registering', () => {
  it('stores plain values, and birth and sex by the ID number', () => {
    const result = register({
      name: ' 王 桂 兰',
      certNo: wangGuilan.certNo.toLowerCase(),
      birth: '',
      sex: '',
      phone: '199 0000 0142',
    });
    expect(result).toMatchObject({
      ok: true,
      value: [
        { kind: 'resident.registered', entityId: 'r1', base: 0, body: { person: wangGuilan } },
      ],
    });
  });

  it('names everything that is wrong at once', () => {
    const result = register({
      name: '王'.repeat(300),
      certNo: '990101195502290030',
      certValidTo: '2026-02-30',
      address: ' ',
      phone: '123',
      contacts: [{ name: '', relation: '', phone: '5550160' }],
    });
    expect(result).toEqual({
      ok: false,
      refusal: {
        code: 'person',
        problems: [
          { field: 'name', at: null, problem: { code: 'name_too_long', has: 300, most: 50 } },
          { field: 'certNo', at: null, problem: { code: 'id_date', date: '19550229' } },
          { field: 'certValidTo', at: null, problem: { code: 'not_a_day', found: '2026-02-30' } },
          { field: 'address', at: null, problem: { code: 'empty' } },
          { field: 'phone', at: null, problem: { code: 'phone_mobile', has: 3 } },
          { field: 'contact_relation', at: 0, problem: { code: 'empty' } },
          { field: 'contact_name', at: 0, problem: { code: 'name_empty' } },
          { field: 'contact_phone', at: 0, problem: { code: 'phone_landline' } },
        ],
      },
    });
  });

  it('says where card and ID number differ, and never picks one silently', () => {
    expect(register({ birth: '1944-12-06', sex: '1' })).toMatchObject({
      refusal: {
        problems: [
          { field: 'birth', problem: { code: 'differs_from_id', id: '1944-12-05' } },
          { field: 'sex', problem: { code: 'differs_from_id', id: '2' } },
        ],
      },
    });
  });

  it('takes a passport with its own birth and sex', () => {
    const passport = { certType: '414', certNo: 'e1234 5678', sex: '2' } as const;
    expect(register(passport)).toMatchObject({
      ok: true,
      value: [{ body: { person: { certNo: 'E12345678', birth: '1944-12-05' } } }],
    });
    expect(register({ ...passport, birth: '2030-01-01' })).toMatchObject({
      refusal: { problems: [{ field: 'birth', problem: { code: 'day_ahead' } }] },
    });
  });

  it('finds who is there already', () => {
    expect(register({}, 'r7')).toEqual({
      ok: false,
      refusal: { code: 'registered_already', residentId: 'r7' },
    });
  });
});

describe('correcting', () => {
  const correct = (changes: Partial<PersonDraft>, evidence = '') =>
    correctResident({ resident: aResident(), sameCertNo: null }, { changes, evidence, today });

  it('records only what changed', () => {
    expect(correct({ phone: '199-0000-0150', living: 'alone' })).toMatchObject({
      ok: true,
      value: [{ kind: 'resident.corrected', base: 1, body: { changes: { phone: '19900000150' } } }],
    });
    expect(correct({ phone: wangGuilan.phone })).toEqual({
      ok: false,
      refusal: { code: 'nothing_changed' },
    });
  });

  it('changes identity on evidence only, and birth with the ID number', () => {
    const certNo = '990101194308150013';
    expect(correct({ certNo })).toEqual({ ok: false, refusal: { code: 'evidence_needed' } });
    expect(correct({ certNo }, '户口簿')).toMatchObject({
      ok: true,
      value: [{ body: { changes: { certNo, birth: '1943-08-15', sex: '1' }, evidence: '户口簿' } }],
    });
  });

  it('does not take the number of somebody else', () => {
    const command = { changes: { certNo: '990101194308150013' }, evidence: '户口簿', today };
    expect(correctResident({ resident: aResident(), sameCertNo: 'r7' }, command)).toEqual({
      ok: false,
      refusal: { code: 'registered_already', residentId: 'r7' },
    });
  });
});

describe('deciding between two machines', () => {
  const registered = eventOf('resident.registered', { person: wangGuilan });
  const change = (name: string, device: string) =>
    eventOf('resident.corrected', { changes: { name }, evidence: '' }, { device, base: 1 });
  const torn = () =>
    residentAfter(registered, change('王桂蓝', 'device-b'), change('王桂岚', 'device-c'));
  const decide = (name: string, evidence: string) =>
    correctResident({ resident: torn(), sameCertNo: null }, { changes: { name }, evidence, today });

  it.each(['王桂蓝', '王桂岚'])('writes %s, also when it stands already', (name) => {
    const decided = decide(name, '身份证');
    expect(decided).toMatchObject({ ok: true, value: [{ body: { changes: { name } } }] });
    if (!decided.ok) return;
    const after = residentAfter(
      registered,
      change('王桂蓝', 'device-b'),
      change('王桂岚', 'device-c'),
      eventOf('resident.corrected', { changes: { name }, evidence: '身份证' }, { base: 3 }),
    );
    expect(after).toMatchObject({ person: { name }, reviews: [] });
  });

  it('asks for evidence where the field says who somebody is', () => {
    expect(decide('王桂蓝', ' ')).toEqual({ ok: false, refusal: { code: 'evidence_needed' } });
  });
});

describe('two machines correcting one resident', () => {
  const registered = eventOf('resident.registered', { person: wangGuilan });
  const change = (changes: object, device: string, base: number) =>
    eventOf('resident.corrected', { changes, evidence: '' }, { device, base });

  it('merge different fields', () => {
    const state = residentAfter(
      registered,
      change({ phone: '19900000150' }, 'device-b', 1),
      change({ living: 'with_children' }, 'device-c', 1),
    );
    expect(state.person).toMatchObject({ phone: '19900000150', living: 'with_children' });
    expect(state.reviews).toEqual([]);
  });

  it('keep the first value of one field, and both for a person to decide', () => {
    const later = change({ phone: '19900000160' }, 'device-c', 1);
    const state = residentAfter(registered, change({ phone: '19900000150' }, 'device-b', 1), later);
    expect(state.person.phone).toBe('19900000150');
    expect(state.reviews).toEqual([
      {
        field: 'phone',
        kept: '19900000150',
        other: '19900000160',
        eventId: later.id,
        device: 'device-c',
      },
    ]);
    const decided = change({ phone: '19900000160' }, 'device-b', 3);
    expect(
      residentAfter(registered, change({ phone: '19900000150' }, 'device-b', 1), later, decided),
    ).toMatchObject({
      person: { phone: '19900000160' },
      reviews: [],
    });
  });

  it('stay decided where the hub hears of the other only afterwards', () => {
    const here = change({ phone: '19900000150' }, 'device-b', 1);
    const there = change({ phone: '19900000160' }, 'device-c', 1);
    const decision = correctResident(
      { resident: residentAfter(registered, here, there), sameCertNo: null },
      { changes: { phone: '19900000150' }, evidence: '', today },
    );
    if (!decision.ok) throw new Error(decision.refusal.code);
    const decided = decision.value.map((event) => minted(event, 'device-b'));
    for (const order of [
      [here, ...decided, there],
      [here, there, ...decided],
      [there, here, ...decided],
    ]) {
      const state = residentAfter(registered, ...order);
      expect(state.person.phone).toBe('19900000150');
      expect(state.reviews).toEqual([]);
    }
  });

  it('keep a second registration as a no-op, and ignore fields nobody knows', () => {
    const state = residentAfter(
      registered,
      eventOf('resident.registered', { person: { ...wangGuilan, name: '别人' } }),
      change({ shoeSize: 38 }, 'device-b', 2),
    );
    expect(state.person).toEqual(wangGuilan);
    expect(state.noops).toHaveLength(1);
    expect(state.version).toBe(3);
  });
});
