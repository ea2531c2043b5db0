// Cards that are void since their visits were moved: one list and one key, never a heap of paper by itself.
import type { Day } from '../../../../core/kit/time';
import type { VisitOfDay } from '../../../data/queries/visit';
import { Button } from '../../../ui/button';
import { formatDay, formatTime } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import { useKeys } from '../../../ui/use-keys';
import classes from './schedule.module.css';

export type StaleCardsProps = {
  readonly visits: readonly VisitOfDay[];
  readonly today: Day;
  readonly isBusy: boolean;
  readonly onPrint: () => void;
};

export function StaleCards({ visits, today, isBusy, onPrint }: StaleCardsProps) {
  const count = visits.length;
  useKeys({ F10: count > 0 && !isBusy ? onPrint : undefined });
  if (count === 0) return null;
  return (
    <section className={classes['unplaced']} aria-label={t('moves.anew')}>
      <h3>{t('moves.anew')}</h3>
      <p>{t('moves.anewHow')}</p>
      <ul className={classes['stale']}>
        {visits.map(({ visit, resident }) => (
          <li key={visit.id}>
            {t('moves.anewRow', {
              name: resident?.person.name ?? t('visits.nobodyKnown'),
              day: formatDay(visit.day, today),
              from: formatTime(visit.from),
            })}
          </li>
        ))}
      </ul>
      <Button keys="F10" onPress={onPrint} isPending={isBusy}>
        {t('moves.anewPrint', { count })}
      </Button>
    </section>
  );
}
