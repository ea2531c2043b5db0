// What a plan is made from, and what leads from the planner's numbers back to visits and people.
import type { Day, Instant } from '../../kit/time';
import type { Staff } from '../../station/apply-staff';
import type { Sketch } from '../map/sketch';
import type { LeftOutReason } from '../plan/plan';
import type { PlanProblem } from '../plan/problem';
import type { RosterEntry } from '../roster/roster';
import type { Visit } from '../visit';

export type ScheduleInput = {
  /** In order and without gaps; the first one is not before today. */
  readonly days: readonly Day[];
  readonly now: Instant;
  /** Every visit of these days, and others that may come to lie on them. */
  readonly visits: readonly Visit[];
  /** Visits of before: how long they took, who went, how long the ways were. */
  readonly history: readonly Visit[];
  readonly staff: readonly Staff[];
  /** Null: nobody drew the community yet; ways are then taken as short. */
  readonly sketch: Sketch | null;
  readonly roster: readonly RosterEntry[];
  /** Residents who died or moved away. */
  readonly gone: ReadonlySet<string>;
};

/** Why a visit is not planned: seen before the planner, or said by it. */
export type NotPlanned =
  | LeftOutReason
  | { readonly code: 'person_gone' }
  /** Nobody of those who were to go is there, and it is pinned to them. */
  | { readonly code: 'agent_away'; readonly agent: string }
  /** What has to come first stands after these days, or was cancelled. */
  | { readonly code: 'waits_for'; readonly visitId: string };

export type Schedule = {
  readonly input: ScheduleInput;
  readonly problem: PlanProblem;
  /** The seats of a visit in the problem, the leading agent's first. */
  readonly seats: ReadonlyMap<string, readonly string[]>;
  readonly visitOf: ReadonlyMap<string, Visit>;
  readonly shiftOf: ReadonlyMap<string, { readonly agent: string; readonly day: Day }>;
  /** Visits that were not handed to the planner. */
  readonly outside: readonly { readonly visitId: string; readonly reason: NotPlanned }[];
};
