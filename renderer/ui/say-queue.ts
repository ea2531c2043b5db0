// The queue's rules did not allow it.
import type { QueueRefusal } from '../../core/queue/refusal';
import type { StubSheetRefusal } from '../../core/queue/stub-sheet';
import type { Ticket, TicketState } from '../../core/queue/ticket';
import type { ClosedNow } from '../../core/queue/hours';
import type { WindowWork } from '../../core/queue/window-state';
import { dayOf, timeOf } from '../../core/kit/time';
import { formatDay, formatShortDay, formatTime } from './format';
import { t } from './i18n';
import type { Sentences } from './say';

export const queueSentences: Omit<Sentences<QueueRefusal | StubSheetRefusal>, 'reason_needed'> = {
  day_not_open: () => t('refusals.dayNotOpen'),
  day_already_open: ({ date }) => t('refusals.dayAlreadyOpen', { date: formatShortDay(date) }),
  day_not_closed: ({ date }) => t('refusals.dayNotClosed', { date: formatShortDay(date) }),
  clock_far_ahead: ({ date, lastDate }) =>
    lastDate === null
      ? t('refusals.clockUnlikely', { date: formatDay(date, '0000-01-01') })
      : t('refusals.clockFarAhead', {
          date: formatShortDay(date),
          lastDate: formatShortDay(lastDate),
        }),
  closed_elsewhere: ({ owner }) => t('refusals.closedElsewhere', { owner }),
  slips_open: ({ count }) => t('refusals.slipsOpen', { count }),
  not_a_number: () => t('refusals.stubNotANumber'),
  no_stub_range: ({ series }) => t('refusals.stubNoRange', { series }),
  not_in_stub_range: ({ series, from, to }) => t('refusals.stubOutOfRange', { series, from, to }),
  number_used: ({ ticket }) => t('refusals.stubUsed', { number: ticket.number }),
  arrival_in_future: () => t('refusals.stubInFuture'),
  arrival_before_opening: ({ openedAt }) =>
    t('refusals.stubBeforeOpening', { at: formatTime(timeOf(openedAt)) }),
  stubs_not_kept: ({ series }) => t('refusals.stubsNotKept', { series }),
  stubs_outside: ({ from, to }) => t('refusals.stubsOutside', { from, to }),
  stubs_count: ({ most }) => t('refusals.stubsCount', { count: most }),
  stubs_used: ({ number }) => t('refusals.stubsUsed', { number }),
  stubs_printed: ({ number }) => t('refusals.stubsPrinted', { number }),
  unknown_service: ({ service }) => t('refusals.unknownService', { service }),
  impossible_birth: ({ birth }) => t('refusals.impossibleBirth', { birth }),
  has_live_ticket: ({ ticket }) => t('refusals.hasLiveTicket', { number: ticket.number }),
  closed_now: (refusal) => sayClosed(refusal),
  quota_reached: ({ service, most, segment }) =>
    segment === null
      ? t('refusals.quotaDay', { service, most })
      : t('refusals.quotaSegment', { service, most, from: segment.from, to: segment.to }),
  unknown_appointment: () => t('refusals.unknownAppointment'),
  appointment_not_booked: ({ state, number }) =>
    number === null
      ? t(`refusals.appointment_${state}`)
      : t('refusals.appointmentHasNumber', { number }),
  appointment_other_day: ({ day, from }) =>
    t('refusals.appointmentOtherDay', { date: formatShortDay(day), from }),
  appointment_too_early: ({ from, opens }) => t('refusals.appointmentTooEarly', { from, opens }),
  appointment_too_late: ({ to }) => t('refusals.appointmentTooLate', { to }),
  unknown_visit: () => t('refusals.unknownVisit'),
  visit_without_follow_up: () => t('refusals.visitWithoutFollowUp'),
  visit_checked_in: ({ ticket }) => t('refusals.visitCheckedIn', { number: ticket.number }),
  booking_times: () => t('refusals.bookingTimes'),
  booking_in_past: () => t('refusals.bookingInPast'),
  has_appointment: ({ from }) => t('refusals.hasAppointment', { from }),
  arrived_already: ({ number }) => t('refusals.arrivedAlready', { number }),
  for_other_window: ({ number, window }) => t('refusals.forOtherWindow', { number, window }),
  nothing_to_transfer: ({ number }) => t('refusals.nothingToTransfer', { number }),
  same_service: ({ number }) => t('refusals.sameService', { number }),
  jumped_already: ({ number }) => t('refusals.jumpedAlready', { number }),
  unknown_window: ({ window }) => t('refusals.unknownWindow', { window }),
  window_not_open: ({ window, state }) =>
    t('refusals.windowNotOpen', { window, state: windowWorkName(state) }),
  window_already: ({ state }) => t('refusals.windowAlready', { state: windowWorkName(state) }),
  help_called_already: () => t('refusals.helpCalledAlready'),
  help_not_called: ({ window }) => t('refusals.helpNotCalled', { window }),
  help_answered_already: ({ byWindow }) => t('refusals.helpAnsweredAlready', { window: byWindow }),
  nobody_waiting: () => t('refusals.nobodyWaiting'),
  window_busy: ({ number }) => t('refusals.windowBusy', { number }),
  unknown_ticket: () => t('refusals.unknownTicket'),
  other_window: ({ number, window }) => t('refusals.otherWindow', { number, window }),
  wrong_state: ({ number, state }) =>
    t('refusals.wrongState', { number, state: ticketStateName(state) }),
  called_just_now: ({ number, seconds }) => t('refusals.calledJustNow', { number, seconds }),
  call_limit: ({ number, calls }) => t('refusals.callLimit', { number, calls }),
  rejoined_already: ({ number }) => t('refusals.rejoinedAlready', { number }),
  nothing_to_undo: ({ number }) => t('refusals.nothingToUndo', { number }),
  undo_too_late: ({ number, seconds }) => t('refusals.undoTooLate', { number, seconds }),
};

/** Why, and when it opens again; on another day with its date. */
function sayClosed({ why, message, opensAt }: ClosedNow): string {
  const reason = why === 'closure' && message !== '' ? message : t(`refusals.closed_${why}`);
  if (opensAt === null) return t('refusals.closedForLong', { reason });
  return t('refusals.closedUntil', {
    reason,
    date: formatShortDay(dayOf(opensAt)),
    at: formatTime(timeOf(opensAt)),
  });
}

/** `开着`, `休息`, … */
export const windowWorkName = (state: WindowWork): string => t(`refusals.windowWork_${state}`);

/** `等候`, `正在办`, … */
export function ticketStateName(state: TicketState): string {
  return t(`refusals.ticketState_${state}`);
}

/** Whether what was typed means this one: `A17` is A017 as well. */
export const isNumber = ({ number }: Ticket, typed: string): boolean =>
  number.startsWith(typed) || number.replace(/^([A-Z]+)0+/, '$1').startsWith(typed);
