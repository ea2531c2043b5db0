// A plan against what stands in the book: which visits get another agent, time or day, which ones come in and which fall out.
import type { NewEvent } from '../../journey';
import { newEvent } from '../../kit/new-event';
import { ok, refuse, type Result } from '../../kit/result';
import type { Day } from '../../kit/time';
import { isDue, isUnderWay } from '../apply-visit';
import { timeOfMinute } from '../clock';
import type { Plan, PlannedStop } from '../plan/plan';
import type { Visit } from '../visit';
import type { Placing, PlanMove, PublishedPlan } from './published-plan';
import type { Schedule } from './schedule-input';

export type MoveKind = 'out' | 'in' | 'day' | 'agent' | 'time';

/** The weightiest thing that changes for the resident; null = nothing. */
export function kindOf({ before, after }: Pick<PlanMove, 'before' | 'after'>): MoveKind | null {
  if (after.agents.length === 0) return before.agents.length === 0 ? null : 'out';
  if (before.agents.length === 0) return 'in';
  if (before.day !== after.day) return 'day';
  if (!samePeople(before.agents, after.agents)) return 'agent';
  // However few minutes: the ways behind it are reckoned from there, and a time that was left as told would run into the next door.
  return before.from === after.from ? null : 'time';
}

const samePeople = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one) => b.includes(one));

type Seat = { readonly shift: string; readonly stop: PlannedStop };

/** What accepting the plan would change, by day and time. Done, under way and pinned visits never appear. */
export function movesOf({ seats, visitOf, shiftOf }: Schedule, plan: Plan): readonly PlanMove[] {
  const placed = new Map<string, Seat>(
    plan.routes.flatMap(({ shift, stops }) => stops.map((stop) => [stop.stop, { shift, stop }])),
  );
  const moves = Array.from(seats, ([visitId, ids]): PlanMove | null => {
    const visit = visitOf.get(visitId);
    if (!visit || !isDue(visit) || isUnderWay(visit) || visit.pinned) return null;
    const found = ids.flatMap((id) => placed.get(id) ?? []);
    const before = placingOf(visit);
    const after = afterwards(visit, found, ids.length, shiftOf);
    return kindOf({ before, after }) === null ? null : { visitId, before, after };
  });
  return moves
    .filter((move) => move !== null)
    .toSorted((a, b) => (keyOf(a.after) < keyOf(b.after) ? -1 : 1));
}

const keyOf = ({ day, from, agents }: Placing): string => [day, from, ...agents].join(' ');

export const placingOf = ({ day, from, to, agents }: Visit): Placing => ({ day, from, to, agents });

/** Whoever goes already keeps the first place; a visit that not everybody can make is left out whole. */
function afterwards(
  visit: Visit,
  found: readonly Seat[],
  needed: number,
  shiftOf: Schedule['shiftOf'],
): Placing {
  const lead = found[0];
  if (lead === undefined || found.length < needed) return { ...placingOf(visit), agents: [] };
  const agents = found.map(({ shift }) => shiftOf.get(shift)?.agent ?? '');
  const day = shiftOf.get(lead.shift)?.day ?? visit.day;
  const from = timeOfMinute(lead.stop.start);
  const same = samePeople(agents, visit.agents);
  const stays = same && day === visit.day && from === visit.from;
  return {
    day,
    from,
    to: stays ? visit.to : timeOfMinute(lead.stop.end),
    agents: same ? visit.agents : agents,
  };
}

export type PlanRefusal =
  /** Somebody changed a visit since the plan was made: it is made again. */
  | { readonly code: 'plan_out_of_date' }
  | { readonly code: 'plan_changes_nothing' }
  | { readonly code: 'plan_undone_already' };

type PlanDecision = Result<readonly NewEvent[], PlanRefusal>;

type Accepted = Pick<PublishedPlan, 'id' | 'seed' | 'iterations' | 'inputHash' | 'solver'> & {
  readonly from: Day;
  readonly to: Day;
  readonly moves: readonly PlanMove[];
};

/** `visits`: the moved ones as they are now. Refuses a plan that rests on what is no longer true. */
export function acceptPlan(visits: readonly Visit[], accepted: Accepted): PlanDecision {
  const { id, ...plan } = accepted;
  if (plan.moves.length === 0) return refuse({ code: 'plan_changes_nothing' });
  const events = moveAll(visits, plan.moves, id);
  if (!events) return refuse({ code: 'plan_out_of_date' });
  return ok([...events, newEvent({ id, version: 0 }, 'plan.published', plan)]);
}

/** Everything back to where it was before the plan. Refuses where a visit was changed after it. */
export function undoPlan(visits: readonly Visit[], plan: PublishedPlan): PlanDecision {
  if (plan.state === 'undone') return refuse({ code: 'plan_undone_already' });
  const back = plan.moves.map(({ visitId, before, after }) => ({
    visitId,
    before: after,
    after: before,
  }));
  const events = moveAll(visits, back, plan.id);
  if (!events) return refuse({ code: 'plan_out_of_date' });
  const days = [...new Set(plan.moves.flatMap(({ before, after }) => [before.day, after.day]))];
  return ok([...events, newEvent(plan, 'plan.undone', { days: days.toSorted() })]);
}

/** Null: a visit is not where the move begins, or cannot be moved any more. */
function moveAll(
  visits: readonly Visit[],
  moves: readonly PlanMove[],
  planId: string,
): readonly NewEvent[] | null {
  const byId = new Map(visits.map((visit) => [visit.id, visit]));
  const events: NewEvent[] = [];
  for (const { visitId, before, after } of moves) {
    const visit = byId.get(visitId);
    if (!visit || !isDue(visit) || isUnderWay(visit) || !isAt(visit, before)) return null;
    events.push(newEvent(visit, 'visit.moved', { ...after, reason: '', planId }));
  }
  return events;
}

const isAt = (visit: Visit, { day, from, agents }: Placing): boolean =>
  visit.day === day && visit.from === from && samePeople(visit.agents, agents);
