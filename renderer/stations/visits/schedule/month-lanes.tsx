// The lanes of a month: a row for each agent, a column for each day, how many visits they have on it. A day opens when pressed.
import { addDays, addMonths, weekdayOf } from '../../../../core/kit/day';
import type { Day } from '../../../../core/kit/time';
import type { Staff } from '../../../../core/station/apply-staff';
import { classNames } from '../../../ui/class-names';
import { formatDay } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import { lanesOf, type NamedVisit } from '../visit-of-day';
import classes from './schedule.module.css';

export type MonthLanesProps = {
  /** Any day of the month. */
  readonly day: Day;
  readonly today: Day;
  readonly visits: readonly NamedVisit[];
  readonly staff: readonly Staff[];
  readonly onOpenDay: (day: Day) => void;
};

export function MonthLanes({ day, today, visits, staff, onOpenDay }: MonthLanesProps) {
  const month = day.slice(0, 8);
  const days = daysOf(`${month}01`);
  const own = visits.filter(({ visit }) => visit.day.startsWith(month));
  const lanes = lanesOf(own, staff);
  if (lanes.length === 0) return null;
  return (
    <table className={classes['monthLanes']}>
      <caption>{t('schedule.monthLanes')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('visits.colAgents')}</th>
          {days.map((on) => (
            <th key={on} scope="col" className={classNames(on === today && classes['today'])}>
              <button type="button" className={classes['dayButton']} onClick={() => onOpenDay(on)}>
                <span className="heard">{formatDay(on, today)}</span>
                <span aria-hidden="true">{Number(on.slice(8))}</span>
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lanes.map(({ agentId, agent, visits: all }) => (
          <tr key={agentId}>
            <th scope="row">
              {agent}
              <span className={classes['count']}>
                {t('visits.laneCount', { count: all.length })}
              </span>
            </th>
            {days.map((on) => (
              <td key={on} className={classNames(isWeekend(on) && classes['weekend'])}>
                {all.filter(({ visit }) => visit.day === on).length || ''}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const isWeekend = (day: Day): boolean => weekdayOf(day) % 6 === 0;

function daysOf(first: Day): readonly Day[] {
  const count = Number(addDays(addMonths(first, 1), -1).slice(8));
  return Array.from({ length: count }, (_, i) => addDays(first, i));
}
