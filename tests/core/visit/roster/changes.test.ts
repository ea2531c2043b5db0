// What becomes of dates when the roster is changed in the middle: no date twice, none lost, and each visit counts where it was made.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventBodies, EventKind } from '../../../../core/journey';
import { addDays } from '../../../../core/kit/day';
import { instantOf, type Day } from '../../../../core/kit/time';
import { applyVisit } from '../../../../core/visit/apply-visit';
import { figuresByGroup } from '../../../../core/visit/figures';
import { datesOf } from '../../../../core/visit/recurrence/dates-of';
import type { Rule } from '../../../../core/visit/recurrence/rule';
import { applyRoster } from '../../../../core/visit/roster/apply-roster';
import { datesWithVisits, dueRow } from '../../../../core/visit/roster/due-list';
import { occurrencesOf } from '../../../../core/visit/roster/occurrences';
import { channelOf, type RosterRules } from '../../../../core/visit/roster/risk-groups';
import type { RosterEntry, RosterFacts } from '../../../../core/visit/roster/roster';
import type { Visit } from '../../../../core/visit/visit';
import cn2026 from '../../../../resources/calendars/cn-2026.json';
import file from '../../../../resources/visits/roster.json';
import { eventOf } from '../../resident/a-person';

const rules = file as RosterRules;
const calmRules = { ...rules, surges: [] };
const calendars = [cn2026];
const today = '2026-11-23';

const weekly: Rule = {
  ...{ every: 'week', interval: 1, from: '2026-11-02', weekdays: [1] },
  ...{ count: null, until: null },
};

const facts: RosterFacts = {
  ...{ group: 'high', holidays: 'keep', channel: 'home', agent: null, notAgents: [] },
  ...{ skills: [], atHome: [], minutes: 40, living: [], note: '', rule: weekly },
};

type Said = readonly [EventKind, object];

const fold = (over: Partial<RosterFacts>, ...events: readonly Said[]): RosterEntry => {
  const entered: Said = ['roster.entered', { residentId: 'r1', ...facts, ...over }];
  const made = [entered, ...events].map(([kind, body]) =>
    eventOf(kind, body as EventBodies[EventKind], { id: 'n1' }),
  );
  return made.reduce<RosterEntry | undefined>(applyRoster, undefined)!;
};

const change = (changes: Partial<RosterFacts>, from: Day | null): Said => [
  'roster.changed',
  { changes, from, reason: '' },
];
const shift = (on: Day, to: Day | null): Said => ['roster.shifted', { on, to, reason: '住院' }];

const daysOf = (entry: RosterEntry, from: Day, to: Day, by = calmRules) =>
  occurrencesOf(entry, { rules: by, calendars, span: { from, to } }).map(({ day }) => day);

let nth = 0;

const visit = (day: Day, over: object = {}, ...after: readonly Said[]): Visit => {
  nth += 1;
  const body = {
    ...{ residentId: 'r1', caseId: null, purpose: 'walk_round', day, from: '09:00', to: '09:40' },
    ...{ agents: ['qiu'], place: '5-302', bookingWord: '春风流水', bring: '', note: '', ...over },
  };
  return [['visit.booked', body] as const, ...after]
    .map(([kind, said]) => eventOf(kind, said as EventBodies[EventKind], { id: `v${nth}` }))
    .reduce<Visit | undefined>(applyVisit, undefined)!;
};

const seenOn = (day: Day): Said => [
  'visit.finished',
  {
    ...{ method: 'home', seen: true, health: '', mood: '', safety: '', followUp: '' },
    arrivedAt: instantOf(day, '09:00'),
    leftAt: instantOf(day, '09:30'),
  },
];
const own = (dueOn: Day) => ({ rosterId: 'n1', dueOn });

const statesOf = (entry: RosterEntry, visits: readonly Visit[], from: Day, to: Day, now = today) =>
  datesWithVisits(entry, { rules: calmRules, calendars, today: now, visits }, { from, to }).map(
    ({ day, state }) => [day, state],
  );

const rowOf = (entry: RosterEntry, visits: readonly Visit[], now = today) =>
  dueRow(entry, { rules: calmRules, calendars, today: now, visits });

const someRule = fc.record({
  every: fc.constantFrom('day' as const, 'week' as const, 'month' as const),
  interval: fc.integer({ min: 1, max: 4 }),
  from: fc.integer({ min: 0, max: 500 }).map((n) => addDays('2026-01-01', n)),
  weekdays: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 3 }),
  count: fc.constant(null),
  until: fc.constant(null),
});

describe('“this and later”, again and again', () => {
  it('each date is that of the rule which held on it, whatever order the changes came in', () => {
    const changes = fc.array(fc.record({ rule: someRule, at: fc.integer({ min: 1, max: 500 }) }), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(someRule, changes, (first, later) => {
        const said = later.map(({ rule, at }) => ({ rule, from: addDays('2026-01-01', at) }));
        const entry = fold(
          { rule: first },
          ...said.map(({ rule, from }) => change({ rule }, from)),
        );
        const days = Array.from({ length: 500 }, (_, n) => addDays('2026-01-01', n));
        // Told anew from the first day on, it was never otherwise.
        const held = [{ rule: first, from: '' }, ...said].reduce<typeof said>((known, one) => {
          const before = known.filter(({ from }) => from < one.from);
          const began = before.some(
            ({ rule, from }) => (rule.from > from ? rule.from : from) < one.from,
          );
          return began ? [...before, one] : [{ ...one, from: '' }];
        }, []);
        const expected = days.filter((day) => {
          const one = held.findLast(({ from }) => from <= day)!;
          return datesOf(one.rule, day, day).length > 0;
        });
        expect(daysOf(entry, days[0]!, days.at(-1)!)).toEqual(expected);
      }),
      { numRuns: 60, seed: 20261123 },
    );
  });

  it('a rule changed twice leaves no date of before twice', () => {
    const entry = fold(
      {},
      change({ rule: { ...weekly, weekdays: [3] } }, '2026-11-10'),
      change({ rule: { ...weekly, weekdays: [5] } }, '2026-11-19'),
    );
    expect(daysOf(entry, '2026-11-01', '2026-11-30')).toEqual([
      ...['2026-11-02', '2026-11-09', '2026-11-11', '2026-11-18', '2026-11-20', '2026-11-27'],
    ]);
  });

  it('a date that was moved is not made beside that of the new rule; one of before stays', () => {
    const thursdays = change({ rule: { ...weekly, weekdays: [4] } }, today);
    expect(daysOf(fold({}, shift(today, '2026-11-25'), thursdays), today, '2026-11-30')).toEqual([
      '2026-11-26',
    ]);
    const before = fold({}, shift('2026-11-16', '2026-11-24'), thursdays);
    expect(daysOf(before, today, '2026-11-30')).toEqual(['2026-11-24', '2026-11-26']);
    const same = fold(
      {},
      shift(today, '2026-11-25'),
      change({ rule: { ...weekly, interval: 2 } }, today),
    );
    expect(daysOf(same, today, '2026-11-30')).not.toContain(today);
  });

  it('a date that was moved by months is still there', () => {
    const entry = fold({}, shift(today, '2027-03-10'));
    expect(daysOf(entry, '2027-03-09', '2027-03-14')).toEqual(['2027-03-10']);
    expect(daysOf(entry, today, '2026-11-29')).toEqual([]);
  });
});

describe('a visit that was booked', () => {
  it('counts for the date that takes the place of its own', () => {
    const wednesdays = fold({}, change({ rule: { ...weekly, weekdays: [3] } }, '2026-11-20'));
    const onMonday = visit('2026-11-24', own(today));
    expect(
      rowOf(wednesdays, [visit('2026-11-16', own('2026-11-16'), seenOn('2026-11-16')), onMonday]),
    ).toMatchObject({
      date: { day: '2026-11-25', state: 'booked', visit: { id: onMonday.id } },
    });
    const seen = visit('2026-11-23', own(today), seenOn(today));
    expect(statesOf(wednesdays, [seen], '2026-11-20', '2026-11-26')).toEqual([
      ['2026-11-25', 'done'],
    ]);
  });

  it('counts where two dates fell on one day', () => {
    const entry = fold({}, shift('2026-11-16', today));
    const seen = visit(today, own(today), seenOn(today));
    expect(statesOf(entry, [seen], '2026-11-16', today)).toEqual([[today, 'done']]);
  });

  it('under an entry of before, or for one of two entries, is a contact with the person all the same', () => {
    const seen = visit(today, { rosterId: 'n0', dueOn: today }, seenOn(today));
    expect(statesOf(fold({}), [seen], today, today)).toEqual([[today, 'done']]);
  });

  it('and never made hides nobody who was seen otherwise', () => {
    const stale = visit('2026-11-20', own(today));
    const seen = visit(today, {}, seenOn(today));
    expect(statesOf(fold({}), [stale, seen], today, today)).toEqual([[today, 'done']]);
  });

  it('for a later date leaves nobody waiting who is due now', () => {
    const entry = fold({});
    const seen = visit('2026-11-16', own('2026-11-16'), seenOn('2026-11-16'));
    const booked = visit('2026-12-07', own('2026-12-07'));
    expect(rowOf(entry, [seen, booked]).date).toMatchObject({ day: today, state: 'open' });
    expect(rowOf(entry, [booked], '2026-11-24')).toMatchObject({
      daysLate: 22,
      date: { day: today },
    });
  });

  it('made after the next date had come leaves nobody due who was just seen', () => {
    const late = visit('2026-11-24', own('2026-11-16'), seenOn('2026-11-24'));
    const row = rowOf(fold({}), [late], '2026-11-25');
    expect(row).toMatchObject({ daysLate: -5, missed: 0, date: { day: '2026-11-30' } });
  });

  it('is passed over where they do not want the next one', () => {
    const seen = visit(today, own(today), seenOn(today));
    const at = instantOf(today, '10:00');
    const no = visit('2026-11-30', own('2026-11-30'), [
      'visit.refused',
      { at, reason: '在女儿家' },
    ]);
    expect(rowOf(fold({}), [seen, no]).date).toMatchObject({ day: '2026-12-07' });
  });
});

describe('another risk group in the middle', () => {
  const monthly = { ...weekly, every: 'month' as const, from: '2026-11-02', weekdays: [] };

  it('leaves the dates of before with the group of before', () => {
    const entry = fold({}, change({ group: 'key', rule: monthly }, '2026-11-20'));
    const dates = datesWithVisits(
      entry,
      { rules: calmRules, calendars, today: '2026-12-31', visits: [] },
      { from: '2026-11-01', to: '2026-12-31' },
    );
    const span = { from: '2026-11-01', to: '2026-12-31', today: '2026-12-31' };
    const figures = figuresByGroup(dates, ['high', 'key'], span);
    expect(figures.map(({ due, missed }) => [due, missed])).toEqual([
      [3, 3],
      [1, 1],
    ]);
    expect(figures.reduce((sum, { due }) => sum + due, 0)).toBe(dates.length);
    const all = fold(
      {},
      change({ group: 'key', rule: monthly }, '2026-11-20'),
      change({ group: 'special' }, null),
    );
    expect(
      new Set(occurrencesOf(all, { rules, calendars, span }).map(({ group }) => group)),
    ).toEqual(new Set(['special']));
  });

  it('owes nothing for a busy time that began before it', () => {
    const quarterly = { ...monthly, interval: 3 };
    const cold = { from: '2026-12-20', to: '2027-01-31' };
    const entry = fold(
      { group: 'general', rule: quarterly },
      change({ group: 'high' }, '2027-01-10'),
    );
    const surges = occurrencesOf(entry, { rules, calendars, span: cold }).filter(
      ({ surge }) => surge !== '',
    );
    expect(surges.map(({ day }) => day)).toEqual(['2027-01-17']);
  });
});

describe('a busy time of the year', () => {
  const quarterly = { ...weekly, every: 'month' as const, interval: 3, weekdays: [] };
  const winter = { from: '2026-12-01', to: '2027-03-01' };
  const at = (entry: RosterEntry, by = rules) =>
    occurrencesOf(entry, { rules: by, calendars, span: winter });

  it('over the turn of the year has a contact in each of its stretches, and no day has two', () => {
    const days = at(fold({ rule: quarterly })).map(({ day }) => day);
    expect(days).toEqual(['2026-12-20', '2027-01-03', '2027-01-17', '2027-02-02']);
  });

  it('that falls together with another asks for one contact, at the home if either does', () => {
    const span = { from: '01-17', to: '01-23' };
    const both = {
      ...rules,
      surges: rules.surges.map((one) => ({ ...one, spans: [span], everyDays: 7 })),
    };
    const found = at(fold({ rule: quarterly }), both);
    expect(found.map(({ day, surge }) => [day, surge])).toContainEqual([
      '2027-01-17',
      'spring_festival',
    ]);
    expect(found.filter(({ day }) => day >= '2027-01-17' && day <= '2027-01-23')).toHaveLength(1);
  });

  it('moves its contact with its own channel', () => {
    const moved = at(fold({ rule: quarterly }, shift('2026-12-20', '2026-12-22')))[0]!;
    expect([moved.day, moved.surge, channelOf(facts, moved, rules)]).toEqual([
      ...['2026-12-22', 'cold', 'phone'],
    ]);
  });

  it('adds nothing after the entry’s own end', () => {
    expect(at(fold({ rule: { ...quarterly, until: '2026-12-31' } })).map(({ day }) => day)).toEqual(
      ['2026-12-20'],
    );
    expect(at(fold({ rule: { ...quarterly, count: 1 } }))).toEqual([]);
  });
});

describe('the end', () => {
  it('an entry that was left has no date from that day on, on whatever day one asks', () => {
    const left = fold({}, ['roster.left', { why: 'died', reason: '去世', on: today }]);
    expect(daysOf(left, '2026-11-16', today)).toEqual(['2026-11-16']);
    expect(daysOf(left, '2026-11-16', '2026-12-31')).toEqual(['2026-11-16']);
  });

  it('what is made for the next month’s first date is no visit of this month', () => {
    const entry = fold({ rule: { ...weekly, from: '2026-10-05' } });
    const seen = visit('2026-11-03', {}, seenOn('2026-11-03'));
    expect(statesOf(entry, [seen], '2026-10-26', '2026-10-31')).toEqual([['2026-10-26', 'missed']]);
    expect(statesOf(entry, [seen], '2026-10-26', '2026-11-02')).toEqual([
      ['2026-10-26', 'missed'],
      ['2026-11-02', 'done'],
    ]);
  });
});

describe('days off one after the other', () => {
  const golden = Array.from({ length: 24 }, (_, n) => addDays('2026-09-20', n));
  const worked = (day: Day) =>
    !cn2026.holidays.includes(day) &&
    (cn2026.workdays.includes(day) || ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()));

  it.each(['skip', 'before', 'after', 'keep'] as const)(
    '%s: each working day at most once, none on a day off',
    (holidays) => {
      const daily = { ...weekly, every: 'day' as const, from: '2026-09-01', weekdays: [] };
      const days = daysOf(fold({ holidays, rule: daily }), golden[0]!, golden.at(-1)!);
      expect(days).toEqual(holidays === 'keep' ? golden : golden.filter(worked));
    },
  );
});
