// The planner of visits on invented communities: a day as it really is, the week of a whole district, and the same plan every time.
import { createHash } from 'node:crypto';
import { bestPlaces } from '../../core/visit/plan/best-places';
import { newDice, throwBelow, throwUnit } from '../../core/visit/plan/dice';
import type { Plan } from '../../core/visit/plan/plan';
import type { PlanProblem } from '../../core/visit/plan/problem';
import { publishedOf, replan, type Change } from '../../core/visit/plan/replan';
import { solve, startSearch } from '../../core/visit/plan/start-search';
import { noonOf } from '../support/noon-of';
import { brokenRules } from '../support/plan-checker';
import { inventProblem } from '../support/plan-problems';
import { realDay } from '../support/real-day';
import type { Figure } from './figures';
import { cpu, spend, times } from './plan-clock';

const seeds = [1, 2, 3];

export function visitFigures(isQuick: boolean, tell: (sentence: string) => void): Figure[] {
  return [
    ...dayFigures(isQuick, tell),
    ...sameFigures(isQuick, tell),
    ...weekFigures(isQuick, tell),
  ];
}

function inventDay(agents: number): PlanProblem {
  const dice = newDice(2);
  return realDay(agents, 12, (count) => throwBelow(dice, count));
}

/** 15 agents with twelve visits each; 60 CPU s are held against 2. */
function dayFigures(isQuick: boolean, tell: (sentence: string) => void): Figure[] {
  const problem = inventDay(15);
  const long = isQuick ? 2 : 60;
  tell(`A real day is planned, 2 and ${long} CPU s.`);
  const short = seeds.map((seed) => planned(problem, seed, 2));
  const best = planned(problem, 1, long);
  const plan = short[0]?.plan ?? best.plan;
  const noon = noonOf(problem, plan);
  const ahead = noon.stops.find((stop) => stop.fixed?.how === 'under_way');
  const overrun: Change = {
    ...{ kind: 'overrun', stop: ahead?.id ?? '' },
    minutes: (ahead?.minutes ?? 0) + 30,
  };
  const asked = () => replan(noon, plan, overrun, { seed: 1, iterations: 0 });
  const { problem: later, options } = asked();
  for (const option of options) legal(later, option.plan);
  const of = `a day of 15 agents and ${problem.stops.length} visits`;
  return [
    {
      what: `first whole plan of ${of}`,
      unit: 'ms',
      station: [...short, best].map(({ first }) => first),
      aim: { of: 'p95', most: 200 },
    },
    {
      what: `— after 2 CPU s over what ${long} reach, a value a seed`,
      unit: '%',
      station: short.map((one) => (one.plan.score.total / best.plan.score.total - 1) * 100),
      aim: { of: 'p95', most: 1 },
    },
    {
      what: '— at noon a visit takes half an hour longer, three options',
      unit: 'ms',
      station: times(20, asked),
      aim: { of: 'p95', most: 200 },
    },
    {
      what: '— by the first option others go than were told',
      unit: 'visits',
      station: [options[0]?.plan.score.agentsChanged ?? NaN],
      aim: { of: 'p95', most: 1 },
    },
  ];
}

function planned(problem: PlanProblem, seed: number, seconds: number) {
  const begun = cpu();
  const search = startSearch(problem, { seed });
  const first = (cpu() - begun) * 1000;
  spend(seconds, (progress) => search.run(20, progress).iterations < 0);
  return { first, plan: legal(problem, search.best()) };
}

function legal(problem: PlanProblem, plan: Plan): Plan {
  const broken = brokenRules(problem, plan);
  if (broken.length) throw new Error(broken.join('; '));
  return plan;
}

function sameFigures(isQuick: boolean, tell: (sentence: string) => void): Figure[] {
  const runs = isQuick ? 3 : 100;
  tell(`The same day is planned ${runs} times.`);
  const problem = inventDay(6);
  const hashes = new Set(
    Array.from({ length: runs }, () =>
      createHash('sha256')
        .update(JSON.stringify(solve(problem, { seed: 7 }, 1000)))
        .digest('hex'),
    ),
  );
  return [
    {
      what: `different plans when the same day is planned ${runs} times with one seed`,
      unit: 'plans',
      station: [hashes.size],
      aim: { of: 'p95', most: 1 },
    },
  ];
}

/** A week of an invented community: 15 agents, 1,000 visits with pairs, skills, pins and limits. */
function weekFigures(isQuick: boolean, tell: (sentence: string) => void): Figure[] {
  tell('A week of 1000 visits is planned.');
  const dice = newDice(5);
  const shape = { agents: 15, days: 7, stops: isQuick ? 100 : 1000, tied: 0.2 };
  const problem = inventProblem(shape, () => throwUnit(dice));
  const { first, plan } = planned(problem, 1, isQuick ? 1 : 20);
  const told = { ...problem, published: publishedOf(plan) };
  const stop = { ...problem.stops[0]!, id: 'new', fixed: null };
  const partner = { ...stop, id: 'new 2' };
  const gone = plan.routes.flatMap((route) => route.stops)[9]!.stop;
  const change = { kind: 'cancelled', stops: [gone] } as const;
  const among = `among ${shape.stops} visits of a week`;
  return [
    {
      what: `first whole plan of ${shape.stops} visits of a week`,
      unit: 'ms',
      station: [first],
      aim: { of: 'p95', most: 30_000 },
    },
    {
      what: `“where does it fit?” ${among}`,
      unit: 'ms',
      station: times(20, () => bestPlaces(told, plan, { stop }, 3)),
      aim: { of: 'p95', most: 50 },
    },
    {
      what: `— for two people at one moment`,
      unit: 'ms',
      station: times(20, () => bestPlaces(told, plan, { stop, partner }, 3)),
      aim: { of: 'p95', most: 50 },
    },
    {
      what: `a cancelled visit re-planned, three options, ${among}`,
      unit: 'ms',
      station: times(20, () => replan(told, plan, change, { seed: 1, iterations: 0 })),
      aim: { of: 'p95', most: 200 },
    },
  ];
}
