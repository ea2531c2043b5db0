// The four figures that are asked for first, and below everything how they are counted, in words.
import { perMille, type Figures } from '../../../core/queue/statistics/figures';
import { t } from '../../ui/i18n';
import classes from './statistics.module.css';
import { sayCell } from './statistics-words';

export function StatisticsFacts({ total }: { readonly total: Figures }) {
  const { tickets, done, called, noShows, wait, service } = total;
  const p90 = (ms: number | null): string =>
    ms === null ? '' : t('statistics.factP90', { p90: sayCell(ms, 'duration') });
  return (
    <dl className={classes['facts']}>
      <Fact
        name={t('statistics.factTickets')}
        value={sayCell(tickets, 'count')}
        detail={t('statistics.factDone', { done })}
      />
      <Fact
        name={t('statistics.factWait')}
        value={sayCell(wait.medianMs, 'duration')}
        detail={p90(wait.p90Ms)}
      />
      <Fact
        name={t('statistics.factService')}
        value={sayCell(service.medianMs, 'duration')}
        detail={p90(service.p90Ms)}
      />
      <Fact
        name={t('statistics.factNoShow')}
        value={sayCell(perMille(noShows, called), 'rate')}
        detail={t('statistics.factCalled', { called, noShows })}
      />
    </dl>
  );
}

function Fact(props: { readonly name: string; readonly value: string; readonly detail: string }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd className={classes['figure']}>{props.value}</dd>
      <dd>{props.detail}</dd>
    </div>
  );
}

export function StatisticsNotes({ total }: { readonly total: Figures }) {
  const { neverCalled, brokenOff, unsure, withoutHistory } = total;
  return (
    <section className={classes['notes']} aria-label={t('statistics.notesTitle')}>
      <h3>{t('statistics.notesTitle')}</h3>
      <ul>
        <li>{t('statistics.noteWait')}</li>
        {neverCalled > 0 ? (
          <li>{t('statistics.noteNeverCalled', { count: neverCalled })}</li>
        ) : null}
        <li>{t('statistics.noteService', { count: brokenOff })}</li>
        <li>{t('statistics.noteNoShow')}</li>
        <li>{t('statistics.noteRank')}</li>
        <li>{t('statistics.noteStanding')}</li>
        {unsure > 0 ? <li>{t('statistics.noteUnsure', { count: unsure })}</li> : null}
        {withoutHistory > 0 ? (
          <li>{t('statistics.noteWithoutHistory', { count: withoutHistory })}</li>
        ) : null}
      </ul>
    </section>
  );
}
