// Asks the planner, which works in a worker so that the screen stays alive. Whoever does not want to wait any more cancels.
import type { BestPlaces } from '../../core/visit/plan/best-places';
import type { Explanation } from '../../core/visit/plan/explain';
import type { Plan } from '../../core/visit/plan/plan';
import type { PlanProblem, Stop } from '../../core/visit/plan/problem';
import type { ReplanOption } from '../../core/visit/plan/replan';
import { askWarmPlanner, startPlanner, type AskedPlanner, type PlannerSaid } from './warm-planner';

export type PlanQuestions = {
  /** Three ways to plan anew; answered several times, better each time. */
  readonly options: {
    readonly ask: { readonly problem: PlanProblem; readonly plan: Plan; readonly seed: number };
    readonly answer: {
      readonly options: readonly ReplanOption[];
      readonly iterations: number;
      /** How far of the whole budget, 0–1. */
      readonly done: number;
    };
  };
  readonly places: {
    readonly ask: {
      readonly problem: PlanProblem;
      readonly plan: Plan;
      readonly stop: Stop;
      readonly partner: Stop | null;
      readonly count: number;
    };
    readonly answer: BestPlaces;
  };
  readonly explain: {
    readonly ask: {
      readonly problem: PlanProblem;
      readonly plan: Plan;
      readonly stops: readonly string[];
    };
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
 * `told` hears every answer; of `places` and `explain` there is one. `failed`: the worker broke, nothing was changed.
 * @returns cancels; nothing is told afterwards.
 */
export function askPlanner<Q extends PlanQuestion>(
  question: Q,
  ask: PlanQuestions[Q]['ask'],
  told: (answer: PlanQuestions[Q]['answer']) => void,
  failed: () => void,
): () => void {
  const request = { question, ...ask } as PlanRequest;
  const tell = (answer: unknown) => told(answer as PlanQuestions[Q]['answer']);
  return question === 'options'
    ? askOwnPlanner(request, tell, failed)
    : askWarmPlanner(request, tell, failed);
}

/** A search goes on for seconds: it has a worker of its own, which ends in the middle of it when nobody waits any more. */
function askOwnPlanner(
  request: PlanRequest,
  told: (answer: unknown) => void,
  failed: () => void,
): () => void {
  const worker = startPlanner();
  worker.onmessage = ({ data }: MessageEvent<PlannerSaid>) => told(data.answer);
  worker.onerror = failed;
  worker.postMessage({ id: 0, request } satisfies AskedPlanner);
  return () => worker.terminate();
}
