// Who still waits: the services for which somebody does, how many, and about how long. Never scrolled, and never smaller than what is
// read from the seats: what there is no room for is summed up.
import { t } from '../../ui/i18n';
import classes from './board.module.css';

export type ServiceWait = {
  readonly service: string;
  readonly name: string;
  readonly count: number;
  /** Estimate for somebody who came now; null = nobody can say yet. */
  readonly minutes: number | null;
};

/** Rows that fit in the size that is read from the seats; with a second line each for the minutes, these many. */
const mostRows = 6;
const rowsWithMinutes = 3;

export type WaitingSideProps = {
  /** Name of the board, '' without. */
  readonly title: string;
  readonly waiting: readonly ServiceWait[];
};

export function WaitingSide({ title, waiting }: WaitingSideProps) {
  const waited = waiting.filter(({ count }) => count > 0);
  const isCut = waited.length > mostRows;
  const shown = isCut
    ? waited.toSorted((a, b) => b.count - a.count).slice(0, mostRows - 1)
    : waited;
  const others = waited.filter((wait) => !shown.includes(wait));
  return (
    <div className={classes['lists']}>
      <h2>
        {title === '' ? '' : `${title} · `}
        {t('board.stillWaiting')}
      </h2>
      {waited.length === 0 ? <p>{t('board.nobodyWaits')}</p> : null}
      <dl>
        {shown.map(({ service, name, count, minutes }) => (
          <div key={service}>
            <dt>{name}</dt>
            <dd>{t('board.people', { count })}</dd>
            {minutes === null || waited.length > rowsWithMinutes ? null : (
              <dd className={classes['minutes']}>{minutesText(minutes)}</dd>
            )}
          </div>
        ))}
        {isCut ? (
          <div>
            <dt>{t('board.others')}</dt>
            <dd>{t('board.people', { count: others.reduce((sum, one) => sum + one.count, 0) })}</dd>
          </div>
        ) : null}
      </dl>
    </div>
  );
}

function minutesText(minutes: number): string {
  return minutes < 1 ? t('board.soon') : t('board.minutes', { minutes: Math.round(minutes) });
}
