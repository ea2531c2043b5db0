// A month: how many visits each day has, how many of them are done, where something was left over, and the lanes of the agents.
// A day opens when pressed.
import { addDays, addMonths, weekdayOf } from '../../../../core/kit/day';
import type { Day } from '../../../../core/kit/time';
import type { Staff } from '../../../../core/station/apply-staff';
import { isDue } from '../../../../core/visit/apply-visit';
import { classNames } from '../../../ui/class-names';
import { formatDay } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import type { NamedVisit } from '../visit-of-day';
import { MonthLanes } from './month-lanes';
import classes from './schedule.module.css';

export type MonthViewProps = {
  readonly day: Day;
  readonly today: Day;
  readonly visits: readonly NamedVisit[];
  readonly staff: readonly Staff[];
  readonly onOpenDay: (day: Day) => void;
};

const weekdays = [1, 2, 3, 4, 5, 6, 0] as const;

export function MonthView(props: MonthViewProps) {
  return (
    <>
      <Sheet {...props} />
      <MonthLanes {...props} />
    </>
  );
}

function Sheet({ day, today, visits, onOpenDay }: MonthViewProps) {
  const { from, weeks } = monthOf(day);
  return (
    <table className={classes['month']}>
      <thead>
        <tr>
          {weekdays.map((weekday) => (
            <th key={weekday} scope="col">
              {t(`schedule.weekday_${weekday}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: weeks }, (_, week) => (
          <tr key={week}>
            {weekdays.map((_, column) => {
              const on = addDays(from, week * 7 + column);
              return (
                <td key={on} className={classNames(on === today && classes['today'])}>
                  <MonthDay
                    on={on}
                    isOther={on.slice(0, 7) !== day.slice(0, 7)}
                    today={today}
                    visits={visits.filter(({ visit }) => visit.day === on)}
                    onOpenDay={onOpenDay}
                  />
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The Monday with which a month's sheet begins, and how many weeks it has. */
export function monthOf(day: Day): {
  readonly from: Day;
  readonly to: Day;
  readonly weeks: number;
} {
  const first = `${day.slice(0, 8)}01`;
  const last = addDays(addMonths(first, 1), -1);
  const from = mondayOf(first);
  const to = addDays(mondayOf(last), 6);
  const weeks = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000 / 7);
  return { from, to, weeks };
}

export const mondayOf = (day: Day): Day => addDays(day, -((weekdayOf(day) + 6) % 7));

function MonthDay(props: {
  readonly on: Day;
  readonly isOther: boolean;
  readonly today: Day;
  readonly visits: readonly NamedVisit[];
  readonly onOpenDay: (day: Day) => void;
}) {
  const { on, isOther, today, visits, onOpenDay } = props;
  const shown = visits.filter(({ visit }) => visit.state !== 'cancelled');
  const done = shown.filter(({ visit }) => visit.state === 'done').length;
  const open = on < today ? shown.filter(({ visit }) => isDue(visit)).length : 0;
  return (
    <button
      type="button"
      className={classNames(classes['monthDay'], isOther && classes['other'])}
      onClick={() => onOpenDay(on)}
    >
      <span className="heard">{formatDay(on, today)}</span>
      <span className={classes['date']} aria-hidden="true">
        {Number(on.slice(8))}
      </span>
      {shown.length === 0 ? null : <span>{t('visits.laneCount', { count: shown.length })}</span>}
      {done === 0 ? null : (
        <span className={classes['doneWords']}>{t('schedule.monthDone', { count: done })}</span>
      )}
      {open === 0 ? null : (
        <span className={classes['why']}>{t('schedule.monthOpen', { count: open })}</span>
      )}
    </button>
  );
}
