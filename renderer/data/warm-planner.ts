// The planner that stays for short questions. A worker that is started for each of them has to load and to get into its stride
// first: 73–85 ms for an answer that a warm one gives in about 10. So a window keeps one, started with its first question.
// It is given one question at a time: what nobody waits for any more is never begun, and what it holds is gone with the answer.
import type { PlanRequest } from './plan-work';

export type AskedPlanner = { readonly id: number; readonly request: PlanRequest };
export type PlannerSaid = { readonly id: number; readonly answer: unknown };

type Question = AskedPlanner & {
  readonly told: (answer: unknown) => void;
  readonly failed: () => void;
};

export const startPlanner = (): Worker =>
  new Worker(new URL('./plan-worker.ts', import.meta.url), { type: 'module' });

let nth = 0;
let kept: Worker | null = null;
/** What the worker has, though perhaps nobody waits for it any more. */
let begun: number | null = null;
/** The one that is begun, and those behind it. */
let open: readonly Question[] = [];

/** @returns cancels; nothing is told afterwards. */
export function askWarmPlanner(
  request: PlanRequest,
  told: (answer: unknown) => void,
  failed: () => void,
): () => void {
  nth += 1;
  const id = nth;
  open = [...open, { id, request, told, failed }];
  next();
  return () => void taken(id);
}

function next(): void {
  const [question] = open;
  if (begun !== null || !question) return;
  kept ??= startKept();
  begun = question.id;
  kept.postMessage({ id: question.id, request: question.request } satisfies AskedPlanner);
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
  const question = begun === null ? undefined : taken(begun);
  begun = null;
  next();
  question?.failed();
}
