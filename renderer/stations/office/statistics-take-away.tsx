// The figures taken away: as a file of one's own, and, of a closed day, as a sheet of paper. What was done is said; so is why not.
import { useState } from 'react';
import type { Period } from '../../../core/queue/statistics/period';
import type { Statistics } from '../../../core/queue/statistics/statistics';
import { flatTable, tablesOf } from '../../../core/queue/statistics/tables';
import type { Instant } from '../../../core/kit/time';
import type { Site } from '../../../core/station/station';
import { printDaySheet } from '../../data/acts/slip-acts';
import { saveTable } from '../../data/acts/table-acts';
import { useClosedDay } from '../../data/queries/statistics';
import { Button } from '../../ui/button';
import { formatInstant } from '../../ui/format';
import { t } from '../../ui/i18n';
import { Notice } from '../../ui/notice';
import { useAct } from '../../ui/use-act';
import { useKeys } from '../../ui/use-keys';
import { useNow } from '../../ui/use-now';
import classes from './statistics.module.css';
import { fileWords, periodInName } from './statistics-words';

export type TakeAwayProps = {
  readonly statistics: Statistics;
  /** When it was counted. */
  readonly at: Instant;
  readonly site: Site;
  readonly period: Period;
};

export function TakeAway(props: TakeAwayProps) {
  const now = useNow();
  const act = useAct();
  const [said, setSaid] = useState<string | null>(null);
  const closed = useClosedDay(props.period.kind === 'day' ? props.period.from : null) ?? null;
  const save = async (format: 'csv' | 'xlsx'): Promise<void> => {
    setSaid(null);
    const saved = await act.run(() => saveTable(fileOf(props, format)));
    if (saved === null) return;
    const { path } = saved;
    setSaid(path === null ? t('statistics.savedNot') : t('statistics.saved', { path }));
  };
  const print = async (dayId: string): Promise<void> => {
    setSaid(null);
    const asked = await act.run(() => printDaySheet(dayId, t('statistics.sheetAgain')));
    if (asked !== null) setSaid(t('statistics.sheetAsked'));
  };
  const printClosed = closed === null ? undefined : () => void print(closed);
  useKeys({ F6: () => void save('xlsx'), F7: () => void save('csv'), F9: printClosed });
  return (
    <>
      <div className={classes['choices']}>
        <span className={classes['legend']}>
          {t('statistics.countedAt', { at: formatInstant(props.at, now) })}
        </span>
        <Button keys="F6" isPending={act.isBusy} onPress={() => void save('xlsx')}>
          {t('statistics.saveXlsx')}
        </Button>
        <Button keys="F7" isPending={act.isBusy} onPress={() => void save('csv')}>
          {t('statistics.saveCsv')}
        </Button>
        {printClosed === undefined ? null : (
          <Button keys="F9" isPending={act.isBusy} onPress={printClosed}>
            {t('statistics.sheet')}
          </Button>
        )}
        {props.period.kind === 'day' && closed === null ? (
          <span className={classes['legend']}>{t('statistics.sheetClosedOnly')}</span>
        ) : null}
      </div>
      {act.sentence === null ? null : <Notice tone="needs-you">{act.sentence}</Notice>}
      {said === null ? null : <Notice tone="done">{said}</Notice>}
    </>
  );
}

/** CSV is one table for who reckons on; a workbook has a sheet for each way to look. */
function fileOf({ statistics, site, period }: TakeAwayProps, format: 'csv' | 'xlsx') {
  const words = fileWords(site, { unit: format === 'csv' });
  const name = t('statistics.fileName', { place: site.community, when: periodInName(period) });
  const tables = format === 'csv' ? [flatTable(statistics, words)] : tablesOf(statistics, words);
  return { format, name: safeName(name), tables };
}

/** A community's name is typed at set-up: what no file name may have is left out. */
const safeName = (name: string): string => name.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').slice(0, 100);
