// At the end of a day: whose originals stay here overnight. It stops nobody from going home; it says what goes into the safe.
import { dayOf } from '../../../../core/kit/time';
import { useOriginals } from '../../../data/queries/papers';
import { formatShortDay } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import { ListRow } from '../../../ui/list-row';
import { useStaffNames } from './paper-dialogs';

export function HeldTonight({ today }: { readonly today: string }) {
  const nameOf = useStaffNames();
  const held = (useOriginals() ?? []).filter(({ holder }) => holder === '');
  return (
    <section aria-label={t('papers.endTitle')}>
      <p>{held.length === 0 ? t('papers.endNone') : t('papers.endText', { count: held.length })}</p>
      <ul>
        {held.map(({ caze, paper, name, matter, resident, since, by }) => (
          <li key={`${caze.id}:${paper}`}>
            <ListRow
              lead={resident}
              leadWidth="name"
              title={name}
              detail={t('papers.originalLine', {
                matter,
                day: formatShortDay(dayOf(since), today),
                by: nameOf(by),
              })}
              tone="clock"
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
