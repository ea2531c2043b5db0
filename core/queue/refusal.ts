// Why a verb of the queue is not done: facts for a sentence (`renderer/ui/say.ts`), never a sentence itself.
import type { Day, Instant } from '../kit/time';
import type { Ticket, TicketState } from './ticket';

export type QueueRefusal =
  // ── the day ──
  | { readonly code: 'day_not_open' }
  | { readonly code: 'day_already_open'; readonly date: Day }
  /** An earlier day was never closed: close it first. */
  | { readonly code: 'day_not_closed'; readonly date: Day }
  /** The clock is so far ahead of the last day that a person must confirm the date. */
  | { readonly code: 'clock_far_ahead'; readonly date: Day; readonly lastDate: Day }
  /** So many slips are neither surely on paper nor let go of. */
  | { readonly code: 'slips_open'; readonly count: number }
  // ── taking a ticket ──
  | { readonly code: 'unknown_service'; readonly service: string }
  | { readonly code: 'impossible_birth'; readonly birth: Day }
  /** One live ticket per person and service: here it is, for a reprint or, when missed, to rejoin. */
  | { readonly code: 'has_live_ticket'; readonly ticket: Ticket }
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
  // ── undo ──
  | { readonly code: 'nothing_to_undo'; readonly number: string }
  | { readonly code: 'undo_too_late'; readonly number: string; readonly seconds: number };
