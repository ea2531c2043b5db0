// Nobody on the roster is lost: dates, what became of them, and who stands first.
import { describe, expect, it } from 'vitest';
import type { EventBodies, EventKind } from '../../../../core/journey';
import { instantOf } from '../../../../core/kit/time';
import { parseEvent } from '../../../../core/sync/parse-event';
import { applyVisit } from '../../../../core/visit/apply-visit';
import { applyRoster } from '../../../../core/visit/roster/apply-roster';
import { dueList, dueRow } from '../../../../core/visit/roster/due-list';
import { horizonOf, occurrencesOf } from '../../../../core/visit/roster/occurrences';
import {
  channelOf,
  rosterRulesFaults,
  type RosterRules,
} from '../../../../core/visit/roster/risk-groups';
import { changeRoster, enterRoster } from '../../../../core/visit/roster/roster-acts';
import type { RosterEntry, RosterFacts } from '../../../../core/visit/roster/roster';
import { rosterRulesShape } from '../../../../core/visit/roster/rules-shape';
import type { Visit } from '../../../../core/visit/visit';
import cn2026 from '../../../../resources/calendars/cn-2026.json';
import file from '../../../../resources/visits/roster.json';
import { aResident, eventOf } from '../../resident/a-person';

const rules = file as RosterRules;
const today = '2026-11-23';
const calendars = [cn2026];

const facts: RosterFacts = {
  ...{ group: 'high', holidays: 'after', channel: 'home', agent: 'qiu', notAgents: [] },
  ...{ skills: [], atHome: [], minutes: 40, living: ['独居'], note: '' },
  rule: {
    ...{ every: 'week', interval: 1, from: '2026-11-02', weekdays: [1] },
    ...{ count: null, until: null },
  },
};

const fold = (...events: readonly (readonly [EventKind, object])[]): RosterEntry => {
  const made = events.map(([kind, body]) =>
    eventOf(kind, body as EventBodies[EventKind], { id: 'n1' }),
  );
  expect(made.every((event) => parseEvent(event).ok)).toBe(true);
  const entry = made.reduce<RosterEntry | undefined>(applyRoster, undefined);
  if (!entry) throw new Error('Nobody is on the roster');
  return entry;
};

const entry = (over: Partial<RosterFacts> = {}): RosterEntry =>
  fold(['roster.entered', { residentId: 'r1', ...facts, ...over }]);

const visit = (day: string, over: object = {}, ...after: [EventKind, object][]): Visit => {
  const body = {
    ...{ residentId: 'r1', caseId: null, purpose: 'walk_round', day, from: '09:00', to: '09:40' },
    ...{ agents: ['qiu'], place: '5-302', bookingWord: '春风流水', bring: '', note: '' },
    ...over,
  };
  const events = [['visit.booked', body] as const, ...after].map(([kind, said]) =>
    eventOf(kind, said as EventBodies[EventKind], { id: `v-${day}` }),
  );
  expect(events.every((event) => parseEvent(event).ok)).toBe(true);
  const made = events.reduce<Visit | undefined>(applyVisit, undefined);
  if (!made) throw new Error('Nothing was booked');
  return made;
};

const seen = (day: string, over: object = {}): Visit =>
  visit(day, over, [
    'visit.finished',
    {
      ...{ method: 'home', seen: true, health: '', mood: '', safety: '', followUp: '' },
      arrivedAt: instantOf(day, '09:00'),
      leftAt: instantOf(day, '09:30'),
    },
  ]);

const row = (visits: readonly Visit[], one = entry()) =>
  dueRow(one, { rules, calendars, today, visits });

const daysOf = (one: RosterEntry, from: string, to: string) =>
  occurrencesOf(one, { rules, calendars, span: { from, to } }).map(({ on, day }) => [on, day]);

describe('the due list', () => {
  it.each([
    ['nobody was ever seen: late since the first date', [], 21, 3, null],
    ['seen last week: due today', [seen('2026-11-16')], 0, 0, '2026-11-16'],
    [
      'seen two days early: counts for today',
      [seen('2026-11-16'), seen('2026-11-21')],
      -7,
      0,
      '2026-11-21',
    ],
    ['seen three weeks ago: two dates were missed', [seen('2026-11-02')], 14, 2, '2026-11-02'],
  ])('%s', (_, visits, daysLate, missed, lastSeen) => {
    expect(row(visits)).toMatchObject({ daysLate, missed, lastSeen });
  });

  it('knows a visit by the date that the rule gave, however far it was moved', () => {
    const moved = visit('2026-11-23', { rosterId: 'n1', dueOn: '2026-11-23' }, [
      'visit.moved',
      { day: '2026-11-26', from: '10:00', to: '10:40', agents: ['chen'], reason: '' },
    ]);
    const { date } = row([seen('2026-11-16'), moved]);
    expect(date).toMatchObject({ on: '2026-11-23', state: 'booked', visit: { day: '2026-11-26' } });
  });

  it('puts the longest overdue first, and a booked one after those that nobody booked', () => {
    const other = { ...entry(), id: 'n2', residentId: 'r2' };
    const visits = [seen('2026-11-09')];
    const list = dueList([entry(), other], { rules, calendars, today, visits });
    expect(list.map(({ entry: { id } }) => id)).toEqual(['n2', 'n1']);
  });

  it('is due again when a visit was cancelled, and not when they declined', () => {
    const at = instantOf(today, '09:00');
    const own = { rosterId: 'n1', dueOn: today };
    const before = seen('2026-11-16');
    const cancelled = visit(today, own, ['visit.cancelled', { reason: '下雨' }]);
    const refused = visit(today, own, ['visit.refused', { at, reason: '不要' }]);
    expect(row([before, cancelled]).date).toMatchObject({ on: today, state: 'open' });
    expect(row([before, refused]).date).toMatchObject({ on: '2026-11-30' });
  });
});

describe('exceptions', () => {
  it('move or leave out one date, and the rule stays', () => {
    const one = fold(
      ['roster.entered', { residentId: 'r1', ...facts }],
      ['roster.shifted', { on: '2026-11-23', to: '2026-11-25', reason: '' }],
      ['roster.shifted', { on: '2026-11-30', to: null, reason: '住院' }],
    );
    expect(daysOf(one, today, '2026-12-08')).toEqual([
      ['2026-11-23', '2026-11-25'],
      ['2026-12-07', '2026-12-07'],
    ]);
  });

  it('“this and later” leaves what was before, “all” is another rule from its beginning', () => {
    const rule = { ...facts.rule, weekdays: [3] };
    const change = (from: string | null) =>
      fold(
        ['roster.entered', { residentId: 'r1', ...facts }],
        ['roster.changed', { changes: { rule }, from, reason: '' }],
      );
    const days = (from: string | null) =>
      daysOf(change(from), '2026-11-09', '2026-12-03').map(([on]) => on);
    expect(days('2026-11-24')).toEqual([
      ...['2026-11-09', '2026-11-16', '2026-11-23', '2026-11-25', '2026-12-02'],
    ]);
    expect(days(null)).toEqual(['2026-11-11', '2026-11-18', '2026-11-25', '2026-12-02']);
  });

  it('says where the dates and the lists of holidays end', () => {
    const ends = entry({ rule: { ...facts.rule, count: 3 } });
    const span = { from: today, to: '2027-05-22' };
    expect(horizonOf(ends, calendars, span)).toEqual({
      lastDate: '2026-11-16',
      assumedYears: [2027],
    });
  });
});

describe('a busy time of the year', () => {
  it('adds a contact where the rule gives none, by its own channel; dates of the rule keep theirs', () => {
    const monthly = entry({ rule: { ...facts.rule, every: 'month', weekdays: [] } });
    const winter = { from: '2026-12-20', to: '2027-01-31' };
    const dates = occurrencesOf(monthly, { rules, calendars, span: winter });
    const channels = dates.map((date) => [date.surge, channelOf(monthly, date, rules)]);
    expect(channels).toContainEqual(['cold', 'phone']);
    expect(channels).toContainEqual(['', 'home']);
    expect(channelOf(monthly, null, rules)).toBe('home');
  });
});

describe('the roster', () => {
  it('ships rules that hold together', () => {
    expect(rosterRulesShape(file, 'roster')).toBeNull();
    expect(rosterRulesFaults(rules)).toEqual([]);
  });

  it('takes nobody twice, nobody who died, and no rule that never comes', () => {
    const ask = (over: Partial<RosterFacts>, others: readonly RosterEntry[] = []) => {
      const made = enterRoster(
        { resident: aResident(), others },
        { ...facts, ...over, rosterId: 'n9' },
      );
      return made.ok ? 'ok' : made.refusal.code;
    };
    expect(ask({})).toBe('ok');
    expect(ask({}, [entry()])).toBe('on_roster_already');
    expect(ask({ notAgents: ['qiu'] })).toBe('forbidden_agent');
    const home = (from: string, to: string) =>
      ask({ atHome: [{ days: [], first: null, last: null, from, to }], minutes: 30 });
    expect(home('14:00', '14:30')).toBe('ok');
    expect(home('14:00', '14:20')).toBe('home_too_short');
    expect(home('14:00', '09:00')).toBe('home_backwards');
    expect(home('14:00', '')).toBe('home_unclear');
    expect(ask({ rule: { ...facts.rule, interval: 0 } })).toBe('wrong_rule');
    expect(ask({ rule: { ...facts.rule, until: '2026-01-01' } })).toBe('never_comes');
  });

  it('records nothing where nothing changed', () => {
    const said = { changes: { minutes: 40 }, from: null, reason: '' };
    expect(changeRoster(entry(), said)).toEqual({ ok: true, value: [] });
  });
});
