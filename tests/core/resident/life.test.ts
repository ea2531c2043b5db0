import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openCase } from '../../../core/case/open-case';
import type { MatterPack } from '../../../core/matter/definition';
import { applyEnquiry, owesCall, type Enquiry } from '../../../core/enquiry/apply-enquiry';
import { callBack } from '../../../core/enquiry/call-back';
import type { NewEvent } from '../../../core/journey';
import { parseEvent } from '../../../core/sync/parse-event';
import type { Appointment } from '../../../core/queue/appointment';
import { applyResident } from '../../../core/resident/apply-resident';
import { correctResident } from '../../../core/resident/correct';
import {
  moveAway,
  moveBack,
  proveDeath,
  reportDeath,
  withdrawDeath,
} from '../../../core/resident/life';
import type { Resident } from '../../../core/resident/resident';
import type { RosterEntry } from '../../../core/visit/roster/roster';
import type { Visit } from '../../../core/visit/visit';
import { aResident, eventOf, minted, residentAfter } from './a-person';

const today = '2026-11-23';
const told = {
  diedOn: '2026-11-20',
  proof: 'pending',
  toldBy: '送餐员小刘',
  relation: '邻居',
  proofNo: '',
  today,
  reason: '老人去世',
} as const;

const visit = (id: string, state: Visit['state']): Visit =>
  ({ id, version: 1, state, residentId: 'r1' }) as Visit;
const booking = (id: string, state: Appointment['state']): Appointment =>
  ({ id, version: 1, state, residentId: 'r1' }) as Appointment;

const onRoster = (id: string, state: RosterEntry['state']): RosterEntry =>
  ({ id, version: 1, state, residentId: 'r1' }) as RosterEntry;

function owed(id: string): Enquiry {
  const body = {
    ...{ residentId: 'r1', ticketId: null, topic: 'other', question: '补贴到了吗', answer: '' },
    ...{ outcome: 'call_back' as const, phone: '19900000142' },
  };
  const enquiry = applyEnquiry(undefined, eventOf('enquiry.recorded', body, { id }));
  if (!enquiry) throw new Error('An enquiry was not folded');
  return enquiry;
}

const ahead = {
  visits: [visit('v1', 'booked'), visit('v2', 'done')],
  appointments: [booking('a1', 'booked'), booking('a2', 'checked_in')],
  enquiries: [owed('e1')],
  rosters: [onRoster('n1', 'active'), onRoster('n2', 'left')],
};

const after = (resident: Resident, events: readonly NewEvent[]): Resident => {
  const own = events.filter(({ entityId }) => entityId === resident.id);
  const state = own.reduce<Resident | undefined>(
    (one, event) => applyResident(one, minted(event)),
    resident,
  );
  if (!state) throw new Error('Nobody is left');
  return state;
};

const kindsOf = (events: readonly NewEvent[]) =>
  events.map(({ kind, entityId }) => `${kind} ${entityId}`);

function valueOf<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T {
  if (!result.ok) throw new Error('Refused');
  return result.value;
}

describe('a death that is told at the counter', () => {
  it('takes back in one act what was promised for later, and nothing that is over', () => {
    const events = valueOf(reportDeath({ resident: aResident(), ahead, cases: [] }, told));
    expect(kindsOf(events)).toEqual([
      'resident.died r1',
      'visit.cancelled v1',
      'appointment.cancelled a1',
      'enquiry.call-dropped e1',
      'roster.left n1',
    ]);
    expect(events.every((event) => parseEvent(minted(event)).ok)).toBe(true);
    const dead = after(aResident(), events);
    expect(dead.death).toMatchObject({
      diedOn: '2026-11-20',
      proof: 'pending',
      toldBy: '送餐员小刘',
    });
  });

  it('ends a promised call in words, and nobody can say that it was made', () => {
    const dropped = valueOf(reportDeath({ resident: aResident(), ahead, cases: [] }, told)).find(
      ({ entityId }) => entityId === 'e1',
    );
    const enquiry = dropped && applyEnquiry(owed('e1'), minted(dropped));
    if (!enquiry) throw new Error('The call was not dropped');
    expect(owesCall(enquiry)).toBe(false);
    expect(callBack(enquiry, { note: '打过了' })).toEqual({
      ok: false,
      refusal: { code: 'call_dropped', reason: '老人去世' },
    });
  });

  it.each([
    [{ diedOn: '' }, { code: 'not_a_day', found: '' }],
    [{ diedOn: '2026-02-30' }, { code: 'not_a_day', found: '2026-02-30' }],
    [{ diedOn: '2026-11-24' }, { code: 'day_ahead', day: '2026-11-24' }],
    [{ diedOn: '1944-12-04' }, { code: 'before_birth', birth: '1944-12-05' }],
    [{ toldBy: '  ' }, { code: 'told_by_needed' }],
    [{ proof: 'medical' }, { code: 'proof_no_needed' }],
  ] as const)('is refused with what is wrong: %j', (wrong, refusal) => {
    const result = reportDeath({ resident: aResident(), ahead, cases: [] }, { ...told, ...wrong });
    expect(result).toEqual({ ok: false, refusal });
  });

  it('is told once; the same report from another machine is kept beside it', () => {
    const body = { diedOn: '2026-11-20', proof: 'pending', toldBy: '邻居', relation: '' } as const;
    const other = { ...body, diedOn: '2026-11-21' };
    const dead = residentAfter(
      ...[eventOf('resident.registered', { person: aResident().person })],
      eventOf('resident.died', body, { device: 'device-a', base: 1 }),
      eventOf('resident.died', other, { device: 'device-b', base: 1 }),
    );
    expect(dead.death?.diedOn).toBe('2026-11-20');
    expect(dead.death?.alsoTold).toEqual([other]);
    expect(reportDeath({ resident: dead, ahead, cases: [] }, told)).toMatchObject({
      refusal: { code: 'died_already', diedOn: '2026-11-20' },
    });
  });

  it('locks the record once a paper was seen, and only a supervisor takes that back', () => {
    const dead = after(
      aResident(),
      valueOf(reportDeath({ resident: aResident(), ahead, cases: [] }, told)),
    );
    const change = { changes: { phone: '19900000150' }, evidence: '', today };
    expect(correctResident({ resident: dead, sameCertNo: null }, change).ok).toBe(true);
    const paper = { proof: 'cremation', proofNo: '火2026-1', diedOn: '2026-11-19', today } as const;
    const proved = after(dead, valueOf(proveDeath(dead, paper)));
    expect(proved.death).toMatchObject({ proof: 'cremation', diedOn: '2026-11-19' });
    expect(correctResident({ resident: proved, sameCertNo: null }, change)).toEqual({
      ok: false,
      refusal: { code: 'record_locked' },
    });
    expect(proveDeath(proved, paper)).toMatchObject({ refusal: { code: 'death_is_proved' } });
    const mistake = { reason: '同名的另一位', isSupervisor: false };
    expect(withdrawDeath(proved, mistake)).toMatchObject({ refusal: { code: 'death_is_proved' } });
    const back = after(proved, valueOf(withdrawDeath(proved, { ...mistake, isSupervisor: true })));
    expect(back.death).toBeUndefined();
  });

  it('is taken back with a reason where it was a mistake, and the living are not withdrawn', () => {
    const dead = after(
      aResident(),
      valueOf(reportDeath({ resident: aResident(), ahead, cases: [] }, told)),
    );
    const none = { reason: ' ', isSupervisor: false };
    expect(withdrawDeath(dead, none)).toMatchObject({ refusal: { code: 'reason_needed' } });
    expect(after(dead, valueOf(withdrawDeath(dead, { ...none, reason: '弄错了人' }))).death).toBe(
      undefined,
    );
    expect(withdrawDeath(aResident(), none)).toMatchObject({ refusal: { code: 'not_dead' } });
    const paper = { proof: 'court', proofNo: '1', diedOn: '2026-11-01', today } as const;
    expect(proveDeath(aResident(), paper)).toMatchObject({ refusal: { code: 'not_dead' } });
  });
});

describe('a matter for somebody who has died', () => {
  const dead = after(
    aResident(),
    valueOf(reportDeath({ resident: aResident(), ahead, cases: [] }, told)),
  );
  const command = {
    ...{ caseId: 'c1', resident: dead, ticketId: null, visitId: null, hall: 'h', window: 3, today },
    ...{ community: '990101001203', counter: '1', serial: 1, dice: [0, 0] as const },
  };
  const pack = (key: string) =>
    ({
      key,
      effective: { from: '2027-01-01', to: null },
      ...(key === 'death_benefit' && { afterDeath: true }),
    }) as MatterPack;

  it('is not begun, except the one that begins with a death', () => {
    const open = (key: string) => openCase({ pack: pack(key), others: [] }, command);
    expect(open('elder_allowance')).toEqual({ ok: false, refusal: { code: 'resident_died' } });
    expect(open('death_benefit')).toMatchObject({ refusal: { code: 'pack_not_in_effect' } });
  });
});

describe('moving', () => {
  const moved = { movedOn: '2026-11-01', to: '清河区 儿子家', today, reason: '搬走了' };

  it('ends visits and times here; a promised call is still made', () => {
    const events = valueOf(moveAway({ resident: aResident(), ahead, cases: [] }, moved));
    expect(kindsOf(events)).toEqual([
      'resident.moved-away r1',
      'visit.cancelled v1',
      'appointment.cancelled a1',
      'roster.left n1',
    ]);
    const away = after(aResident(), events);
    expect(moveAway({ resident: away, ahead, cases: [] }, moved)).toMatchObject({
      refusal: { code: 'away_already', movedOn: '2026-11-01' },
    });
    const back = after(away, valueOf(moveBack(away, { movedOn: today, today })));
    expect(back.away).toBeUndefined();
    expect(moveBack(back, { movedOn: today, today })).toMatchObject({
      refusal: { code: 'not_away' },
    });
  });
});

it('whatever is told in whatever order is folded without a throw, and counted', () => {
  const body = { diedOn: '2026-11-20', proof: 'pending', toldBy: '邻居', relation: '' } as const;
  const kinds = [
    () => eventOf('resident.died', body),
    () => eventOf('resident.death-withdrawn', { reason: '弄错' }),
    () => eventOf('resident.death-proved', { proof: 'court', proofNo: '1', diedOn: '2026-11-20' }),
    () => eventOf('resident.moved-away', { movedOn: '2026-11-01', to: '' }),
    () => eventOf('resident.moved-back', { movedOn: '2026-11-02' }),
    () => eventOf('resident.joined-household', { household: 'h1', relation: '02' }),
    () => eventOf('resident.left-household', { household: 'h1' }),
    () => eventOf('resident.merged', { into: 'r0', evidence: '同一个证件' }),
    () => eventOf('resident.unmerged', { reason: '不是' }),
  ];
  fc.assert(
    fc.property(fc.array(fc.nat(kinds.length - 1), { maxLength: 20 }), (picked) => {
      const events = picked.flatMap((i) => kinds[i]?.() ?? []);
      const person = eventOf('resident.registered', { person: aResident().person });
      const state = residentAfter(person, ...events);
      expect(state.version).toBe(events.length + 1);
      expect(events.every((event) => parseEvent(event).ok)).toBe(true);
    }),
  );
});
