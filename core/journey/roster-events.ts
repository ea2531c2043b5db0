// Who is to be seen again and again: one entry for each person on the roster.
import type { Day } from '../kit/time';
import type { LeaveReason, RosterFacts } from '../visit/roster/roster';

export type RosterEvents = {
  'roster.entered': { readonly residentId: string } & RosterFacts;
  /** `rule` with `from`: that day and later; without: the whole series. Visits that are booked stay as they are. */
  'roster.changed': {
    readonly changes: Partial<RosterFacts>;
    readonly from: Day | null;
    readonly reason: string;
  };
  /** One date only: another day, or none (`to` null). `on` is the date that the rule gave. */
  'roster.shifted': { readonly on: Day; readonly to: Day | null; readonly reason: string };
  'roster.left': { readonly why: LeaveReason; readonly reason: string; readonly on: Day };
};
