// The line of every alarm whose clock runs, in every window where staff sit, whatever else they do there.
import type { Alarm } from '../../core/alarm/alarm';
import type { Instant } from '../../core/kit/time';
import type { EscalationStep } from '../../core/visit/roster/risk-groups';
import classes from './alarm.module.css';
import { alarmName, type AlarmShown } from './alarm-types';
import { Button } from './button';
import { t } from './i18n';
import { alarmNextWords, alarmWords } from './say-alarm';

export type AlarmLinesProps = {
  readonly alarms: readonly AlarmShown[];
  readonly stepsOf: (alarm: Alarm) => readonly EscalationStep[];
  readonly now: Instant;
  readonly onOpen: (alarmId: string) => void;
};

export function AlarmLines({ alarms, stepsOf, now, onOpen }: AlarmLinesProps) {
  if (alarms.length === 0) return null;
  return (
    <section aria-label={t('alarms.listTitle')}>
      {alarms.map((shown) => (
        <div key={shown.alarm.id} className={classes['row']}>
          <p className={classes['words']}>
            <strong className={classes['alarm']}>
              {alarmWords(shown.alarm, alarmName(shown), now)}
            </strong>{' '}
            {alarmNextWords(shown.alarm, stepsOf(shown.alarm), now)}
          </p>
          <Button onPress={() => onOpen(shown.alarm.id)}>{t('alarms.open')}</Button>
        </div>
      ))}
    </section>
  );
}
