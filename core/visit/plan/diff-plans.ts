// What is different between two plans, stop by stop: what somebody has to be told.
import type { Plan } from './plan';
import type { PlanProblem } from './problem';

type Where = {
  readonly shift: string;
  readonly agent: string;
  readonly day: number;
  readonly start: number;
};

export type PlanChange =
  | { readonly kind: 'added'; readonly stop: string; readonly to: Where }
  | { readonly kind: 'left_out'; readonly stop: string; readonly from: Where }
  | {
      readonly kind: 'moved';
      readonly stop: string;
      readonly from: Where;
      readonly to: Where;
      /** What changed, the weightiest first. */
      readonly what: readonly ('agent' | 'day' | 'time')[];
    };

/** Stops that are in neither of the plans, or stand as they stood, are not named. Times within a minute are the same. */
export function diffPlans(problem: PlanProblem, before: Plan, after: Plan): PlanChange[] {
  const was = placesOf(problem, before);
  const is = placesOf(problem, after);
  const known = new Set(problem.stops.map((stop) => stop.id));
  const stops = [...new Set([...was.keys(), ...is.keys()])]
    .filter((stop) => known.has(stop))
    .sort();
  return stops.flatMap((stop): PlanChange[] => {
    const from = was.get(stop);
    const to = is.get(stop);
    if (!from) return to ? [{ kind: 'added', stop, to }] : [];
    if (!to) return [{ kind: 'left_out', stop, from }];
    const what = [
      ...(from.agent === to.agent ? [] : (['agent'] as const)),
      ...(from.day === to.day ? [] : (['day'] as const)),
      ...(Math.abs(from.start - to.start) < 1 ? [] : (['time'] as const)),
    ];
    return what.length ? [{ kind: 'moved', stop, from, to, what }] : [];
  });
}

function placesOf(problem: PlanProblem, plan: Plan): Map<string, Where> {
  const shifts = new Map(problem.shifts.map((shift) => [shift.id, shift]));
  return new Map(
    plan.routes.flatMap(({ shift, stops }) =>
      stops.map(({ stop, start }) => {
        const { agent = '', day = 0 } = shifts.get(shift) ?? {};
        return [stop, { shift, agent, day, start }] as const;
      }),
    ),
  );
}
