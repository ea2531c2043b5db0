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
  return { ...problem, weights: { ...problem.weights, fairness: 0 } };
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

/** At most one tour for each shift, every stop in one of them or left out at its price. */
function exactProgram(problem: PlanProblem): string {
  const tours = problem.shifts.flatMap((shift) => toursOf(problem, shift));
  const price = [
    ...tours.map((tour, at) => `${tour.travel} t${at}`),
    ...problem.stops.map((stop) => `${stop.priority * problem.weights.unserved} u${stop.id}`),
  ];
  const inOne = problem.stops.map((stop) => {
    const having = tours.flatMap((tour, at) => (tour.stops.includes(stop.id) ? [`t${at}`] : []));
    return `${[...having, `u${stop.id}`].join(' + ')} = 1`;
  });
  const once = problem.shifts.flatMap((shift) => {
    const own = tours.flatMap((tour, at) => (tour.shift === shift.id ? [`t${at}`] : []));
    return own.length ? [`${own.join(' + ')} <= 1`] : [];
  });
  const names = [...tours.map((_, at) => `t${at}`), ...problem.stops.map((stop) => `u${stop.id}`)];
  return `Minimize\n obj: ${price.join(' + ')}\nSubject To\n ${[...inOne, ...once].join('\n ')}\nBinary\n ${names.join('\n ')}\nEnd\n`;
}

describe('a tiny plan', () => {
  it('costs as much as the best there is', async () => {
    const highs = await highsLoader();
    for (let seed = 1; seed <= 8; seed++) {
      const problem = tinyProblem(seed);
      const exact = highs.solve(exactProgram(problem));
      expect(exact.Status).toBe('Optimal');
      expect(solve(problem, { seed }, 400).score.total, `seed ${seed}`).toBeCloseTo(
        exact.ObjectiveValue,
        3,
      );
    }
  });
});
