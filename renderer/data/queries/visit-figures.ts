// The figures of home visits, counted when they are asked for and whenever a visit changes.
import { addDays } from '../../../core/kit/day';
import type { Day } from '../../../core/kit/time';
import {
  figuresByAgent,
  figuresByGroup,
  type AgentFigures,
  type GroupFigures,
} from '../../../core/visit/figures';
import { byResident, datesWithVisits } from '../../../core/visit/roster/due-list';
import { useAnswer } from '../live';
import { calendars } from '../packs';
import { readable } from '../read';
import { rosterRules } from '../roster-rules';

export type VisitFigures = {
  readonly groups: readonly GroupFigures[];
  readonly agents: readonly AgentFigures[];
};

const aroundDays = 60;

/** Both days included; dates after today are not due yet. */
export function useVisitFigures(from: Day, to: Day, today: Day): VisitFigures | undefined {
  return useAnswer(
    async ({ store }) => {
      const span = { from, to: to < today ? to : today };
      const rows = await store.db.visits
        .where('day')
        .between(addDays(from, -aroundDays), addDays(to, aroundDays), true, true)
        .toArray();
      const visits = await readable(store, 'visit', rows);
      const entries = await readable(store, 'roster', await store.db.rosters.toArray());
      const visitsOf = byResident(visits);
      const known = { rules: rosterRules, calendars, today };
      const dates = entries.map((entry) => ({
        entry,
        dates: datesWithVisits(
          entry,
          { ...known, visits: visitsOf.get(entry.residentId) ?? [] },
          { from: addDays(span.from, -aroundDays), to: addDays(span.to, 1) },
        ),
      }));
      const named = new Map(entries.map(({ residentId, agent }) => [residentId, agent]));
      return {
        groups: figuresByGroup(
          dates,
          rosterRules.groups.map(({ key }) => key),
          { ...span, today },
        ),
        agents: figuresByAgent(visits, (residentId) => named.get(residentId) ?? null, span),
      };
    },
    [from, to, today],
  );
}
