// The way of an agent: numbered doors in their order, with the time, what for, what to bring, and how far each is.
import type { Instant } from '../../../../core/kit/time';
import type { Visit } from '../../../../core/visit/visit';
import type { VisitOfDay } from '../../../data/queries/visit';
import { classNames } from '../../../ui/class-names';
import { formatMoment, formatTime } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import classes from '../rounds.module.css';

export type StopListProps = {
  readonly stops: readonly VisitOfDay[];
  readonly now: Instant;
  readonly chosenId: string | null;
  readonly onChoose: (visitId: string) => void;
};

export function StopList({ stops, now, chosenId, onChoose }: StopListProps) {
  return (
    <section aria-label={t('rounds.route')}>
      <h3 className={classes['sub']}>{t('rounds.route')}</h3>
      {stops.map(({ visit, resident }, i) => (
        <button
          key={visit.id}
          type="button"
          className={classes['stop']}
          aria-pressed={visit.id === chosenId}
          onClick={() => onChoose(visit.id)}
        >
          <span>{visit.state === 'done' ? '✓' : i + 1}</span>
          <span>
            {formatTime(visit.from)}–{formatTime(visit.to)}
          </span>
          <span>
            <span className={classes['strong']}>
              {resident?.person.name ?? t('visits.nobodyKnown')}
            </span>{' '}
            {t(`visits.purpose_${visit.purpose}`)}
            <span className={classes['second']}>
              {[visit.place, visit.bring].filter((part) => part !== '').join(' · ')}
            </span>
          </span>
          <span className={classNames(toneOf(visit))}>{stateWords(visit, now)}</span>
        </button>
      ))}
    </section>
  );
}

const toneOf = ({ state }: Visit): string | undefined =>
  state === 'done'
    ? classes['done']
    : state === 'not_answered'
      ? classes['late']
      : state === 'booked' || state === 'confirmed'
        ? classes['soft']
        : undefined;

/** The state, and since when where that is known. */
export function stateWords(visit: Visit, now: Instant): string {
  const state = t(`visits.state_${visit.state}`);
  const at = sinceOf(visit);
  return at === undefined ? state : t('rounds.stateSince', { state, at: formatMoment(at, now) });
}

function sinceOf(visit: Visit): Instant | undefined {
  const since: Partial<Record<Visit['state'], Instant | undefined>> = {
    en_route: visit.setOutAt,
    arrived: visit.arrivedAt,
    in_progress: visit.begunAt,
    not_answered: visit.attempts.at(-1)?.at,
    done: visit.record?.leftAt,
  };
  return since[visit.state];
}
