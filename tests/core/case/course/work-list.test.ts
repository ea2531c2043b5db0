// What a case that left the counter still wants of somebody, and what stops when its person dies or moves.
import { describe, expect, it } from 'vitest';
import { applyCase } from '../../../../core/case/apply-case';
import type { Case } from '../../../../core/case/case';
import { mayCollect } from '../../../../core/case/course/collect';
import { askCorrection } from '../../../../core/case/course/correct';
import { bringResult, deliver } from '../../../../core/case/course/finish';
import { reachStep } from '../../../../core/case/course/review';
import { suspend } from '../../../../core/case/course/suspend';
import { workOf } from '../../../../core/case/course/work-list';
import { moveAway, reportDeath } from '../../../../core/resident/life';
import { elderAllowance as pack } from '../../matter/elder-allowance';
import { aResident, minted } from '../../resident/a-person';
import { accepted, afterActs, calendars, openedCase, readyCase, type Act } from '../a-case';

const today = '2026-11-23';
const call = { callWithin: 1, fixWithin: 15 };
const acceptedCase = (): Case => afterActs(readyCase(), accepted);
const kindsOf = (c: Case, on = today) =>
  workOf(c, { pack, calendars, call, today: on }).map(({ kind }) => kind);
const onItsWay: Act = (c) =>
  reachStep({ pack, c }, { step: pack.steps[0]?.key ?? '', on: today, today });
const correction: Act = (c) =>
  askCorrection(
    { pack, c },
    { by: '街道', what: '户口簿首页', papers: ['M03'], fields: [], due: '2026-11-25', today },
  );
const result: Act = (c) =>
  bringResult({ pack, c }, { ending: 'granted', text: '批准了', reference: '', on: today, today });

describe('the worklist', () => {
  it('wants nothing of a form that is being filled', () => {
    expect(kindsOf(openedCase())).toEqual([]);
  });

  it('says that an accepted case was not sent on, and then that it is on its way', () => {
    expect(kindsOf(acceptedCase())).toEqual(['send']);
    expect(kindsOf(afterActs(acceptedCase(), onItsWay))).toEqual(['way']);
  });

  it.each([
    ['2026-12-18', 'three_days'],
    ['2026-12-23', 'today'],
    ['2026-12-24', 'late'],
  ])('names a limit that is near or past: on %s %s', (on, level) => {
    const c = afterActs(acceptedCase(), onItsWay);
    expect(workOf(c, { pack, calendars, call, today: on })).toEqual([
      { kind: 'due', due: '2026-12-23', level },
    ]);
  });

  it('waits for what a correction asks, and says when that is late', () => {
    const c = afterActs(acceptedCase(), onItsWay, correction);
    expect(workOf(c, { pack, calendars, call, today: '2026-11-26' })).toEqual([
      { kind: 'papers', due: '2026-11-25', level: 'late', count: 1 },
    ]);
  });

  it('says why it stands', () => {
    const c = afterActs(acceptedCase(), onItsWay, (one) =>
      suspend(one, { why: 'resident_asked', note: '', today }),
    );
    expect(workOf(c, { pack, calendars, call, today })).toMatchObject([
      { kind: 'stands', due: null, pause: { why: 'resident_asked' } },
    ]);
  });

  it('has a result to hand over, and nothing once it is', () => {
    const c = afterActs(acceptedCase(), result);
    expect(kindsOf(c)).toEqual(['result']);
    const over = afterActs(c, (one) =>
      deliver(one, { to: '王桂兰', how: 'window', on: today, today }),
    );
    expect(kindsOf(over)).toEqual([]);
  });

  it('owes a call to whoever rated badly, by the site’s own days', () => {
    const c = acceptedCase();
    const rated: Case = {
      ...c,
      rating: { level: 1, reasons: [], at: Date.parse(`${today}T02:00Z`) },
    };
    expect(workOf(rated, { pack, calendars, call, today })).toContainEqual({
      kind: 'call',
      due: '2026-11-24',
      level: 'calm',
    });
  });
});

describe('what a life does to cases', () => {
  const ahead = { visits: [], appointments: [], enquiries: [], rosters: [] };
  const told = {
    diedOn: '2026-11-20',
    proof: 'pending',
    toldBy: '儿子',
    relation: '子',
    proofNo: '',
    today,
    reason: '老人去世',
  } as const;
  const after = (c: Case, events: ReturnType<typeof reportDeath>): Case => {
    if (!events.ok) throw new Error(JSON.stringify(events.refusal));
    return events.value
      .filter(({ entityId }) => entityId === c.id)
      .reduce((state, event) => applyCase(state, minted(event)), c);
  };

  it('stops the clock of what is under way when its person dies or moves', () => {
    const c = acceptedCase();
    const touched = { resident: aResident(), ahead, cases: [c, openedCase({ caseId: 'c2' })] };
    expect(after(c, reportDeath(touched, told)).course?.pauses).toMatchObject([
      { why: 'resident_died', from: today, to: null },
    ]);
    const moved = { movedOn: today, to: '杭州', today, reason: '搬走了' };
    expect(after(c, moveAway(touched, moved)).course?.pauses).toMatchObject([
      { why: 'resident_moved', note: '杭州' },
    ]);
  });

  it('leaves what stands for its own reason, and what is only being filled', () => {
    const c = afterActs(acceptedCase(), (one) =>
      suspend(one, { why: 'resident_asked', note: '', today }),
    );
    const told2 = reportDeath(
      { resident: aResident(), ahead, cases: [c, openedCase({ caseId: 'c2' })] },
      told,
    );
    expect(told2.ok && told2.value.map(({ kind }) => kind)).toEqual(['resident.died']);
  });
});

describe('who may take the result', () => {
  it('is nobody but the resident where nobody was named', () => {
    const may = mayCollect(pack, acceptedCase(), 'window', { today, others: [] });
    expect(may).toMatchObject({ ok: false, refusal: { code: 'authority_none' } });
  });
});
