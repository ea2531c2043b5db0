// Statistics: which stretch of days, counted from the store, and taken away as a file. All of it by keys.
import { useState } from 'react';
import { periodAround, periodBeside, type PeriodKind } from '../../../core/queue/statistics/period';
import {
  divisions,
  flatTable,
  tablesOf,
  type Division,
} from '../../../core/queue/statistics/tables';
import type { Statistics } from '../../../core/queue/statistics/statistics';
import { dayOf, type Day, type Instant } from '../../../core/kit/time';
import { saveTable } from '../../data/acts/table-acts';
import { useClock } from '../../data/queries/clock';
import { useStatistics, type StatisticsAnswer } from '../../data/queries/statistics';
import type { Session } from '../../data/session';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { formatInstant } from '../../ui/format';
import { t } from '../../ui/i18n';
import { Notice } from '../../ui/notice';
import { useAct } from '../../ui/use-act';
import { useKeys } from '../../ui/use-keys';
import { useNow } from '../../ui/use-now';
import type { Said } from './section';
import { StatisticsSection } from './statistics-section';
import { StatisticsTabs } from './statistics-tabs';
import classes from './statistics.module.css';
import { fileWords, periodInName, sayPeriod } from './statistics-words';

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
          <Files
            statistics={answer.statistics}
            at={answer.at}
            session={session}
            name={periodInName(period)}
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

/** The figures as a file of one's own. What was saved, and where, is said; so is why not. */
function Files(props: {
  readonly statistics: Statistics;
  readonly at: Instant;
  readonly session: Session;
  /** The stretch of days, for the file's name. */
  readonly name: string;
}) {
  const { statistics, at, session, name } = props;
  const now = useNow();
  const { site } = session.station;
  const act = useAct();
  const [said, setSaid] = useState<Said>(null);
  const save = async (format: 'csv' | 'xlsx'): Promise<void> => {
    setSaid(null);
    const words = fileWords(site, { unit: format === 'csv' });
    const tables = format === 'csv' ? [flatTable(statistics, words)] : tablesOf(statistics, words);
    const file = t('statistics.fileName', { place: site.community, when: name });
    const saved = await act.run(() => saveTable({ format, name: safeName(file), tables }));
    if (saved === null) return;
    const { path } = saved;
    const text = path === null ? t('statistics.savedNot') : t('statistics.saved', { path });
    setSaid({ tone: 'done', text });
  };
  useKeys({ F6: () => void save('xlsx'), F7: () => void save('csv') });
  return (
    <>
      <div className={classes['choices']}>
        <span className={classes['legend']}>
          {t('statistics.countedAt', { at: formatInstant(at, now) })}
        </span>
        <Button keys="F6" isPending={act.isBusy} onPress={() => void save('xlsx')}>
          {t('statistics.saveXlsx')}
        </Button>
        <Button keys="F7" isPending={act.isBusy} onPress={() => void save('csv')}>
          {t('statistics.saveCsv')}
        </Button>
      </div>
      {act.sentence === null ? null : <Notice tone="needs-you">{act.sentence}</Notice>}
      {said === null ? null : <Notice tone={said.tone}>{said.text}</Notice>}
    </>
  );
}

/** A community's name is typed at set-up: what no file name may have is left out. */
const safeName = (name: string): string => name.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').slice(0, 100);
