// The day has gone another way: nothing that has happened moves, few people are told something new, and the reasons are given.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestPlaces, type BestPlace } from '../../../../core/visit/plan/best-places';
import { newDice, throwUnit } from '../../../../core/visit/plan/dice';
import { explain } from '../../../../core/visit/plan/explain';
import type { Plan } from '../../../../core/visit/plan/plan';
import type { PlanProblem, Stop } from '../../../../core/visit/plan/problem';
import { publishedOf, replan, type Change } from '../../../../core/visit/plan/replan';
import { solve } from '../../../../core/visit/plan/start-search';
import { noonOf } from '../../../support/noon-of';
import { brokenRules } from '../../../support/plan-checker';
import { firstDifference, levelsOf } from '../../../support/plan-levels';
import { inventProblem, type ProblemShape } from '../../../support/plan-problems';

const shape = { agents: 4, days: 2, stops: 26, tied: 0.3 };

function inventDay(seed: number, of: ProblemShape = shape) {
  const dice = newDice(seed);
  const problem = inventProblem(of, () => throwUnit(dice));
  const plan = solve(problem, { seed }, 150);
  return { problem, plan };
}

const whereOf = (plan: Plan) =>
  new Map(
    plan.routes.flatMap(({ shift, stops }) =>
      stops.map((each) => [each.stop, `${shift} ${each.start}`] as const),
    ),
  );

const changes = fc.oneof(
  fc.nat({ max: 25 }).map((at) => ({ kind: 'cancelled', at }) as const),
  fc.nat({ max: 25 }).map((at) => ({ kind: 'overrun', at }) as const),
  fc.nat({ max: 3 }).map((at) => ({ kind: 'absent', at }) as const),
);

function changeOf(
  { kind, at }: { kind: 'cancelled' | 'overrun' | 'absent'; at: number },
  { stops, shifts }: PlanProblem,
): Change {
  const stop = stops[at]!;
  if (kind === 'cancelled') return { kind, stops: [stop.id] };
  if (kind === 'overrun') return { kind, stop: stop.id, minutes: stop.minutes + 30 };
  return { kind, shifts: [shifts[at]!.id], from: 0 };
}

describe('re-planning', () => {
  it('never moves what is done, under way or pinned, and breaks no rule', () => {
    fc.assert(
      fc.property(fc.nat({ max: 5000 }), changes, (seed, wanted) => {
        const { problem, plan } = inventDay(seed);
        const noon = noonOf(problem, plan);
        const change = changeOf(wanted, noon);
        const { problem: changed, options } = replan(noon, plan, change, { seed, iterations: 60 });
        const was = whereOf(plan);
        for (const option of options) {
          expect(brokenRules(changed, option.plan)).toEqual([]);
          const is = whereOf(option.plan);
          for (const { id, fixed } of changed.stops)
            if (fixed && fixed.how !== 'pinned') expect(is.get(id)).toBe(was.get(id));
        }
      }),
      { numRuns: 20 },
    );
  });

  it('tells everybody another agent before anybody is left out, whatever the weights say', () => {
    const invented = inventProblem(
      { ...shape, days: 1, stops: 12, tied: 0, plain: true },
      () => 0.4,
    );
    const windows = [{ day: 0, from: 510, to: 1050 }];
    const problem = {
      ...invented,
      stops: invented.stops.map((stop) => ({ ...stop, minutes: 20, windows, priority: 1 })),
      weights: { ...invented.weights, unserved: 1, agentChanged: 1_000_000 },
    };
    const plan = solve(problem, { seed: 1 }, 100);
    expect(plan.unserved).toEqual([]);
    const gone = plan.routes.filter((route) => route.stops.length).slice(0, 2);
    const shifts = gone.map((route) => route.shift);
    const { options } = replan(
      problem,
      plan,
      { kind: 'absent', shifts, from: 0 },
      { seed: 1, iterations: 200 },
    );
    const moved = gone.reduce((sum, { stops }) => sum + stops.length, 0);
    expect(moved).toBeGreaterThan(1);
    for (const { plan: next } of options) expect(next.unserved).toEqual([]);
    expect(options[0]?.plan.score.agentsChanged).toBe(moved);
  });

  it('after a cancellation the least change sends nobody else to anybody', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const { problem, plan } = inventDay(seed);
      const published = { ...problem, published: publishedOf(plan) };
      const free = problem.stops.find(
        ({ id }) =>
          whereOf(plan).has(id) &&
          !problem.links.some((link) => JSON.stringify(link).includes(`"${id}"`)),
      )!;
      const { options } = replan(
        published,
        plan,
        { kind: 'cancelled', stops: [free.id] },
        { seed, iterations: 100 },
      );
      const least = options[0]!;
      expect(least.kind).toBe('least_change');
      const elsewhere = least.diff.filter(
        (each) =>
          each.stop !== free.id &&
          (each.kind === 'left_out' || (each.kind === 'moved' && each.what.includes('agent'))),
      );
      expect(elsewhere).toEqual([]);
    }
  });

  it('an agent who is ill is sent nowhere, and the others take what they can', () => {
    const { problem, plan } = inventDay(7);
    const ill = problem.shifts[0]!.id;
    const { options } = replan(
      problem,
      plan,
      { kind: 'absent', shifts: [ill], from: 0 },
      { seed: 1, iterations: 100 },
    );
    for (const option of options)
      expect(option.plan.routes.find(({ shift }) => shift === ill)?.stops).toEqual([]);
  });
});

describe('where does it fit', () => {
  const visit: Stop = {
    id: 'new',
    place: 3,
    minutes: 20,
    windows: [
      { day: 0, from: 540, to: 1020 },
      { day: 1, from: 540, to: 1020 },
    ],
    promised: null,
    skills: [],
    forbiddenAgents: [],
    preferredAgents: [],
    priority: 5,
    deadlineDay: null,
    fixed: null,
  };

  it('names at most three places, one a shift, and each can be taken', () => {
    const { problem, plan } = inventDay(11);
    const found = bestPlaces(problem, plan, { stop: visit }, 3);
    expect(found.ok).toBe(true);
    if (!found.ok) return;
    expect(found.places.length).toBeLessThanOrEqual(3);
    expect(new Set(found.places.map(({ shifts }) => shifts[0])).size).toBe(found.places.length);
    for (const place of found.places) {
      const pinned: Stop = {
        ...visit,
        fixed: { shift: place.shifts[0]!, start: place.start, how: 'pinned' },
      };
      const grown = { ...problem, stops: [...problem.stops, pinned] };
      const with_ = solve(grown, { seed: 1, from: plan }, 0);
      expect(brokenRules(grown, with_)).toEqual([]);
      expect(whereOf(with_).get('new')).toBe(`${place.shifts[0]} ${place.start}`);
    }
  });

  /** What the plan costs by level with the visit among those of a route, without breaks that could give way. */
  function costsWith(problem: PlanProblem, plan: Plan, place: BestPlace): number[] {
    const { start } = place;
    const added = { stop: 'new', arrive: start, start, end: start + visit.minutes };
    const routes = plan.routes.map((route) =>
      route.shift === place.shifts[0]
        ? { ...route, stops: [...route.stops, added].sort((a, b) => a.start - b.start) }
        : route,
    );
    const grown = { ...problem, stops: [...problem.stops, visit] };
    const grownPlan = solve(grown, { seed: 1, from: { ...plan, routes } }, 0);
    expect(whereOf(grownPlan).get('new')).toBe(`${place.shifts[0]} ${start}`);
    return levelsOf(grown, grownPlan);
  }

  it('ranks places as plans are compared: by the first level on which they differ', () => {
    fc.assert(
      fc.property(fc.nat({ max: 5000 }), (seed) => {
        const { problem, plan } = inventDay(seed, { ...shape, plain: true });
        const told = { ...problem, published: publishedOf(plan) };
        const found = bestPlaces(told, plan, { stop: visit }, 100);
        if (!found.ok) return;
        const costs = found.places.map((place) => costsWith(told, plan, place));
        for (const [at, next] of costs.slice(1).entries())
          expect(firstDifference(costs[at]!, next)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 20 },
    );
  });

  it('prefers whoever knows the household and is on time, however much farther they walk', () => {
    const { problem, plan } = inventDay(11);
    const weights = { ...problem.weights, travel: 1_000_000, late: 1, continuity: 1 };
    const far = { ...problem, weights };
    const places = (stop: Stop) => {
      const found = bestPlaces(far, plan, { stop }, 100);
      return found.ok ? found.places : [];
    };
    const any = places(visit);
    const { agents, day, start } = any.at(-1)!;
    expect(new Set(any.map((place) => place.agents[0])).size).toBeGreaterThan(1);
    const known = { ...visit, preferredAgents: [{ agent: agents[0]!, weight: 1 }] };
    expect(places(known)[0]!.agents).toEqual(agents);
    const promised = { ...visit, promised: { day, from: start, to: start } };
    const isLate = places(promised).map((place) => place.day === day && place.start > start);
    expect(isLate).toContain(true);
    expect(isLate.indexOf(true)).toBeGreaterThan(isLate.lastIndexOf(false));
  });

  it('finds a moment for two people, and says why there is none', () => {
    const { problem, plan } = inventDay(12);
    const both = bestPlaces(problem, plan, { stop: visit, partner: { ...visit, id: 'new 2' } }, 3);
    expect(both.ok && new Set(both.places[0]!.agents).size).toBe(2);
    const unskilled = bestPlaces(
      problem,
      plan,
      { stop: { ...visit, skills: ['sign language'] } },
      3,
    );
    expect(unskilled).toEqual({
      ok: false,
      reasons: [{ code: 'no_skill', missing: ['sign language'] }],
    });
    const nowhere = bestPlaces(problem, plan, { stop: { ...visit, place: null } }, 3);
    expect(nowhere).toEqual({ ok: false, reasons: [{ code: 'no_place' }] });
  });
});

describe('explaining', () => {
  it('has a sentence for every stop, placed or not', () => {
    const { problem, plan } = inventDay(21);
    for (const { id } of problem.stops) {
      const explained = explain(problem, plan, id);
      expect(explained.placed).toBe(whereOf(plan).has(id));
      if (!explained.placed) expect(explained.reasons.length).toBeGreaterThan(0);
    }
  });
});
