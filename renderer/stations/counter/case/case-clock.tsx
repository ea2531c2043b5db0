// The time limits of a case in working days: before acceptance what they will be, after it what the one clock says.
import type { Case } from '../../../../core/case/case';
import {
  clockOf,
  type CaseClock as Clock,
  type LimitLeft,
} from '../../../../core/case/course/clock';
import { formValues, limitsFor } from '../../../../core/case/form';
import type { Limit, MatterPack } from '../../../../core/matter/definition';
import { lastDayOf } from '../../../../core/matter/working-day';
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

export function CaseClock(props: CaseClockProps) {
  const { caze, pack, today } = props;
  const clock = clockOf(calendars, { pack, c: caze }, today);
  return (
    <section>
      <ListHeading title={t('counter.limits')} />
      {clock !== null ? (
        <Running clock={clock} today={today} />
      ) : caze.acceptance === null ? (
        <Before {...props} />
      ) : (
        <p className={classes['more']}>{t('life.noClock')}</p>
      )}
    </section>
  );
}

function Before({ caze, pack, today }: CaseClockProps) {
  const { promised, legal } = limitsFor(pack, formValues(pack, caze));
  return (
    <>
      <p className={classes['promise']}>
        {t('counter.promised')} <strong className={classes['count']}>{promised.days}</strong>{' '}
        {unitName(promised)}
      </p>
      <p className={classes['more']}>
        {t('counter.limitsLine', {
          days: legal.days,
          unit: unitName(legal),
          lastDay: formatShortDay(lastDayOf(calendars, today, promised).lastDay, today),
        })}
      </p>
      <Assumed years={lastDayOf(calendars, today, legal).assumedYears} />
    </>
  );
}

function Running({ clock, today }: { readonly clock: Clock; readonly today: string }) {
  const { pause, promised, legal, step, assumedYears } = clock;
  return (
    <>
      <p className={classes['promise']}>
        {t('life.promised')} <Left limit={promised} />
      </p>
      {pause === null ? null : (
        <p className={classes['assumed']}>
          {t('life.standsSince', {
            day: formatShortDay(pause.from, today),
            why: t(`life.why_${pause.why}`),
          })}
          {pause.note === '' ? '' : ` · ${pause.note}`}
        </p>
      )}
      <dl className={classes['limits']}>
        <dt>{t('life.promised')}</dt>
        <dd>{dayOf(promised, today)}</dd>
        <dt>{t('life.legal')}</dt>
        <dd>
          {dayOf(legal, today)} · <Left limit={legal} />
        </dd>
        {step?.limit ? (
          <>
            <dt>{t('life.thisStep')}</dt>
            <dd>
              {dayOf(step.limit, today)} · <Left limit={step.limit} />
            </dd>
          </>
        ) : null}
      </dl>
      <Assumed years={assumedYears} />
    </>
  );
}

/** Colour with its words: red is said to be late, amber to be near. */
function Left({ limit }: { readonly limit: LimitLeft }) {
  const { level } = limit;
  const tone = level === 'late' ? 'late' : level === 'calm' ? 'calm' : 'near';
  return <strong className={classes[tone]}>{sayLeft(limit)}</strong>;
}

/** `还剩 22 个工作日`, `今天是最后一天`, `已经超期 2 个工作日`. */
export function sayLeft({ lastDay, left, level }: LimitLeft): string {
  if (lastDay === null && left >= 0) return t('life.left_standing', { count: left });
  return t(`life.left_${level}`, { count: Math.abs(left) });
}

const dayOf = ({ lastDay }: LimitLeft, today: string): string =>
  lastDay === null ? '—' : t('life.until', { day: formatShortDay(lastDay, today) });

function Assumed({ years }: { readonly years: readonly number[] }) {
  return years.length === 0 ? null : (
    <p className={classes['assumed']}>
      {t('counter.calendarMissing', { years: formatList(years.map(String)) })}
    </p>
  );
}

/** `个工作日` or `天`. */
export function unitName({ unit }: Limit): string {
  return t(`counter.unit_${unit}`);
}
