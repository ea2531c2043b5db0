// The routing core on the public instances: gaps to the best known plans by CPU time, on one thread. Every plan is judged from its file.
import { routingProblem } from '../../core/visit/plan/routing/routing-problem';
import { startRouting, type RoutingPlan } from '../../core/visit/plan/routing/routing-search';
import { judgeRoutes } from '../support/routes-checker';
import type { Figure } from './figures';
import { cpu, mean, spend } from './plan-clock';
import { bestKnown, hasInstances, instanceOf, solomonNames, type BestKnown } from './plan-data';

const twelve = 'C101 C104 C201 C204 R101 R112 R201 R211 RC101 RC108 RC201 RC208'.split(' ');
const eight = 'R101 R112 R201 R211 RC101 RC108 RC201 RC208'.split(' ');
const seeds = [1, 2, 3];
/** The tables have two decimals. */
const rounding = 0.005;

type Asked = {
  readonly isQuick: boolean;
  readonly known: ReadonlyMap<string, BestKnown>;
  readonly tell: (sentence: string) => void;
};

export function instanceFigures(isQuick: boolean, tell: (sentence: string) => void): Figure[] {
  if (!hasInstances()) {
    tell('The public instances are not beside the checkout: their figures are left out.');
    return [];
  }
  const asked = { isQuick, known: bestKnown(), tell };
  return [
    ...twelveFigures(asked),
    ...allFigures(asked),
    ...fleetFigures(asked),
    ...twoHundredFigures(asked),
    ...thousandFigures(asked),
  ];
}

function twelveFigures({ isQuick, known, tell }: Asked): Figure[] {
  const names = isQuick ? twelve.slice(0, 2) : twelve;
  return [
    { seconds: 1, most: 2, worst: null },
    { seconds: 5, most: 0.6, worst: 2 },
  ].flatMap(({ seconds, most, worst }): Figure[] => {
    tell(`${names.length} instances, ${seconds} CPU s each, with ${seeds.length} seeds.`);
    const gaps = seeds.map((seed) => names.map((name) => gapOf(known, name, seconds, seed)));
    const of = `${names.length} Solomon instances, ${seconds} CPU s`;
    return [
      {
        what: `mean gap to the best known plans of ${of}, a value a seed`,
        unit: '%',
        station: gaps.map(mean),
        aim: { of: 'p95', most },
      },
      ...(worst === null
        ? []
        : [
            {
              what: `worst gap of ${of}, ${seeds.length} seeds`,
              unit: '%',
              station: [Math.max(...gaps.flat())],
              aim: { of: 'p95', most: worst },
            } as const,
          ]),
    ];
  });
}

function allFigures({ isQuick, known, tell }: Asked): Figure[] {
  const names = isQuick ? solomonNames().slice(0, 2) : solomonNames();
  const seconds = isQuick ? 0.5 : 5;
  tell(`All ${names.length} instances, ${seconds} CPU s each.`);
  const gaps = names.map((name) => ({ name, gap: gapOf(known, name, seconds, 1) }));
  const clustered = gaps.filter(({ name }) => name.startsWith('C'));
  return [
    {
      what: `mean gap to the best known plans of all ${names.length} Solomon instances, ${seconds} CPU s, one seed`,
      unit: '%',
      station: [mean(gaps.map(({ gap }) => gap))],
      aim: { of: 'p95', most: 0.8 },
    },
    {
      what: `— of these ${clustered.length} of C1 and C2, those that are not exactly the best known`,
      unit: 'plans',
      station: [clustered.filter(({ gap }) => gap > 0).length],
      aim: { of: 'p95', most: 0 },
    },
  ];
}

/** Agents are few and fixed: who is left out decides. */
function fleetFigures({ isQuick, known, tell }: Asked): Figure[] {
  const names = isQuick ? eight.slice(0, 1) : eight;
  const seconds = isQuick ? 1 : 10;
  tell(`${names.length} instances with the fewest vehicles known, ${seconds} CPU s each.`);
  const short = names.filter(
    (name) => planFor(name, seconds, 1, known.get(name)?.vehicles).unserved.length > 0,
  );
  return [
    {
      what: `of ${names.length} Solomon instances with no more vehicles than the fewest known, ${seconds} CPU s, those that leave somebody out`,
      unit: 'plans',
      station: [short.length],
      aim: { of: 'p95', most: 1 },
    },
  ];
}

/** What VROOM 1.14 (-x 5) reached in 18–20 CPU s on a machine of this class; 4.5 for the first. */
const vroom = { C1_2_1: 2704.57, R1_2_1: 4763.65, RC2_2_1: 2909.53 };

function twoHundredFigures({ isQuick, tell }: Asked): Figure[] {
  const seconds = isQuick ? 0.5 : 5;
  tell(`Three instances of 200 customers, ${seconds} CPU s each.`);
  const gaps = Object.entries(vroom).map(
    ([name, best]) => (planFor(name, seconds, 1).distance / (best + rounding) - 1) * 100,
  );
  return [
    {
      what: `ways of three instances of 200 customers, ${seconds} CPU s, over those of VROOM 1.14 after 18–20 CPU s`,
      unit: '%',
      station: gaps,
      aim: { of: 'p95', most: 0 },
    },
  ];
}

function thousandFigures({ isQuick, known, tell }: Asked): Figure[] {
  const name = 'R1_10_1';
  const seconds = isQuick ? 2 : 60;
  tell(`An instance of 1000 customers, ${seconds} CPU s.`);
  const best = known.get(name);
  const file = instanceOf(name);
  const begun = cpu();
  const search = startRouting(routingProblem(file.sites, file.vehicles, file.capacity), 1);
  const first = (cpu() - begun) * 1000;
  if (search.best().unserved.length) throw new Error(`${name}: the first plan is not whole`);
  spend(seconds, (progress) => search.run(100, progress) < 0);
  const plan = judged(name, search.best());
  return [
    {
      what: `first whole plan of 1000 customers (${name})`,
      unit: 'ms',
      station: [first],
      aim: { of: 'p95', most: 3000 },
    },
    {
      what: `gap to its best known plan of ${best?.vehicles} vehicles, ${seconds} CPU s`,
      unit: '%',
      station: [(plan.distance / (best?.withThem ?? NaN) - 1) * 100],
      aim: { of: 'p95', most: 4 },
    },
    {
      what: '— vehicles more than these',
      unit: 'vehicles',
      station: [Math.max(0, plan.routes.length - (best?.vehicles ?? NaN))],
      aim: { of: 'p95', most: 0 },
    },
  ];
}

/** Above the least distance, in hundredths; below what the table rounds away it is 0. */
function gapOf(known: Asked['known'], name: string, seconds: number, seed: number): number {
  const plan = planFor(name, seconds, seed);
  if (plan.unserved.length) throw new Error(`${name}: ${plan.unserved.length} left out`);
  const best = known.get(name)?.distance ?? NaN;
  return Math.abs(plan.distance - best) <= rounding * 2 ? 0 : (plan.distance / best - 1) * 100;
}

/** `fleet`: at most so many vehicles; without it as many as the file has. */
function planFor(name: string, seconds: number, seed: number, fleet?: number): RoutingPlan {
  const { sites, vehicles, capacity } = instanceOf(name);
  const search = startRouting(routingProblem(sites, fleet ?? vehicles, capacity), seed);
  spend(seconds, (progress) => search.run(100, progress) < 0);
  return judged(name, search.best());
}

function judged(name: string, plan: RoutingPlan): RoutingPlan {
  const { faults, distance } = judgeRoutes(instanceOf(name), plan);
  if (faults.length) throw new Error(`${name}: ${faults.join('; ')}`);
  return { ...plan, distance };
}
