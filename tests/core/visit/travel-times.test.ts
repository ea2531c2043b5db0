// One answer to "how long from here to there?": the planner's, the one on the screen and the one in the warnings of a booking.
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../core/kit/day';
import { instantOf } from '../../../core/kit/time';
import { factsOf } from '../../../core/visit/agents/agent-day';
import { bookingWarnings } from '../../../core/visit/book';
import type { Barrier, Point } from '../../../core/visit/map/sketch';
import { dayRoutes, type Leg } from '../../../core/visit/schedule/day-routes';
import { faultsOf } from '../../../core/visit/schedule/faults-of';
import type { ScheduleInput } from '../../../core/visit/schedule/schedule-input';
import { toProblem } from '../../../core/visit/schedule/to-problem';
import { travelTimes, wayBetween } from '../../../core/visit/travel-times';
import type { Visit } from '../../../core/visit/visit';
import { practiceBook, timesOf, today } from '../../support/practice-book';

const { inputOf } = practiceBook();
const day = addDays(today, 1);
const plain = inputOf([day]);
const minuteMs = 60_000;

/** Everybody needed so long for every way of the last weeks. */
const slow = (input: ScheduleInput, minutes = 45): ScheduleInput => ({
  ...input,
  history: input.history.map((visit) => {
    const arrivedAt = visit.record?.arrivedAt ?? 0;
    return { ...visit, arrivedAt, setOutAt: arrivedAt - minutes * minuteMs };
  }),
});

/** What the planner reckons from the door of one visit to that of another, null: from the office. */
function planned(input: ScheduleInput, from: Visit | null, to: Visit, agent: string): number {
  const { problem, seats } = toProblem(input);
  const placeOf = (visit: Visit | null) =>
    visit
      ? problem.stops.find(({ id }) => id === seats.get(visit.id)?.[0])?.place
      : /* the office */ 0;
  const staff = input.staff.find(({ id }) => id === agent) ?? {};
  const matrix = problem.travel[factsOf(staff).travel === 'walk' ? 0 : 1];
  return matrix?.minutes[(placeOf(from) ?? NaN) * problem.places + (placeOf(to) ?? NaN)] ?? NaN;
}

const routesIn = (input: ScheduleInput) => dayRoutes(input.visits, day, timesOf(input));

/** Two doors between which the trips made the way longer for somebody. */
function aLongerWay() {
  const [agentId = ''] = plain.visits[0]!.agents;
  const pairs = plain.visits.flatMap((one) => plain.visits.map((two) => ({ agentId, one, two })));
  return pairs.find(
    ({ one, two }) => planned(slow(plain), one, two, agentId) > planned(plain, one, two, agentId),
  )!;
}

describe('the travel times', () => {
  test('are the same in the plan, on the screen and in the warnings, and follow the trips made', () => {
    let longer = 0;
    for (const input of [plain, slow(plain)]) {
      const way = wayBetween(timesOf(input));
      const before = routesIn(plain);
      for (const [n, { agentId, legs }] of routesIn(input).entries())
        for (const [i, { visit, minutes, metres }] of legs.entries()) {
          const last = legs[i - 1]?.visit ?? null;
          expect(minutes).toBe(planned(input, last, visit, agentId));
          if (last) expect(way(last.place, visit.place, agentId)).toBe(minutes);
          expect(metres).toBe(before[n]?.legs[i]?.metres);
          if ((minutes ?? 0) > (before[n]?.legs[i]?.minutes ?? 0)) longer += 1;
        }
    }
    expect(longer).toBeGreaterThan(2);
  });

  test('warn of a way that the trips made longer than the time between, and the day says the same', () => {
    const { agentId, one, two } = aLongerWay();
    const minutes = planned(slow(plain), one, two, agentId);
    const start = instantOf(day, one.to) + (minutes - 1) * minuteMs;
    const from = new Date(start + 8 * 60 * minuteMs).toISOString().slice(11, 16);
    const then = { ...two, agents: [agentId], from, to: '23:00' };
    const visits = [{ ...one, agents: [agentId] }, then];
    const warned = (input: ScheduleInput) =>
      bookingWarnings(
        { visits: visits.slice(0, 1), way: wayBetween(timesOf(input)) },
        { ...then, signsByFingerprint: false },
      ).find(({ code }) => code === 'little_time_between');
    const faulty = (input: ScheduleInput) =>
      faultsOf(visits, day, { ...input, times: timesOf(input) }).map(({ fault }) => fault);
    expect(warned(plain)).toBeUndefined();
    expect(faulty(plain)).toEqual([]);
    expect(warned(slow(plain))).toMatchObject({ minutes: minutes - 1, needs: minutes });
    expect(faulty(slow(plain))).toMatchObject([{ code: 'too_short', minutes: 1 }]);
  });

  test('are the same whichever day is looked at, and today’s own trips change nothing of today', () => {
    const from = plain.visits[0]!.place;
    const to = plain.visits.find(({ place }) => place !== from)!.place;
    const of = (input: ScheduleInput) => wayBetween(timesOf(input))(from, to, 'a');
    const taught = of(slow(plain));
    expect(taught).not.toBe(of(plain));
    expect(of({ ...slow(plain), days: [addDays(today, 5)] })).toBe(taught);
    const now = plain.history.map((visit) => ({ ...visit, day: today }));
    expect(of(slow({ ...plain, history: now }))).toBe(of(plain));
    const longAgo = plain.history.map((visit) => ({ ...visit, day: addDays(today, -61) }));
    expect(of(slow({ ...plain, history: longAgo }))).toBe(of(plain));
  });

  test('take those who went before as they went, also when they do not go these days', () => {
    const history = plain.history.map((visit) => ({ ...visit, agents: ['gone'] }));
    const gone = { id: 'gone', version: 1, name: '原专员', role: 'clerk' as const };
    const rides = { ...gone, agent: { ...factsOf({}), travel: 'ebike' as const } };
    const input = (one: typeof gone) =>
      slow({ ...plain, history, staff: [...plain.staff, one] }, 9);
    const times = (one: typeof gone) =>
      routesIn(input(one)).flatMap(({ legs }) => legs.map(({ minutes }) => minutes));
    expect(times(rides)).not.toEqual(times(gone));
    for (const { agentId, legs } of routesIn(input(rides)))
      expect(legs[0]?.minutes).toBe(planned(input(rides), null, legs[0]!.visit, agentId));
  });

  test('learn nothing from a door that was set out for on another day, nor from one that the map shuts off', () => {
    const of = (history: readonly Visit[], sketch = plain.sketch) => {
      const times = travelTimes({ ...plain, sketch, history, today });
      return dayRoutes(plain.visits, day, times).flatMap(({ legs }) => legs.map((l) => l.minutes));
    };
    const days = slow(plain, 24 * 60).history;
    expect(of(days)).toEqual(of([]));
    const shut = { ...plain.sketch!, barriers: [wallAround(plain.sketch!.office)] };
    expect(of(slow(plain).history, shut)).toEqual(of([], shut));
  });

  test('a house that the map shuts off is on the map without a way, and the ways to the others lead past it', () => {
    const [agentId = ''] = plain.visits[0]!.agents;
    const visits = plain.visits.map((visit) => ({ ...visit, agents: [agentId] }));
    const legsIn = (sketch: typeof plain.sketch) =>
      dayRoutes(visits, day, timesOf({ ...plain, sketch }))[0]!.legs;
    const shutIn = legsIn(plain.sketch)[0]!.door!.building;
    const { barriers } = plain.sketch!;
    const legs = legsIn({ ...plain.sketch!, barriers: [...barriers, wallAround(shutIn)] });
    expect(new Set(legs.map(houseOf)).size).toBeGreaterThan(1);
    for (const leg of legs) {
      expect(leg.door).not.toBeNull();
      expect(leg.minutes === null).toBe(houseOf(leg) === shutIn.id);
    }
  });
});

const houseOf = ({ door }: Leg): string => door?.building.id ?? '';

/** Without a gate. */
function wallAround({ x, y }: Point): Barrier {
  const corners = [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
    [-1, -1],
  ] as const;
  const line = corners.map(([right, down]) => ({ x: x + right, y: y + down }));
  return { id: 'w', kind: 'wall', name: '墙', line, crossings: [] };
}
