// The list twin of the timeline: the same visits in rows, for whoever reads rather than looks.
import type { Staff } from '../../../core/station/apply-staff';
import { classNames } from '../../ui/class-names';
import { formatTime } from '../../ui/format';
import { t } from '../../ui/i18n';
import { agentNames, type NamedVisit } from './visit-of-day';
import classes from './visits.module.css';

export type VisitListProps = {
  readonly visits: readonly NamedVisit[];
  readonly staff: readonly Staff[];
  readonly chosenId: string | null;
  readonly onChoose: (visitId: string) => void;
};

const columns = [
  'colTime',
  'colName',
  'colPlace',
  'colPurpose',
  'colBring',
  'colAgents',
  'colState',
] as const;

export function VisitList({ visits, staff, chosenId, onChoose }: VisitListProps) {
  return (
    <table className={classes['list']}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`visits.${column}`)}
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
