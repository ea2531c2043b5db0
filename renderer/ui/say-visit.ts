// A visit that cannot be booked or ended so, and what deserves a second look before it is booked.
import type { RosterRefusal } from '../../core/visit/roster/roster-acts';
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
  agent_busy: ({ visit, name }) =>
    t('refusals.visitAgentBusy', { ...times(visit), agent: name ?? t('refusals.visitThisAgent') }),
  resident_busy: ({ visit }) => t('refusals.visitResidentBusy', times(visit)),
  not_due: ({ state }) => t('refusals.visitNotDue', { state: t(`refusals.visitState_${state}`) }),
  left_before_arrival: () => t('refusals.visitLeftBeforeArrival'),
  stay_too_long: ({ hours }) => t('refusals.visitStayTooLong', { hours }),
  in_the_future: () => t('refusals.visitInTheFuture'),
  not_yet: ({ day }) => t('refusals.visitNotYet', { day: formatDay(day) }),
  elsewhere: ({ visit }) => t('rounds.elsewhere', { name: visit.place }),
  not_out: ({ state }) => t('rounds.notOut', { state: t(`visits.state_${state}`) }),
  nobody_searched: () => t('rounds.nobodySearched'),
  no_signature: () => t('rounds.noSignature'),
  consent_needed: () => t('rounds.consentNeeded'),
  photo_twice: () => t('rounds.photoTwice'),
  too_many_photos: ({ most }) => t('rounds.tooManyPhotos', { most }),
  before_first: ({ day }) => t('rounds.beforeFirst', { day: formatDay(day) }),
  after_then: ({ day }) => t('rounds.afterThen', { day: formatDay(day) }),
};

export const rosterSentences: Omit<Sentences<RosterRefusal>, 'reason_needed'> = {
  on_roster_already: () => t('rounds.onRosterAlready'),
  not_here: ({ why }) => t(`rounds.notHere_${why}`),
  not_on_roster: () => t('rounds.notOnRoster'),
  wrong_rule: ({ what }) => t(`rounds.wrongRule_${what}`),
  never_comes: () => t('rounds.neverComes'),
  forbidden_agent: () => t('rounds.forbiddenAgent'),
  home_unclear: ({ from, to }) =>
    from === ''
      ? t('rounds.homeNoFrom', { to: formatTime(to) })
      : t('rounds.homeNoTo', { from: formatTime(from) }),
  home_backwards: (span) => t('rounds.homeBackwards', times(span)),
  home_too_short: ({ home, minutes }) => t('rounds.homeTooShort', { ...times(home), minutes }),
  wrong_day: ({ text }) => t('rounds.wrongDay', { text }),
};

/** What to look at again; booking is still allowed. */
export function sayBookingWarning(warning: BookingWarning): string {
  switch (warning.code) {
    case 'needs_pair':
      return t('refusals.warnNeedsPair', {
        reasons: formatList(warning.reasons.map((reason) => t(`refusals.pair_${reason}`))),
      });
    case 'little_time_between':
      return t(warning.isOnMap ? 'refusals.warnLittleTime' : 'refusals.warnLittleTimeGuess', {
        ...{ minutes: warning.minutes, needs: warning.needs },
        ...times(warning.visit),
      });
    case 'agent_away':
      return t(`refusals.warnAway_${warning.why}`, { agent: warning.name });
    case 'outside_hours':
      return t('refusals.warnOutsideHours', {
        agent: warning.name,
        spans: formatList(warning.spans.map(sayTimes)),
      });
    case 'day_off':
      return t('refusals.warnDayOff', { day: formatDay(warning.day) });
    case 'time_passed':
      return t('refusals.warnTimePassed', { from: formatTime(warning.from) });
    case 'moved_away':
      return t('refusals.warnMovedAway', { to: warning.to });
    case 'not_wanted':
      return t('refusals.warnNotWanted', { agent: warning.name });
    case 'not_at_home':
      return warning.spans.length === 0
        ? t('refusals.warnNobodyHome')
        : t('refusals.warnNotAtHome', { spans: formatList(warning.spans.map(sayTimes)) });
    case 'short_stay':
      return t('refusals.warnShortStay', { kept: warning.kept, minutes: warning.minutes });
    case 'same_day':
      return t('refusals.warnSameDay', times(warning.visit));
    case 'after_deadline':
      return t('rounds.afterDeadline', { day: formatDay(warning.deadline) });
  }
}

const sayTimes = (span: { readonly from: string; readonly to: string }): string =>
  t('visits.timeRange', times(span));

const times = ({ from, to }: { readonly from: string; readonly to: string }) => ({
  from: formatTime(from),
  to: formatTime(to),
});
