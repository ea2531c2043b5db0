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
};
