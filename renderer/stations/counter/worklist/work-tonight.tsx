// At the end of a day: how much waits, and one key to each list. It stops nobody from going home; what is late is said in red.
import type { Day } from '../../../../core/kit/time';
import { useDayEnd } from '../../../data/queries/day-end';
import { call } from '../../../shell';
import { DayEnd, type DayEndLine } from '../../../ui/day-end';
import type { WorkFilter } from './work-desk';

export type ListAtNight =
  { readonly at: 'work'; readonly filter: WorkFilter } | { readonly at: 'originals' };

/** The numbers and slips stand in the same question, with their outcomes. */
export function WorkTonight(props: {
  readonly today: Day;
  readonly onList: (list: ListAtNight) => void;
  /** To the alarm that has been open for the longest. */
  readonly onAlarm: () => void;
}) {
  const { today, onList, onAlarm } = props;
  const counts = useDayEnd(today);
  if (counts === undefined) return null;
  const work = (filter: WorkFilter) => () => onList({ at: 'work', filter });
  const window = (role: 'visits' | 'office') => () => void call('station.open', { role });
  const lines: readonly DayEndLine[] = [
    { key: 'alarms', count: counts.alarms, onOpen: onAlarm },
    { key: 'late', count: counts.late, onOpen: work('urgent') },
    { key: 'originals', count: counts.originals, onOpen: () => onList({ at: 'originals' }) },
    { key: 'results', count: counts.results, onOpen: work('result') },
    { key: 'calls', count: counts.calls, onOpen: work('call') },
    { key: 'send', count: counts.send, onOpen: work('send') },
    { key: 'twice', count: counts.twice, onOpen: work('twice') },
    { key: 'visits', count: counts.visits, onOpen: window('visits') },
    { key: 'unsent', count: counts.unsent, onOpen: window('office') },
  ];
  return <DayEnd lines={lines} hasFigures />;
}
