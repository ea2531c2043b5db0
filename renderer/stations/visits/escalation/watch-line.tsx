// The line that stands in every room of the visits window: who did not answer and since when, and who is late to say that all is well.
import type { Instant } from '../../../../core/kit/time';
import { timeOf } from '../../../../core/kit/time';
import { isAhead } from '../../../../core/visit/clock';
import { nextStep } from '../../../../core/visit/search';
import type { Staff } from '../../../../core/station/apply-staff';
import type { Searched, Watch } from '../../../data/queries/watch';
import { Button } from '../../../ui/button';
import { formatList, formatMoment, formatTime, minutesBetween } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import { passedWords } from '../../../ui/say-watch';
import { agentNames } from '../visit-of-day';
import classes from '../rounds.module.css';

export type WatchLineProps = {
  readonly watch: Watch;
  readonly staff: readonly Staff[];
  readonly now: Instant;
  readonly onSearch: (visitId: string) => void;
  readonly onOut: (visitId: string) => void;
};

export function WatchLine({ watch, staff, now, onSearch, onOut }: WatchLineProps) {
  const late = watch.out.filter(({ alarmAt }) => alarmAt <= now);
  const calm = watch.out.filter(({ alarmAt }) => alarmAt > now);
  if (watch.searches.length + watch.out.length === 0) return <div />;
  return (
    <section className={classes['watch']} aria-label={t('rounds.watch')}>
      {watch.searches.map((one) => (
        <div key={one.visit.id} className={classes['watchRow']}>
          <p className={classes['words']}>
            <strong className={classes['alarm']}>{searchWords(one, now)}</strong>{' '}
            <span>{stepWords(one, now)}</span>
          </p>
          <Button onPress={() => onSearch(one.visit.id)}>{t('rounds.searchOpen')}</Button>
        </div>
      ))}
      {late.map(({ visit, resident, expectedEnd }) => (
        <div key={visit.id} className={classes['watchRow']}>
          <p className={classes['words']}>
            <strong className={classes['alarm']}>
              {t('rounds.outLate', {
                agents: agentNames(visit, staff),
                name: resident?.person.name ?? t('visits.nobodyKnown'),
                time: formatTime(timeOf(expectedEnd)),
                minutes: minutesBetween(expectedEnd, now),
              })}
            </strong>{' '}
            {t('rounds.outLateHow')}
          </p>
          <Button onPress={() => onOut(visit.id)}>{t('rounds.outOpen')}</Button>
        </div>
      ))}
      {calm.length === 0 ? null : (
        <p className={classes['out']}>
          {t('rounds.outCalm', {
            list: formatList(
              calm.map(({ visit, expectedEnd }) =>
                t('rounds.outOne', {
                  agents: agentNames(visit, staff),
                  time: formatTime(timeOf(expectedEnd)),
                }),
              ),
            ),
          })}
        </p>
      )}
    </section>
  );
}

/** Who did not answer, where, and how long nobody has known. */
export function searchWords({ visit, resident }: Searched, now: Instant): string {
  const since = visit.escalation?.since ?? now;
  const words = {
    name: resident?.person.name ?? t('visits.nobodyKnown'),
    place: visit.place,
    at: formatMoment(since, now),
  };
  return isAhead(since, now)
    ? t('rounds.searchAhead', words)
    : t('rounds.searchSince', { ...words, passed: passedWords(since, now) });
}

function stepWords({ visit, steps }: Searched, now: Instant): string {
  const next = nextStep(visit, steps, now);
  if (!next) return t('rounds.stepsAll');
  if (next.behind > 0)
    return t('rounds.stepLate', { step: next.due.name, first: next.step.name, count: next.behind });
  const words = { step: next.step.name, at: formatMoment(next.dueAt, now) };
  return next.dueAt <= now ? t('rounds.stepNow', words) : t('rounds.stepSoon', words);
}
