// Hours and days as columns, from left to right as time goes. Legible in black and white: solid and outlined, and every value in figures.
import type { Figures } from '../../../core/queue/statistics/figures';
import classes from './statistics.module.css';

export type ChartRow = {
  readonly name: string;
  /** Shorter, for under a column. */
  readonly tick?: string;
  readonly figures: Figures;
};

const height = 132;
const room = { above: 24, below: 28 };

export function StatisticsColumns(props: {
  readonly label: string;
  readonly rows: readonly ChartRow[];
}) {
  const { label, rows } = props;
  const step = Math.max(30, Math.min(72, Math.floor(940 / rows.length)));
  const most = Math.max(1, ...rows.map(({ figures }) => figures.tickets));
  const tall = (count: number): number => Math.round((count / most) * height);
  const base = room.above + height;
  return (
    <svg
      className={classes['chart']}
      role="img"
      aria-label={label}
      width={step * rows.length}
      height={base + room.below}
    >
      {rows.map(({ name, tick, figures }, n) => {
        const [x, width] = [n * step + step * 0.15, step * 0.7];
        const [all, done] = [tall(figures.tickets), tall(figures.done)];
        const middle = n * step + step / 2;
        return (
          <g key={name}>
            {all > done ? (
              <rect
                className={classes['rest']}
                x={x}
                y={base - all}
                width={width}
                height={all - done}
              />
            ) : null}
            <rect className={classes['bar']} x={x} y={base - done} width={width} height={done} />
            <text className={classes['value']} x={middle} y={base - all - 6}>
              {figures.tickets}
            </text>
            <text className={classes['tick']} x={middle} y={base + 20}>
              {tick ?? name}
            </text>
          </g>
        );
      })}
      <line className={classes['axis']} x1={0} x2={step * rows.length} y1={base} y2={base} />
    </svg>
  );
}
