// The book as a plan: where every visit stands now, in the planner's words. Re-planning begins with it, never from nothing.
import type { Plan, PlannedRoute } from '../plan/plan';
import type { PlanProblem } from '../plan/problem';

export function standingPlan({ shifts, stops, published }: PlanProblem): Plan {
  const minutes = new Map(stops.map((stop) => [stop.id, stop.minutes]));
  const routes = shifts.map(({ id, to }): PlannedRoute => {
    const own = published
      .filter(({ shift }) => shift === id)
      .toSorted((a, b) => a.start - b.start)
      .map(({ stop, start }) => ({
        ...{ stop, arrive: start, start },
        end: start + (minutes.get(stop) ?? 0),
      }));
    return {
      ...{ shift: id, stops: own, breaks: [], end: own.at(-1)?.end ?? to },
      ...{ travelMinutes: 0, metres: 0, workMinutes: 0 },
    };
  });
  return { routes, unserved: [], score: noScore };
}

/** Nobody weighs the book; only plans are compared. */
const noScore: Plan['score'] = {
  ...{ unserved: 0, unservedStops: 0, agentsChanged: 0, daysChanged: 0, timesChanged: 0 },
  ...{ orderChanged: 0, late: 0, latest: 0, continuity: 0, fairness: 0, travel: 0, total: 0 },
};
