// Why the chosen visit stands where it stands.
import type { DayRoute } from '../../../../core/visit/schedule/day-routes';
import type { ScheduleInput } from '../../../../core/visit/schedule/schedule-input';
import { whyHere, type WhyHere } from '../../../../core/visit/schedule/why-here';
import { isDue } from '../../../../core/visit/apply-visit';
import type { Visit } from '../../../../core/visit/visit';

export function whyOf(
  visit: Visit | null,
  input: ScheduleInput | undefined,
  routes: readonly DayRoute[],
): readonly WhyHere[] {
  if (visit === null || !input || !isDue(visit)) return [];
  const entry = input.roster.find(({ residentId }) => residentId === visit.residentId);
  const legs = new Map(
    routes.flatMap(({ agentId, legs: own }) =>
      own.filter((leg) => leg.visit.id === visit.id).map((leg) => [agentId, leg] as const),
    ),
  );
  return whyHere(visit, { entry, history: input.history, legs });
}
