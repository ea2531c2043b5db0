// The list twin of the timeline: the same visits in rows, for whoever reads rather than looks.
import type { Staff } from '../../../core/station/apply-staff';
import type { DayRoute } from '../../../core/visit/schedule/day-routes';
import { classNames } from '../../ui/class-names';
import { formatTime } from '../../ui/format';
import { t } from '../../ui/i18n';
import { agentNames, type NamedVisit } from './visit-of-day';
import classes from './visits.module.css';

export type VisitListProps = {
  readonly visits: readonly NamedVisit[];
  readonly staff: readonly Staff[];
  readonly routes: readonly DayRoute[];
  readonly chosenId: string | null;
  readonly onChoose: (visitId: string) => void;
};

const columns = [
  'colTime',
  'colName',
  'colPlace',
  'colWay',
  'colPurpose',
  'colBring',
  'colAgents',
  'colState',
] as const;

export function VisitList({ visits, staff, routes, chosenId, onChoose }: VisitListProps) {
  return (
    <table className={classes['list']}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column === 'colWay' ? t('schedule.colWay') : t(`visits.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {visits.map(({ visit, name }) => (
          <tr key={visit.id} className={classNames(visit.id === chosenId && classes['chosenRow'])}>
            <td>
              {t('visits.timeRange', { from: formatTime(visit.from), to: formatTime(visit.to) })}
            </td>
            <td>
              <button
                type="button"
                className={classes['nameButton']}
                aria-pressed={visit.id === chosenId}
                onClick={() => onChoose(visit.id)}
              >
                {name ?? t('visits.nobodyKnown')}
              </button>
            </td>
            <td>{visit.place}</td>
            <td>{wayTo(visit.id, routes)}</td>
            <td>{t(`visits.purpose_${visit.purpose}`)}</td>
            <td>{visit.bring}</td>
            <td>{agentNames(visit, staff)}</td>
            <td className={classes[`state_${visit.state}`]}>{t(`visits.state_${visit.state}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Minutes of the way there; empty where the map does not know it. */
function wayTo(visitId: string, routes: readonly DayRoute[]): string {
  const leg = routes.flatMap(({ legs }) => legs).find(({ visit }) => visit.id === visitId);
  return leg?.minutes ? t('schedule.legMinutes', { minutes: leg.minutes }) : '';
}
