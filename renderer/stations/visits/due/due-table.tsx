// The roster as rows: overdue, this week, later. Each row says the date, how far it is, and whether somebody is booked.
import type { Day } from '../../../../core/kit/time';
import type { Staff } from '../../../../core/station/apply-staff';
import { groupOf } from '../../../../core/visit/roster/risk-groups';
import type { DuePerson } from '../../../data/queries/roster';
import { rosterRules } from '../../../data/roster-rules';
import { classNames } from '../../../ui/class-names';
import { formatShortDay, formatTime } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import { agentNamesOf } from '../visit-of-day';
import classes from '../rounds.module.css';
import { nameOf } from './due-desk';
import { isLate, isSoon } from './who-is-due';

export type DueTableProps = {
  readonly list: readonly DuePerson[];
  readonly today: Day;
  readonly staff: readonly Staff[];
  readonly chosenId: string | null;
  readonly onChoose: (entryId: string) => void;
};

const columns = [
  'colName',
  'colGroup',
  'colDue',
  'colHow',
  'colSeen',
  'colAgent',
  'colBooked',
] as const;

export function DueTable(props: DueTableProps) {
  const { list } = props;
  const parts = [
    { key: 'late', rows: list.filter(isLate) },
    { key: 'soon', rows: list.filter(isSoon) },
    { key: 'later', rows: list.filter((due) => !isLate(due) && !isSoon(due)) },
  ] as const;
  return (
    <table className={classes['table']}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`rounds.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      {parts.map(({ key, rows }) =>
        rows.length === 0 ? null : (
          <tbody key={key}>
            <tr>
              <th scope="rowgroup" colSpan={columns.length} className={classes['soft']}>
                {t(`rounds.part_${key}`, { count: rows.length })}
              </th>
            </tr>
            {rows.map((due) => (
              <DueLine key={due.entry.id} {...props} due={due} isLate={key === 'late'} />
            ))}
          </tbody>
        ),
      )}
    </table>
  );
}

function DueLine(props: DueTableProps & { readonly due: DuePerson; readonly isLate: boolean }) {
  const { due, isLate, today, staff, chosenId, onChoose } = props;
  const { entry, date, lastSeen } = due;
  return (
    <tr className={classNames(entry.id === chosenId && classes['chosenRow'])}>
      <td>
        <button
          type="button"
          className={classes['name']}
          aria-pressed={entry.id === chosenId}
          onClick={() => onChoose(entry.id)}
        >
          {nameOf(due)}
        </button>
      </td>
      <td>{groupOf(rosterRules, entry.group).name}</td>
      <td>{date === null ? t('rounds.noDate') : formatShortDay(date.day, today)}</td>
      <td className={isLate ? classes['late'] : undefined}>{howFar(due)}</td>
      <td>{lastSeen === null ? t('rounds.neverSeen') : formatShortDay(lastSeen, today)}</td>
      <td>{entry.agent === null ? t('rounds.noAgent') : agentNamesOf([entry.agent], staff)}</td>
      <td>{bookedWords(due, today)}</td>
    </tr>
  );
}

/** `迟了 9 天，3 次没见到`, `今天`, `还有 4 天`. */
export function howFar({ date, daysLate, missed }: DuePerson): string {
  if (date === null) return '';
  if (daysLate > 0)
    return missed > 1
      ? t('rounds.lateMissed', { count: daysLate, missed })
      : t('rounds.late', { count: daysLate });
  return daysLate === 0 ? t('rounds.dueToday') : t('rounds.inDays', { count: -daysLate });
}

function bookedWords({ date }: DuePerson, today: Day): string {
  const visit = date?.state === 'booked' ? date.visit : null;
  return visit
    ? t('rounds.bookedAt', { day: formatShortDay(visit.day, today), time: formatTime(visit.from) })
    : t('rounds.notBooked');
}
