// An enquiry as folded from events: one question and its answer, no case; and the call that was promised, once it was made.
import type { EventBodies, JourneyEvent } from '../journey';
import type { Instant } from '../kit/time';

export type Enquiry = EventBodies['enquiry.recorded'] & {
  readonly id: string;
  readonly version: number;
  readonly recordedAt: Instant;
  /** Staff id of who answered. */
  readonly operator: string;
  /** The promised call, once it was made: when, by whom, and what was told. */
  readonly calledBack: {
    readonly at: Instant;
    readonly operator: string;
    readonly note: string;
  } | null;
  /** Why nobody rings any more. */
  readonly dropped?: string;
  readonly noops: readonly {
    readonly eventId: string;
    readonly kind: string;
    readonly device: string;
  }[];
};

/** What a state kept before calls were ticked off does not say. */
const before = { calledBack: null, noops: [] };

/** Somebody was promised a call, and nobody has made it. */
export const owesCall = (enquiry: Enquiry): boolean =>
  enquiry.outcome === 'call_back' && !enquiry.calledBack && enquiry.dropped === undefined;

/** Folds one event; a second record under one id, and a call that was made already, change nothing and are listed. */
export function applyEnquiry(state: Enquiry | undefined, event: JourneyEvent): Enquiry | undefined {
  if (!state) return event.kind === 'enquiry.recorded' ? recorded(event) : undefined;
  const known = { ...before, ...state, version: state.version + 1 };
  if (event.kind === 'enquiry.called-back' && owesCall(known)) {
    const { at, operator, body } = event;
    return { ...known, calledBack: { at, operator, note: body.note } };
  }
  if (event.kind === 'enquiry.call-dropped' && owesCall(known)) {
    return { ...known, dropped: event.body.reason };
  }
  const { id: eventId, kind, device } = event;
  return { ...known, noops: [...known.noops, { eventId, kind, device }] };
}

function recorded(event: JourneyEvent<'enquiry.recorded'>): Enquiry {
  return {
    ...before,
    ...event.body,
    id: event.entityId,
    version: 1,
    recordedAt: event.at,
    operator: event.operator,
  };
}
