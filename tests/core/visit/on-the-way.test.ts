// A visit from the call of the day before to its end, the search when nobody answers, and the word at the door.
import { describe, expect, it } from 'vitest';
import type { EventBodies, EventKind, NewEvent } from '../../../core/journey';
import type { Result } from '../../../core/kit/result';
import { instantOf } from '../../../core/kit/time';
import { applyVisit, isSearching } from '../../../core/visit/apply-visit';
import { callsOf } from '../../../core/visit/calls';
import { markNotAnswered } from '../../../core/visit/end-visit';
import * as way from '../../../core/visit/on-the-way';
import type { EscalationStep } from '../../../core/visit/roster/risk-groups';
import { closeSearch, escalate, nextStep, watchedOf } from '../../../core/visit/search';
import { verifyByWord } from '../../../core/visit/verify-agent';
import type { Visit } from '../../../core/visit/visit';
import { eventOf, minted } from '../resident/a-person';

const day = '2026-11-23';
const at = (time: string) => instantOf(day, time);
const minute = 60_000;

const booked = (over: object = {}): Visit => {
  const body = {
    ...{ residentId: 'r1', caseId: null, purpose: 'walk_round', day, from: '09:00', to: '09:40' },
    ...{ agents: ['qiu'], place: '5-302', bookingWord: '春风流水', bring: '', note: '' },
    ...over,
  } as EventBodies['visit.booked'];
  const visit = applyVisit(undefined, eventOf('visit.booked', body, { id: 'v1' }));
  if (!visit) throw new Error('Nothing was booked');
  return visit;
};

const after = (
  visit: Visit,
  decided: Result<readonly NewEvent[], { readonly code: string }>,
): Visit => {
  if (!decided.ok) throw new Error(decided.refusal.code);
  return decided.value.reduce<Visit>((one, event) => applyVisit(one, minted(event)), visit);
};

const happens = <K extends EventKind>(visit: Visit, kind: K, body: EventBodies[K]): Visit =>
  applyVisit(visit, eventOf(kind, body, { id: 'v1' }));

const steps: readonly EscalationStep[] = [
  { key: 'again', name: '再敲', how: '', afterMinutes: 0 },
  { key: 'contacts', name: '家人', how: '', afterMinutes: 30 },
  { key: 'police', name: '110', how: '', afterMinutes: 60 },
];

describe('the day of a visit', () => {
  it('goes from the call to the door in order, and nobody is at two doors', () => {
    const told = after(booked(), way.confirmVisit(booked(), { by: '本人', note: '' }));
    expect(told.state).toBe('confirmed');
    const out = after(told, way.setOut(told, { others: [], now: at('08:50') }));
    const there = after(out, way.arrive(out, { others: [], now: at('09:02') }));
    expect(there).toMatchObject({ state: 'arrived', expectedEnd: at('09:42') });
    const begun = after(there, way.begin(there, { now: at('09:05') }));
    expect(begun.state).toBe('in_progress');
    const other = { ...booked(), id: 'v2' };
    expect(way.setOut(other, { others: [begun], now: at('09:06') })).toMatchObject({
      refusal: { code: 'elsewhere' },
    });
  });

  it('is not begun, and nobody is missed, before the day', () => {
    const tomorrow = booked({ day: '2026-11-24' });
    const refused = { refusal: { code: 'not_yet', day: '2026-11-24' } };
    const go = { others: [], now: at('23:50') };
    expect(way.setOut(tomorrow, go)).toMatchObject(refused);
    expect(way.arrive(tomorrow, go)).toMatchObject(refused);
    expect(
      markNotAnswered(tomorrow, { at: at('23:50'), tried: '敲门', now: at('23:50') }),
    ).toMatchObject(refused);
    expect(way.setOut(tomorrow, { ...go, now: at('24:00') + minute }).ok).toBe(true);
  });

  it('is watched until the expected end and its grace, and a check-in moves them', () => {
    const there = after(booked(), way.arrive(booked(), { others: [], now: at('09:00') }));
    const later = after(there, way.checkIn(there, { now: at('09:50'), minutes: 30 }));
    expect(watchedOf([there], 15)).toMatchObject([{ alarmAt: at('09:55') }]);
    expect(watchedOf([later], 15)).toMatchObject([{ alarmAt: at('10:35') }]);
    expect(watchedOf([booked()], 15)).toEqual([]);
  });

  it('is watched anew at a second try: the end that was expected at the first one makes nobody late', () => {
    const there = after(booked(), way.arrive(booked(), { others: [], now: at('09:00') }));
    const said = { at: at('09:10'), tried: '敲门', now: at('09:10') };
    const tried = after(there, markNotAnswered(there, said));
    const unable = happens(there, 'visit.unable', { agent: 'qiu', reason: '不舒服' });
    for (const before of [tried, unable]) {
      const again = after(before, way.setOut(before, { others: [], now: at('15:00') }));
      expect(again.state).toBe('en_route');
      expect(watchedOf([again], 15)).toEqual([]);
      expect(again.arrivedAt).toBeUndefined();
      const back = after(again, way.arrive(again, { others: [], now: at('15:10') }));
      expect(watchedOf([back], 15)).toMatchObject([{ alarmAt: at('16:05') }]);
      expect(back.setOutAt).toBe(at('15:00'));
    }
    const straight = after(tried, way.arrive(tried, { others: [], now: at('15:10') }));
    expect(straight.setOutAt).toBeUndefined();
  });

  it('keeps when they set out where both of a pair say that they are there', () => {
    const out = after(booked(), way.setOut(booked(), { others: [], now: at('08:50') }));
    const there = after(out, way.arrive(out, { others: [], now: at('09:00') }));
    const twice = happens(there, 'visit.arrived', { at: at('09:01'), expectedEnd: at('09:41') });
    expect(twice.setOutAt).toBe(at('08:50'));
  });

  it('is watched over midnight, each door for itself', () => {
    const late = booked({ from: '23:30', to: '23:50', minutes: 20 });
    const one = after(late, way.arrive(late, { others: [], now: at('23:45') }));
    const two = {
      ...after(booked(), way.arrive(booked(), { others: [], now: at('09:00') })),
      id: 'v2',
    };
    expect(watchedOf([one, two], 15).map(({ alarmAt }) => alarmAt)).toEqual([
      instantOf('2026-11-24', '00:20'),
      at('09:55'),
    ]);
  });

  it.each([
    ['visit.refused', { at: at('09:00'), reason: '不要' }, 'refused'],
    ['visit.postponed', { to: '2026-11-25', reason: '住院' }, 'postponed'],
    ['visit.cancelled', { reason: '下雨' }, 'cancelled'],
    ['visit.unable', { agent: 'qiu', reason: '生病' }, 'booked'],
  ] as const)('%s leaves it %s', (kind, body, state) => {
    const over = happens(booked(), kind, body);
    expect(over.state).toBe(state);
    const late = happens(over, 'visit.set-out', { at: at('10:00') });
    expect(late.noops).toHaveLength(state === 'booked' ? 0 : 1);
  });

  it('is not moved from afar once somebody has set out', () => {
    const out = after(booked(), way.setOut(booked(), { others: [], now: at('08:50') }));
    const move = { day, from: '15:00', to: '15:40', agents: ['chen'], reason: '' };
    expect(happens(out, 'visit.moved', move)).toMatchObject({ from: '09:00', noops: [{}] });
    expect(happens(booked(), 'visit.moved', move)).toMatchObject({
      from: '15:00',
      before: { from: '09:00' },
    });
  });
});

describe('nobody answers', () => {
  const said = { at: at('09:05'), tried: '敲门、打电话', now: at('09:06') };
  const searched = after(booked(), markNotAnswered(booked(), said));

  it('climbs step by step, each timed from the one before, and says when all are taken', () => {
    expect(nextStep(searched, steps, at('09:06'))).toMatchObject({
      ...{ step: { key: 'again' }, dueAt: at('09:05'), due: { key: 'again' }, behind: 0 },
    });
    const taken = { told: '', outcome: '没人', now: at('09:10') };
    const first = after(searched, escalate(searched, { ...taken, step: 'again' }));
    expect(nextStep(first, steps, at('09:10'))).toMatchObject({
      step: { key: 'contacts' },
      dueAt: at('09:10') + 30 * minute,
    });
    const all = ['contacts', 'police'].reduce(
      (one, step) => after(one, escalate(one, { ...taken, step })),
      first,
    );
    expect(nextStep(all, steps, at('23:00'))).toBeNull();
    expect(isSearching(all)).toBe(true);
  });

  it('stands where it stood after a night: the step that nobody took is the next one, however late', () => {
    const taken = { told: '', outcome: '没人', now: at('09:10') };
    const first = after(searched, escalate(searched, { ...taken, step: 'again' }));
    const read = JSON.parse(JSON.stringify(first)) as Visit;
    const morning = { told: '女儿', outcome: '在医院', now: instantOf('2026-11-24', '08:00') };
    const next = nextStep(read, steps, morning.now);
    expect(next).toMatchObject({ step: { key: 'contacts' }, dueAt: at('09:40') });
    const later = after(read, escalate(read, { ...morning, step: 'contacts' }));
    expect(nextStep(later, steps, morning.now)?.dueAt).toBe(instantOf('2026-11-24', '09:00'));
    expect(later.escalation?.since).toBe(at('09:05'));
  });

  it.each([
    ['09:05', 'again', 0],
    ['09:34', 'again', 0],
    ['09:35', 'contacts', 1],
    ['10:34', 'contacts', 1],
    ['10:35', 'police', 2],
    ['14:35', 'police', 2],
  ])('climbs by the clock where nobody acts: at %s it should be at %s', (time, due, behind) => {
    const next = nextStep(searched, steps, at(time));
    expect(next).toMatchObject({ step: { key: 'again' }, due: { key: due }, behind });
  });

  it('climbs from the last act, and a later step may be taken before those that were left out', () => {
    const taken = { told: '110', outcome: '在路上', now: at('14:00') };
    const called = after(searched, escalate(searched, { ...taken, step: 'police' }));
    const by = (time: string) => nextStep(called, steps, at(time));
    expect(by('14:01')).toMatchObject({ step: { key: 'again' }, due: { key: 'again' }, behind: 0 });
    expect(by('20:00')).toMatchObject({ due: { key: 'contacts' }, behind: 1 });
  });

  it('begun or written on by a clock that ran ahead is due now, and a few minutes between two clocks are none', () => {
    const now = at('06:00');
    expect(nextStep(searched, steps, now)).toMatchObject({ step: { key: 'again' }, dueAt: now });
    const taken = { step: 'again', told: '', outcome: '没人', now: at('09:10') };
    const first = after(searched, escalate(searched, taken));
    expect(nextStep(first, steps, now)).toMatchObject({ step: { key: 'contacts' }, dueAt: now });
    expect(nextStep(first, steps, at('09:06'))).toMatchObject({ dueAt: at('09:40') });
  });

  it('goes on when the visit is cancelled, and ends only when somebody says how they are', () => {
    const cancelled = happens(searched, 'visit.cancelled', { reason: '改天' });
    expect(isSearching(cancelled)).toBe(true);
    expect(closeSearch(cancelled, { how: '在女儿家', by: '', now: at('10:00') }).ok).toBe(false);
    const how = { how: '在女儿家', by: '女儿王敏', now: at('10:00') };
    const closed = after(cancelled, closeSearch(cancelled, how));
    expect(isSearching(closed)).toBe(false);
    expect(escalate(closed, { step: 'again', told: '', outcome: 'x', now: 0 }).ok).toBe(false);
  });

  it('ends when they open after all', () => {
    const seen = happens(searched, 'visit.refused', { at: at('09:30'), reason: '睡着了，不用来' });
    expect(isSearching(seen)).toBe(false);
  });

  it('a visit of before that has no clock is still read', () => {
    const { escalation, ...old } = searched;
    expect(escalation?.closed).toBeNull();
    expect(nextStep(old, steps, at('09:10'))).toBeNull();
  });
});

const asUsual = { remindMinutes: 30, until: '2026-11-24' };

describe('calls before the door', () => {
  it('of a Monday are made on the Friday before, in the order of the days', () => {
    const friday = instantOf('2026-11-27', '16:00');
    const monday = { visit: { ...booked({ day: '2026-11-30' }), id: 'mon' } };
    const saturday = {
      visit: { ...booked({ day: '2026-11-28', from: '15:00', to: '15:30' }), id: 'sat' },
    };
    const tuesday = { visit: booked({ day: '2026-12-01' }) };
    const calls = (until: string) =>
      callsOf([tuesday, monday, saturday], 'qiu', friday, { remindMinutes: 30, until });
    expect(calls('2026-11-30').map(({ of }) => of.visit.id)).toEqual(['sat', 'mon']);
    expect(calls('2026-11-28').map(({ of }) => of.visit.id)).toEqual(['sat']);
  });

  it('are made by whoever leads, half an hour before and the day before', () => {
    const soon = { visit: booked({ from: '09:20' }) };
    const tomorrow = { visit: booked({ day: '2026-11-24' }) };
    const second = { visit: booked({ agents: ['chen', 'qiu'] }) };
    const calls = callsOf([tomorrow, soon, second], 'qiu', at('08:55'), asUsual);
    expect(calls.map(({ why, of }) => [why, of.visit.day])).toEqual([
      ['soon', day],
      ['tomorrow', '2026-11-24'],
    ]);
  });
});

describe('a visit that was put on another day or hour', () => {
  it('is rung up again, and not when only somebody else comes', () => {
    const told = happens(booked(), 'visit.reminded', { at: at('08:40') });
    const moved = { day, from: '15:00', to: '15:40', agents: ['qiu'], reason: '' };
    const calls = (to: object) =>
      callsOf(
        [{ visit: happens(told, 'visit.moved', { ...moved, ...to }) }],
        'qiu',
        at('14:40'),
        asUsual,
      );
    expect(calls({})).toMatchObject([{ why: 'soon' }]);
    expect(calls({ from: '09:00', to: '09:40' })).toEqual([]);
    const other = happens(told, 'visit.moved', { ...moved, from: '09:00', agents: ['chen'] });
    expect(other.remindedAt).toBe(at('08:40'));
  });
});

describe('the word at the door', () => {
  it.each([
    ['春风流水', booked(), 'real'],
    [' 春风 流水 ', booked(), 'real'],
    ['春风', booked(), 'none'],
    ['', booked(), 'none'],
    ['春风流水', booked({ day: '2026-11-25' }), 'other_day'],
    ['春风流水', happens(booked(), 'visit.cancelled', { reason: 'x' }), 'over'],
  ])('“%s” is answered', (word, visit, answer) => {
    expect(verifyByWord([visit], word, day).answer).toBe(answer);
  });
});
