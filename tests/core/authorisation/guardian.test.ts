// Guardians act in the ward's place without an authorisation; and whoever is named after acceptance may do what their paper says.
import { describe, expect, it } from 'vitest';
import { mayHandle, nameAgent } from '../../../core/case/agent';
import type { Case } from '../../../core/case/case';
import { mayActAfter, mayCollect } from '../../../core/case/course/collect';
import { bringResult } from '../../../core/case/course/finish';
import { missingFrom, type CaseContext } from '../../../core/case/missing';
import type { MatterPack } from '../../../core/matter/definition';
import { accepted, afterActs, answer, context, openedCase, readyCase } from '../case/a-case';
import { elderAllowance } from '../matter/elder-allowance';
import { folded, given, today, written } from './an-authorisation';

const relation = elderAllowance.fields.find(({ key }) => key === 'agent_relation');
const pack: MatterPack = {
  ...elderAllowance,
  fields: elderAllowance.fields.map((field) =>
    field.key === 'agent_relation'
      ? {
          ...field,
          choices: [
            ...(relation?.choices ?? []),
            { code: 'J1', label: '指定监护人', key: 'J1' },
            { code: 'J2', label: '意定监护人', key: 'J2' },
          ],
        }
      : field,
  ),
};
const withProxy = (rule: MatterPack['proxy']['rule']): MatterPack => ({
  ...pack,
  proxy: { rule, says: '' },
});
const guarded = (code: string): Case => {
  const c = afterActs(openedCase(), answer('handled_by', 'agent'));
  const held = { value: code, source: 'resident', eventId: 'e', device: 'd', version: 9 } as const;
  return { ...c, answers: { ...c.answers, agent_relation: held } };
};
const principal = { id: openedCase().residentId, isDead: false, diedOn: null };
const around = (isDead = false): CaseContext => ({
  ...context,
  given: { principal: { ...principal, isDead }, authorisations: [], consents: [] },
});

describe('a guardian', () => {
  it.each(['J1', 'J2'])('%s needs no authorisation, a son does', (code) => {
    expect(missingFrom(pack, guarded(code), around()).authority).toEqual([]);
    expect(missingFrom(pack, guarded('20'), around()).authority).toEqual([
      { code: 'authority_none' },
    ]);
  });

  it('acts where near relatives may, never where the person must come', () => {
    for (const power of ['submit', 'correct', 'collect'] as const) {
      expect(mayHandle(withProxy('near_relative'), guarded('J1'), power, around()).ok).toBe(true);
    }
    expect(mayHandle(withProxy('person'), guarded('J1'), 'submit', around())).toMatchObject({
      refusal: { code: 'authority_person' },
    });
    expect(mayHandle(withProxy('person'), guarded('J1'), 'collect', around()).ok).toBe(true);
  });

  it('ends with the ward (Civil Code 39)', () => {
    expect(mayHandle(pack, guarded('J2'), 'submit', around(true))).toMatchObject({
      refusal: { code: 'authority_principal_died' },
    });
  });
});

describe('somebody who is named after acceptance', () => {
  const on = { ...elderAllowance, endings: [] };
  const mine = (powers: readonly ('collect' | 'correct' | 'sign_receipt' | 'submit' | 'ask')[]) => {
    const a = folded([written({ matters: [elderAllowance.key], powers: [...powers] }), given()]);
    return { ...a, principalId: principal.id };
  };
  const held = (a: ReturnType<typeof mine>): CaseContext => ({
    ...context,
    today,
    given: { principal, authorisations: [a], consents: [] },
  });
  const finished = (): Case =>
    afterActs(readyCase(), accepted, (c) =>
      bringResult({ pack: on, c }, { ending: '', text: '批准', reference: '', on: today, today }),
    );
  const named = (a: ReturnType<typeof mine>, c = finished()): Case =>
    afterActs(c, (now) => nameAgent({ pack: on, c: now, a }, held(a)));

  it('is taken also when the result is here, if their paper carries anything that is left to do', () => {
    expect(named(mine(['collect'])).agent).toMatchObject({ name: '周志强' });
    expect(named(mine(['correct']), afterActs(readyCase(), accepted)).agent).toBeDefined();
    const c = finished();
    const a = mine(['ask', 'submit']);
    expect(nameAgent({ pack: on, c, a }, held(a))).toMatchObject({
      refusal: { code: 'authority_power', power: 'collect' },
    });
  });

  it('collects by post with the one power, and signs at the window only with the other', () => {
    const one = mine(['collect']);
    expect(mayCollect(on, named(one), 'post', held(one)).ok).toBe(true);
    expect(mayCollect(on, named(one), 'window', held(one))).toMatchObject({
      refusal: { code: 'authority_power', power: 'sign_receipt' },
    });
    const both = mine(['collect', 'sign_receipt']);
    expect(mayCollect(on, named(both), 'home', held(both)).ok).toBe(true);
  });

  it('brings a correction only where the paper says so, and only while it stands', () => {
    const one = mine(['collect']);
    expect(mayActAfter(on, named(one), 'correct', held(one))).toMatchObject({ ok: false });
    const other = mine(['correct']);
    expect(mayActAfter(on, named(other), 'correct', held(other)).ok).toBe(true);
    const late = { ...held(other), today: '2030-01-01' };
    expect(mayActAfter(on, named(other), 'correct', late)).toMatchObject({
      refusal: { code: 'authority_expired' },
    });
  });
});
