// The business day is stored and monotonic: opened and closed by a person's act, never by a clock.
import type { Day, Instant } from '../kit/time';

export type BusinessDay = {
  /** `hall:date`. */
  readonly id: string;
  readonly version: number;
  readonly hall: string;
  readonly date: Day;
  readonly state: 'open' | 'closed';
  readonly openedAt: Instant;
  readonly closedAt: Instant | null;
  /** Slips that the closing let go of, each with its reason; of all closings of the day. */
  readonly letGo: readonly { readonly slip: string; readonly reason: string }[];
};
