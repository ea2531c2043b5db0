// Statistics as tables for a file. Words are handed in: the file speaks the language of the screen.
import type { Cell, Table } from '../../kit/table';
import { columnNames, columns, type ColumnName } from './columns';
import type { Figures } from './figures';
import type { Group, Statistics } from './statistics';

export const divisions = ['hour', 'day', 'service', 'window', 'channel', 'band'] as const;

/** What the whole is divided by. */
export type Division = (typeof divisions)[number];

export type StatisticsWords = {
  readonly total: string;
  readonly division: string;
  readonly item: string;
  readonly by: (division: Division) => string;
  readonly key: (division: Division, key: string | number | null) => string;
  readonly column: (name: ColumnName) => string;
  readonly jumps: {
    readonly name: string;
    readonly columns: readonly [string, string, string, string];
  };
};

export function groupsBy(
  statistics: Statistics,
  division: Division,
): readonly Group<string | number | null>[] {
  switch (division) {
    case 'hour':
      return statistics.byHour;
    case 'day':
      return statistics.byDay;
    case 'service':
      return statistics.byService;
    case 'window':
      return statistics.byWindow;
    case 'channel':
      return statistics.byChannel;
    case 'band':
      return statistics.byBand;
  }
}

/** One table with everything, the whole in its first row: for CSV, and for who reckons on with it. */
export function flatTable(statistics: Statistics, words: StatisticsWords): Table {
  const divided = divisions.flatMap((division) =>
    groupsBy(statistics, division).map(({ key, figures }) => [
      ...[words.by(division), words.key(division, key), ...cellsOf(figures)],
    ]),
  );
  return {
    name: words.total,
    columns: [...textColumns(words.division, words.item), ...figureColumns(words)],
    rows: [[words.total, words.total, ...cellsOf(statistics.total)], ...divided],
  };
}

/** A table for each division, the whole in the last row, and the manual jumps with their reasons: for XLSX. */
export function tablesOf(statistics: Statistics, words: StatisticsWords): readonly Table[] {
  const divided = divisions.map((division) => ({
    name: words.by(division),
    columns: [...textColumns(words.by(division)), ...figureColumns(words)],
    rows: [
      ...groupsBy(statistics, division).map(({ key, figures }) => [
        ...[words.key(division, key), ...cellsOf(figures)],
      ]),
      [words.total, ...cellsOf(statistics.total)],
    ],
  }));
  const jumps = {
    name: words.jumps.name,
    columns: textColumns(...words.jumps.columns),
    rows: statistics.jumps.map(({ day, number, window, reason }) => [
      ...[day, number, words.key('window', window), reason],
    ]),
  };
  return [...divided, jumps];
}

const textColumns = (...titles: readonly string[]): Table['columns'] =>
  titles.map((title) => ({ title, kind: 'text' }));

const figureColumns = (words: StatisticsWords): Table['columns'] =>
  columnNames.map((name) => ({ title: words.column(name), kind: columns[name].kind }));

const cellsOf = (figures: Figures): readonly Cell[] =>
  columnNames.map((name) => columns[name].value(figures));
