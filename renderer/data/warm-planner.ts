// The planner that stays. A worker that is started for each question has to load and to get into its stride first: 73–85 ms for an
// answer that a warm one gives in about 10. So a window keeps one, started with its first question, and the worker keeps the problem
// that it was asked about last: a week of a thousand visits is not handed over again with every question.
// It is given one question at a time: what nobody waits for any more is never begun.
import type { PlanProblem } from '../../core/visit/plan/problem';
import type { PlanRequest } from './plan-work';

export type AskedPlanner = {
  readonly id: number;
  /** Null: the same as with the question before. */
  readonly problem: PlanProblem | null;
  readonly request: PlanRequest;
};
export type PlannerSaid = { readonly id: number; readonly answer: unknown };

type Asking = {
  readonly problem: PlanProblem;
  readonly request: PlanRequest;
  readonly told: (answer: unknown) => void;
  readonly failed: () => void;
};

type Question = Asking & { readonly id: number };

export const startPlanner = (): Worker =>
  new Worker(new URL('./plan-worker.ts', import.meta.url), { type: 'module' });

let nth = 0;
let kept: Worker | null = null;
/** What the worker has, though perhaps nobody waits for it any more. */
let begun: number | null = null;
/** What the worker was asked about last. */
let held: PlanProblem | null = null;
/** The one that is begun, and those behind it. */
let open: readonly Question[] = [];

/** @returns cancels; nothing is told afterwards. */
export function askWarmPlanner(asking: Asking): () => void {
  nth += 1;
  const id = nth;
  open = [...open, { ...asking, id }];
  next();
  return () => void taken(id);
}

function next(): void {
  const [question] = open;
  if (begun !== null || !question) return;
  kept ??= startKept();
  const { id, request } = question;
  const problem = question.problem === held ? null : question.problem;
  begun = id;
  held = question.problem;
  kept.postMessage({ id, problem, request } satisfies AskedPlanner);
}

/** Undefined: it was cancelled. */
function taken(id: number): Question | undefined {
  const question = open.find((one) => one.id === id);
  open = open.filter((one) => one !== question);
  return question;
}

function startKept(): Worker {
  const worker = startPlanner();
  worker.onmessage = ({ data: { id, answer } }: MessageEvent<PlannerSaid>) => {
    begun = null;
    const question = taken(id);
    next();
    question?.told(answer);
  };
  worker.onerror = () => replace(worker);
  worker.onmessageerror = () => replace(worker);
  return worker;
}

/** A worker that broke is not asked again; only the question that it had is lost. */
function replace(worker: Worker): void {
  worker.terminate();
  kept = null;
  held = null;
  const question = begun === null ? undefined : taken(begun);
  begun = null;
  next();
  question?.failed();
}
