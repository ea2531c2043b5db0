// The planner beside what is published: the gap to the best known plans on the public instances, by CPU time, on one thread.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bestPlaces } from '../../core/visit/plan/best-places';
import { newDice, throwUnit } from '../../core/visit/plan/dice';
import { publishedOf, replan } from '../../core/visit/plan/replan';
import { readHomeCare } from '../../core/visit/plan/read-home-care';
import { readSolomon } from '../../core/visit/plan/routing/read-solomon';
import { routingProblem } from '../../core/visit/plan/routing/routing-problem';
import { startRouting } from '../../core/visit/plan/routing/routing-search';
import { startSearch } from '../../core/visit/plan/start-search';
import { judgeHomeCare, type HomeCare } from '../support/home-care';
import { inventProblem } from '../support/plan-problems';
import type { Figure } from './figures';

/** Lies beside the checkout and travels with nobody. */
const data = join(process.cwd(), '../shared/data/vrptw');
const twelve = 'C101 C104 C201 C204 R101 R112 R201 R211 RC101 RC108 RC201 RC208'.split(' ');
const seeds = [1, 2, 3];

export function planFigures(isQuick: boolean, tell: (sentence: string) => void): Figure[] {
  return [
    ...instanceFigures(isQuick, tell),
    ...homeCareFigures(isQuick, tell),
    ...weekFigures(isQuick, tell),
  ];
}

/** Home care with pairs, 10 CPU s each: the gap to the best known cost, a value an instance. */
function homeCareFigures(isQuick: boolean, tell: (sentence: string) => void): Figure[] {
  const folder = join(data, 'hhcrsp');
  if (!existsSync(folder)) return [];
  const known = new Map(
    lines(join(folder, 'best-known.csv')).map((columns) => [columns[0] ?? '', Number(columns[6])]),
  );
  const seconds = isQuick ? 0.5 : 10;
  return [
    { patients: 10, most: 0 },
    { patients: 25, most: 1 },
    { patients: 50, most: 3 },
    { patients: 100, most: 5 },
  ].map(({ patients, most }) => {
    const names = [...known.keys()].filter((name) => name.includes(`_HCSRP_${patients}_`));
    tell(`${names.length} home-care instances of ${patients} patients are planned.`);
    const gaps = names.map((name) => {
      // The table has three decimals.
      const best = (known.get(name) ?? NaN) + 0.0005;
      return Math.max(0, homeCareCost(join(folder, name), seconds, best) / best - 1) * 100;
    });
    return {
      what: `mean gap of ${names.length} home-care instances with ${patients} patients (HHCRSP), ${seconds} CPU s; where the best known is beaten it counts 0`,
      unit: '%',
      station: [sum(gaps) / gaps.length],
      aim: { of: 'p95', most },
    } as const;
  });
}

/** Ends early when the best known is reached. */
function homeCareCost(path: string, seconds: number, best: number): number {
  const instance = JSON.parse(readFileSync(path, 'utf8')) as HomeCare;
  const read = readHomeCare(instance);
  if (!read.ok) throw new Error(`${path}: ${read.refusal.at}`);
  const begun = cpu();
  const search = startSearch(read.value, { seed: 1 });
  for (let used = 0; used < seconds; used = cpu() - begun)
    if (sum(search.run(100, used / seconds).costs) / 3 <= best) break;
  const { faults, cost } = judgeHomeCare(instance, search.best());
  if (faults.length) throw new Error(`${path}: ${faults.join('; ')}`);
  return cost;
}

const sum = (values: readonly number[]): number => values.reduce((all, each) => all + each, 0);

const lines = (path: string): string[][] =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));

function instanceFigures(isQuick: boolean, tell: (sentence: string) => void): Figure[] {
  if (!existsSync(data)) {
    tell('The public instances are not beside the checkout: their figures are left out.');
    return [];
  }
  const known = bestKnown();
  const names = isQuick ? twelve.slice(0, 2) : twelve;
  return [
    { seconds: 1, most: 2 },
    { seconds: 5, most: 0.6 },
  ].map(({ seconds, most }) => {
    tell(
      `${names.length} instances are planned, ${seconds} CPU s each, with ${seeds.length} seeds.`,
    );
    const mean = (seed: number): number =>
      sum(names.map((name) => gapOf(name, seconds, seed, known.get(name) ?? NaN))) / names.length;
    return {
      what: `mean gap to the best known plans of ${names.length} Solomon instances, ${seconds} CPU s, a value a seed`,
      unit: '%',
      station: seeds.map(mean),
      aim: { of: 'p95', most },
    } as const;
  });
}

/** Least distance with a free fleet. */
const bestKnown = (): Map<string, number> =>
  new Map(
    lines(join(data, 'best-known.csv')).map((columns) => [columns[0] ?? '', Number(columns[6])]),
  );

function gapOf(name: string, seconds: number, seed: number, best: number): number {
  const read = readSolomon(readFileSync(join(data, 'solomon-100', `${name}.txt`), 'utf8'));
  if (!read.ok) throw new Error(`${name}: ${read.refusal.code}`);
  const { sites, vehicles, capacity } = read.value;
  const begun = cpu();
  const search = startRouting(routingProblem(sites, vehicles, capacity), seed);
  for (let used = 0; used < seconds; used = cpu() - begun) search.run(100, used / seconds);
  const { distance, unserved } = search.best();
  if (unserved.length) throw new Error(`${name}: ${unserved.length} left out`);
  return (distance / best - 1) * 100;
}

/** A week of an invented community: 15 agents, 1,000 visits with pairs, skills, pins and limits. */
function weekFigures(isQuick: boolean, tell: (sentence: string) => void): Figure[] {
  tell('A week of 1000 visits is planned.');
  const dice = newDice(5);
  const shape = { agents: 15, days: 7, stops: isQuick ? 100 : 1000, tied: 0.2 };
  const problem = inventProblem(shape, () => throwUnit(dice));
  const begun = cpu();
  const search = startSearch(problem, { seed: 1 });
  const first = (cpu() - begun) * 1000;
  const seconds = isQuick ? 1 : 20;
  for (let used = 0; used < seconds; used = cpu() - begun) search.run(20, used / seconds);
  const plan = search.best();
  const told = { ...problem, published: publishedOf(plan) };
  const stop = { ...problem.stops[0]!, id: 'new', fixed: null };
  const change = {
    kind: 'cancelled',
    stops: [plan.routes.flatMap((route) => route.stops)[9]!.stop],
  } as const;
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
      what: `a cancelled visit re-planned, three options, ${among}`,
      unit: 'ms',
      station: times(20, () => replan(told, plan, change, { seed: 1, iterations: 0 })),
      aim: { of: 'p95', most: 200 },
    },
  ];
}

const times = (count: number, act: () => unknown): number[] =>
  Array.from({ length: count }, () => {
    const begun = cpu();
    act();
    return (cpu() - begun) * 1000;
  });

function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
