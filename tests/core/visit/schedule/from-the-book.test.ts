// What the book and the map know reaches the planner: what was learnt, who was there before, stairs, gates, barriers, real trips.
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../../core/kit/day';
import { instantOf } from '../../../../core/kit/time';
import { findPlace } from '../../../../core/visit/map/find-place';
import type { Sketch } from '../../../../core/visit/map/sketch';
import { doorMinutes } from '../../../../core/visit/map/travel';
import { waysOf } from '../../../../core/visit/map/way';
import { replan } from '../../../../core/visit/plan/replan';
import { solve } from '../../../../core/visit/plan/start-search';
import type { ScheduleInput } from '../../../../core/visit/schedule/schedule-input';
import { standingPlan } from '../../../../core/visit/schedule/standing-plan';
import { daysFrom } from '../../../../core/visit/schedule/stops-of';
import { toProblem } from '../../../../core/visit/schedule/to-problem';
import type { Visit } from '../../../../core/visit/visit';
import { practiceBook, today } from '../../../support/practice-book';

const { inputOf } = practiceBook();
const week = inputOf(daysFrom(today, 7), { history: [] });
const sketch = week.sketch!;

/** A visit upstairs in a house without a lift. */
const visit = week.visits.find((one) => {
  const door = findPlace(sketch, one.place);
  return one.agents.length === 1 && door && door.floor > 1 && !door.building.lift;
})!;
const door = findPlace(sketch, visit.place)!;

/** Minutes on foot from the office to the visit's door. */
function wayTo(input: ScheduleInput, wanted = visit): number {
  const { problem, seats } = toProblem(input);
  const [seat] = seats.get(wanted.id)!;
  return problem.travel[0]!.minutes[problem.stops.find(({ id }) => id === seat)!.place!]!;
}

const redrawn = (part: Partial<Sketch>): ScheduleInput => ({
  ...week,
  sketch: { ...sketch, ...part },
});

const withHouse = (part: object) =>
  redrawn({
    buildings: sketch.buildings.map((each) =>
      each.id === door.building.id ? { ...each, ...part } : each,
    ),
  });

const yesterday = addDays(today, -1);

const aRecord = () =>
  week.visits.concat(inputOf([today]).history).find(({ record }) => record)!.record!;

/** Somebody walked from the office to the visit's door in so many minutes, on so many days. */
const trips = (days: number, minutes: number): Visit[] =>
  Array.from({ length: days }, (_, back): Visit => {
    const day = addDays(yesterday, -back);
    const setOutAt = instantOf(day, '09:00');
    const arrivedAt = setOutAt + minutes * 60_000;
    const record = { ...aRecord(), arrivedAt, leftAt: arrivedAt + 60_000 };
    return { ...visit, id: `past${back}`, day, setOutAt, arrivedAt, state: 'done', record };
  });

/** Somebody was at the visit's home, of the visit's kind, for so many minutes on five days. */
const stays = (minutes: number, agent: string): Visit[] =>
  Array.from({ length: 5 }, (_, back): Visit => {
    const day = addDays(yesterday, -back);
    const arrivedAt = instantOf(day, '09:00');
    const leftAt = arrivedAt + minutes * 60_000;
    const record = { ...aRecord(), method: 'home' as const, arrivedAt, leftAt };
    return { ...visit, id: `past${back}`, day, agents: [agent], state: 'done', record };
  });

const stopOf = (input: ScheduleInput) => {
  const { problem, seats } = toProblem(input);
  const [seat] = seats.get(visit.id)!;
  return problem.stops.find(({ id }) => id === seat)!;
};

describe('ways', () => {
  test('hold the stairs, the gate and the barrier that staff drew', () => {
    const before = wayTo(week);
    expect(wayTo(withHouse({ gateMinutes: door.building.gateMinutes + 7 }))).toBe(before + 7);
    const stairs = doorMinutes(
      null,
      { ...door, building: { ...door.building, gateMinutes: 0 } },
      'walk',
    );
    const lifted = wayTo(withHouse({ lift: true }));
    expect(before - lifted).toBeGreaterThanOrEqual(Math.floor(stairs - 1));
    const { x, y } = door.building;
    const ring = [
      { x: x - 3, y: y - 3 },
      { x: x + 3, y: y - 3 },
      { x: x + 3, y: y + 3 },
      { x: x - 3, y: y + 3 },
      { x: x - 3, y: y - 3 },
    ];
    const gate = { id: 'g', name: '门', x: x - 3, y, minutes: 20 };
    const wall = { id: 'w', kind: 'wall', name: '墙', line: ring, crossings: [gate] } as const;
    const walled = wayTo(redrawn({ barriers: [...sketch.barriers, wall] }));
    expect(walled).toBeGreaterThanOrEqual(before + 20);
  });

  test('are corrected by the trips of this path, and stairs and gate are not counted twice', () => {
    const path = waysOf(sketch, 'walk')(sketch.office, door.building).minutes;
    const fixed = doorMinutes(null, door, 'walk');
    expect(wayTo({ ...week, history: trips(3, path * 2 + fixed) })).toBe(
      Math.ceil(path * 2 + fixed - 1e-9),
    );
    expect(wayTo({ ...week, history: trips(3, path + fixed) })).toBe(wayTo(week));
    expect(wayTo({ ...week, history: trips(2, path * 2 + fixed) })).toBe(wayTo(week));
    expect(wayTo({ ...week, history: trips(3, -30) })).toBe(wayTo(week));
  });
});

describe('the past', () => {
  test('says how long a visit of the kind takes where nobody wrote it down', () => {
    const unsaid = Object.fromEntries(Object.entries(visit).filter(([key]) => key !== 'minutes'));
    const visits = week.visits.map((each) => (each.id === visit.id ? (unsaid as Visit) : each));
    const history = stays(83, visit.agents[0]!);
    expect(stopOf({ ...week, visits, history }).minutes).toBe(85);
    expect(stopOf({ ...week, visits, history: history.slice(1) }).minutes).toBeLessThan(85);
  });

  test('says who knows the household, and that one goes where nobody else was promised', () => {
    const others = week.staff.filter(({ id, role }) => role === 'agent' && id !== visit.agents[0]);
    const friend = others[0]!.id;
    const input = { ...week, history: stays(30, friend) };
    expect(stopOf(input).preferredAgents.map(({ agent }) => agent)).toContain(friend);
    const { problem, seats, shiftOf } = toProblem(input);
    const [seat] = seats.get(visit.id)!;
    const alone = {
      ...problem,
      published: [],
      links: [],
      stops: problem.stops.filter(({ id }) => id === seat),
    };
    const route = solve(alone, { seed: 1 }, 50).routes.find(({ stops }) => stops.length)!;
    expect(shiftOf.get(route.shift)?.agent).toBe(friend);
  });
});

describe('the plan', () => {
  test('leaves everybody with what they were told when nothing is wrong', () => {
    const { problem } = toProblem(inputOf([addDays(today, 1)]));
    const nothing = { kind: 'cancelled', stops: [] } as const;
    const dice = { seed: 1, iterations: 200 };
    const { options } = replan(problem, standingPlan(problem), nothing, dice);
    const { score } = options[0]!.plan;
    expect({
      agents: score.agentsChanged,
      days: score.daysChanged,
      times: score.timesChanged,
    }).toEqual({
      agents: 0,
      days: 0,
      times: 0,
    });
  });

  test('shares the hours: nobody has a whole hour more than their part where it could be otherwise', () => {
    const { problem } = toProblem(week);
    const [any] = problem.stops;
    const agents = [...new Set(problem.shifts.map(({ agent }) => agent))].slice(0, 2);
    const shifts = agents.map((agent) => problem.shifts.find((each) => each.agent === agent)!);
    const day = shifts[0]!.day;
    const stops = Array.from({ length: 8 }, (_, at) => ({
      ...any!,
      id: `v${at}`,
      minutes: 30,
      windows: [{ day, from: 0, to: 1440 }],
      ...{ promised: null, skills: [], forbiddenAgents: [], preferredAgents: [], fixed: null },
      ...{ deadlineDay: null, place: 1 },
    }));
    const two = {
      ...problem,
      shifts: shifts.map((each) => ({ ...each, day, from: 480, to: 1080, breaks: [] })),
      ...{ stops, links: [], published: [] },
    };
    // All at one door: the shortest way is one agent for all of them.
    const plan = solve(two, { seed: 1 }, 200);
    const hours = plan.routes.map((route) => route.stops.length / 2);
    expect(Math.abs(hours[0]! - hours[1]!) / 2).toBeLessThan(1);
    expect(plan.score.fairness).toBe(0);
  });
});
