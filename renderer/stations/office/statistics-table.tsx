// The table twin of a chart: the same rows, and more figures than a drawing can carry.
import { columns, type ColumnName } from '../../../core/queue/statistics/columns';
import type { ChartRow } from './statistics-columns';
import classes from './statistics.module.css';
import { columnName, sayCell } from './statistics-words';

const shown: readonly ColumnName[] = [
  ...(['tickets', 'done', 'didNotCome', 'notFinished', 'carried', 'open'] as const),
  ...(['noShowRate', 'waitMedian', 'waitP90', 'serviceMedian', 'serviceP90'] as const),
];

export function StatisticsTable(props: {
  readonly label: string;
  readonly heading: string;
  readonly rows: readonly ChartRow[];
  /** The whole, in the last row. */
  readonly total: ChartRow;
}) {
  const { label, heading, rows, total } = props;
  return (
    <table className={classes['table']} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{heading}</th>
          {shown.map((name) => (
            <th key={name} scope="col">
              {columnName(name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...rows, total].map((row, n) => (
          <tr key={row.name} className={n === rows.length ? classes['total'] : undefined}>
            <th scope="row">{row.name}</th>
            {shown.map((name) => (
              <td key={name}>{sayCell(columns[name].value(row.figures), columns[name].kind)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
