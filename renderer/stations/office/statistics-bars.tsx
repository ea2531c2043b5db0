// Services, windows and other names as rows: how many numbers, and how long the wait was to the median and to nine in ten.
import { t } from '../../ui/i18n';
import type { ChartRow } from './statistics-columns';
import classes from './statistics.module.css';
import { sayDuration } from './statistics-words';

const rowHeight = 40;
const nameWidth = 176;
const barWidth = 240;
const waitFrom = nameWidth + barWidth + 96;
const waitWidth = 220;
const width = waitFrom + waitWidth + 240;

export function StatisticsBars(props: {
  readonly label: string;
  readonly rows: readonly ChartRow[];
}) {
  const { label, rows } = props;
  const most = Math.max(1, ...rows.map(({ figures }) => figures.tickets));
  const longest = Math.max(1, ...rows.map(({ figures }) => figures.wait.p90Ms ?? 0));
  return (
    <svg
      className={classes['chart']}
      role="img"
      aria-label={label}
      width={width}
      height={rows.length * rowHeight}
    >
      {rows.map((row, n) => (
        <g key={row.name} transform={`translate(0 ${n * rowHeight})`}>
          <text className={classes['name']} x={0} y={26}>
            {row.name}
          </text>
          <Tickets {...row} most={most} />
          <Wait {...row} longest={longest} />
        </g>
      ))}
    </svg>
  );
}

function Tickets({ figures, most }: ChartRow & { readonly most: number }) {
  const wide = (count: number): number => Math.round((count / most) * barWidth);
  const [all, done] = [wide(figures.tickets), wide(figures.done)];
  return (
    <>
      {all > done ? (
        <rect
          className={classes['rest']}
          x={nameWidth + done}
          y={10}
          width={all - done}
          height={22}
        />
      ) : null}
      <rect className={classes['bar']} x={nameWidth} y={10} width={done} height={22} />
      <text className={classes['name']} x={nameWidth + all + 8} y={26}>
        {figures.tickets}
      </text>
    </>
  );
}

/** The bar ends at the median; the line goes on to what nine in ten did not wait beyond. */
function Wait({ figures, longest }: ChartRow & { readonly longest: number }) {
  const { medianMs, p90Ms } = figures.wait;
  if (medianMs === null || p90Ms === null)
    return (
      <text className={classes['name']} x={waitFrom} y={26}>
        —
      </text>
    );
  const at = (ms: number): number => waitFrom + Math.round((ms / longest) * waitWidth);
  return (
    <>
      <rect
        className={classes['bar']}
        x={waitFrom}
        y={15}
        width={at(medianMs) - waitFrom}
        height={12}
      />
      <line className={classes['reach']} x1={at(medianMs)} x2={at(p90Ms)} y1={21} y2={21} />
      <line className={classes['reach']} x1={at(p90Ms)} x2={at(p90Ms)} y1={14} y2={28} />
      <text className={classes['name']} x={at(p90Ms) + 8} y={26}>
        {t('statistics.medianAndP90', { median: sayDuration(medianMs), p90: sayDuration(p90Ms) })}
      </text>
    </>
  );
}
