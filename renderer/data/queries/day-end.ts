// What the control at the end of a day counts: from the lists themselves, so that a number never differs from what it leads to.
import type { Day } from '../../../core/kit/time';
import { isOpen } from '../../../core/queue/apply-ticket';
import { useSyncStatus } from '../sync-state';
import { useOpenAlarms } from './alarms';
import { useOpenSlips } from './machine';
import { useOriginals } from './papers';
import { useQueue } from './queue';
import { useVisits } from './visit';
import { useWorkList, type WorkScope } from './work-list';

export type DayEndCounts = {
  /** Tickets without an outcome. */
  readonly numbers: number;
  /** Alarms whose clock runs. */
  readonly alarms: number;
  /** Due today or past it. */
  readonly late: number;
  readonly originals: number;
  readonly results: number;
  readonly calls: number;
  readonly send: number;
  readonly twice: number;
  readonly slips: number;
  /** Visits of the day without a record. */
  readonly visits: number;
  /** Events and pages that the hub does not have. */
  readonly unsent: number;
};

/** Undefined until every one of them is read: half a control is none. */
export function useDayEnd(today: Day, scope: WorkScope = 'hall'): DayEndCounts | undefined {
  const queue = useQueue();
  const alarms = useOpenAlarms();
  const items = useWorkList(today, scope);
  const originals = useOriginals();
  const slips = useOpenSlips();
  const visits = useVisits(today);
  const sync = useSyncStatus();
  if (!queue || !alarms || !items || !originals || !slips || !visits || !sync) return undefined;
  const of = (kind: string) => items.filter((item) => item.kind === kind).length;
  return {
    numbers: queue.tickets.filter(isOpen).length,
    alarms: alarms.length,
    late: items.filter(({ level }) => level === 'late' || level === 'today').length,
    originals: originals.filter(({ holder }) => holder === '').length,
    results: of('result'),
    calls: of('call'),
    send: of('send'),
    twice: of('twice'),
    slips: slips.length,
    visits: visits.filter(({ visit }) => visit.state === 'booked').length,
    unsent: sync.hub === 'none' ? 0 : sync.waiting + sync.pages,
  };
}
