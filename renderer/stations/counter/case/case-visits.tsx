// The home visits that were booked for this case, and what became of them: the case waits for some of them.
import type { Visit } from '../../../../core/visit/visit';
import { formatShortDay, formatTime } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import { ListHeading, ListRow } from '../../../ui/list-row';

/** @param visits of this case, latest first. */
export function CaseVisits({ visits }: { readonly visits: readonly Visit[] }) {
  if (visits.length === 0) return null;
  return (
    <section>
      <ListHeading title={t('counter.caseVisits')} />
      {visits.map(({ id, purpose, day, from, state }) => (
        <ListRow
          key={id}
          lead={state === 'done' ? '✓' : ''}
          leadWidth="sign"
          title={t(`counter.visit_${purpose}`)}
          detail={`${formatShortDay(day)} ${state === 'booked' ? formatTime(from) : t(`visits.state_${state}`)}`}
          tone={state === 'not_answered' ? 'needs-you' : 'plain'}
        />
      ))}
    </section>
  );
}
