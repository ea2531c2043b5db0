// Why a stop stands where it stands, or in no route: typed facts, worded by the screen.
import type { LeftOutReason, Plan } from './plan';
import type { PlanProblem } from './problem';
import { compile } from './visits/compile';
import { fairnessOf } from './visits/gap';
import { compareLevels } from './visits/costs';
import { offersOf } from './visits/offers';
import { planOf } from './visits/plan-of';
import { stateOf } from './visits/state-of';
import { dropNode, timeShift } from './visits/visit-state';

export type PlacedReason =
  | { readonly code: 'has_happened' }
  | { readonly code: 'pinned' }
  | { readonly code: 'as_published' }
  | { readonly code: 'preferred_agent'; readonly agent: string }
  /** Nobody else may, or has the skills, or the time. */
  | { readonly code: 'only_shift' }
  | { readonly code: 'with_partner'; readonly partner: string; readonly start: number }
  | { readonly code: 'after_first'; readonly first: string }
  /** The window decides the minute. */
  | { readonly code: 'window_opens'; readonly from: number }
  /** On the way: it adds so many minutes of travel here. */
  | { readonly code: 'least_travel'; readonly moreTravel: number }
  | { readonly code: 'fair_load' };

/** The next best shift, as plans are compared, and the minutes of travel that it adds; below nothing: it saves some. */
export type Alternative = { readonly shift: string; readonly start: number; readonly more: number };

export type Explanation =
  | {
      readonly placed: true;
      readonly shift: string;
      readonly reasons: readonly PlacedReason[];
      readonly alternatives: readonly Alternative[];
    }
  | { readonly placed: false; readonly reasons: readonly LeftOutReason[] };

export function explain(problem: PlanProblem, plan: Plan, stopId: string): Explanation {
  const route = plan.routes.find((each) => each.stops.some(({ stop }) => stop === stopId));
  const planned = route?.stops.find(({ stop }) => stop === stopId);
  const stop = problem.stops.find((each) => each.id === stopId);
  if (!route || !planned || !stop) {
    const known = plan.unserved.find((each) => each.stop === stopId);
    return { placed: false, reasons: known?.reasons ?? leftOutNow(problem, plan, stopId) };
  }
  const shift = problem.shifts.find((each) => each.id === route.shift);
  const told = problem.published.find((each) => each.stop === stopId);
  const agent = shift?.agent ?? '';
  const window = stop.windows.find(({ day, from }) => day === shift?.day && from === planned.start);
  const compared = stop.fixed ? null : compare(problem, plan, stopId, route.shift);
  const reasons: PlacedReason[] = [
    ...when(stop.fixed !== null && stop.fixed.how !== 'pinned', { code: 'has_happened' }),
    ...when(stop.fixed?.how === 'pinned', { code: 'pinned' }),
    ...when(told?.shift === route.shift, { code: 'as_published' }),
    ...when(
      stop.preferredAgents.some((each) => each.agent === agent),
      { code: 'preferred_agent', agent },
    ),
    ...tieReasons(problem, plan, stopId),
    ...when(compared?.alternatives.length === 0, { code: 'only_shift' }),
    ...(window && planned.arrive < planned.start
      ? [{ code: 'window_opens', from: window.from } as const]
      : []),
    ...(compared?.isLeastTravel
      ? [{ code: 'least_travel', moreTravel: compared.moreTravel } as const]
      : []),
    ...when(compared?.isLeastTravel === false && compared.isFair, { code: 'fair_load' }),
  ];
  return {
    placed: true,
    shift: route.shift,
    reasons,
    alternatives: compared?.alternatives.slice(0, 3) ?? [],
  };
}

const when = (is: boolean | undefined, reason: PlacedReason): PlacedReason[] =>
  is ? [reason] : [];

const leftOutNow = (problem: PlanProblem, plan: Plan, stop: string): readonly LeftOutReason[] =>
  planOf(stateOf(compile(problem, true), plan)).unserved.find((each) => each.stop === stop)
    ?.reasons ?? [];

function tieReasons({ links }: PlanProblem, plan: Plan, id: string): PlacedReason[] {
  const startOf = (stop: string) =>
    plan.routes.flatMap((route) => route.stops).find((each) => each.stop === stop)?.start ?? 0;
  return links.flatMap((link): PlacedReason[] => {
    if (link.kind === 'before')
      return when(link.then === id, { code: 'after_first', first: link.first });
    if (link.kind === 'notTogether' || !link.stops.includes(id)) return [];
    const partner = link.stops[0] === id ? link.stops[1] : link.stops[0];
    return [{ code: 'with_partner', partner, start: startOf(partner) }];
  });
}

/** Takes the stop out of the plan and asks every shift for its best place. */
function compare(problem: PlanProblem, plan: Plan, stopId: string, here: string) {
  const c = compile(problem, true);
  const state = stateOf(c, plan);
  const at = c.stopIndex.get(stopId) ?? -1;
  if ((state.shiftOf[at] ?? -1) < 0) return null;
  const shift = state.shiftOf[at] as number;
  dropNode(state, at);
  if ((c.partner[at] as number) < 0) state.hold[at] = -1;
  timeShift(state, shift);
  const offers = offersOf(state, at).map(({ shift: there, ...offer }) => ({
    ...offer,
    shift: c.problem.shifts[there]?.id ?? '',
    fair: fairnessOf(state, there, c.minutes[at] as number),
  }));
  const own = offers.find((each) => each.shift === here);
  const others = offers
    .filter((each) => each.shift !== here)
    .sort((a, b) => compareLevels(a.costs, b.costs));
  return {
    moreTravel: own?.more ?? 0,
    isLeastTravel: own !== undefined && others.every((each) => each.more >= own.more - 1e-9),
    isFair: own !== undefined && others.some((each) => each.fair > own.fair),
    alternatives: others.map((each) => ({
      shift: each.shift,
      start: each.start,
      more: each.more - (own?.more ?? 0),
    })),
  };
}
