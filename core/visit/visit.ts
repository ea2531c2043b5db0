// A home visit as folded from its events.
import type { EventBodies } from '../journey';
import type { Day, Instant, TimeOfDay } from '../kit/time';

export type VisitPurpose =
  | 'walk_round'
  | 'collect_papers'
  | 'return_papers'
  | 'sign'
  | 'alive_check'
  | 'assess'
  | 'deliver'
  | 'other';

export const visitMethods = ['home', 'phone', 'video', 'device'] as const;
export type VisitMethod = (typeof visitMethods)[number];

/** With a pen on the screen, with a finger on the ink pad, on paper, or not at all for a reason that the record says. */
export type SignedHow = 'screen' | 'fingerprint' | 'paper';

/** Days and the time of day within which a visit may be. `days`: weekdays, 0 = Sunday; empty = every day. */
export type VisitWindow = {
  readonly days: readonly number[];
  /** The first and the last day, where the window ends; null = none. */
  readonly first: Day | null;
  readonly last: Day | null;
  readonly from: TimeOfDay;
  readonly to: TimeOfDay;
};

export const visitStates = [
  'booked',
  'confirmed',
  'en_route',
  'arrived',
  'in_progress',
  'done',
  'not_answered',
  'refused',
  'postponed',
  'cancelled',
] as const;
export type VisitState = (typeof visitStates)[number];

/** Nobody answered, and somebody has to find out how the person is. */
export type Escalation = {
  /** When nobody opened for the first time. */
  readonly since: Instant;
  readonly steps: readonly EventBodies['visit.escalated'][];
  /** Null = the clock runs. */
  readonly closed: EventBodies['visit.escalation-closed'] | null;
};

export type Visit = EventBodies['visit.booked'] & {
  readonly id: string;
  readonly version: number;
  readonly state: VisitState;
  readonly attempts: readonly { readonly at: Instant; readonly tried: string }[];
  readonly record: EventBodies['visit.finished'] | null;
  // What a visit of before does not have is absent, so that a state that was folded then stays equal to itself.
  /** How often it was moved: each time the resident gets a card of its own. */
  readonly moves?: number;
  /** Where it stood before it was moved last: the card that says so is not good any more. */
  readonly before?: Pick<EventBodies['visit.moved'], 'day' | 'from' | 'to' | 'agents'>;
  readonly confirmed?: EventBodies['visit.confirmed'];
  readonly remindedAt?: Instant;
  readonly setOutAt?: Instant;
  readonly arrivedAt?: Instant;
  readonly begunAt?: Instant;
  /** When whoever went said they would be out again; moved on by a check-in. */
  readonly expectedEnd?: Instant;
  readonly escalation?: Escalation;
  /** Why it was refused, postponed or cancelled. */
  readonly why?: string;
  /** The day that the resident asked for instead. */
  readonly postponedTo?: Day | null;
  readonly unable?: readonly EventBodies['visit.unable'][];
  readonly signed?: EventBodies['visit.signed'];
  readonly photos?: readonly EventBodies['visit.photo-added'][];
  readonly noops: readonly {
    readonly eventId: string;
    readonly kind: string;
    readonly device: string;
  }[];
};
