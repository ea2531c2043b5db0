// A visit that cannot be booked or ended so, and what deserves a second look before it is booked.
import type { BookingWarning, VisitRefusal } from '../../core/visit/visit-refusal';
import { formatDay, formatList, formatTime } from './format';
import { t } from './i18n';
import type { Sentences } from './say';

export const visitSentences: Omit<Sentences<VisitRefusal>, 'reason_needed'> = {
  no_resident: () => t('refusals.visitNoResident'),
  visit_died: () => t('refusals.visitDied'),
  no_agent: () => t('refusals.visitNoAgent'),
  agent_twice: () => t('refusals.visitAgentTwice'),
  no_place: () => t('refusals.visitNoPlace'),
  impossible_time: ({ text }) => t('refusals.visitImpossibleTime', { text }),
  ends_before_start: ({ from, to }) => t('refusals.visitEndsBeforeStart', { from, to }),
  day_over: ({ day }) => t('refusals.visitDayOver', { day: formatDay(day) }),
  day_too_far: ({ day }) => t('refusals.visitDayTooFar', { day }),
  agent_busy: ({ visit }) => t('refusals.visitAgentBusy', times(visit)),
  resident_busy: ({ visit }) => t('refusals.visitResidentBusy', times(visit)),
  not_due: ({ state }) => t('refusals.visitNotDue', { state: t(`refusals.visitState_${state}`) }),
  left_before_arrival: () => t('refusals.visitLeftBeforeArrival'),
  stay_too_long: ({ hours }) => t('refusals.visitStayTooLong', { hours }),
  in_the_future: () => t('refusals.visitInTheFuture'),
};

/** What to look at again; booking is still allowed. */
export function sayBookingWarning(warning: BookingWarning): string {
  switch (warning.code) {
    case 'needs_pair':
      return t('refusals.warnNeedsPair', {
        reasons: formatList(warning.reasons.map((reason) => t(`refusals.pair_${reason}`))),
      });
    case 'little_time_between':
      return t('refusals.warnLittleTime', { minutes: warning.minutes, ...times(warning.visit) });
    case 'same_day':
      return t('refusals.warnSameDay', times(warning.visit));
  }
}

const times = ({ from, to }: { readonly from: string; readonly to: string }) => ({
  from: formatTime(from),
  to: formatTime(to),
});
