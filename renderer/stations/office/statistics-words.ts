// Figures in words: names of what the whole is divided by, durations and shares as people say them. Screen and files use the same.
import type { ColumnName } from '../../../core/queue/statistics/columns';
import { columns } from '../../../core/queue/statistics/columns';
import type { Period } from '../../../core/queue/statistics/period';
import type { Division, StatisticsWords } from '../../../core/queue/statistics/tables';
import type { Cell, ColumnKind } from '../../../core/kit/table';
import type { Day } from '../../../core/kit/time';
import type { Site } from '../../../core/station/station';
import { formatDay, formatShortDay } from '../../ui/format';
import { t, type WordKey } from '../../ui/i18n';

/** `8分20秒`, `45秒`, `1小时15分`: whole seconds, rounded to the nearest. */
export function sayDuration(ms: number): string {
  const all = Math.round(ms / 1000);
  const [hours, minutes, seconds] = [Math.floor(all / 3600), Math.floor(all / 60) % 60, all % 60];
  if (hours > 0) return t('statistics.durationHours', { hours, minutes });
  if (minutes > 0) return t('statistics.durationMinutes', { minutes, seconds });
  return t('statistics.durationSeconds', { seconds });
}

/** A figure as it is read; a dash where there is nothing to say. */
export function sayCell(cell: Cell, kind: ColumnKind): string {
  if (cell === null) return '—';
  if (typeof cell === 'string') return cell;
  if (kind === 'duration') return sayDuration(cell);
  return kind === 'rate' ? `${(cell / 10).toFixed(1)}%` : cell.toString();
}

export const columnName = (name: ColumnName): string => t(`statistics.column_${name}`);

/** `11月23日 星期一`, `11月16日 至 11月22日`, `2026年11月`. */
export function sayPeriod({ kind, from, to }: Period, today: Day): string {
  if (kind === 'day') return formatDay(from, today);
  const words = { from: formatShortDay(from, today), to: formatShortDay(to, today) };
  return t('statistics.weekOf', words);
}

/** For a file's name: digits only, so that files lie in order. */
export const periodInName = ({ kind, from, to }: Period): string =>
  kind === 'day' ? from : kind === 'month' ? from.slice(0, 7) : `${from}_${to}`;

/** The name of one row: `9点`, `领补贴`, `3号窗口`. What the site no longer has keeps its key. */
export function keyName(
  site: Pick<Site, 'services' | 'bands'>,
  division: Division,
  key: string | number | null,
): string {
  const word = String(key);
  switch (division) {
    case 'hour':
      return t('statistics.hour', { hour: word });
    case 'day':
      return formatShortDay(word);
    case 'service':
      return site.services.find((one) => one.key === key)?.name ?? word;
    case 'window':
      return key === null ? t('statistics.noWindow') : t('board.windowShort', { window: word });
    case 'channel':
      return channels.find((one) => one === key) ? t(channelWord(word)) : word;
    case 'band':
      if (key === 'none') return t('statistics.band_none');
      return site.bands.find((one) => one.key === key)?.reason ?? word;
  }
}

const channels = ['kiosk', 'desk', 'appointment', 'handwritten'] as const;
const channelWord = (key: string): WordKey =>
  `statistics.channel_${key as (typeof channels)[number]}`;

/** The words of a file. `unit`: columns say what their numbers are, where the file cannot show it. */
export function fileWords(site: Site, { unit }: { readonly unit: boolean }): StatisticsWords {
  const inUnit = (name: ColumnName): string => {
    const column = columnName(name);
    const { kind } = columns[name];
    if (!unit || kind === 'count') return column;
    return t(kind === 'duration' ? 'statistics.in_milliseconds' : 'statistics.in_percent', {
      column,
    });
  };
  return {
    total: t('statistics.total'),
    division: t('statistics.division'),
    item: t('statistics.item'),
    by: (division) => t(`statistics.by_${division}`),
    // A file is read in other years too: its days are whole dates.
    key: (division, key) => (division === 'day' ? String(key) : keyName(site, division, key)),
    column: inUnit,
    jumps: {
      name: t('statistics.jumpsTitle'),
      columns: [
        t('statistics.jumpsColumn_day'),
        t('statistics.jumpsColumn_number'),
        t('statistics.jumpsColumn_window'),
        t('statistics.jumpsColumn_reason'),
      ],
    },
  };
}
