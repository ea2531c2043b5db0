// An alarm in words: the line that stays on the screen, and why something was not written down.
import { nextAlarmStep, type AlarmRefusal } from '../../core/alarm/alarm-acts';
import type { Alarm } from '../../core/alarm/alarm';
import type { Instant } from '../../core/kit/time';
import type { EscalationStep } from '../../core/visit/roster/risk-groups';
import { formatMoment } from './format';
import { t } from './i18n';
import type { Sentences } from './say';
import { passedWords } from './say-watch';

export const alarmSentences: Omit<Sentences<AlarmRefusal>, 'reason_needed'> = {
  alarm_for_nobody: () => t('alarms.refuse_forNobody'),
  alarm_without_place: () => t('alarms.refuse_withoutPlace'),
  alarm_wrong_time: ({ at }) => t('alarms.refuse_wrongTime', { at: formatMoment(at, Date.now()) }),
  alarm_open_already: ({ at }) =>
    t('alarms.refuse_openAlready', { at: formatMoment(at, Date.now()) }),
  alarm_over: () => t('alarms.refuse_over'),
  nobody_met: ({ ending }) =>
    t('alarms.refuse_nobodyMet', { ending: t(`alarms.ending_${ending}`) }),
  emergency_not_called: () => t('alarms.refuse_emergency'),
  family_not_rung: () => t('alarms.refuse_family'),
  met_already: () => t('alarms.refuse_met'),
  key_not_consented: () => t('alarms.refuse_key'),
};

/** `12:10 跌倒报警：王桂兰（…），已经 13 分钟。` */
export function alarmWords(alarm: Alarm, name: string, now: Instant): string {
  return t('alarms.since', {
    at: formatMoment(alarm.at, now),
    what: t(`alarms.what_${alarm.what}`),
    name,
    place: alarm.place,
    passed: passedWords(alarm.at, now),
  });
}

/** What is to be done now, or how they are where somebody has met them. */
export function alarmNextWords(
  alarm: Alarm,
  steps: readonly EscalationStep[],
  now: Instant,
): string {
  if (alarm.met) {
    const { at, how, by, outcome } = alarm.met;
    const words = { at: formatMoment(at, now), by, outcome };
    return how === 'seen' ? t('alarms.metWords', words) : t('alarms.spokenWords', words);
  }
  const next = nextAlarmStep(alarm, steps);
  if (next === null) return t('alarms.stepsAll');
  const words = { step: next.step.name, at: formatMoment(next.dueAt, now) };
  return next.dueAt <= now ? t('alarms.nowStep', words) : t('alarms.soonStep', words);
}
