// At the end of a day: how much waits that is not in the queue. It stops nobody from going home; what is late is said in red.
import type { Day } from '../../../../core/kit/time';
import { useVisits } from '../../../data/queries/visit';
import { useWorkList } from '../../../data/queries/work-list';
import { useSyncStatus } from '../../../data/sync-state';
import { t } from '../../../ui/i18n';
import { ListHeading, ListRow } from '../../../ui/list-row';

export function WorkTonight({ today }: { readonly today: Day }) {
  const items = useWorkList(today) ?? [];
  const visits = useVisits(today) ?? [];
  const sync = useSyncStatus();
  const of = (kind: string) => items.filter((item) => item.kind === kind).length;
  const late = items.filter(({ level }) => level === 'late' || level === 'today').length;
  const counts = [
    { key: 'late', count: late },
    { key: 'results', count: of('result') },
    { key: 'calls', count: of('call') },
    { key: 'send', count: of('send') },
    { key: 'visits', count: visits.filter(({ visit }) => visit.state === 'booked').length },
    {
      key: 'unsent',
      count: sync === undefined || sync.hub === 'none' ? 0 : sync.waiting + sync.pages,
    },
  ] as const;
  const open = counts.filter(({ count }) => count > 0);
  return (
    <section>
      <ListHeading title={t('life.dayEnd')} />
      {open.map(({ key, count }) => (
        <ListRow
          key={key}
          title={t(`life.day_${key}`)}
          detail={t('life.day_count', { count })}
          tone={key === 'late' ? 'needs-you' : 'clock'}
        />
      ))}
      <p>{t(open.length === 0 ? 'life.day_none' : 'life.day_how')}</p>
    </section>
  );
}
