// Calls that come before a door: each with the number, and what to do once somebody has answered.
import type { Day } from '../../../../core/kit/time';
import type { CallToMake } from '../../../../core/visit/calls';
import type { VisitOfDay } from '../../../data/queries/visit';
import { Button } from '../../../ui/button';
import { formatPhone, formatShortDay, formatTime } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import classes from '../rounds.module.css';

export type CallListProps = {
  readonly calls: readonly CallToMake<VisitOfDay>[];
  readonly today: Day;
  readonly onConfirm: (one: VisitOfDay) => void;
  readonly onReminded: (visitId: string) => void;
};

export function CallList({ calls, today, onConfirm, onReminded }: CallListProps) {
  if (calls.length === 0) return null;
  return (
    <section>
      <h3 className={classes['sub']}>{t('rounds.calls')}</h3>
      {calls.map(({ why, of }) => (
        <div key={of.visit.id} className={classes['watchRow']}>
          <p className={classes['words']}>{callWords(why, of, today)}</p>
          {why === 'soon' ? (
            <Button onPress={() => onReminded(of.visit.id)}>{t('rounds.callDone')}</Button>
          ) : (
            <Button onPress={() => onConfirm(of)}>{t('rounds.confirmDo')}</Button>
          )}
        </div>
      ))}
    </section>
  );
}

function callWords(why: 'soon' | 'tomorrow', { visit, resident }: VisitOfDay, today: Day): string {
  const words = {
    name: resident?.person.name ?? t('visits.nobodyKnown'),
    phone: formatPhone(resident?.person.phone ?? ''),
    day: formatShortDay(visit.day, today),
    time: formatTime(visit.from),
  };
  return why === 'soon' ? t('rounds.callNow', words) : t('rounds.callTomorrow', words);
}
