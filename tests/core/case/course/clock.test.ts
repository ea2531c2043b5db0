// The clock of an accepted case against the calendar of 2026: what does not count, and what is said while it stands.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyCase } from '../../../../core/case/apply-case';
import type { Case } from '../../../../core/case/case';
import { clockOf } from '../../../../core/case/course/clock';
import { askCorrection, finishCorrection } from '../../../../core/case/course/correct';
import { bringResult, deliver } from '../../../../core/case/course/finish';
import { postNotice } from '../../../../core/case/course/public-notice';
import { extend } from '../../../../core/case/course/review';
import { resume, suspend } from '../../../../core/case/course/suspend';
import { addDays } from '../../../../core/kit/day';
import { isWorkingDay } from '../../../../core/matter/working-day';
import { elderAllowance as pack } from '../../matter/elder-allowance';
import { minted } from '../../resident/a-person';
import { accepted, afterActs, calendars, mark, readyCase, type Act } from '../a-case';

// Accepted on Monday 2026-11-23: promised 22 working days, so 2026-12-23; legal 30, so 2027-01-05 (the 1st is a holiday).
const acceptedCase = (): Case => afterActs(readyCase(), accepted);
const at = (c: Case, today: string) => clockOf(calendars, { pack, c }, today);
const suspendOn =
  (today: string): Act =>
  (c) =>
    suspend(c, { why: 'resident_asked', note: '', today });
const resumeOn =
  (today: string): Act =>
  (c) =>
    resume(c, { note: '', today });

describe('the clock of a case', () => {
  it('runs from the day after acceptance, in working days', () => {
    expect(at(acceptedCase(), '2026-11-23')).toMatchObject({
      state: 'running',
      promised: { lastDay: '2026-12-23', left: 22, level: 'calm' },
    });
  });

  it.each([
    ['2026-12-18', 3, 'three_days'],
    ['2026-12-22', 1, 'one_day'],
    ['2026-12-23', 0, 'today'],
    ['2026-12-24', -1, 'late'],
  ] as const)('warns before the end: on %s %i left', (today, left, level) => {
    expect(at(acceptedCase(), today)?.promised).toMatchObject({ left, level });
  });

  it('stands while the resident asked for it, and nobody says a last day', () => {
    const c = afterActs(acceptedCase(), suspendOn('2026-11-26'));
    expect(at(c, '2026-12-30')).toMatchObject({
      state: 'paused',
      pause: { why: 'resident_asked' },
      promised: { lastDay: null, left: 20, level: 'calm' },
    });
  });

  it('gives back the days on which it stood', () => {
    // Thursday and Friday do not count; Monday does again.
    const c = afterActs(acceptedCase(), suspendOn('2026-11-26'), resumeOn('2026-11-30'));
    expect(at(c, '2026-11-30')?.promised).toMatchObject({ lastDay: '2026-12-25', left: 19 });
  });

  it('does not count the days on the notice board', () => {
    const posted = postNotice(
      {
        pack: { ...pack, steps: [{ key: 's', who: '', does: '', noticeShows: ['name'] }] },
        c: acceptedCase(),
      },
      { place: '社区公示栏', from: '2026-11-24', to: '2026-11-30', shown: ['name'] },
    );
    const c = afterActs(acceptedCase(), () => posted);
    expect(at(c, '2026-11-25')).toMatchObject({ state: 'paused', pause: { why: 'notice' } });
    expect(at(c, '2026-12-01')).toMatchObject({
      state: 'running',
      // Five working days were on the board.
      promised: { lastDay: '2026-12-30' },
    });
  });

  it('takes more days with an extension, and says the year whose list is missing', () => {
    const c = afterActs(acceptedCase(), (one) =>
      extend(one, { days: 15, reason: '外省核对', today: '2026-12-20' }),
    );
    expect(at(c, '2026-12-20')).toMatchObject({ promised: { left: 18 }, assumedYears: [2027] });
  });

  it('stands for a correction until every paper that was asked for is here', () => {
    const asked = afterActs(acceptedCase(), (c) =>
      askCorrection(
        { pack, c },
        {
          by: '街道',
          what: '账户复印件看不清',
          papers: ['M05'],
          fields: [],
          due: '2026-12-10',
          today: '2026-11-25',
        },
      ),
    );
    expect(at(asked, '2026-12-01')).toMatchObject({
      state: 'paused',
      pause: { why: 'correction' },
    });
    const finish: Act = (c) =>
      finishCorrection({ pack, c }, { note: '', broughtBy: null, today: '2026-12-02' });
    expect(finish(asked)).toEqual({
      ok: false,
      refusal: { code: 'correction_incomplete', papers: ['M05'], fields: [] },
    });
    expect(resume(asked, { note: '', today: '2026-12-02' })).toMatchObject({
      refusal: { code: 'correction_open' },
    });
    const c = afterActs(asked, mark('M05', 'copy_kept', 1), finish);
    expect(at(c, '2026-12-02')).toMatchObject({
      state: 'running',
      // Wednesday 25 November to Tuesday 1 December: five working days.
      promised: { lastDay: '2026-12-30' },
    });
  });

  it('ends with the result, which can then be handed over once', () => {
    const result: Act = (c) =>
      bringResult(
        { pack: { ...pack, endings: [] }, c },
        { ending: 'granted', text: '批准', reference: '', on: '2026-12-01', today: '2026-12-02' },
      );
    const handed: Act = (c) =>
      deliver(c, { to: '本人', how: 'window', on: '2026-12-02', today: '2026-12-02' });
    expect(handed(acceptedCase())).toMatchObject({ refusal: { code: 'no_result' } });
    const c = afterActs(acceptedCase(), result, handed);
    expect(c).toMatchObject({ state: 'delivered', course: { delivery: { to: '本人' } } });
    expect(at(c, '2026-12-02')).toBeNull();
    expect(handed(c)).toMatchObject({ refusal: { code: 'no_result' } });
  });

  it('moves the last day by the working days that did not count, whenever and however often it stood', () => {
    const days = fc.array(fc.tuple(fc.nat(12), fc.nat(9)), { maxLength: 4 });
    fc.assert(
      fc.property(days, (stops) => {
        let [c, day] = [acceptedCase(), '2026-11-23'];
        const stopped: string[] = [];
        for (const [wait, length] of stops) {
          const from = addDays(day, wait);
          const to = addDays(from, length);
          c = afterActs(c, suspendOn(from), resumeOn(to));
          for (let one = from; one < to; one = addDays(one, 1)) stopped.push(one);
          day = to;
        }
        let [left, last] = [22, '2026-11-23'];
        while (left > 0) {
          last = addDays(last, 1);
          if (isWorkingDay(calendars, last) && !stopped.includes(last)) left -= 1;
        }
        expect(at(c, day)?.promised.lastDay).toBe(last);
      }),
    );
  });

  it('keeps a second stop, a late resume and a result after the end as no-ops, and never throws', () => {
    const c = afterActs(acceptedCase(), suspendOn('2026-11-26'));
    const event = (kind: 'case.suspended' | 'case.delivered') =>
      minted({
        entity: 'case',
        entityId: c.id,
        kind,
        body:
          kind === 'case.suspended'
            ? { why: 'other', note: '', on: '2026-11-27' }
            : { to: '本人', how: 'window', on: '2026-11-27' },
        base: c.version,
      } as Parameters<typeof minted>[0]);
    const after = applyCase(applyCase(c, event('case.suspended')), event('case.delivered'));
    expect(after.noops).toHaveLength(2);
    expect(after.course).toEqual(c.course);
  });
});
