// What stops with a death or a move, each with its sign: read before it is registered, and again after.
import type { Ahead } from '../../../../core/resident/life';
import { formatShortDay, formatTime, formatWeekday } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import { ListRow } from '../../../ui/list-row';

export type EffectsProps = {
  readonly ahead: Ahead;
  /** Cases that are open and will not be urged. */
  readonly cases: number;
  readonly tense: 'will' | 'has';
  readonly endsAuthority: boolean;
};

export function Effects({ ahead, cases, tense, endsAuthority }: EffectsProps) {
  const { visits, appointments, enquiries, rosters } = ahead;
  const nothing = [visits, appointments, enquiries, rosters].every(({ length }) => length === 0);
  const when = (one: { readonly day: string; readonly from: string }) =>
    `${formatShortDay(one.day)} ${formatWeekday(one.day)} ${formatTime(one.from)}`;
  const sign = t('people.cancelledSign');
  return (
    <section>
      <p>{t(tense === 'will' ? 'people.willHappen' : 'people.hasHappened')}</p>
      {visits.map((visit) => (
        <ListRow
          key={visit.id}
          lead={sign}
          title={t('people.visitRow', { what: t(`counter.visit_${visit.purpose}`) })}
          detail={when(visit)}
        />
      ))}
      {appointments.map((booking) => (
        <ListRow
          key={booking.id}
          lead={sign}
          title={t('people.bookingRow')}
          detail={when(booking)}
        />
      ))}
      {rosters.map(({ id }) => (
        <ListRow
          key={id}
          lead={sign}
          title={t('rounds.rosterRow')}
          detail={t('rounds.rosterRowDetail')}
        />
      ))}
      {enquiries.map(({ id, question }) => (
        <ListRow key={id} lead={sign} title={t('people.callRow', { what: question })} />
      ))}
      {nothing ? <p>{t('people.nothingAhead')}</p> : null}
      {cases === 0 ? null : <p>{t(`people.${tense}Cases`, { count: cases })}</p>}
      {endsAuthority ? <p>{t(`people.${tense}Authorisations`)}</p> : null}
    </section>
  );
}
