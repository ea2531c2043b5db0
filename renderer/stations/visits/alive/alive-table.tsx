// Who is due, and how each was seen: still open first.
import { standingOf } from '../../../../core/alive/alive';
import type { Day } from '../../../../core/kit/time';
import type { AliveRow } from '../../../data/queries/alive';
import { classNames } from '../../../ui/class-names';
import { formatList, formatPhone, formatShortDay } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import classes from '../rounds.module.css';

export type AliveTableProps = {
  readonly rows: readonly AliveRow[];
  readonly today: Day;
  readonly chosenId: string | null;
  readonly onChoose: (checkId: string) => void;
};

const columns = ['colName', 'colPhone', 'colPlace', 'colDue', 'colHow', 'colWho'] as const;

export function AliveTable({ rows, today, chosenId, onChoose }: AliveTableProps) {
  return (
    <table className={classes['table']}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`alive.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ check, resident }) => {
          const standing = standingOf(check);
          const isOpen = standing?.result !== 'alive';
          return (
            <tr
              key={check.id}
              className={classNames(check.id === chosenId && classes['chosenRow'])}
            >
              <td>
                <button
                  type="button"
                  className={classes['name']}
                  aria-pressed={check.id === chosenId}
                  onClick={() => onChoose(check.id)}
                >
                  {resident?.person.name ?? t('visits.nobodyKnown')}
                </button>
              </td>
              <td>{formatPhone(resident?.person.phone ?? '')}</td>
              <td>{resident?.person.address ?? ''}</td>
              <td className={classNames(isOpen && check.due < today && classes['late'])}>
                {formatShortDay(check.due, today)}
              </td>
              <td className={classes[isOpen ? 'late' : 'done']}>
                {standing === null
                  ? t('alive.notYet')
                  : t('alive.how', {
                      day: formatShortDay(standing.on, today),
                      how: t(`alive.method_${standing.method}`),
                      result: t(`alive.result_${standing.result}`),
                    })}
              </td>
              <td>
                {standing
                  ? formatList([...standing.by, ...(standing.kin ? [standing.kin.name] : [])])
                  : ''}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
