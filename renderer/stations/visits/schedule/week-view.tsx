// A week at a glance: a row for each agent, a column for each day, every visit pressed like in the lanes.
import { addDays } from '../../../../core/kit/day';
import type { Day } from '../../../../core/kit/time';
import { classNames } from '../../../ui/class-names';
import { formatShortDay, formatTime, formatWeekday } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import type { Staff } from '../../../../core/station/apply-staff';
import { lanesOf, type NamedVisit } from '../visit-of-day';
import classes from './schedule.module.css';

export type WeekViewProps = {
  /** Its Monday. */
  readonly monday: Day;
  readonly today: Day;
  readonly visits: readonly NamedVisit[];
  readonly staff: readonly Staff[];
  readonly chosenId: string | null;
  readonly onChoose: (visitId: string) => void;
  readonly onOpenDay: (day: Day) => void;
};

export function WeekView(props: WeekViewProps) {
  const { monday, today, visits, staff, onOpenDay } = props;
  const days = Array.from({ length: 7 }, (_, i) => addDays(monday, i));
  return (
    <table className={classes['week']}>
      <thead>
        <tr>
          <th scope="col">
            <span className="heard">{t('visits.colAgents')}</span>
          </th>
          {days.map((day) => (
            <th key={day} scope="col" className={classNames(day === today && classes['today'])}>
              <button type="button" className={classes['dayButton']} onClick={() => onOpenDay(day)}>
                {formatWeekday(day)} {formatShortDay(day, today)}
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lanesOf(visits, staff).map((lane) => (
          <tr key={lane.agentId}>
            <th scope="row">
              {lane.agent}
              <span className={classes['count']}>
                {t('visits.laneCount', { count: lane.visits.length })}
              </span>
            </th>
            {days.map((day) => (
              <td key={day}>
                {lane.visits
                  .filter(({ visit }) => visit.day === day)
                  .map((one) => (
                    <WeekVisit key={one.visit.id} {...props} one={one} />
                  ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function WeekVisit({ one, chosenId, onChoose }: WeekViewProps & { readonly one: NamedVisit }) {
  const { visit, name } = one;
  return (
    <button
      type="button"
      className={classNames(classes['weekVisit'], classes[visit.state])}
      aria-pressed={visit.id === chosenId}
      onClick={() => onChoose(visit.id)}
    >
      {formatTime(visit.from)} {name ?? t('visits.nobodyKnown')}
      {visit.state === 'done' ? ' ✓' : ''}
      {visit.agents.length > 1 ? ` ${t('schedule.two')}` : ''}
      <span className="heard"> {t(`visits.state_${visit.state}`)}</span>
    </button>
  );
}
