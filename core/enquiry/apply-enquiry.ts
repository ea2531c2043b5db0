// An enquiry as folded from events: one question and its answer, recorded once, no case.
import type { EventBodies, JourneyEvent } from '../journey';
import type { Instant } from '../kit/time';

export type Enquiry = EventBodies['enquiry.recorded'] & {
  readonly id: string;
  readonly version: number;
  readonly recordedAt: Instant;
  /** Staff id of who answered. */
  readonly operator: string;
};

/** Folds one event; an enquiry recorded twice under one id keeps its first record. */
export function applyEnquiry(state: Enquiry | undefined, event: JourneyEvent): Enquiry | undefined {
  if (state) return { ...state, version: state.version + 1 };
  if (event.kind !== 'enquiry.recorded') return undefined;
  return {
    ...event.body,
    id: event.entityId,
    version: 1,
    recordedAt: event.at,
    operator: event.operator,
  };
}
