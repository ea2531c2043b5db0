// Both limits of a case in working days: what the law gives and what we promised; before acceptance, what they will be.
import type { Case } from '../../../../core/case/case';
import { formValues, limitsFor } from '../../../../core/case/form';
import type { Limit, MatterPack } from '../../../../core/matter/definition';
import { lastDayOf, workingDaysLeft } from '../../../../core/matter/working-day';
import { calendars } from '../../../data/packs';
import { formatList, formatShortDay } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import { ListHeading } from '../../../ui/list-row';
import classes from './case-clock.module.css';

export type CaseClockProps = {
  readonly caze: Case;
  readonly pack: MatterPack;
  readonly today: string;
};

export function CaseClock({ caze, pack, today }: CaseClockProps) {
  const { acceptance } = caze;
  const { promised, legal } = limitsFor(pack, formValues(pack, caze));
  const promisedDay = acceptance?.promisedLastDay ?? lastDayOf(calendars, today, promised).lastDay;
  const left = acceptance === null ? null : workingDaysLeft(calendars, today, promisedDay);
  const assumed = acceptance?.assumedYears ?? lastDayOf(calendars, today, legal).assumedYears;
  return (
    <section>
      <ListHeading title={t('counter.limits')} />
      <p className={classes['promise']}>
        {left === null ? t('counter.promised') : t('counter.promisedLeft')}{' '}
        <strong className={left !== null && left <= 3 ? classes['near'] : classes['count']}>
          {left ?? promised.days}
        </strong>{' '}
        {unitName(promised)}
      </p>
      <p className={classes['more']}>
        {t('counter.limitsLine', {
          days: legal.days,
          unit: unitName(legal),
          lastDay: formatShortDay(promisedDay, today),
        })}
      </p>
      {assumed.length === 0 ? null : (
        <p className={classes['assumed']}>
          {t('counter.calendarMissing', { years: formatList(assumed.map(String)) })}
        </p>
      )}
    </section>
  );
}

/** `个工作日` or `天`. */
export function unitName({ unit }: Limit): string {
  return t(`counter.unit_${unit}`);
}
