// What fell out of the plan, with the reason in words: nobody answered, or the day went by without a record.
import type { Day, Instant } from '../../../core/kit/time';
import { formatMoment, formatShortDay, formatTime } from '../../ui/format';
import { t } from '../../ui/i18n';
import { ListHeading, ListRow } from '../../ui/list-row';
import type { NamedVisit } from './visit-of-day';

export type NeedsYouProps = {
  /** Not answered on the day shown, and not recorded on earlier days. */
  readonly visits: readonly NamedVisit[];
  readonly today: Day;
  readonly now: Instant;
  readonly chosenId: string | null;
  readonly onChoose: (visitId: string) => void;
};

export function NeedsYou({ visits, today, now, chosenId, onChoose }: NeedsYouProps) {
  return (
    <section>
      <ListHeading
        title={t('visits.needsYou')}
        detail={visits.length > 0 ? visits.length : undefined}
      />
      {visits.length === 0 ? <p>{t('visits.needsYouNone')}</p> : null}
      {visits.map(({ visit, name }) => (
        <ListRow
          key={visit.id}
          lead={name ?? t('visits.nobodyKnown')}
          leadWidth="name"
          title={whyOf({ visit, name }, today, now)}
          detail={t(`visits.purpose_${visit.purpose}`)}
          tone="needs-you"
          isChosen={visit.id === chosenId}
          onPress={() => onChoose(visit.id)}
        />
      ))}
    </section>
  );
}

function whyOf({ visit }: NamedVisit, today: Day, now: Instant): string {
  const last = visit.attempts.at(-1);
  if (last !== undefined) {
    const at = formatMoment(last.at, now);
    return t('visits.noAnswerRow', { times: visit.attempts.length, at, tried: last.tried });
  }
  return t('visits.overdueRow', {
    day: formatShortDay(visit.day, today),
    from: formatTime(visit.from),
  });
}
