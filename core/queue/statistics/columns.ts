// The figures as columns: screen, CSV, XLSX and the day sheet show the same ones by the same rule, so no two can differ.
import type { Cell, ColumnKind } from '../../kit/table';
import { perMille, type Figures } from './figures';

type Column = { readonly kind: ColumnKind; readonly value: (figures: Figures) => Cell };

const count = (value: (figures: Figures) => number): Column => ({ kind: 'count', value });
const duration = (value: (figures: Figures) => number | null): Column => ({
  kind: 'duration',
  value,
});

export const columns = {
  tickets: count(({ tickets }) => tickets),
  done: count(({ done }) => done),
  didNotCome: count(({ didNotCome }) => didNotCome),
  notFinished: count(({ notFinished }) => notFinished),
  carried: count(({ carried }) => carried),
  /** On a day that still runs. */
  open: count(({ open, missed }) => open + missed),
  called: count(({ called }) => called),
  neverCalled: count(({ neverCalled }) => neverCalled),
  direct: count(({ direct }) => direct),
  noShows: count(({ noShows }) => noShows),
  noShowRate: { kind: 'rate', value: ({ noShows, called }) => perMille(noShows, called) },
  jumps: count(({ jumps }) => jumps),
  waits: count(({ wait }) => wait.count),
  waitMedian: duration(({ wait }) => wait.medianMs),
  waitP90: duration(({ wait }) => wait.p90Ms),
  laterWaits: count(({ laterWait }) => laterWait.count),
  laterWaitMedian: duration(({ laterWait }) => laterWait.medianMs),
  laterWaitP90: duration(({ laterWait }) => laterWait.p90Ms),
  services: count(({ service }) => service.count),
  serviceMedian: duration(({ service }) => service.medianMs),
  serviceP90: duration(({ service }) => service.p90Ms),
  brokenOff: count(({ brokenOff }) => brokenOff),
  unsure: count(({ unsure }) => unsure),
  withoutHistory: count(({ withoutHistory }) => withoutHistory),
} as const satisfies Readonly<Record<string, Column>>;

export type ColumnName = keyof typeof columns;

export const columnNames = Object.keys(columns) as readonly ColumnName[];
