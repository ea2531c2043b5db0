// Alarms in the visits window, from where somebody is sent at once; what that pushes aside is planned anew, in three options.
import { useState } from 'react';
import { dayOf, type Instant } from '../../../../core/kit/time';
import type { Staff } from '../../../../core/station/apply-staff';
import { alarmActs, sendBecauseOf } from '../../../data/acts/alarm-acts';
import { alarmSteps } from '../../../data/alarm-steps';
import { settled } from '../../../data/live';
import { useOpenAlarms, type AlarmWithPerson } from '../../../data/queries/alarms';
import { useRaising } from '../../../data/use-raising';
import { alarmName } from '../../../ui/alarm-types';
import { formatMoment, joinSentences } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import { useAct } from '../../../ui/use-act';
import { useAlarmDesk } from '../../../ui/use-alarm-desk';
import { ReplanDialog } from '../plan/replan-dialog';
import { SendDialog } from './send-dialog';

export function useAlarms(
  staff: readonly Staff[],
  now: Instant,
  /** Somebody was sent, the day was planned anew: the words for the schedule of today. */
  onDone: (words: string) => void,
): ReturnType<typeof useAlarmDesk> {
  const alarms = useOpenAlarms() ?? [];
  const raising = useRaising();
  const act = useAct(settled);
  const [sending, setSending] = useState<AlarmWithPerson | null>(null);
  /** What was said when somebody was sent, while the others are planned anew; it stays to be read out afterwards. */
  const [sent, setSent] = useState<string | null>(null);
  const open = (next: AlarmWithPerson | null) => {
    act.clear();
    setSent(null);
    setSending(next);
  };
  const send = async ({ alarm }: AlarmWithPerson, agents: readonly string[]) => {
    const note = t('alarms.sendNote', {
      at: formatMoment(alarm.at, now),
      what: t(`alarms.what_${alarm.what}`),
    });
    const visit = await act.run(() => sendBecauseOf(alarm.id, agents, note));
    if (!visit) return;
    open(null);
    const words = t('alarms.sent', { word: visit.bookingWord });
    onDone(words);
    setSent(words);
  };
  const desk = useAlarmDesk({
    alarms,
    stepsOf: alarmSteps,
    acts: alarmActs,
    raising,
    onSend: open,
  });
  return {
    ...desk,
    dialog: (
      <>
        {desk.dialog}
        {sending === null ? null : (
          <SendDialog
            name={alarmName(sending)}
            {...{ staff, act }}
            onSend={(agents) => void send(sending, agents)}
            onClose={() => open(null)}
          />
        )}
        {sent === null ? null : (
          <ReplanDialog
            {...{ day: dayOf(now), now, staff, act }}
            onDone={(words) => {
              open(null);
              onDone(joinSentences(sent, words));
            }}
            onClose={() => open(null)}
          />
        )}
      </>
    ),
  };
}
