// "Where does it fit?": the best places for one visit in a plan that stands, without moving anything else.
import type { Plan } from './plan';
import type { PlanProblem } from './problem';
import { compile } from './visits/compile';
import { compareLevels } from './visits/costs';
import { leftOutReasons } from './visits/left-out';
import { offersOf, pairOffersOf } from './visits/offers';
import { stateOf } from './visits/state-of';
import type { VisitState } from './visits/visit-state';
import type { LeftOutReason } from './plan';
import { stopsAsked, widenProblem, type PlaceWish } from './widen-problem';

export type BestPlace = {
  /** One shift, or the two of a visit by two people, in the order of the stops asked for. */
  readonly shifts: readonly string[];
  readonly agents: readonly string[];
  readonly day: number;
  /** Minutes of the day. */
  readonly start: number;
  /** Minutes of travel that it adds; null for a pair. */
  readonly moreTravel: number | null;
  /** What the plan would cost with it, by level of the aim: places are compared as plans are. */
  readonly costs: Float64Array;
};

export type BestPlaces =
  | { readonly ok: true; readonly places: readonly BestPlace[] }
  | { readonly ok: false; readonly reasons: readonly LeftOutReason[] };

/** At most `count` places, the best first, one a shift, or for two people one a day. */
export function bestPlaces(
  problem: PlanProblem,
  plan: Plan,
  wish: PlaceWish,
  count: number,
): BestPlaces {
  const asked = stopsAsked(wish);
  const ids = new Set(asked.map((stop) => stop.id));
  const compiled = compile(widenProblem(problem, wish), true);
  const routes = plan.routes.map((route) => ({
    ...route,
    stops: route.stops.filter((each) => !ids.has(each.stop)),
  }));
  const state = stateOf(compiled, { ...plan, routes });
  const at = compiled.stopIndex.get(wish.stop.id) ?? -1;
  const isOpen = asked.every((stop) => compiled.open[compiled.stopIndex.get(stop.id) ?? -1]);
  const places = !isOpen
    ? []
    : wish.partner
      ? pairPlaces(state, at, compiled.stopIndex.get(wish.partner.id) ?? -1)
      : singlePlaces(state, at);
  if (!places.length) return { ok: false, reasons: leftOutReasons(state, at) };
  return {
    ok: true,
    places: places
      .sort((a, b) => compareLevels(a.costs, b.costs) || a.day - b.day || a.start - b.start)
      .slice(0, count),
  };
}

function singlePlaces(state: VisitState, stop: number): BestPlace[] {
  return offersOf(state, stop).flatMap(({ shift, start, more, costs }) => {
    const there = state.c.problem.shifts[shift];
    if (!there) return [];
    const { id, agent, day } = there;
    return [{ shifts: [id], agents: [agent], day, start, moreTravel: more, costs }];
  });
}

function pairPlaces(state: VisitState, a: number, b: number): BestPlace[] {
  const all = state.c.problem.shifts;
  return pairOffersOf(state, a, b).map(({ day, shifts, start, costs }) => {
    const both = shifts.flatMap((at) => all[at] ?? []);
    const agents = both.map(({ agent }) => agent);
    return { shifts: both.map(({ id }) => id), agents, day, start, moreTravel: null, costs };
  });
}
