// The other side of plan-work.ts.
import { bestPlaces } from '../../core/visit/plan/best-places';
import { explain } from '../../core/visit/plan/explain';
import { replan } from '../../core/visit/plan/replan';
import { rounds, type PlanQuestion, type PlanQuestions, type PlanRequest } from './plan-work';
import type { AskedPlanner, PlannerSaid } from './warm-planner';

type Tell<Q extends PlanQuestion> = (answer: PlanQuestions[Q]['answer']) => void;

self.onmessage = ({ data: { id, request } }: MessageEvent<AskedPlanner>) =>
  answer(request, (said) => self.postMessage({ id, answer: said } satisfies PlannerSaid));

function answer(request: PlanRequest, tell: (said: unknown) => void): void {
  switch (request.question) {
    case 'options':
      options(request, tell);
      break;
    case 'places':
      places(request, tell);
      break;
    case 'explain':
      explained(request, tell);
      break;
  }
}

/** The book already stands as somebody wants it: nothing is taken out, what does not fit is put back elsewhere. */
const nothing = { kind: 'cancelled', stops: [] } as const;

function options({ problem, plan, seed }: PlanQuestions['options']['ask'], tell: Tell<'options'>) {
  for (const [i, iterations] of rounds.entries()) {
    const { options: found } = replan(problem, plan, nothing, { seed, iterations });
    tell({ options: found, iterations, done: (i + 1) / rounds.length });
  }
}

function places(ask: PlanQuestions['places']['ask'], tell: Tell<'places'>) {
  const { problem, plan, stop, partner, count } = ask;
  const wish = partner ? { stop, partner } : { stop };
  tell(bestPlaces(problem, plan, wish, count));
}

function explained(ask: PlanQuestions['explain']['ask'], tell: Tell<'explain'>) {
  const { problem, plan, stops } = ask;
  tell(stops.map((stop) => [stop, explain(problem, plan, stop)] as const));
}
