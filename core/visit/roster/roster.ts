// An entry of the roster as folded from its events: who is to be seen how often, by whom, and what to know before going.
import type { Day } from '../../kit/time';
import type { HolidayPolicy, Rule } from '../recurrence/rule';
import type { VisitMethod, VisitWindow } from '../visit';

export const leaveReasons = [
  'died',
  'moved',
  'declined',
  'other_care',
  'mistake',
  'other',
] as const;
export type LeaveReason = (typeof leaveReasons)[number];

export type RosterFacts = {
  /** Key of a risk group in the data. */
  readonly group: string;
  readonly rule: Rule;
  readonly holidays: HolidayPolicy;
  readonly channel: VisitMethod;
  /** The named agent of the household; null = not yet. */
  readonly agent: string | null;
  /** Agents who do not go there. */
  readonly notAgents: readonly string[];
  /** Dialects and other abilities that whoever goes must have. */
  readonly skills: readonly string[];
  /** When somebody is at home; empty = any time. */
  readonly atHome: readonly VisitWindow[];
  readonly minutes: number;
  /** Facts of their life that matter at the door: alone, hard of hearing, a dog. */
  readonly living: readonly string[];
  readonly note: string;
};

/** `to` null: this date is left out. */
export type Shift = { readonly on: Day; readonly to: Day | null; readonly reason: string };

export type RosterEntry = RosterFacts & {
  readonly id: string;
  readonly version: number;
  readonly residentId: string;
  readonly state: 'active' | 'left';
  /** Rules of before in their order, each with the last day on which it held, and the group of that time; absent = that of the next one. */
  readonly earlier: readonly {
    readonly rule: Rule;
    readonly last: Day;
    readonly group?: string;
  }[];
  /** The rule holds from this day on; null = from its own first day. */
  readonly since: Day | null;
  readonly shifts: readonly Shift[];
  readonly left: { readonly why: LeaveReason; readonly reason: string; readonly on: Day } | null;
  readonly noops: readonly {
    readonly eventId: string;
    readonly kind: string;
    readonly device: string;
  }[];
};
