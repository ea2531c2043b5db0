// Papers are fetched before they are brought back: booking and moving keep the order, and say which day is in the way.
import { describe, expect, test } from 'vitest';
import { instantOf } from '../../../core/kit/time';
import { applyVisit, isSearching } from '../../../core/visit/apply-visit';
import {
  bookInOrder,
  bookingWarnings,
  bookVisit,
  type BookVisitCommand,
} from '../../../core/visit/book';
import { moveVisit } from '../../../core/visit/schedule/move-visit';
import { daysFrom } from '../../../core/visit/schedule/stops-of';
import { toProblem } from '../../../core/visit/schedule/to-problem';
import { tieOf, toBeFetched } from '../../../core/visit/visit-order';
import type { Visit } from '../../../core/visit/visit';
import { practiceBook } from '../../support/practice-book';
import { minted } from '../resident/a-person';

const now = instantOf('2026-11-23', '08:00');

const command = (part: Partial<BookVisitCommand> = {}): BookVisitCommand => ({
  ...{ visitId: 'return', now, residentId: 'r', caseId: 'c', purpose: 'return_papers' },
  ...{ day: '2026-11-26', from: '09:00', to: '09:40', agents: ['a'], place: '3号楼201' },
  ...{ bookingWord: '松树', bring: '', note: '' },
  ...part,
});

const fetched = (part: Partial<Visit> = {}): Visit => ({
  ...command({ purpose: 'collect_papers', day: '2026-11-25' }),
  ...{ id: 'fetch', version: 1, state: 'booked', attempts: [], record: null, noops: [] },
  ...part,
});

const refused = (result: { readonly ok: boolean; readonly refusal?: { readonly code: string } }) =>
  result.ok ? null : result.refusal?.code;

describe('a visit that comes after another one', () => {
  test('is booked on a later day, and later on the same day', () => {
    const after = { after: 'fetch' };
    expect(bookVisit({ visits: [fetched()] }, command(after)).ok).toBe(true);
    const sameDay = command({ ...after, day: '2026-11-25', from: '14:00', to: '14:30' });
    expect(bookVisit({ visits: [fetched()] }, sameDay).ok).toBe(true);
  });

  test('is not booked before it, and the day of the first is told', () => {
    const early = command({ after: 'fetch', day: '2026-11-24' });
    const result = bookVisit({ visits: [fetched()] }, early);
    expect(result).toEqual({
      ok: false,
      refusal: { code: 'before_first', day: '2026-11-25' },
    });
  });

  test('knows what became of the first one, and the first one that another stands after it', () => {
    const back = { ...fetched(), ...command({ after: 'fetch' }), id: 'return' };
    const howOf = (first: Visit) => tieOf(back, [first, back])?.how;
    expect(howOf(fetched())).toBe('to_fetch');
    expect(howOf(fetched({ state: 'done' }))).toBe('fetched');
    for (const state of ['cancelled', 'refused', 'postponed'] as const)
      expect(howOf(fetched({ state }))).toBe('not_fetched');
    expect(tieOf(fetched({ state: 'cancelled' }), [back])).toEqual({ how: 'then', visit: back });
    expect(tieOf(fetched(), [{ ...back, state: 'cancelled' }])).toBeNull();
    expect(tieOf(fetched(), [])).toBeNull();
  });

  test('waits for nothing once the papers were fetched', () => {
    const visits = [fetched({ state: 'done' })];
    const result = bookVisit({ visits }, command({ after: 'fetch', day: '2026-11-24' }));
    expect(result.ok).toBe(true);
  });

  test('holds the first one back when that is moved', () => {
    const then = fetched({
      id: 'return',
      purpose: 'return_papers',
      day: '2026-11-26',
      after: 'fetch',
    });
    const move = (day: string) =>
      refused(
        moveVisit(fetched(), [then], {
          ...{ day, from: '11:00', to: '11:40', agents: ['a'], reason: '', now },
        }),
      );
    expect(move('2026-11-26')).toBe('after_then');
    expect(move('2026-11-24')).toBe(null);
  });

  test('is booked together with the first, or neither is', () => {
    const first = command({ visitId: 'fetch', purpose: 'collect_papers', day: '2026-11-25' });
    const both = bookInOrder({ visits: [] }, first, command());
    expect(both.ok && both.value.map(({ body }) => (body as { after?: string }).after)).toEqual([
      undefined,
      'fetch',
    ]);
    const early = command({ day: '2026-11-24' });
    expect(refused(bookInOrder({ visits: [] }, first, early))).toBe('before_first');
  });

  test('later than its deadline is a warning', () => {
    const late = { ...command({ deadline: '2026-11-25' }), signsByFingerprint: false };
    expect(bookingWarnings({ visits: [] }, late).map(({ code }) => code)).toContain(
      'after_deadline',
    );
    const inTime = { ...late, deadline: '2026-11-26' };
    expect(bookingWarnings({ visits: [] }, inTime).map(({ code }) => code)).not.toContain(
      'after_deadline',
    );
  });

  test('finds what is to be fetched, the next one first', () => {
    const later = fetched({ id: 'later', day: '2026-11-28' });
    const gone = fetched({ id: 'gone', state: 'cancelled' });
    expect(toBeFetched([later, gone, fetched()]).map(({ id }) => id)).toEqual(['fetch', 'later']);
  });
});

describe('a visit that was booked in the place of another', () => {
  const old = fetched({ state: 'postponed' });
  const anew = fetched({ id: 'anew', instead: 'fetch', day: '2026-11-27' });
  const back = {
    ...fetched({ id: 'return', purpose: 'return_papers', day: '2026-11-28' }),
    after: 'fetch',
  };

  test('is waited for as the first one was, in bookings and when it is moved', () => {
    const early = command({ after: 'fetch', day: '2026-11-26' });
    expect(bookVisit({ visits: [old, anew] }, early)).toMatchObject({
      refusal: { code: 'before_first', day: '2026-11-27' },
    });
    const move = { day: '2026-11-30', from: '09:00', to: '09:40', agents: ['a'], reason: '', now };
    expect(refused(moveVisit(anew, [old, anew, back], move))).toBe('after_then');
    const gone = { ...back, id: 'gone', state: 'cancelled' as const };
    expect(refused(moveVisit(anew, [old, anew, gone, back], move))).toBe('after_then');
    expect(refused(moveVisit(anew, [old, anew, gone], move))).toBeNull();
  });

  test('is waited for by the planner, also where the first one is no longer among the days', () => {
    const { inputOf } = practiceBook();
    const days = daysFrom('2026-11-24', 5);
    const input = inputOf(days);
    const [agent = ''] = input.visits[0]!.agents;
    const place = input.visits[0]!.place;
    const going = (visit: Visit): Visit => ({ ...visit, place, agents: [agent] });
    const planned = (visits: readonly Visit[]) =>
      toProblem({ ...input, visits: visits.map(going), history: [] });
    for (const known of [
      [old, anew, back],
      [anew, back],
    ]) {
      const { problem, seats } = planned(known);
      expect(problem.links).toMatchObject([
        { kind: 'before', first: seats.get('anew')?.[0], then: seats.get('return')?.[0] },
      ]);
    }
    const done = { ...anew, state: 'done' as const };
    expect(planned([old, done, back]).outside).toEqual([]);
    expect(planned([old, back]).outside).toMatchObject([{ reason: { code: 'waits_for' } }]);
  });

  test('leaves nothing to be made of one that nobody answered; who is looked for is looked for still', () => {
    const tried = {
      ...fetched({ state: 'not_answered', attempts: [{ at: now, tried: '敲门' }] }),
      escalation: { since: now, steps: [], closed: null },
    };
    const again = bookVisit({ visits: [tried] }, command({ instead: 'fetch', day: '2026-11-25' }));
    if (!again.ok) throw new Error(again.refusal.code);
    expect(again.value.map(({ kind, entityId }) => [kind, entityId])).toEqual([
      ['visit.booked', 'return'],
      ['visit.postponed', 'fetch'],
    ]);
    const after = applyVisit(tried, minted(again.value[1]!));
    expect(after).toMatchObject({ state: 'postponed', postponedTo: '2026-11-25', why: '敲门' });
    expect(isSearching(after)).toBe(true);
  });
});
