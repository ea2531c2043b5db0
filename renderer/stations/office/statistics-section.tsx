// Statistics of a day, week or month: four figures, a chart with its table, the jumps with their reasons, and how it is counted.
import { figuresOf } from '../../../core/queue/statistics/figures';
import type { Statistics } from '../../../core/queue/statistics/statistics';
import { divisions, groupsBy, type Division } from '../../../core/queue/statistics/tables';
import type { Site } from '../../../core/station/station';
import { formatDay } from '../../ui/format';
import { t } from '../../ui/i18n';
import { StatisticsBars } from './statistics-bars';
import { StatisticsColumns, type ChartRow } from './statistics-columns';
import { StatisticsFacts, StatisticsNotes } from './statistics-facts';
import { StatisticsTable } from './statistics-table';
import { StatisticsTabs } from './statistics-tabs';
import classes from './statistics.module.css';
import { keyName } from './statistics-words';

export type StatisticsSectionProps = {
  readonly statistics: Statistics;
  readonly site: Site;
  readonly division: Division;
  readonly onDivision: (division: Division) => void;
};

export function StatisticsSection(props: StatisticsSectionProps) {
  const { statistics, site, division, onDivision } = props;
  const by = t(`statistics.by_${division}`);
  const rows = rowsOf(statistics, site, division);
  const isTime = division === 'hour' || division === 'day';
  const Chart = isTime ? StatisticsColumns : StatisticsBars;
  return (
    <>
      <StatisticsFacts total={statistics.total} />
      <StatisticsTabs
        label={t('statistics.by')}
        tabs={divisions.map((key, n) => ({
          key,
          label: t(`statistics.by_${key}`),
          keys: `${n + 1}`,
        }))}
        chosen={division}
        onChoose={onDivision}
      />
      <p className={classes['legend']}>
        {t('statistics.legendTickets')}
        {isTime ? null : ` · ${t('statistics.legendWaits')}`}
      </p>
      <div className={classes['wide']}>
        <Chart label={t('statistics.chartLabel', { by })} rows={rows} />
      </div>
      <div className={classes['wide']}>
        <StatisticsTable
          label={t('statistics.tableLabel', { by })}
          heading={by}
          rows={rows}
          total={{ name: t('statistics.total'), figures: statistics.total }}
        />
      </div>
      <Jumps statistics={statistics} />
      <StatisticsNotes total={statistics.total} />
    </>
  );
}

function rowsOf(statistics: Statistics, site: Site, division: Division): readonly ChartRow[] {
  return inOrder(groupsBy(statistics, division), site, division).map(({ key, figures }) => ({
    name: keyName(site, division, key),
    ...(division === 'day' ? { tick: `${Number(String(key).slice(8))}` } : {}),
    figures,
  }));
}

type Groups = ReturnType<typeof groupsBy>;

/** Services as the site lists them. Hours without anybody stand between two with somebody, or time would seem to jump. */
function inOrder(groups: Groups, { services }: Site, division: Division): Groups {
  if (division === 'service') {
    const place = (key: unknown): number => services.findIndex((one) => one.key === key);
    return groups.toSorted((a, b) => place(a.key) - place(b.key));
  }
  if (division !== 'hour') return groups;
  const hours = groups.map(({ key }) => Number(key));
  const first = Math.min(...hours);
  return Array.from({ length: Math.max(...hours) - first + 1 }, (_, n) => {
    const key = first + n;
    return groups.find((one) => one.key === key) ?? { key, figures: figuresOf(nobody) };
  });
}

const nobody = { tickets: [], firstWaits: [], laterWaits: [], parts: [] };

function Jumps({ statistics }: { readonly statistics: Statistics }) {
  const { jumps } = statistics;
  return (
    <section className={classes['notes']} aria-label={t('statistics.jumpsTitle')}>
      <h3>{t('statistics.jumpsTitle')}</h3>
      {jumps.length === 0 ? <p>{t('statistics.jumpsNone')}</p> : null}
      <ul>
        {jumps.map(({ day, number, window, reason }, n) => (
          <li key={n}>
            {formatDay(day)} · <strong>{number}</strong> · {t('board.windowShort', { window })} ·{' '}
            {reason}
          </li>
        ))}
      </ul>
    </section>
  );
}
