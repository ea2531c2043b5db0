// The other side of plan-work.ts.
import { bestPlaces } from '../../core/visit/plan/best-places';
import { explain } from '../../core/visit/plan/explain';
import type { Plan } from '../../core/visit/plan/plan';
import type { PlanProblem } from '../../core/visit/plan/problem';
import { replan } from '../../core/visit/plan/replan';
import { standingPlan } from '../../core/visit/schedule/standing-plan';
import { rounds, type PlanQuestion, type PlanQuestions, type PlanRequest } from './plan-work';
import type { AskedPlanner, PlannerSaid } from './warm-planner';

/** What is asked about, and how it stands in the book. */
type Book = { readonly problem: PlanProblem; readonly plan: Plan };

type Tell<Q extends PlanQuestion> = (answer: PlanQuestions[Q]['answer']) => void;
type Ask<Q extends PlanQuestion> = PlanQuestions[Q]['ask'];

let book: Book | null = null;

self.onmessage = ({ data: { id, problem, request } }: MessageEvent<AskedPlanner>) => {
  if (problem) book = { problem, plan: standingPlan(problem) };
  if (!book) throw new Error('The planner was asked about nothing');
  answer(book, request, (said) => self.postMessage({ id, answer: said } satisfies PlannerSaid));
};

function answer(about: Book, request: PlanRequest, tell: (said: unknown) => void): void {
  switch (request.question) {
    case 'options':
      options(about, request, tell);
      break;
    case 'places':
      places(about, request, tell);
      break;
    case 'ready':
      rehearse(about);
      tell(null);
      break;
    case 'explain':
      explained(about, request, tell);
      break;
  }
}

/** The book already stands as somebody wants it: nothing is taken out, what does not fit is put back elsewhere. */
const nothing = { kind: 'cancelled', stops: [] } as const;

function options({ problem, plan }: Book, ask: Ask<'options'>, tell: Tell<'options'>) {
  for (const iterations of ask.rounds) {
    const { options: found } = replan(problem, plan, nothing, { seed: ask.seed, iterations });
    const made = rounds.filter((steps) => steps <= iterations);
    tell({ options: found, iterations, done: made.length / rounds.length });
  }
}

function places({ problem, plan }: Book, ask: Ask<'places'>, tell: Tell<'places'>) {
  tell(bestPlaces(problem, plan, ask.wish, ask.count));
}

let isRehearsed = false;

/** A worker that never looked for a place takes four times as long for the first one: it looks for one that nobody asked for. */
function rehearse({ problem, plan }: Book) {
  const [stop] = problem.stops;
  if (!stop || isRehearsed) return;
  isRehearsed = true;
  const windows = problem.shifts.map(({ day, from, to }) => ({ day, from, to }));
  const [first, second] = ['first', 'second'].map((id) => ({ ...stop, id, windows, fixed: null }));
  if (!first || !second) return;
  bestPlaces(problem, plan, { stop: first }, 1);
  bestPlaces(problem, plan, { stop: first, partner: second }, 1);
}

function explained({ problem, plan }: Book, { stops }: Ask<'explain'>, tell: Tell<'explain'>) {
  tell(stops.map((stop) => [stop, explain(problem, plan, stop)] as const));
}
