// Statistics: which stretch of days, counted from the store, and taken away as a file. All of it by keys.
import { useState } from 'react';
import { periodAround, periodBeside, type PeriodKind } from '../../../core/queue/statistics/period';
import { divisions, type Division } from '../../../core/queue/statistics/tables';
import { dayOf, type Day } from '../../../core/kit/time';
import { useClock } from '../../data/queries/clock';
import { useStatistics, type StatisticsAnswer } from '../../data/queries/statistics';
import type { Session } from '../../data/session';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { t } from '../../ui/i18n';
import { Notice } from '../../ui/notice';
import { useKeys } from '../../ui/use-keys';
import { useNow } from '../../ui/use-now';
import { StatisticsSection } from './statistics-section';
import { TakeAway } from './statistics-take-away';
import { StatisticsTabs } from './statistics-tabs';
import classes from './statistics.module.css';
import { sayPeriod } from './statistics-words';

const kinds = [
  ['day', 'F2'],
  ['week', 'F3'],
  ['month', 'F4'],
] as const;

export function StatisticsDesk({ session }: { readonly session: Session }) {
  const clock = useClock();
  const today = dayOf(useNow());
  if (clock === undefined) return <p>{t('common.loading')}</p>;
  // The business day is stored and may be ahead of a clock that was set back.
  const latest = clock.day !== undefined && clock.day > today ? clock.day : today;
  return <Chosen session={session} latest={latest} first={clock.day ?? today} />;
}

function Chosen(props: { readonly session: Session; readonly latest: Day; readonly first: Day }) {
  const { session, latest } = props;
  const [kind, setKind] = useState<PeriodKind>('day');
  const [day, setDay] = useState(props.first);
  const [division, setDivision] = useState<Division>('hour');
  const period = periodAround(kind, day);
  const { answer, again } = useStatistics(session, period);
  const go = (step: -1 | 1): void => setDay(periodBeside(period, step).from);
  const isLast = period.to >= latest;
  useKeys({
    F2: () => setKind('day'),
    F3: () => setKind('week'),
    F4: () => setKind('month'),
    F5: again,
    PageUp: () => go(-1),
    PageDown: isLast ? undefined : () => go(1),
    ...Object.fromEntries(divisions.map((one, n) => [`${n + 1}`, () => setDivision(one)])),
  });
  return (
    <div className={classes['sheet']}>
      <h2>{t('office.section_statistics')}</h2>
      <div className={classes['choices']}>
        <StatisticsTabs
          label={t('statistics.kind')}
          tabs={kinds.map(([key, keys]) => ({ key, label: t(`statistics.kind_${key}`), keys }))}
          chosen={kind}
          onChoose={setKind}
        />
        <strong className={classes['period']}>{sayPeriod(period, latest)}</strong>
        <Button keys="PageUp" onPress={() => go(-1)}>
          {t(`statistics.earlier_${kind}`)}
        </Button>
        <Button keys="PageDown" isDisabled={isLast} onPress={() => go(1)}>
          {t(`statistics.later_${kind}`)}
        </Button>
        <Button keys="F5" isPending={answer.state === 'reading'} onPress={again}>
          {t('statistics.again')}
        </Button>
      </div>
      <Answer answer={answer} />
      {answer.state === 'read' && answer.statistics.total.tickets > 0 ? (
        <>
          <TakeAway
            statistics={answer.statistics}
            at={answer.at}
            site={session.station.site}
            period={period}
          />
          <StatisticsSection
            statistics={answer.statistics}
            site={session.station.site}
            division={division}
            onDivision={setDivision}
          />
        </>
      ) : null}
    </div>
  );
}

/** What is being counted, or that there is nothing, or that it could not be. */
function Answer({ answer }: { readonly answer: StatisticsAnswer }) {
  if (answer.state === 'failed') return <Notice tone="needs-you">{t('statistics.failed')}</Notice>;
  if (answer.state === 'reading') {
    const { done, of } = answer;
    return (
      <div className={classes['reading']}>
        <progress
          aria-label={t('statistics.reading', { done, of })}
          max={Math.max(1, of)}
          value={done}
        />
        <span aria-hidden="true">{t('statistics.reading', { done, of })}</span>
      </div>
    );
  }
  if (answer.statistics.total.tickets === 0)
    return <Empty title={t('statistics.emptyTitle')}>{t('statistics.emptyText')}</Empty>;
  return null;
}
