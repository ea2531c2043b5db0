// From the book to the planner and back: the practice community's week, its rules kept, its plan accepted and taken back.
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../../core/kit/day';
import { instantOf } from '../../../../core/kit/time';
import { agentDay } from '../../../../core/visit/agents/agent-day';
import { minuteOf } from '../../../../core/visit/clock';
import { bestPlaces } from '../../../../core/visit/plan/best-places';
import { replan } from '../../../../core/visit/plan/replan';
import { faultsOf } from '../../../../core/visit/schedule/faults-of';
import { learntMinutes } from '../../../../core/visit/schedule/learn';
import { acceptPlan, kindOf, movesOf, undoPlan } from '../../../../core/visit/schedule/moves-of';
import { moveVisit } from '../../../../core/visit/schedule/move-visit';
import type { PublishedPlan } from '../../../../core/visit/schedule/published-plan';
import type { ScheduleInput } from '../../../../core/visit/schedule/schedule-input';
import { standingPlan } from '../../../../core/visit/schedule/standing-plan';
import { daysFrom } from '../../../../core/visit/schedule/stops-of';
import { toProblem } from '../../../../core/visit/schedule/to-problem';
import { askFor, freePlaces, placingAt, openBook } from '../../../../core/visit/schedule/wish-of';
import type { Visit } from '../../../../core/visit/visit';
import {
  of,
  practiceBook,
  recorded,
  timesOf,
  today,
  type States,
} from '../../../support/practice-book';

const tomorrow = addDays(today, 1);

const { states, inputOf } = practiceBook();

const nothing = { kind: 'cancelled', stops: [] } as const;
const dice = { seed: 1, iterations: 200 };

/** The three plans of a schedule. */
function plansOf(input: ScheduleInput) {
  const schedule = toProblem(input);
  const { options } = replan(schedule.problem, standingPlan(schedule.problem), nothing, dice);
  return { schedule, plans: options.map(({ plan }) => plan) };
}

const least = (input: ScheduleInput) => {
  const { schedule, plans } = plansOf(input);
  const [plan] = plans;
  if (!plan) throw new Error('no plan');
  return { schedule, plan, moves: movesOf(schedule, plan) };
};

const seenIn = (input: ScheduleInput) => ({ ...input, times: timesOf(input) });

describe('the practice week', () => {
  test('has a place on the map for every visit, and learns how long visits take', () => {
    const { problem, outside } = toProblem(inputOf(daysFrom(today, 7)));
    expect(outside).toEqual([]);
    expect(problem.stops.length).toBeGreaterThan(10);
    expect(problem.stops.filter(({ place }) => place === null)).toEqual([]);
    const learnt = [...learntMinutes(inputOf([today]).history).values()];
    expect(learnt.length).toBeGreaterThan(0);
    expect(learnt.every((minutes) => minutes % 5 === 0 && minutes > 0 && minutes <= 40)).toBe(true);
  });

  test('gives the same plan from the same input', () => {
    const input = inputOf(daysFrom(today, 3));
    expect(plansOf(input).plans).toEqual(plansOf(input).plans);
  });

  test('keeps every shift, and nobody is at two doors at once', () => {
    const { schedule, plans } = plansOf(inputOf(daysFrom(today, 3)));
    for (const plan of plans)
      for (const { shift, stops } of plan.routes) {
        const { agent = '', day = '' } = schedule.shiftOf.get(shift) ?? {};
        const staff = schedule.input.staff.find(({ id }) => id === agent);
        const [span] = staff ? agentDay(staff, day).spans : [];
        for (const [i, { start, end }] of stops.entries()) {
          expect(start).toBeGreaterThanOrEqual(span?.from ?? Infinity);
          expect(end).toBeLessThanOrEqual(span?.to ?? 0);
          expect(start).toBeGreaterThanOrEqual(stops[i - 1]?.end ?? 0);
        }
      }
  });

  test('two people begin at the same minute', () => {
    const { schedule, plans } = plansOf(inputOf(daysFrom(today, 3)));
    const pairs = Array.from(schedule.seats.values()).filter(({ length }) => length === 2);
    expect(pairs.length).toBeGreaterThan(0);
    for (const plan of plans) {
      const starts = new Map(
        plan.routes.flatMap(({ stops }) => stops.map((s) => [s.stop, s.start])),
      );
      for (const [one = '', two = ''] of pairs) expect(starts.get(one)).toBe(starts.get(two));
    }
  });
});

describe('what happens meanwhile', () => {
  const day = [tomorrow];
  const aVisit = (visits: readonly Visit[]): Visit => {
    const found = visits.find(({ agents }) => agents.length === 1);
    if (!found) throw new Error('no visit');
    return found;
  };

  test('what is done, under way or pinned is never moved', () => {
    const input = inputOf(day);
    const frozen = (['en_route', 'arrived', 'in_progress'] as const).map((state) => ({ state }));
    for (const part of [...frozen, { pinned: true }]) {
      const visits = input.visits.map((visit) => ({ ...visit, ...part }));
      const { moves } = least({ ...input, visits });
      expect(moves).toEqual([]);
    }
  });

  test('an agent who is ill hands their visits on or leaves them out with a reason; the others stay', () => {
    const input = inputOf(day);
    const ill = aVisit(input.visits).agents[0] ?? '';
    const absence = { id: 'a', from: tomorrow, to: tomorrow, reason: '病假' };
    const staff = input.staff.map((one) =>
      one.id === ill ? { ...one, absences: [absence] } : one,
    );
    const { plan, moves } = least({ ...input, staff });
    const theirs = input.visits.filter(({ agents }) => agents.includes(ill)).map(({ id }) => id);
    for (const id of theirs) {
      const move = moves.find(({ visitId }) => visitId === id);
      expect(move?.after.agents ?? [ill]).not.toContain(ill);
    }
    for (const { reasons } of plan.unserved) expect(reasons.length).toBeGreaterThan(0);
    expect(
      faultsOf(input.visits, tomorrow, seenIn({ ...input, staff })).map(({ visit }) => visit.id),
    ).toEqual(expect.arrayContaining(theirs));
  });

  test('after a plan is accepted nobody is at two doors at once, and nobody is short of time for the way', () => {
    const input = inputOf(day);
    const ill = aVisit(input.visits).agents[0] ?? '';
    const absence = { id: 'a', from: tomorrow, to: tomorrow, reason: '病假' };
    const staff = input.staff.map((one) =>
      one.id === ill ? { ...one, absences: [absence] } : one,
    );
    const { schedule, plans } = plansOf({ ...input, staff });
    for (const plan of plans) {
      const moves = new Map(movesOf(schedule, plan).map((move) => [move.visitId, move.after]));
      const visits = input.visits.map((visit) => ({ ...visit, ...moves.get(visit.id) }));
      const left = faultsOf(visits, tomorrow, seenIn({ ...input, staff }));
      expect(left.filter(({ fault }) => fault.code !== 'nobody_goes')).toEqual([]);
    }
  });

  test('who comes out of a door later than was booked is late for the next one, and is planned anew', () => {
    const input = inputOf(day);
    const followed = (one: Visit): Visit | undefined =>
      input.visits.find(
        ({ agents, from }) => one.agents.some((agent) => agents.includes(agent)) && from > one.to,
      );
    const first = aVisit(input.visits.filter(followed));
    const late = {
      ...{ ...first, state: 'in_progress' as const },
      ...{ arrivedAt: instantOf(tomorrow, first.from), begunAt: instantOf(tomorrow, first.from) },
      expectedEnd: instantOf(tomorrow, followed(first)?.from ?? first.to) + 20 * 60_000,
    };
    const visits = input.visits.map((visit) => (visit.id === first.id ? late : visit));
    const known = { ...input, now: instantOf(tomorrow, first.to) };
    expect(faultsOf(input.visits, tomorrow, seenIn(known))).toEqual([]);
    expect(faultsOf(visits, tomorrow, seenIn(known))).toMatchObject([
      { visit: { id: followed(first)?.id }, fault: { code: 'too_short', agent: first.agents[0] } },
    ]);
    const { moves } = least({ ...known, visits });
    expect(moves.map(({ visitId }) => visitId)).toContain(followed(first)?.id);
  });

  test.each([
    ['an address that is not on the map', { place: '远方' }, 'no_place'],
    [
      'a window that is too short',
      { minutes: 60, windows: [{ days: [], first: null, last: null, from: '09:00', to: '09:30' }] },
      'window_too_short',
    ],
    ['something that nobody can', { skills: ['开飞机'] }, 'no_skill'],
  ])('%s is left out with that reason, and the rest is unharmed', (_, part, code) => {
    const input = inputOf(day);
    const odd = aVisit(input.visits);
    const visits = input.visits.map((visit) =>
      visit.id === odd.id ? { ...visit, ...part } : visit,
    );
    const { plan, moves } = least({ ...input, visits });
    expect(plan.unserved.map(({ stop, reasons }) => [stop, reasons[0]?.code])).toEqual([
      [`${odd.id}#0`, code],
    ]);
    expect(moves.map((move) => [move.visitId, kindOf(move)])).toEqual([[odd.id, 'out']]);
  });

  test('somebody who died is set aside', () => {
    const input = inputOf(day);
    const odd = aVisit(input.visits);
    const { outside } = toProblem({ ...input, gone: new Set([odd.residentId]) });
    expect(outside).toEqual([{ visitId: odd.id, reason: { code: 'person_gone' } }]);
  });
});

describe('accepting and taking back', () => {
  const best = (input: ScheduleInput) => {
    const { schedule, plans } = plansOf(input);
    const plan = plans[2];
    if (!plan) throw new Error('no plan');
    return movesOf(schedule, plan);
  };
  const plan = { id: 'plan-1', from: tomorrow, to: tomorrow, seed: 1, iterations: 200 };
  const facts = { ...plan, inputHash: '', solver: '' };

  test('moves every visit in one act, and puts every one back', () => {
    const input = inputOf([tomorrow]);
    const moves = best(input);
    expect(moves.length).toBeGreaterThan(0);
    const after: States = new Map(states);
    const accepted = acceptPlan(of<Visit>(after, 'visit'), { ...facts, moves });
    if (!accepted.ok) throw new Error(accepted.refusal.code);
    recorded(after, accepted.value, 0);
    const placesOf = (all: States) =>
      of<Visit>(all, 'visit').map(({ id, day, from, to, agents }) => [id, day, from, to, agents]);
    expect(placesOf(after)).not.toEqual(placesOf(states));
    const published = of<PublishedPlan>(after, 'plan')[0];
    if (!published) throw new Error('no plan');
    const again = acceptPlan(of<Visit>(after, 'visit'), { ...facts, moves });
    expect(again).toEqual({ ok: false, refusal: { code: 'plan_out_of_date' } });
    const undone = undoPlan(of<Visit>(after, 'visit'), published);
    if (!undone.ok) throw new Error(undone.refusal.code);
    recorded(after, undone.value, 0);
    expect(placesOf(after)).toEqual(placesOf(states));
    const twice = undoPlan(
      of<Visit>(after, 'visit'),
      of<PublishedPlan>(after, 'plan')[0] ?? published,
    );
    expect(twice).toEqual({ ok: false, refusal: { code: 'plan_undone_already' } });
  });

  test('a plan that changes nothing is not accepted', () => {
    expect(acceptPlan([], { ...facts, moves: [] })).toMatchObject({
      refusal: { code: 'plan_changes_nothing' },
    });
  });

  test('by hand nobody is sent to two doors', () => {
    const { visits } = inputOf([tomorrow]);
    const [one, two] = visits.filter(({ agents }) => agents.length === 1);
    if (!one || !two) throw new Error('no visits');
    const now = instantOf(today, '07:00');
    const { day, from, to, agents } = two;
    const moved = moveVisit(one, visits, { day, from, to, agents, reason: '', now });
    expect(moved).toMatchObject({ ok: false, refusal: { code: 'agent_busy' } });
  });
});

test('where it fits: three places that bend no other visit', () => {
  const input = inputOf(daysFrom(tomorrow, 5));
  const [visit] = input.visits;
  const wish = {
    residentId: 'new',
    purpose: 'walk_round',
    place: visit?.place ?? '',
    people: 1,
  } as const;
  const asked = askFor(openBook(input), wish);
  if (!asked) throw new Error('nothing asked');
  const { problem } = asked.schedule;
  const found = bestPlaces(problem, standingPlan(problem), { stop: asked.stop }, 20);
  if (!found.ok) throw new Error('fits nowhere');
  const places = freePlaces(asked, found.places).slice(0, 3);
  expect(places).toHaveLength(3);
  for (const place of places) {
    const { day, from, to, agents } = placingAt(asked.schedule, place, asked.stop.minutes);
    expect(input.days).toContain(day);
    expect(minuteOf(to) - minuteOf(from)).toBe(asked.stop.minutes);
    const clash = input.visits.filter(
      (one) =>
        one.day === day &&
        one.from < to &&
        from < one.to &&
        one.agents.some((a) => agents.includes(a)),
    );
    expect(clash.map(({ state }) => state)).toEqual([]);
  }
});
