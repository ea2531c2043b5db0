// Each thing that somebody says of a household, a visit or an agent stands in the planner's problem, where it is kept or weighed.
import { describe, expect, test } from 'vitest';
import { addDays, weekdayOf } from '../../../../core/kit/day';
import type { RosterEntry } from '../../../../core/visit/roster/roster';
import { daysFrom } from '../../../../core/visit/schedule/stops-of';
import { toProblem } from '../../../../core/visit/schedule/to-problem';
import { askAgain, askFor, openBook } from '../../../../core/visit/schedule/wish-of';
import type { Visit, VisitWindow } from '../../../../core/visit/visit';
import { practiceBook, today } from '../../../support/practice-book';

const { inputOf } = practiceBook();
const days = daysFrom(today, 7);
const week = inputOf(days);
const known = week.visits.find(({ agents, state }) => agents.length === 1 && state === 'booked')!;
const [agent = ''] = known.agents;
const other = week.staff.find(({ id, role }) => role === 'agent' && id !== agent)!.id;

const entry: RosterEntry = {
  ...{ id: 'r', version: 1, residentId: known.residentId, state: 'active', group: 'high' },
  ...{ holidays: 'after', channel: 'home', agent, notAgents: [other], skills: ['晋语'] },
  ...{ atHome: [], minutes: 40, living: [], note: '', earlier: [], since: null, shifts: [] },
  ...{ left: null, noops: [] },
  rule: { every: 'week', interval: 1, from: today, weekdays: [], count: null, until: null },
};

function problemWith(visit: Partial<Visit>, part: Partial<RosterEntry> = {}) {
  const visits = week.visits.map((one) => (one.id === known.id ? { ...known, ...visit } : one));
  return toProblem({ ...week, visits, roster: [{ ...entry, ...part }] });
}

function stopWith(visit: Partial<Visit>, part: Partial<RosterEntry> = {}) {
  const { problem, seats } = problemWith(visit, part);
  const [seat] = seats.get(known.id)!;
  return problem.stops.find(({ id }) => id === seat)!;
}

const span = (from: string, to: string): VisitWindow => ({
  ...{ days: [], first: null, last: null, from, to },
});
const atDay = days.indexOf(known.day);

describe('of a household', () => {
  test('who goes there, who does not, and what whoever goes must be able to do', () => {
    const { preferredAgents, ...stop } = stopWith({});
    expect(stop).toMatchObject({ forbiddenAgents: [other], skills: ['晋语'] });
    expect(preferredAgents).toContainEqual({ agent, weight: 3 });
  });

  test('when somebody is at home, more than once a day; what was told already stands', () => {
    const twice = [span('08:30', '10:00'), span('15:00', '17:00')];
    const { windows } = stopWith({ from: '09:00', to: '09:40' }, { atHome: twice });
    expect(windows).toEqual([
      { day: atDay, from: 510, to: 600 },
      { day: atDay, from: 900, to: 1020 },
    ]);
    const told = stopWith({ from: '12:00', to: '12:40' }, { atHome: twice });
    expect(told.windows).toEqual([{ day: atDay, from: 480, to: 1080 }]);
  });

  test('a place is looked for only while somebody is at home', () => {
    const afternoons = [{ ...span('15:00', '17:00'), days: [weekdayOf(addDays(today, 1))] }];
    const input = { ...week, roster: [{ ...entry, atHome: afternoons }] };
    const { residentId, place } = known;
    const asked = askFor(openBook(input), { residentId, place, purpose: 'walk_round', people: 1 });
    expect(asked?.stop.windows).toEqual([{ day: 1, from: 900, to: 1020 }]);
  });

  test('whoever is to be seen often can wait less than others, and less still when late', () => {
    const due = { rosterId: entry.id, dueOn: days[2]! };
    const late = { rosterId: entry.id, dueOn: addDays(today, -3) };
    const monthly = { rule: { ...entry.rule, every: 'month' as const, interval: 3 } };
    const priorities = [
      stopWith(due, monthly),
      stopWith({}),
      stopWith(due),
      stopWith(late),
      stopWith({ deadline: today }),
    ].map(({ priority }) => priority);
    expect(priorities).toEqual([...priorities].sort((a, b) => a - b));
    expect(new Set(priorities).size).toBe(5);
  });
});

describe('of a visit', () => {
  test('its windows, its last day, what it needs, how long it takes', () => {
    const windows = [span('09:00', '11:00'), { ...span('14:00', '16:00'), first: days[2]! }];
    const stop = stopWith({ windows, deadline: days[3]!, skills: ['assess'], minutes: 25 });
    expect(stop).toMatchObject({ deadlineDay: 3, minutes: 25, skills: ['assess', '晋语'] });
    expect(stop.windows.filter(({ from }) => from === 540).map(({ day }) => day)).toHaveLength(7);
    expect(stop.windows.filter(({ from }) => from === 840).map(({ day }) => day)).toEqual([
      2, 3, 4, 5, 6,
    ]);
  });

  test('who goes with whom, and what comes first', () => {
    const first = week.visits.find(({ id, day }) => id !== known.id && day <= known.day)!;
    const { problem, seats } = problemWith({ agents: [agent, other], after: first.id });
    const own = seats.get(known.id)!;
    expect(own).toHaveLength(2);
    const [before] = seats.get(first.id)!;
    expect(problem.links).toEqual(
      expect.arrayContaining([
        { kind: 'together', stops: own },
        expect.objectContaining({ kind: 'before', first: before, then: own[0] }),
      ]),
    );
  });

  test('how many went before it fell out of a plan', () => {
    const { day, from, to } = known;
    const before = { day, from, to, agents: [agent, other] };
    const { seats } = problemWith({ agents: [], before });
    expect(seats.get(known.id)).toHaveLength(2);
    const whereElse = (visit: Partial<Visit>) => askAgain(week, { ...known, ...visit });
    expect(whereElse({ agents: [], before })).toMatchObject({ partner: { fixed: null } });
    expect(whereElse({ agents: [agent], before })).toMatchObject({ partner: null });
  });

  test('that it is pinned, that it was told, that it is confirmed', () => {
    expect(stopWith({ pinned: true }).fixed).toMatchObject({ how: 'pinned' });
    expect(stopWith({ state: 'confirmed' }).promised).toMatchObject({ day: atDay });
    const { problem, seats } = problemWith({});
    expect(problem.published.map(({ stop }) => stop)).toContain(seats.get(known.id)![0]);
  });
});

test('of an agent: shift, rest, skills and dialects, most visits, most minutes, how they go', () => {
  const facts = {
    shifts: [{ weekday: weekdayOf(today), from: '09:00', to: '16:00' }],
    breaks: [{ from: '11:00', to: '13:00', minutes: 45 }],
    ...{ skills: ['assess'], dialects: ['晋语'], sex: null, travel: 'ebike' as const },
    ...{ maxVisits: 7, maxMinutes: 300, lastDay: null },
  };
  const staff = week.staff.map((one) => (one.id === agent ? { ...one, agent: facts } : one));
  const { problem } = toProblem({ ...week, staff });
  expect(problem.shifts.filter((shift) => shift.agent === agent)).toEqual([
    expect.objectContaining({
      ...{ day: 0, from: 540, to: 960, travel: 1, maxVisits: 7, maxMinutes: 300 },
      skills: ['assess', '晋语'],
      breaks: [{ from: 660, to: 780, minutes: 45 }],
    }),
  ]);
});
