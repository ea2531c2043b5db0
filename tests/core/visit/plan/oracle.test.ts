// Tiny plans against an exact answer: every route that a shift could make is tried here, and HiGHS picks the best of them.
import highsLoader from 'highs';
import { describe, expect, it } from 'vitest';
import { newDice, throwUnit } from '../../../../core/visit/plan/dice';
import type { PlanProblem, Shift, Stop } from '../../../../core/visit/plan/problem';
import { solve } from '../../../../core/visit/plan/start-search';
import { inventProblem } from '../../../support/plan-problems';

function tinyProblem(seed: number): PlanProblem {
  const dice = newDice(seed);
  const shape = { agents: 2, days: 1 + (seed % 2), stops: 6, tied: 0, plain: true };
  const problem = inventProblem(shape, () => throwUnit(dice));
  const wishes = problem.stops.map((stop, at) => ({
    ...stop,
    preferredAgents: at % 2 ? [{ agent: `a${at % 3 ? 1 : 0}`, weight: 1 + (at % 3) }] : [],
  }));
  return { ...problem, stops: wishes, weights: { ...problem.weights, fairness: 0 } };
}

type Tour = { readonly shift: string; readonly stops: readonly string[]; readonly travel: number };

/** The least travel of each set of stops that a shift can make in some order. */
function toursOf(problem: PlanProblem, shift: Shift): Tour[] {
  const best = new Map<string, Tour>();
  const way = (from: number, to: number) => problem.travel[0]!.minutes[from * problem.places + to]!;
  const home = (from: number) => (shift.end === null ? 0 : way(from, shift.end));
  const extend = (made: readonly Stop[], where: number, free: number, travel: number) => {
    if (made.length && free + home(where) <= shift.to) {
      const stops = made.map((stop) => stop.id).sort();
      const tour = { shift: shift.id, stops, travel: travel + home(where) };
      const known = best.get(stops.join());
      if (!known || known.travel > tour.travel) best.set(stops.join(), tour);
    }
    for (const stop of problem.stops.filter((each) => !made.includes(each))) {
      const there = free + way(where, stop.place!);
      const starts = stop.windows
        .filter(
          (span) => span.day === shift.day && Math.max(there, span.from) + stop.minutes <= span.to,
        )
        .map((span) => Math.max(there, span.from));
      if (!starts.length) continue;
      const end = Math.min(...starts) + stop.minutes;
      extend([...made, stop], stop.place!, end, travel + way(where, stop.place!));
    }
  };
  extend([], shift.start, shift.from, 0);
  return [...best.values()];
}

type Amount = 'unserved' | 'continuity' | 'travel';

/** What a tour or a stop that is left out adds to each amount. */
function columnsOf(problem: PlanProblem) {
  const tours = problem.shifts.flatMap((shift) => toursOf(problem, shift));
  const missed = ({ preferredAgents }: Stop, agent: string) =>
    Math.max(0, ...preferredAgents.map((each) => each.weight)) -
    (preferredAgents.find((each) => each.agent === agent)?.weight ?? 0);
  return [
    ...tours.map(({ shift, stops, travel }, at) => {
      const { agent } = problem.shifts.find((each) => each.id === shift)!;
      const served = problem.stops.filter((stop) => stops.includes(stop.id));
      const continuity = served.reduce((sum, stop) => sum + missed(stop, agent), 0);
      return { name: `t${at}`, shift, stops, unserved: 0, continuity, travel };
    }),
    ...problem.stops.map(({ id, priority }) => ({
      ...{ name: `u${id}`, shift: '', stops: [id] },
      ...{ unserved: priority, continuity: 0, travel: 0 },
    })),
  ];
}

/** At most one tour for each shift, every stop in one of them or left out; `known`: what must not become more again. */
function exactProgram(
  problem: PlanProblem,
  columns: ReturnType<typeof columnsOf>,
  least: Amount,
  known: readonly (readonly [Amount, number])[],
): string {
  const sumOf = (amount: Amount) =>
    columns.map((column) => `${column[amount]} ${column.name}`).join(' + ');
  const rows = [
    ...problem.stops.map(
      ({ id }) =>
        `${columns.flatMap(({ name, stops }) => (stops.includes(id) ? [name] : [])).join(' + ')} = 1`,
    ),
    ...problem.shifts.flatMap(({ id }) => {
      const own = columns.flatMap(({ name, shift }) => (shift === id ? [name] : []));
      return own.length ? [`${own.join(' + ')} <= 1`] : [];
    }),
    ...known.map(([amount, most]) => `${sumOf(amount)} <= ${most}`),
  ];
  const names = columns.map(({ name }) => name);
  return `Minimize\n obj: ${sumOf(least)}\nSubject To\n ${rows.join('\n ')}\nBinary\n ${names.join('\n ')}\nEnd\n`;
}

/** Level after level, each with what the ones above it cost at the least. */
async function exactAmounts(problem: PlanProblem): Promise<Record<Amount, number>> {
  const highs = await highsLoader();
  const columns = columnsOf(problem);
  const known: [Amount, number][] = [];
  for (const amount of ['unserved', 'continuity', 'travel'] as const) {
    const exact = highs.solve(exactProgram(problem, columns, amount, known));
    expect(exact.Status).toBe('Optimal');
    known.push([amount, Math.round(exact.ObjectiveValue * 1e6) / 1e6]);
  }
  return Object.fromEntries(known) as Record<Amount, number>;
}

describe('a tiny plan', () => {
  it('is the best there is, level by level', async () => {
    for (let seed = 1; seed <= 8; seed++) {
      const problem = tinyProblem(seed);
      const { score } = solve(problem, { seed }, 400);
      expect(score, `seed ${seed}`).toMatchObject(await exactAmounts(problem));
    }
  });

  it('is the same when the weights say the opposite of the levels', async () => {
    for (let seed = 1; seed <= 4; seed++) {
      const problem = tinyProblem(seed);
      const weights = { ...problem.weights, unserved: 0.001, continuity: 0.01, travel: 1 };
      const { score } = solve({ ...problem, weights }, { seed }, 800);
      expect(score, `seed ${seed}`).toMatchObject(await exactAmounts(problem));
    }
  });
});
