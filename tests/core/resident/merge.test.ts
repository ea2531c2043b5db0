import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyResident } from '../../../core/resident/apply-resident';
import { alikePairs, alikeTo, isOneSlipApart, mayBeSlip } from '../../../core/resident/alike';
import { joinHousehold, leaveHousehold } from '../../../core/resident/household';
import { buildIdNumber } from '../../../core/resident/id-number';
import {
  differencesOf,
  keepApart,
  mergeResidents,
  unmergeResident,
} from '../../../core/resident/merge';
import type { Resident } from '../../../core/resident/resident';
import { survivorOf } from '../../../core/resident/same-person';
import { entryOf } from '../../../core/resident/search';
import type { Person } from '../../../core/resident/person';
import { aResident, eventOf, minted } from './a-person';

const today = '2026-11-23';
const survivor = aResident();
const duplicate: Resident = {
  ...aResident({ name: '王桂蘭', phone: '19900000177', dialect: '', contacts: [] }),
  id: 'r2',
};
const merging = { take: ['phone'], evidence: '两张卡是一个人', today } as const;

describe('merging two entries of one person', () => {
  it('sets what differs side by side; what one of them never said is no difference', () => {
    expect(differencesOf({ survivor, duplicate })).toEqual(['name', 'phone']);
  });

  it('takes over what the duplicate knows better, and sends it to the one who stays', () => {
    const merged = mergeResidents({ survivor, duplicate }, merging);
    if (!merged.ok) throw new Error(merged.refusal.code);
    expect(merged.value.map(({ kind, entityId }) => `${kind} ${entityId}`)).toEqual([
      'resident.corrected r1',
      'resident.merged r2',
    ]);
    const [corrected, sent] = merged.value.map((event) => minted(event));
    expect(corrected && applyResident(survivor, corrected)?.person.phone).toBe('19900000177');
    const gone = sent && applyResident(duplicate, sent);
    expect(gone).toMatchObject({ merged: { into: 'r1' }, person: duplicate.person });
    const again = gone && mergeResidents({ survivor, duplicate: gone }, merging);
    expect(again).toMatchObject({ refusal: { code: 'merged_already' } });
    const back = gone && unmergeResident(gone, '是两个人');
    expect(back).toMatchObject({
      ok: true,
      value: [{ kind: 'resident.unmerged', entityId: 'r2' }],
    });
  });

  it('refuses what cannot be, each with its reason', () => {
    const of = (pair: Partial<Record<'survivor' | 'duplicate', Resident>>, more: object = {}) =>
      mergeResidents({ survivor, duplicate, ...pair }, { ...merging, ...more });
    expect(of({ duplicate: survivor })).toMatchObject({ refusal: { code: 'merge_oneself' } });
    expect(of({}, { evidence: ' ' })).toMatchObject({ refusal: { code: 'evidence_needed' } });
    const death = { diedOn: '2026-11-01', proof: 'pending', toldBy: '邻居', relation: '' } as const;
    const dead = applyResident(duplicate, eventOf('resident.died', death, { id: 'r2' }));
    expect(of(dead ? { duplicate: dead } : {})).toMatchObject({ refusal: { code: 'one_died' } });
    expect(unmergeResident(duplicate, '是两个人')).toMatchObject({
      refusal: { code: 'not_merged' },
    });
  });

  it('remembers two who only look alike', () => {
    const [event] = keepApart({ survivor, duplicate });
    expect(event && applyResident(survivor, minted(event))?.apart).toEqual(['r2']);
  });

  it('gives the same state whatever order the merges of two machines come in', () => {
    const into = fc.uniqueArray(fc.stringMatching(/^r[0-9a-f]{4}$/), {
      minLength: 2,
      maxLength: 6,
    });
    fc.assert(
      fc.property(into, fc.infiniteStream(fc.nat()), (ids, dice) => {
        const events = ids.map((one, i) =>
          eventOf(
            'resident.merged',
            { into: one, evidence: '' },
            { device: `device-${i}`, id: 'r9' },
          ),
        );
        const shuffled = events
          .map((event) => ({ event, at: (dice.next().value as number | undefined) ?? 0 }))
          .sort((a, b) => a.at - b.at)
          .map(({ event }) => event);
        const fold = (all: typeof events) =>
          all.reduce<Resident | undefined>(applyResident, { ...duplicate, id: 'r9' });
        expect(fold(shuffled)?.merged?.into).toBe(fold(events)?.merged?.into);
        expect(fold(events)?.merged?.into).toBe([...ids].sort()[0]);
      }),
    );
  });
});

describe('who stands for an entry', () => {
  const ids = ['r1', 'r2', 'r3', 'r4', 'r5', 'r6'];
  const links = fc.dictionary(fc.constantFrom(...ids), fc.constantFrom(...ids));

  it('is found at the end of every chain and in every ring, and is the same for all on the way', () => {
    fc.assert(
      fc.property(links, (known) => {
        const linkOf = (id: string): string | null => {
          const to = known[id];
          return to === undefined || to === id ? null : to;
        };
        for (const id of ids) {
          const one = survivorOf(id, linkOf);
          const next = linkOf(id);
          expect(survivorOf(one, linkOf)).toBe(one);
          if (next !== null) expect(survivorOf(next, linkOf)).toBe(one);
        }
      }),
    );
  });

  it('follows a merge of a merged one, and a ring goes to the first registered', () => {
    const chain: Record<string, string> = { r3: 'r2', r2: 'r1' };
    expect(survivorOf('r3', (id) => chain[id] ?? null)).toBe('r1');
    const ring: Record<string, string> = { r5: 'r4', r4: 'r6', r6: 'r5' };
    expect(ids.slice(3).map((id) => survivorOf(id, (one) => ring[one] ?? null))).toEqual([
      ...['r4', 'r4', 'r4'],
    ]);
  });
});

describe('who may be in the register twice', () => {
  const pinyin = () => ({ full: [''], initials: [''] });
  const entry = (id: string, person: Partial<Person>) =>
    entryOf({ ...aResident(person), id }, pinyin);

  it('compares numbers without the check character: one digit, or two neighbours', () => {
    const number = buildIdNumber('990101', '1944-12-05', 2);
    expect(isOneSlipApart(number, buildIdNumber('990107', '1944-12-05', 2))).toBe(true);
    expect(isOneSlipApart(number, buildIdNumber('990101', '1944-12-06', 2))).toBe(true);
    expect(isOneSlipApart(number, buildIdNumber('990101', '1944-12-05', 4))).toBe(true);
    expect(isOneSlipApart(number, buildIdNumber('990110', '1944-12-05', 2))).toBe(true);
    expect(isOneSlipApart(number, buildIdNumber('990101', '1944-11-06', 2))).toBe(false);
    expect(isOneSlipApart(number, number)).toBe(false);
    expect(isOneSlipApart('E1234567', 'E1234568')).toBe(true);
  });

  it('suspects every pair of numbers that are one slip apart', () => {
    const day = fc.date({
      min: new Date('1920-01-01'),
      max: new Date('1970-12-31'),
      noInvalidDate: true,
    });
    const person = fc.tuple(
      day,
      fc.integer({ min: 0, max: 999 }),
      fc.integer({ min: 0, max: 16 }),
      fc.nat(9),
    );
    fc.assert(
      fc.property(person, ([birth, sequence, at, digit]) => {
        const one = buildIdNumber('990101', birth.toISOString().slice(0, 10), sequence);
        const other = one.slice(0, at) + String(digit) + one.slice(at + 1);
        const like = (number: string) => ({
          ...{ name: '', phone: '', certLast4: number.slice(-4) },
          birth: `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`,
        });
        expect(!isOneSlipApart(one, other) || mayBeSlip(like(one), like(other))).toBe(true);
      }),
    );
  });

  it('finds the same name with the same birth or telephone, and never who was merged', () => {
    const all = [
      entry('r1', {}),
      entry('r2', { certNo: buildIdNumber('990103', '1944-12-05', 40), phone: '19900000999' }),
      entry('r3', { birth: '1950-01-01', certNo: buildIdNumber('990101', '1950-01-01', 60) }),
      entry('r4', {
        name: '李梅',
        phone: '19900000888',
        certNo: buildIdNumber('990107', '1944-12-05', 2),
      }),
      entry('r5', {
        name: '赵云',
        phone: '19900000777',
        birth: '1960-01-01',
        certNo: buildIdNumber('990101', '1960-01-01', 80),
      }),
    ];
    const pairs = alikePairs(all).map(({ one, other, alike }) => [one.id, other.id, alike]);
    expect(pairs).toEqual([
      ['r1', 'r2', 'name_birth'],
      ['r1', 'r3', 'name_phone'],
      ['r1', 'r4', 'cert_slip'],
    ]);
    const [first] = all;
    const rest = all.slice(1).map((one) => ({ ...one, mergedInto: 'r1' }));
    expect(first && alikeTo(rest, first)).toEqual([]);
  });
});

describe('who lives together', () => {
  const son: Resident = { ...aResident({ name: '王小明' }), id: 'r2' };
  const apply = (one: Resident, events: ReturnType<typeof keepApart>): Resident =>
    events
      .filter(({ entityId }) => entityId === one.id)
      .reduce<Resident>((state, event) => applyResident(state, minted(event)) ?? state, one);

  it('begins with a head, takes others in, and ends with the last one', () => {
    const joined = joinHousehold(
      { resident: survivor, other: son },
      { household: 'h1', relation: '20' },
    );
    if (!joined.ok) throw new Error(joined.refusal.code);
    const [she, he] = [apply(survivor, joined.value), apply(son, joined.value)];
    expect([she.household, he.household]).toEqual([
      { id: 'h1', relation: '02' },
      { id: 'h1', relation: '20' },
    ]);
    const again = joinHousehold({ resident: she, other: he }, { household: 'h2', relation: '20' });
    expect(again).toMatchObject({ refusal: { code: 'lives_here_already' } });
    const elsewhere = { ...aResident(), id: 'r3' };
    expect(
      joinHousehold({ resident: elsewhere, other: he }, { household: 'h2', relation: '20' }),
    ).toMatchObject({ refusal: { code: 'lives_elsewhere' } });
    const left = leaveHousehold({ resident: he, others: [she] });
    if (!left.ok) throw new Error(left.refusal.code);
    expect([apply(she, left.value).household, apply(he, left.value).household]).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('refuses oneself, a second head, and leaving where nobody lives', () => {
    const of = (other: Resident, relation: string) =>
      joinHousehold({ resident: survivor, other }, { household: 'h1', relation });
    expect(of(survivor, '20')).toMatchObject({ refusal: { code: 'oneself' } });
    expect(of(son, '02')).toMatchObject({ refusal: { code: 'relation_needed' } });
    expect(leaveHousehold({ resident: son, others: [] })).toMatchObject({
      refusal: { code: 'in_no_household' },
    });
  });
});
