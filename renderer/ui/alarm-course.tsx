// What was done about one alarm, in its order, with what came of it, to its end.
import type { Alarm } from '../../core/alarm/alarm';
import type { Instant } from '../../core/kit/time';
import type { EscalationStep } from '../../core/visit/roster/risk-groups';
import classes from './alarm.module.css';
import { formatMoment } from './format';
import { t } from './i18n';

export type AlarmCourseProps = {
  readonly alarm: Alarm;
  readonly steps: readonly EscalationStep[];
  readonly now: Instant;
};

export function AlarmCourse({ alarm, steps, now }: AlarmCourseProps) {
  return (
    <ol className={classes['course']} aria-label={t('alarms.course')}>
      {doneOf(alarm, steps).map(({ at, what, outcome }, i) => (
        <li key={i}>
          <span className={classes['time']}>{formatMoment(at, now)}</span>
          <span className={classes['strong']}>{what}</span>
          <span className={classes['soft']}>{outcome}</span>
        </li>
      ))}
      {alarm.visitIds.length > 0 ? (
        <li>
          <span />
          <span className={classes['strong']}>{t('alarms.didVisit')}</span>
        </li>
      ) : null}
    </ol>
  );
}

type Done = { readonly at: Instant; readonly what: string; readonly outcome: string };

function doneOf(alarm: Alarm, steps: readonly EscalationStep[]): readonly Done[] {
  const { met, closed } = alarm;
  const nameOf = (key: string) => steps.find((step) => step.key === key)?.name ?? key;
  return [
    {
      at: alarm.at,
      what: t('alarms.didRaise', { way: t(`alarms.way_${alarm.way}`) }),
      outcome: alarm.note,
    },
    ...alarm.steps.map(({ step, at, told, outcome }) => ({
      ...{ at, what: nameOf(step) },
      outcome: [told, outcome].filter(Boolean).join(' · '),
    })),
    ...alarm.arrivals.map(({ at, who, outcome }) => ({
      ...{ at, what: t('alarms.didArrive', { who }), outcome },
    })),
    ...[...(met ? [met] : []), ...(alarm.alsoMet ?? [])].map(metLine),
    ...[...(closed ? [closed] : []), ...(alarm.alsoClosed ?? [])].map(closedLine),
  ].toSorted((a, b) => a.at - b.at);
}

const metLine = ({ at, how, by, outcome }: NonNullable<Alarm['met']>): Done => ({
  ...{ at, outcome },
  what: t(how === 'seen' ? 'alarms.didMeet' : 'alarms.didSpeak', { who: by }),
});

const closedLine = ({ at, ending, how, by }: NonNullable<Alarm['closed']>): Done => ({
  at,
  what: t('alarms.didClose', { ending: t(`alarms.ending_${ending}`) }),
  outcome: [by, how].join(' · '),
});
