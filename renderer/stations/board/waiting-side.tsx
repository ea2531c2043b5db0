// Who still waits: the services for which somebody does, how many, and about how long. Rows as high as their number allows, never scrolled.
import type { CSSProperties } from 'react';
import { t } from '../../ui/i18n';
import classes from './board.module.css';

export type ServiceWait = {
  readonly service: string;
  readonly name: string;
  readonly count: number;
  /** Estimate for somebody who came now; null = nobody can say yet. */
  readonly minutes: number | null;
};

export function WaitingSide({ waiting }: { readonly waiting: readonly ServiceWait[] }) {
  const waited = waiting.filter(({ count }) => count > 0);
  return (
    <div className={classes['lists']} style={{ '--rows': waited.length } as CSSProperties}>
      <h2>{t('board.stillWaiting')}</h2>
      {waited.length === 0 ? <p>{t('board.nobodyWaits')}</p> : null}
      <dl>
        {waited.map((wait) => (
          <div key={wait.service}>
            <dt>{wait.name}</dt>
            <dd>{t('board.people', { count: wait.count })}</dd>
            {wait.minutes === null ? null : (
              <dd className={classes['minutes']}>{minutesText(wait.minutes)}</dd>
            )}
          </div>
        ))}
      </dl>
    </div>
  );
}

function minutesText(minutes: number): string {
  return minutes < 1 ? t('board.soon') : t('board.minutes', { minutes: Math.round(minutes) });
}
