// Alarms at the counter: every counter sees every one of them, raises and closes them.
import { alarmActs } from '../../data/acts/alarm-acts';
import { alarmSteps } from '../../data/alarm-steps';
import { useOpenAlarms } from '../../data/queries/alarms';
import { useRaising } from '../../data/use-raising';
import { useAlarmDesk } from '../../ui/use-alarm-desk';

export function useAlarms(): ReturnType<typeof useAlarmDesk> {
  const alarms = useOpenAlarms() ?? [];
  const raising = useRaising();
  return useAlarmDesk({ alarms, stepsOf: alarmSteps, acts: alarmActs, raising, onSend: null });
}
