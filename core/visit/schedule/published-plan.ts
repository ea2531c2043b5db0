// A plan that somebody accepted: for which days, by which solver from which input, and how to go back.
import type { JourneyEvent } from '../../journey';
import type { Day, TimeOfDay } from '../../kit/time';

/** Where and with whom a visit stands. */
export type Placing = {
  readonly day: Day;
  readonly from: TimeOfDay;
  readonly to: TimeOfDay;
  readonly agents: readonly string[];
};

export type PlanMove = {
  readonly visitId: string;
  readonly before: Placing;
  readonly after: Placing;
};

export type PublishedPlan = {
  readonly id: string;
  readonly version: number;
  readonly from: Day;
  readonly to: Day;
  /** With these the same plan comes out again. */
  readonly seed: number;
  readonly iterations: number;
  readonly inputHash: string;
  readonly solver: string;
  readonly moves: readonly PlanMove[];
  readonly state: 'published' | 'undone';
};

export function applyPlan(
  state: PublishedPlan | undefined,
  event: JourneyEvent,
): PublishedPlan | undefined {
  const version = (state?.version ?? 0) + 1;
  if (!state)
    return event.kind === 'plan.published'
      ? { ...event.body, id: event.entityId, version, state: 'published' }
      : undefined;
  return { ...state, version, ...(event.kind === 'plan.undone' ? { state: 'undone' } : {}) };
}
