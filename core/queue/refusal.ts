// Why a verb of the queue is not done: facts for a sentence (`renderer/ui/say.ts`), never a sentence itself.
import type { Day, Instant, TimeOfDay } from '../kit/time';
import type { AppointmentState } from './appointment';
import type { ClosedNow } from './hours';
import type { QuotaReached } from './quota';
import type { Ticket, TicketState } from './ticket';
import type { WindowWork } from './window-state';

export type QueueRefusal =
  // ── the day ──
  | { readonly code: 'day_not_open' }
  | { readonly code: 'day_already_open'; readonly date: Day }
  /** An earlier day was never closed: close it first. */
  | { readonly code: 'day_not_closed'; readonly date: Day }
  /**
   * The clock is so far ahead of the last day that a person must confirm the date. `lastDate: null`: there is no last day, and
   * the date is none of the years that this version was made for.
   */
  | { readonly code: 'clock_far_ahead'; readonly date: Day; readonly lastDate: Day | null }
  /** The owner of the hall ends it, with every number and its own slips before it. */
  | { readonly code: 'closed_elsewhere'; readonly owner: string }
  /** So many slips are neither surely on paper nor let go of. */
  | { readonly code: 'slips_open'; readonly count: number }
  // ── taking a ticket ──
  | { readonly code: 'unknown_service'; readonly service: string }
  | { readonly code: 'impossible_birth'; readonly birth: Day }
  /** One live ticket per person and service: here it is, for a reprint or, when missed, to rejoin. */
  | { readonly code: 'has_live_ticket'; readonly ticket: Ticket }
  /** The door gives no number now. */
  | ClosedNow
  | QuotaReached
  // ── a booking, or the follow-up of a visit, is checked in ──
  | { readonly code: 'unknown_appointment' }
  /** Checked in before (`number`, where it is known), cancelled, or missed. */
  | {
      readonly code: 'appointment_not_booked';
      readonly state: Exclude<AppointmentState, 'booked'>;
      readonly number: string | null;
    }
  | { readonly code: 'appointment_other_day'; readonly day: Day; readonly from: TimeOfDay }
  | {
      readonly code: 'appointment_too_early';
      readonly from: TimeOfDay;
      readonly opens: TimeOfDay;
    }
  | { readonly code: 'appointment_too_late'; readonly to: TimeOfDay }
  | { readonly code: 'unknown_visit' }
  | { readonly code: 'visit_without_follow_up' }
  | { readonly code: 'visit_checked_in'; readonly ticket: Ticket }
  // ── booking ──
  /** No such day, or an end that is not after the beginning. */
  | { readonly code: 'booking_times' }
  | { readonly code: 'booking_in_past' }
  | { readonly code: 'has_appointment'; readonly from: TimeOfDay }
  // ── a number written by hand ──
  | { readonly code: 'not_a_number' }
  /** No service has this letter, or none of its numbers are kept for writing by hand. */
  | { readonly code: 'no_stub_range'; readonly series: string }
  | {
      readonly code: 'not_in_stub_range';
      readonly series: string;
      readonly from: string;
      readonly to: string;
    }
  | { readonly code: 'number_used'; readonly ticket: Ticket }
  | { readonly code: 'arrival_in_future' }
  | { readonly code: 'arrival_before_opening'; readonly openedAt: Instant }
  // ── calling and serving ──
  | { readonly code: 'nobody_waiting' }
  /** This window still calls or serves somebody. */
  | { readonly code: 'window_busy'; readonly number: string; readonly state: TicketState }
  | { readonly code: 'unknown_ticket' }
  /** Another window has this ticket. */
  | {
      readonly code: 'other_window';
      readonly number: string;
      readonly window: number;
      readonly state: TicketState;
    }
  | { readonly code: 'wrong_state'; readonly number: string; readonly state: TicketState }
  /** Called a moment ago: may be called again in so many seconds. */
  | { readonly code: 'called_just_now'; readonly number: string; readonly seconds: number }
  /** Called as often as the site allows: start, or mark as missed. */
  | { readonly code: 'call_limit'; readonly number: string; readonly calls: number }
  /** Rejoined as often as the rule allows: a new ticket is taken. */
  | { readonly code: 'rejoined_already'; readonly number: string }
  | { readonly code: 'reason_needed' }
  /** The called person stands there: nothing to call or to miss. */
  | { readonly code: 'arrived_already'; readonly number: string }
  /** It was handed on to this other window. */
  | { readonly code: 'for_other_window'; readonly number: string; readonly window: number }
  /** The same service and no other window. */
  | { readonly code: 'nothing_to_transfer'; readonly number: string }
  | { readonly code: 'same_service'; readonly number: string }
  | { readonly code: 'jumped_already'; readonly number: string }
  // ── windows ──
  | { readonly code: 'unknown_window'; readonly window: number }
  /** It takes nobody now. */
  | { readonly code: 'window_not_open'; readonly window: number; readonly state: WindowWork }
  | { readonly code: 'window_already'; readonly state: WindowWork }
  | { readonly code: 'help_called_already' }
  | { readonly code: 'help_not_called'; readonly window: number }
  | { readonly code: 'help_answered_already'; readonly byWindow: number }
  // ── undo ──
  | { readonly code: 'nothing_to_undo'; readonly number: string }
  | { readonly code: 'undo_too_late'; readonly number: string; readonly seconds: number };
