// Why a visit is not booked, ended or changed, and what deserves a second look: facts for sentences.
import type { Day, TimeOfDay } from '../kit/time';
import type { WhyAway } from './agents/agent-day';
import type { Visit, VisitState } from './visit';

export type VisitRefusal =
  | { readonly code: 'no_resident' }
  | { readonly code: 'no_agent' }
  /** Nobody rings at the door of somebody who has died. */
  | { readonly code: 'visit_died' }
  | { readonly code: 'agent_twice'; readonly agent: string }
  | { readonly code: 'no_place' }
  /** No such day or time of day. */
  | { readonly code: 'impossible_time'; readonly text: string }
  | { readonly code: 'ends_before_start'; readonly from: TimeOfDay; readonly to: TimeOfDay }
  | { readonly code: 'day_over'; readonly day: Day }
  /** More than a year ahead: a slip of the hand. */
  | { readonly code: 'day_too_far'; readonly day: Day }
  /** The agent is at another door at that time. `name`: as people call them, once somebody has looked it up. */
  | {
      readonly code: 'agent_busy';
      readonly agent: string;
      readonly name?: string;
      readonly visit: Visit;
    }
  /** Somebody else comes to this resident at that time. */
  | { readonly code: 'resident_busy'; readonly visit: Visit }
  /** Done or cancelled already. */
  | { readonly code: 'not_due'; readonly state: VisitState }
  | { readonly code: 'reason_needed' }
  | { readonly code: 'left_before_arrival' }
  /** Longer than half a day: a wrong time. */
  | { readonly code: 'stay_too_long'; readonly hours: number }
  | { readonly code: 'in_the_future' }
  /** Nobody sets out, and nobody is missed, before the day. */
  | { readonly code: 'not_yet'; readonly day: Day }
  /** Whoever goes is on the way to another door, or behind it. */
  | { readonly code: 'elsewhere'; readonly visit: Visit }
  | { readonly code: 'not_out'; readonly state: VisitState }
  | { readonly code: 'nobody_searched' }
  | { readonly code: 'no_signature' }
  | { readonly code: 'consent_needed' }
  | { readonly code: 'photo_twice' }
  | { readonly code: 'too_many_photos'; readonly most: number }
  /** The visit that must come first is still to be made, or on a later day. */
  | { readonly code: 'before_first'; readonly day: Day }
  /** A visit that has to come later stands before it. */
  | { readonly code: 'after_then'; readonly day: Day };

export type PairReason =
  | 'first_visit'
  | 'alive_check'
  | 'fingerprint'
  | 'evening'
  /** Somebody who lives alone, and one agent of the other sex. */
  | 'other_sex';

export type BookingWarning =
  /** Two people should go (the house's rule; no national one was found), because: */
  | { readonly code: 'needs_pair'; readonly reasons: readonly PairReason[] }
  /** Less time between two doors than the way takes. */
  | {
      readonly code: 'little_time_between';
      readonly agent: string;
      readonly minutes: number;
      /** Minutes of way. */
      readonly needs: number;
      /** False: one of the doors is not on the map, and the way is guessed. */
      readonly isOnMap: boolean;
      readonly visit: Visit;
    }
  /** Whoever should go has left by then, is away, or does not work on that day of the week. */
  | { readonly code: 'agent_away'; readonly name: string; readonly why: WhyAway }
  /** Before or after the hours of whoever should go. */
  | {
      readonly code: 'outside_hours';
      readonly name: string;
      readonly spans: readonly { readonly from: TimeOfDay; readonly to: TimeOfDay }[];
    }
  /** Nobody works on that day by the list of the year. */
  | { readonly code: 'day_off'; readonly day: Day }
  /** It is later than that already. */
  | { readonly code: 'time_passed'; readonly from: TimeOfDay }
  /** They live elsewhere by now; what is still to be done may need a visit. */
  | { readonly code: 'moved_away'; readonly to: string }
  /** The household and the house agreed that this agent does not go there. */
  | { readonly code: 'not_wanted'; readonly name: string }
  /** When they are at home on that day; empty = not at all. */
  | {
      readonly code: 'not_at_home';
      readonly spans: readonly { readonly from: TimeOfDay; readonly to: TimeOfDay }[];
    }
  /** Less time than the roster says that they need. */
  | { readonly code: 'short_stay'; readonly kept: number; readonly minutes: number }
  /** The resident has another visit on that day: perhaps one is enough. */
  | { readonly code: 'same_day'; readonly visit: Visit }
  /** Later than the day by which it was to be made. */
  | { readonly code: 'after_deadline'; readonly deadline: Day };
