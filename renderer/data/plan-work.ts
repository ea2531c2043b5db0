// Asks the planner, which works in a worker so that the screen stays alive. Whoever does not want to wait any more cancels.
import type { BestPlaces } from '../../core/visit/plan/best-places';
import type { Explanation } from '../../core/visit/plan/explain';
import type { PlanProblem } from '../../core/visit/plan/problem';
import type { ReplanOption } from '../../core/visit/plan/replan';
import type { PlaceWish } from '../../core/visit/plan/widen-problem';
import { askWarmPlanner, startPlanner, type AskedPlanner, type PlannerSaid } from './warm-planner';

/** All of them are asked about a problem as it stands in the book. */
export type PlanQuestions = {
  /** Three ways to plan anew; answered for each of the rounds, better each time. */
  readonly options: {
    readonly ask: { readonly seed: number; readonly rounds: readonly number[] };
    readonly answer: {
      readonly options: readonly ReplanOption[];
      readonly iterations: number;
      /** How far of the whole budget, 0–1. */
      readonly done: number;
    };
  };
  readonly places: {
    readonly ask: { readonly wish: PlaceWish; readonly count: number };
    readonly answer: BestPlaces;
  };
  /** Nothing yet: what is asked next about the problem is answered at once. */
  readonly ready: { readonly ask: Record<string, never>; readonly answer: null };
  readonly explain: {
    readonly ask: { readonly stops: readonly string[] };
    readonly answer: readonly (readonly [stop: string, why: Explanation])[];
  };
};

export type PlanQuestion = keyof PlanQuestions;

export type PlanRequest = {
  [Q in PlanQuestion]: { readonly question: Q } & PlanQuestions[Q]['ask'];
}[PlanQuestion];

/** Steps of the search for each option, one round after the other: the budget is counted, never the clock. */
export const rounds = [0, 400, 1600, 6400] as const;

/**
 * Asks the planner that stays. `failed`: the worker broke, nothing was changed.
 * @returns cancels; nothing is told afterwards.
 */
export function askPlanner<Q extends PlanQuestion>(
  question: Q,
  problem: PlanProblem,
  ask: PlanQuestions[Q]['ask'],
  told: (answer: PlanQuestions[Q]['answer']) => void,
  failed: () => void,
): () => void {
  const request = { question, ...ask } as PlanRequest;
  const tell = (answer: unknown) => told(answer as PlanQuestions[Q]['answer']);
  return askWarmPlanner({ problem, request, told: tell, failed });
}

let isStarted = false;

/** Starts the planner that stays before anybody asks it anything; a problem as it will be asked about. */
export function startEarly(problem: PlanProblem): void {
  if (isStarted) return;
  isStarted = true;
  askPlanner('ready', problem, {}, ignored, ignored);
}

const ignored = () => undefined;

type Options = PlanQuestions['options']['answer'];

/**
 * Three ways to plan anew, told after every round. The planner that stays says the first ones at once; the search after them goes on for
 * seconds and has a worker of its own, which ends in the middle of it when nobody waits any more.
 */
export function askOptions(
  problem: PlanProblem,
  seed: number,
  told: (answer: Options) => void,
  failed: () => void,
): () => void {
  const [first, ...others] = rounds;
  let stop = askPlanner(
    'options',
    problem,
    { seed, rounds: [first] },
    (answer) => {
      const request = { question: 'options', seed, rounds: others } as const;
      stop = askOwnPlanner(problem, request, (next) => told(next as Options), failed);
      told(answer);
    },
    failed,
  );
  return () => stop();
}

function askOwnPlanner(
  problem: PlanProblem,
  request: PlanRequest,
  told: (answer: unknown) => void,
  failed: () => void,
): () => void {
  const worker = startPlanner();
  worker.onmessage = ({ data }: MessageEvent<PlannerSaid>) => told(data.answer);
  worker.onerror = failed;
  worker.postMessage({ id: 0, problem, request } satisfies AskedPlanner);
  return () => worker.terminate();
}
