// The register of alarms: what was reported, what was done about it and by whom, how it ended. Nothing is changed from here.
import { useState } from 'react';
import type { Alarm } from '../../../core/alarm/alarm';
import type { Instant } from '../../../core/kit/time';
import { alarmSteps } from '../../data/alarm-steps';
import { useAlarmRegister } from '../../data/queries/alarms';
import { AlarmCourse } from '../../ui/alarm-course';
import { alarmName, type AlarmShown } from '../../ui/alarm-types';
import { Button } from '../../ui/button';
import { formatList, formatMoment } from '../../ui/format';
import { t } from '../../ui/i18n';
import { ListRow } from '../../ui/list-row';
import { LongList } from '../../ui/long-list';
import { useNow } from '../../ui/use-now';
import { Section } from './section';
import classes from './office.module.css';

const portion = 100;

export function AlarmsDesk() {
  const now = useNow();
  const [most, setMost] = useState(portion);
  const [chosenId, setChosen] = useState<string | null>(null);
  const alarms = useAlarmRegister(most);
  if (alarms === undefined) return <p>{t('common.loading')}</p>;
  const chosen = alarms.find(({ alarm }) => alarm.id === chosenId) ?? alarms[0];
  return (
    <Section
      title={t('office.section_alarms')}
      lead={t(chosen === undefined ? 'alarms.registerNone' : 'alarms.registerHow')}
      said={null}
    >
      {chosen === undefined ? null : (
        <>
          <div className={classes['longList']}>
            <LongList
              label={t('office.section_alarms')}
              items={alarms}
              keyOf={({ alarm }) => alarm.id}
              isMeant={() => false}
              row={(shown) => <Row {...{ shown, now }} isChosen={shown === chosen} />}
              onOpen={({ alarm }) => setChosen(alarm.id)}
            />
          </div>
          {alarms.length < most ? null : (
            <div className={classes['acts']}>
              <Button onPress={() => setMost(most + portion)}>{t('alarms.registerMore')}</Button>
            </div>
          )}
          <OneAlarm shown={chosen} now={now} />
        </>
      )}
    </Section>
  );
}

function Row(props: {
  readonly shown: AlarmShown;
  readonly now: Instant;
  readonly isChosen: boolean;
}) {
  const { shown, now, isChosen } = props;
  const { alarm } = shown;
  return (
    <ListRow
      lead={formatMoment(alarm.at, now)}
      leadWidth="name"
      title={t('alarms.title', { what: t(`alarms.what_${alarm.what}`), name: alarmName(shown) })}
      detail={endOf(alarm, now)}
      tone={alarm.closed === null ? 'needs-you' : 'plain'}
      isChosen={isChosen}
    />
  );
}

/** When, by whom and as what it was closed, also where another machine closed it as something else; that its clock runs where it was not. */
function endOf({ closed, alsoClosed = [] }: Alarm, now: Instant): string {
  if (closed === null) return t('alarms.registerOpen');
  return [
    formatMoment(closed.at, now),
    formatList([
      ...new Set([closed, ...alsoClosed].map(({ ending }) => t(`alarms.ending_${ending}`))),
    ]),
    t('alarms.registerBy', { by: closed.by }),
  ].join(' · ');
}

function OneAlarm({ shown, now }: { readonly shown: AlarmShown; readonly now: Instant }) {
  const { alarm } = shown;
  const what = t('alarms.title', {
    what: t(`alarms.what_${alarm.what}`),
    name: alarmName(shown),
  });
  return (
    <section aria-label={what}>
      <h3>
        {what} · {alarm.place} · {formatMoment(alarm.at, now)}
      </h3>
      <AlarmCourse alarm={alarm} steps={alarmSteps(alarm)} now={now} />
    </section>
  );
}
