import { describe, expect, it } from 'vitest';
import type { JourneyEvent, NewEvent } from '../../core/journey';
import { instantOf } from '../../core/kit/time';
import { createDice } from '../../core/sample/dice';
import { applyVisit } from '../../core/visit/apply-visit';
import type { Staff } from '../../core/station/apply-staff';
import { usualAgent } from '../../core/visit/agents/agent';
import { bookingWarnings, bookVisit, type BookVisitCommand } from '../../core/visit/book';
import { bookingWord } from '../../core/visit/booking-word';
import { visitsOf } from '../../core/visit/day-list';
import { cancelVisit, finishVisit, markNotAnswered } from '../../core/visit/end-visit';
import type { Visit } from '../../core/visit/visit';

const day = '2026-11-23';
const now = instantOf(day, '08:30');

let minted = 0;
const happened = (event: NewEvent): JourneyEvent => {
  minted += 1;
  const envelope = { id: `event-${minted}`, device: 'far', seq: minted, group: 'g', v: 1 };
  return { ...event, ...envelope, operator: 'o', onBehalfOf: null, at: now, monotonic: minted };
};

const booking = (over: Partial<BookVisitCommand> = {}): BookVisitCommand => ({
  visitId: `visit-${over.residentId ?? 'gan'}-${over.from ?? '14:00'}`,
  residentId: 'gan',
  caseId: null,
  purpose: 'walk_round',
  day,
  from: '14:00',
  to: '14:40',
  agents: ['qiu'],
  place: '梧桐里 8 号楼 601',
  bookingWord: '青山流水',
  bring: '',
  note: '',
  now,
  ...over,
});

const book = (over: Partial<BookVisitCommand> = {}, visits: readonly Visit[] = []): Visit => {
  const decided = bookVisit({ visits }, booking(over));
  if (!decided.ok) throw new Error(JSON.stringify(decided.refusal));
  return applyVisit(undefined, happened(decided.value[0]!))!;
};

const refusalOf = (over: Partial<BookVisitCommand>, visits: readonly Visit[] = []) => {
  const decided = bookVisit({ visits }, booking(over));
  return decided.ok ? undefined : decided.refusal;
};

type Decision = ReturnType<typeof cancelVisit>;
const after = (visit: Visit, decision: Decision): Visit => {
  if (!decision.ok) throw new Error(decision.refusal.code);
  return applyVisit(visit, happened(decision.value[0]!));
};
const code = (decision: Decision): string => (decision.ok ? 'ok' : decision.refusal.code);

const record = {
  method: 'home',
  arrivedAt: instantOf(day, '14:02'),
  leftAt: instantOf(day, '14:30'),
  seen: true,
  health: '',
  mood: '',
  safety: '',
  followUp: '',
} as const;
const evening = instantOf(day, '18:00');

describe('booking a visit', () => {
  it('records who goes where, when and with which word', () => {
    expect(book()).toMatchObject({
      state: 'booked',
      agents: ['qiu'],
      version: 1,
      residentId: 'gan',
    });
  });

  it.each([
    ['nobody to visit', { residentId: '' }, { code: 'no_resident' }],
    ['nobody to go', { agents: [] }, { code: 'no_agent' }],
    ['one agent as a pair', { agents: ['qiu', 'qiu'] }, { code: 'agent_twice', agent: 'qiu' }],
    ['no place', { place: '  ' }, { code: 'no_place' }],
    ['no such day', { day: '2026-02-30' }, { code: 'impossible_time', text: '2026-02-30' }],
    ['no such time', { to: '24:10' }, { code: 'impossible_time', text: '24:10' }],
    [
      'an end before the start',
      { to: '13:00' },
      { code: 'ends_before_start', from: '14:00', to: '13:00' },
    ],
    ['yesterday', { day: '2026-11-22' }, { code: 'day_over', day: '2026-11-22' }],
    ['the wrong century', { day: '2126-11-23' }, { code: 'day_too_far', day: '2126-11-23' }],
  ])('refuses %s', (_, over, refusal) => {
    expect(refusalOf(over)).toEqual(refusal);
  });

  it('knows today by the office’s clock, not the machine’s', () => {
    const justAfterMidnight = instantOf('2026-11-24', '00:05');
    expect(refusalOf({ now: justAfterMidnight })).toEqual({ code: 'day_over', day });
  });

  it('refuses an agent at two doors, and a resident with two visits at once', () => {
    const tu = book({ residentId: 'tu', from: '14:30', to: '15:00' });
    expect(refusalOf({}, [tu])).toEqual({ code: 'agent_busy', agent: 'qiu', visit: tu });
    expect(refusalOf({ residentId: 'tu', agents: ['chen'] }, [tu])).toEqual({
      code: 'resident_busy',
      visit: tu,
    });
    expect(refusalOf({ from: '13:50', to: '14:30' }, [tu])).toBeUndefined();
    expect(refusalOf({ day: '2026-11-24' }, [tu])).toBeUndefined();
  });

  it('takes no notice of visits that are cancelled or done', () => {
    const tu = book({ residentId: 'tu' });
    const cancelled = after(tu, cancelVisit(tu, { reason: '住院' }));
    const done = after(tu, finishVisit(tu, { ...record, now: evening }));
    expect(refusalOf({}, [cancelled, done])).toBeUndefined();
  });
});

describe('a second look before booking', () => {
  const look = (over: Partial<BookVisitCommand>, visits: readonly Visit[], byFingerprint = false) =>
    bookingWarnings({ visits }, { ...booking(over), signsByFingerprint: byFingerprint });
  const seenBefore = (): Visit => {
    const first = book({ day });
    return after(first, finishVisit(first, { ...record, now: evening }));
  };

  it('asks for two people at a first visit, an alive check and a fingerprint, with the reasons', () => {
    expect(look({ purpose: 'alive_check' }, [], true)).toEqual([
      { code: 'needs_pair', reasons: ['first_visit', 'alive_check', 'fingerprint'] },
    ]);
    expect(look({ agents: ['qiu', 'chen'] }, [])).toEqual([]);
    expect(look({ day: '2026-11-24' }, [seenBefore()])).toEqual([]);
  });

  it('sends nobody along to a call by telephone', () => {
    expect(look({ purpose: 'alive_check', channel: 'phone' }, [])).toEqual([]);
  });

  it('does not take a visit by telephone for having been there', () => {
    const call = book();
    const rung = after(call, finishVisit(call, { ...record, method: 'phone', now: evening }));
    expect(look({}, [rung])).toMatchObject([{ code: 'needs_pair', reasons: ['first_visit'] }]);
  });

  it('sees too little time between two doors, not between two rooms of one errand', () => {
    const tu = book({ residentId: 'tu', from: '14:45', to: '15:00', place: '柳岸里 1 号楼 101' });
    const guessed = { needs: 10, isOnMap: false };
    const tight = { code: 'little_time_between', agent: 'qiu', minutes: 5, ...guessed, visit: tu };
    expect(look({}, [seenBefore(), tu])).toEqual([tight]);
    expect(look({ place: tu.place }, [seenBefore(), tu])).toEqual([]);
    expect(look({ to: '14:35' }, [seenBefore(), tu])).toEqual([]);
    expect(look({ agents: ['chen'] }, [seenBefore(), tu])).toEqual([]);
  });

  it('reckons the way by the map where it knows both doors', () => {
    const tu = book({ residentId: 'tu', from: '14:55', to: '15:10', place: '柳岸里 1 号楼 101' });
    const known = { visits: [seenBefore(), tu], way: () => 17 };
    const found = bookingWarnings(known, { ...booking(), signsByFingerprint: false });
    expect(found).toEqual([
      {
        code: 'little_time_between',
        agent: 'qiu',
        minutes: 15,
        needs: 17,
        isOnMap: true,
        visit: tu,
      },
    ]);
  });

  it('of two who go along reckons with the slower one, and a call by telephone has no way', () => {
    const both = ['qiu', 'chen'];
    const place = '柳岸里 1 号楼 101';
    const tu = book({ residentId: 'tu', from: '14:55', to: '15:10', place, agents: both });
    const way = (_: string, __: string, agent: string) => (agent === 'chen' ? 17 : 3);
    const found = (part: Partial<BookVisitCommand>, other = tu) =>
      bookingWarnings(
        { visits: [seenBefore(), other], way },
        { ...booking({ agents: both, ...part }), signsByFingerprint: false },
      );
    expect(found({})).toMatchObject([{ code: 'little_time_between', agent: 'chen', needs: 17 }]);
    expect(found({ channel: 'phone' })).toEqual([]);
    expect(found({}, { ...tu, channel: 'video' })).toEqual([]);
  });

  it('two go in the evening, and to whoever lives alone where the only one who goes is of the other sex', () => {
    expect(look({ from: '18:00', to: '18:30' }, [seenBefore()])).toMatchObject([
      { code: 'needs_pair', reasons: ['evening'] },
    ]);
    const agent = { ...usualAgent, sex: 'male' as const };
    const qiu: Staff = { id: 'qiu', version: 1, name: '邱芳', role: 'agent', agent };
    const to = (living: 'alone' | 'couple') =>
      bookingWarnings(
        { visits: [seenBefore()], staff: [qiu], resident: { sex: '2', living } },
        { ...booking(), signsByFingerprint: false },
      );
    expect(to('alone')).toEqual([{ code: 'needs_pair', reasons: ['other_sex'] }]);
    expect(to('couple')).toEqual([]);
  });

  it('says that whoever should go has left by then', () => {
    const agent = { ...usualAgent, lastDay: '2020-01-01' };
    const qiu: Staff = { id: 'qiu', version: 1, name: '邱芳', role: 'agent', agent };
    const known = { visits: [seenBefore()], staff: [qiu] };
    expect(bookingWarnings(known, { ...booking(), signsByFingerprint: false })).toEqual([
      { code: 'agent_away', name: '邱芳', why: 'left' },
    ]);
  });

  it('mentions another visit to the same resident that day', () => {
    const morning = book({ from: '09:00', to: '09:30' });
    expect(look({}, [seenBefore(), morning])).toEqual([{ code: 'same_day', visit: morning }]);
  });
});

describe('how a visit ends', () => {
  it('done, with arrival and leaving', () => {
    const visit = book();
    const done = after(visit, finishVisit(visit, { ...record, now: evening }));
    expect(done).toMatchObject({ state: 'done', record });
    expect(code(finishVisit(done, { ...record, now: evening }))).toBe('not_due');
    expect(code(cancelVisit(done, { reason: 'x' }))).toBe('not_due');
  });

  it.each([
    ['leaving before arriving', { leftAt: record.arrivedAt - 1 }, 'left_before_arrival'],
    ['leaving in six minutes', { leftAt: evening + 360_000 }, 'in_the_future'],
    ['a clock four minutes ahead', { leftAt: evening + 240_000 }, 'ok'],
    [
      'a stay of thirteen hours',
      { arrivedAt: evening - 13 * 3_600_000, leftAt: evening },
      'stay_too_long',
    ],
  ])('%s', (_, over, expected) => {
    expect(code(finishVisit(book(), { ...record, ...over, now: evening }))).toBe(expected);
  });

  it('not answered: it stays due, with each attempt and what was tried', () => {
    const visit = book();
    const tried = { at: record.arrivedAt, tried: '敲门三次，问了邻居', now: evening };
    const once = after(visit, markNotAnswered(visit, tried));
    const twice = after(once, markNotAnswered(once, tried));
    expect(twice).toMatchObject({ state: 'not_answered', attempts: [{}, {}] });
    expect(after(twice, finishVisit(twice, { ...record, now: evening })).state).toBe('done');
    expect(code(markNotAnswered(visit, { ...tried, tried: ' ' }))).toBe('reason_needed');
    expect(code(markNotAnswered(visit, { ...tried, at: evening + 3_600_000 }))).toBe(
      'in_the_future',
    );
  });

  it('cancelled with a reason', () => {
    const visit = book();
    expect(code(cancelVisit(visit, { reason: '' }))).toBe('reason_needed');
    expect(after(visit, cancelVisit(visit, { reason: '住院' })).state).toBe('cancelled');
  });

  it('once: what another machine did to an ended visit is kept, told and without effect', () => {
    const visit = book();
    const done = after(visit, finishVisit(visit, { ...record, now: evening }));
    const [late] = (cancelVisit(visit, { reason: '住院' }) as { value: readonly NewEvent[] }).value;
    const event = happened(late!);
    expect(applyVisit(done, event)).toEqual({
      ...done,
      version: 3,
      noops: [{ eventId: event.id, kind: 'visit.cancelled', device: 'far' }],
    });
  });
});

describe('the list of a day', () => {
  it('goes by time and agent, without the cancelled', () => {
    const late = book({ from: '15:00', to: '15:30' });
    const chen = book({ residentId: 'tu', agents: ['chen', 'qiu'], from: '09:00', to: '09:30' });
    const early = book({ residentId: 'bao', agents: ['he'], from: '09:00', to: '09:30' });
    const off = after(early, cancelVisit(early, { reason: 'x' }));
    const other = book({ day: '2026-11-24' });
    expect(visitsOf([late, other, early, chen], day)).toEqual([chen, early, late]);
    expect(visitsOf([late, off, chen], day)).toEqual([chen, late]);
    expect(visitsOf([late, early, chen], day, 'qiu')).toEqual([chen, late]);
  });
});

describe('the word at the door', () => {
  it('is four plain characters, the same for the same dice, and one of many', () => {
    const dice = createDice(1);
    const words = Array.from({ length: 500 }, () => bookingWord(dice.next));
    expect(words.every((word) => /^\p{Script=Han}{4}$/u.test(word))).toBe(true);
    expect(bookingWord(createDice(1).next)).toBe(words[0]);
    // Somebody who guesses has one chance in many hundreds.
    expect(new Set(words).size).toBeGreaterThan(400);
    expect(bookingWord(() => 0.999999)).toHaveLength(4);
  });

  it('is not the word of another visit near it', () => {
    const first = bookingWord(createDice(1).next);
    const second = bookingWord(createDice(1).next, [{ bookingWord: first }]);
    expect(second).not.toBe(first);
    expect(bookingWord(() => 0, [{ bookingWord: bookingWord(() => 0) }])).toHaveLength(4);
  });
});
