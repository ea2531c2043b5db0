// A home visit as folded from its events.
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

export type VisitMethod = 'home' | 'phone' | 'video';

export type VisitState = 'booked' | 'not_answered' | 'done' | 'cancelled';

export type Visit = {
  readonly id: string;
  readonly version: number;
  readonly residentId: string;
  readonly caseId: string | null;
  readonly purpose: VisitPurpose;
  readonly day: Day;
  readonly from: TimeOfDay;
  readonly to: TimeOfDay;
  /** Staff ids; the first one leads. */
  readonly agents: readonly string[];
  readonly place: string;
  readonly bookingWord: string;
  readonly bring: string;
  readonly note: string;
  readonly state: VisitState;
  readonly attempts: readonly { readonly at: Instant; readonly tried: string }[];
  readonly record: {
    readonly method: VisitMethod;
    readonly arrivedAt: Instant;
    readonly leftAt: Instant;
    readonly seen: boolean;
    readonly health: string;
    readonly mood: string;
    readonly safety: string;
    readonly followUp: string;
  } | null;
  readonly noops: readonly {
    readonly eventId: string;
    readonly kind: string;
    readonly device: string;
  }[];
};
