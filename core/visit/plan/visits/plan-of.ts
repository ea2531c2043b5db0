// From the arrays back to a plan that the caller can read, with what it costs.
import type { Plan, PlannedRoute, Score } from '../plan';
import { fairness, lateBy, longestLateness, missedWish } from './costs';
import { leftOutReasons } from './left-out';
import { wayBetween, type VisitState } from './visit-state';

export function planOf(state: VisitState): Plan {
  const { c, shiftOf } = state;
  const out = c.problem.stops.flatMap((stop, at) =>
    (shiftOf[at] as number) < 0 && (c.historyShift[at] as number) < 0
      ? [{ stop: stop.id, at }]
      : [],
  );
  return {
    routes: c.problem.shifts.map((_, shift) => routeOf(state, shift)),
    unserved: out.map(({ stop, at }) => ({ stop, reasons: leftOutReasons(state, at) })),
    score: scoreOf(
      state,
      out.map((each) => each.at),
    ),
  };
}

function routeOf(state: VisitState, shift: number): PlannedRoute {
  const { c, seq, len, begins } = state;
  const { shifts, stops, travel, places } = c.problem;
  const row = shift * c.room;
  const nodes = [...seq.slice(row, row + (len[shift] as number))];
  const made = nodes.filter((node) => node < c.stops);
  const past = (c.history[shift] ?? []).map((at) => {
    const stop = stops[at];
    const start = stop?.fixed?.start ?? 0;
    return { stop: stop?.id ?? '', arrive: start, start, end: start + (stop?.minutes ?? 0) };
  });
  let free = c.from[shift] as number;
  let where = c.startPlace[shift] as number;
  let metres = 0;
  const meters = travel[shifts[shift]?.travel ?? 0]?.metres;
  const planned = [];
  for (const node of nodes) {
    const place = c.place[node] as number;
    const start = begins[node] as number;
    const end = start + (c.minutes[node] as number);
    if (place >= 0) {
      const arrive = free + wayBetween(c, shift, where, place);
      metres += meters?.[where * places + place] ?? 0;
      planned.push({ stop: stops[node]?.id ?? '', arrive, start, end });
      where = place;
    }
    free = end;
  }
  const endPlace = c.endPlace[shift] as number;
  if (made.length && endPlace >= 0) metres += meters?.[where * places + endPlace] ?? 0;
  return {
    shift: shifts[shift]?.id ?? '',
    stops: [...past, ...planned],
    breaks: nodes
      .filter((node) => node >= c.stops)
      .map((node) => ({
        start: begins[node] as number,
        end: (begins[node] as number) + (c.minutes[node] as number),
      })),
    end: made.length ? free + wayBetween(c, shift, where, endPlace) : free,
    travelMinutes: state.travel[shift] as number,
    metres,
    workMinutes: state.work[shift] as number,
  };
}

function scoreOf(state: VisitState, out: readonly number[]): Score {
  const { c, shiftOf, begins } = state;
  const { weights, stops, shifts } = c.problem;
  const sums = { agentsChanged: 0, daysChanged: 0, timesChanged: 0, late: 0, continuity: 0 };
  for (let stop = 0; stop < c.stops; stop++) {
    const shift = shiftOf[stop] as number;
    const given = stops[stop];
    if (shift < 0 || !given) continue;
    const told = shifts[c.publishedShift[stop] as number];
    const day = c.shiftDay[shift] as number;
    const start = begins[stop] as number;
    const agent = shifts[shift]?.agent ?? '';
    if (told && told.agent !== agent) sums.agentsChanged++;
    if (told && told.day !== day) sums.daysChanged++;
    else if (told && Math.abs(start - (c.publishedStart[stop] as number)) > weights.tolerance)
      sums.timesChanged++;
    sums.late += lateBy(c, stop, day, start);
    sums.continuity += missedWish(given, agent);
  }
  const travel = state.travel.reduce((sum, minutes) => sum + minutes, 0);
  const unserved = out.reduce((sum, stop) => sum + (stops[stop]?.priority ?? 0), 0);
  const rest = {
    ...sums,
    orderChanged: ordersChanged(state),
    latest: longestLateness(state),
    fairness: fairness(state),
    travel,
    unserved,
  };
  return {
    ...rest,
    unservedStops: out.length,
    total:
      weights.unserved * unserved +
      weights.agentChanged * rest.agentsChanged +
      weights.dayChanged * rest.daysChanged +
      weights.timeChanged * rest.timesChanged +
      weights.orderChanged * rest.orderChanged +
      weights.late * rest.late +
      weights.latest * rest.latest +
      weights.continuity * rest.continuity +
      weights.fairness * rest.fairness +
      weights.travel * travel,
  };
}

function ordersChanged({ c, seq, len }: VisitState): number {
  let changed = 0;
  for (let shift = 0; shift < c.shifts; shift++) {
    let told = -1;
    for (let k = 0; k < (len[shift] as number); k++) {
      const node = seq[shift * c.room + k] as number;
      if (node >= c.stops || c.publishedShift[node] !== shift) continue;
      if ((c.publishedStart[node] as number) < told) changed++;
      told = c.publishedStart[node] as number;
    }
  }
  return changed;
}
