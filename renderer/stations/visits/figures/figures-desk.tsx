// The figures of home visits: what was due and made by group, who was on time and known, and both as a file.
import { useState } from 'react';
import { addDays } from '../../../../core/kit/day';
import type { Table } from '../../../../core/kit/table';
import type { Day } from '../../../../core/kit/time';
import type { Staff } from '../../../../core/station/apply-staff';
import { groupOf } from '../../../../core/visit/roster/risk-groups';
import { saveTable } from '../../../data/acts/table-acts';
import { useVisitFigures, type VisitFigures } from '../../../data/queries/visit-figures';
import { rosterRules } from '../../../data/roster-rules';
import { Button } from '../../../ui/button';
import { classNames } from '../../../ui/class-names';
import { DateField } from '../../../ui/date-field';
import { formatDay } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import { SavedTogether } from '../../../ui/misread';
import { Notice } from '../../../ui/notice';
import { useAct } from '../../../ui/use-act';
import { useKeys } from '../../../ui/use-keys';
import { agentNamesOf } from '../visit-of-day';
import classes from '../rounds.module.css';

export type FiguresDeskProps = { readonly today: Day; readonly staff: readonly Staff[] };

export function FiguresDesk({ today, staff }: FiguresDeskProps) {
  const [from, setFrom] = useState(addDays(today, -30));
  const [to, setTo] = useState(today);
  const [said, setSaid] = useState<string | null>(null);
  const act = useAct();
  const figures = useVisitFigures(from, to, today);
  const isBackwards = to < from;
  const tables = figures && !isBackwards ? tablesOf(figures, staff, plainTitle) : [];
  const save = async (format: 'csv' | 'xlsx', which: readonly Table[]) => {
    setSaid(null);
    if (which.length === 0) return;
    const name = t('rounds.figuresFile', { from, to });
    const saved = await act.run(() => saveTable({ format, name, tables: which }));
    if (saved === null) return;
    const { path } = saved;
    setSaid(path === null ? t('statistics.savedNot') : t('statistics.saved', { path }));
  };
  const xlsx = () => void save('xlsx', tables);
  const csv = () =>
    void (figures && tables.length > 0 && save('csv', tablesOf(figures, staff, titleWithUnit)));
  useKeys({ F6: xlsx, F7: csv });
  return (
    <div className={classes['main']}>
      <div className={classes['tools']} data-form="">
        <SavedTogether value>
          <DateField
            {...{ label: t('rounds.figuresFrom'), value: from, today, layout: 'above' }}
            onLeave={setFrom}
          />
          <DateField
            {...{ label: t('rounds.figuresTo'), value: to, today, layout: 'above' }}
            onLeave={setTo}
          />
        </SavedTogether>
        <div className={classes['push']}>
          <Button keys="F6" onPress={xlsx} isPending={act.isBusy}>
            {t('statistics.saveXlsx')}
          </Button>
          <Button keys="F7" onPress={csv} isPending={act.isBusy}>
            {t('statistics.saveCsv')}
          </Button>
        </div>
      </div>
      {isBackwards ? (
        <Notice tone="needs-you">
          {t('rounds.figuresBackwards', { from: formatDay(from, today), to: formatDay(to, today) })}
        </Notice>
      ) : act.sentence === null && said === null ? null : (
        <Notice tone={act.sentence === null ? 'done' : 'needs-you'}>{act.sentence ?? said}</Notice>
      )}
      {tables.map((table) => (
        <FiguresTable key={table.name} table={table} />
      ))}
    </div>
  );
}

function FiguresTable({ table }: { readonly table: Table }) {
  return (
    <table className={classNames(classes['table'], classes['figures'])}>
      <caption className={classes['sub']}>{table.name}</caption>
      <thead>
        <tr>
          {table.columns.map(({ title, kind }) => (
            <th key={title} scope="col" className={alignOf(kind)}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row) => (
          <tr key={String(row[0])}>
            {row.map((cell, i) => (
              <td key={table.columns[i]?.title} className={alignOf(table.columns[i]?.kind)}>
                {shown(cell, table.columns[i]?.kind)}
              </td>
            ))}
          </tr>
        ))}
        {table.rows.length === 0 ? (
          <tr>
            <td colSpan={table.columns.length}>{t('rounds.figuresNone')}</td>
          </tr>
        ) : null}
      </tbody>
    </table>
  );
}

const alignOf = (kind?: string): string | undefined =>
  kind === 'text' ? undefined : classes['figure'];

const shown = (cell: Table['rows'][number][number], kind?: string): string =>
  cell === null
    ? t('rounds.figureNone')
    : kind === 'rate'
      ? `${(Number(cell) / 10).toFixed(1)}%`
      : kind === 'distance'
        ? t('schedule.kilometres', { km: kilometres(Number(cell)) })
        : String(cell);

const kilometres = (metres: number): string => (metres / 1000).toFixed(1);

type TitleOf = (column: Column['title'], kind: Column['kind']) => string;
type Column = Table['columns'][number];

/** On the screen and in a spreadsheet each figure shows its own unit; bare figures have it in their title. */
const plainTitle: TitleOf = (column) => column;
const titleWithUnit: TitleOf = (column, kind) =>
  kind === 'rate'
    ? t('statistics.in_percent', { column })
    : kind === 'distance'
      ? t('rounds.figureInKilometres', { column })
      : column;

/** Tenths of a percent; nothing where there is nothing to share. */
const rate = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part * 1000) / whole);

function tablesOf(
  { groups, agents }: VisitFigures,
  staff: readonly Staff[],
  titleOf: TitleOf,
): readonly Table[] {
  const column = (title: string, kind: Column['kind']) => ({ title: titleOf(title, kind), kind });
  const count = (title: string) => column(title, 'count');
  return [
    {
      name: t('rounds.figuresGroups'),
      columns: [
        { title: t('rounds.colGroup'), kind: 'text' },
        count(t('rounds.figureDue')),
        count(t('rounds.figureDone')),
        count(t('rounds.figureMissed')),
        count(t('rounds.figureRefused')),
        column(t('rounds.figureShare'), 'rate'),
      ],
      rows: groups.map(({ group, due, done, missed, refused }) => [
        ...[groupOf(rosterRules, group).name, due, done, missed, refused],
        rate(done, due),
      ]),
    },
    {
      name: t('rounds.figuresAgents'),
      columns: [
        { title: t('rounds.colAgent'), kind: 'text' },
        count(t('rounds.figureDue')),
        count(t('rounds.figureMade')),
        count(t('rounds.figureMissed')),
        count(t('rounds.figureNoAnswer')),
        column(t('rounds.figureOnTime'), 'rate'),
        column(t('rounds.figureNamed'), 'rate'),
        column(t('rounds.figureWay'), 'distance'),
      ],
      rows: agents.map((one) => [
        ...[agentNamesOf([one.agent], staff), one.due, one.made, one.missed, one.notAnswered],
        ...[rate(one.onTime, one.timed), rate(one.byNamed, one.named), one.metres],
      ]),
    },
  ];
}
