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
import { factsOf } from '../../../core/visit/agents/agent-day';
import { sketchId } from '../../../core/visit/map/apply-sketch';
import { metresBy } from '../../../core/visit/ways-made';
import { useAnswer } from '../live';
import { calendars } from '../packs';
import { openRows, readable, readOne } from '../read';
import { rosterRules } from '../roster-rules';
import { standingIds } from '../same-person';

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
      // A visit to an entry that was merged is one to the person who stands for it.
      const standing = await standingIds(store);
      const stands = <T extends { readonly residentId: string }>(one: T): T => ({
        ...one,
        residentId: standing(one.residentId),
      });
      const visits = (await readable(store, 'visit', rows)).map(stands);
      const rosters = await store.db.rosters.toArray();
      const entries = (await readable(store, 'roster', rosters)).map(stands);
      const visitsOf = byResident(visits);
      const known = { rules: rosterRules, calendars, today };
      const dates = entries.flatMap((entry) =>
        datesWithVisits(
          entry,
          { ...known, visits: visitsOf.get(entry.residentId) ?? [] },
          { from: addDays(span.from, -aroundDays), to: addDays(span.to, 1) },
        ),
      );
      const sketch = await readOne(store, 'sketch', sketchId);
      const staff = await openRows(store, 'staff', await store.db.staff.toArray());
      const modes = new Map(staff.map((one) => [one.id, factsOf(one).travel]));
      const modeOf = (agent: string) => modes.get(agent) ?? 'walk';
      const named = new Map(entries.map(({ residentId, agent }) => [residentId, agent]));
      return {
        groups: figuresByGroup(
          dates,
          rosterRules.groups.map(({ key }) => key),
          { ...span, today },
        ),
        agents: figuresByAgent(
          visits,
          (residentId) => named.get(residentId) ?? null,
          metresBy(sketch ?? null, modeOf),
          { ...span, today },
        ),
      };
    },
    [from, to, today],
  );
}
