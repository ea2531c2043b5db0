// The day on paper: what the day sheet's template is told. Slips are Chinese in every language of the screens.
import type { SlipData } from '../../slip/fill-template';
import type { Site } from '../../station/station';
import type { Day } from '../../kit/time';
import { perMille, type Figures } from './figures';
import type { Group, Statistics } from './statistics';

/** What a day was beside its queue; `visitsLeft`: without a record, `originals`: of residents, lying here when it is printed. */
export type DayWork = {
  readonly opened: number;
  readonly accepted: number;
  /** Told once what is missing. */
  readonly told: number;
  readonly refused: number;
  readonly delivered: number;
  readonly enquiries: number;
  readonly visitsDone: number;
  readonly visitsLeft: number;
  readonly alarms: number;
  /** Of whatever day: their clock runs. */
  readonly alarmsOpen: number;
  readonly originals: number;
};

/** The sheet of a closed day. */
export function daySheetData(
  { statistics, work }: { readonly statistics: Statistics; readonly work: DayWork },
  site: Site,
  day: Day,
): SlipData {
  const { total, byService, byWindow, byHour, jumps } = statistics;
  const { tickets, done, didNotCome, notFinished, carried, neverCalled, direct, unsure } = total;
  const serviceName = (key: string): string =>
    site.services.find((one) => one.key === key)?.name ?? key;
  return {
    ...work,
    ...{ day, tickets, done, didNotCome, notFinished, carried, neverCalled, direct, unsure },
    ...{ called: total.called, noShows: total.noShows, noShowRate: shareOf(total) },
    ...{ waits: total.wait.count, wait: inWords(total.wait.medianMs) },
    ...{ waitP90: inWords(total.wait.p90Ms) },
    ...{ served: total.service.count, service: inWords(total.service.medianMs) },
    serviceP90: inWords(total.service.p90Ms),
    services: byService.map((group) => lineOf(group, serviceName(group.key))),
    windows: byWindow.map((group) =>
      lineOf(group, group.key === null ? '没有窗口' : `${group.key}号窗口`),
    ),
    hours: byHour.map((group) => lineOf(group, `${group.key}点`)),
    jumps: jumps.map(({ number, window, reason }) => ({ number, atWindow: window, why: reason })),
  };
}

const lineOf = ({ figures }: Group<unknown>, name: string): SlipData => ({
  ...{ name, count: figures.tickets, finished: figures.done },
  median: inWords(figures.wait.medianMs),
});

function shareOf({ noShows, called }: Figures): string {
  const share = perMille(noShows, called);
  return share === null ? '没有叫过号' : `${(share / 10).toFixed(1)}%`;
}

/** `8分20秒`, `1小时15分`, `没有`. */
function inWords(ms: number | null): string {
  if (ms === null) return '没有';
  const all = Math.round(ms / 1000);
  const [hours, minutes, seconds] = [Math.floor(all / 3600), Math.floor(all / 60) % 60, all % 60];
  if (hours > 0) return `${hours}小时${minutes}分`;
  return minutes > 0 ? `${minutes}分${seconds}秒` : `${seconds}秒`;
}
