// Alarms in the visits window, from where somebody can be sent at once.
import * as acts from '../../../data/acts/alarm-acts';
import { alarmSteps } from '../../../data/alarm-steps';
import { useOpenAlarms } from '../../../data/queries/alarms';
import { useRaising } from '../../../data/use-raising';
import { useAlarmDesk } from '../../../ui/use-alarm-desk';

export function useAlarms(): ReturnType<typeof useAlarmDesk> {
  const alarms = useOpenAlarms() ?? [];
  const raising = useRaising();
  return useAlarmDesk({ alarms, steps: alarmSteps, acts, raising, onSend: null });
}
