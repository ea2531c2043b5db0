// A refusal becomes a sentence of three short parts: what did not happen, why, what to do now. The switches are exhaustive:
// a new reason in core breaks the build here until somebody has found the words for it.
import { assertNever } from '../../core/kit/never';
import type { QueueRefusal } from '../../core/queue/refusal';
import type { RecordTrouble } from '../../core/station/record-trouble';
import { formatShortDay } from './format';
import { t } from './i18n';

/** The machine could not record it. */
export function sayRecordTrouble(trouble: RecordTrouble): string {
  switch (trouble.code) {
    case 'locked':
      return t('refusals.recordLocked');
    case 'space_stop':
      return t('refusals.recordSpaceStop');
    case 'disk_full':
      return t('refusals.recordDiskFull');
    case 'disk_failed':
      return t('refusals.recordDiskFailed', { detail: trouble.detail });
    case 'store_failed':
      return t('refusals.recordStoreFailed', { detail: trouble.detail });
    default:
      return assertNever(trouble, 'record trouble');
  }
}

/** The queue's rules did not allow it. */
export function sayQueueRefusal(refusal: QueueRefusal): string {
  switch (refusal.code) {
    case 'day_not_open':
      return t('refusals.dayNotOpen');
    case 'day_already_open':
      return t('refusals.dayAlreadyOpen', { date: formatShortDay(refusal.date) });
    case 'day_not_closed':
      return t('refusals.dayNotClosed', { date: formatShortDay(refusal.date) });
    case 'clock_far_ahead':
      return t('refusals.clockFarAhead', {
        date: formatShortDay(refusal.date),
        lastDate: formatShortDay(refusal.lastDate),
      });
    case 'unknown_service':
      return t('refusals.unknownService', { service: refusal.service });
    case 'impossible_birth':
      return t('refusals.impossibleBirth', { birth: refusal.birth });
    case 'has_live_ticket':
      return t('refusals.hasLiveTicket', { number: refusal.ticket.number });
    case 'nobody_waiting':
      return t('refusals.nobodyWaiting');
    case 'window_busy':
      return t('refusals.windowBusy', { number: refusal.number });
    case 'unknown_ticket':
      return t('refusals.unknownTicket');
    case 'other_window':
      return t('refusals.otherWindow', { number: refusal.number, window: refusal.window });
    case 'wrong_state':
      return t('refusals.wrongState', {
        number: refusal.number,
        state: t(`refusals.ticketState_${refusal.state}`),
      });
    case 'called_just_now':
      return t('refusals.calledJustNow', { number: refusal.number, seconds: refusal.seconds });
    case 'call_limit':
      return t('refusals.callLimit', { number: refusal.number, calls: refusal.calls });
    case 'rejoined_already':
      return t('refusals.rejoinedAlready', { number: refusal.number });
    case 'reason_needed':
      return t('refusals.reasonNeeded');
    case 'nothing_to_undo':
      return t('refusals.nothingToUndo', { number: refusal.number });
    case 'undo_too_late':
      return t('refusals.undoTooLate', { number: refusal.number, seconds: refusal.seconds });
    default:
      return assertNever(refusal, 'queue refusal');
  }
}
