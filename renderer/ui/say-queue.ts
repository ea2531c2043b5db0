// The queue's rules did not allow it.
import type { QueueRefusal } from '../../core/queue/refusal';
import type { StubSheetRefusal } from '../../core/queue/stub-sheet';
import type { TicketState } from '../../core/queue/ticket';
import { timeOf } from '../../core/kit/time';
import { formatShortDay, formatTime } from './format';
import { t } from './i18n';
import type { Sentences } from './say';

export const queueSentences: Omit<Sentences<QueueRefusal | StubSheetRefusal>, 'reason_needed'> = {
  day_not_open: () => t('refusals.dayNotOpen'),
  day_already_open: ({ date }) => t('refusals.dayAlreadyOpen', { date: formatShortDay(date) }),
  day_not_closed: ({ date }) => t('refusals.dayNotClosed', { date: formatShortDay(date) }),
  clock_far_ahead: ({ date, lastDate }) =>
    t('refusals.clockFarAhead', {
      date: formatShortDay(date),
      lastDate: formatShortDay(lastDate),
    }),
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

/** `等候`, `正在办`, … */
export function ticketStateName(state: TicketState): string {
  return t(`refusals.ticketState_${state}`);
}
