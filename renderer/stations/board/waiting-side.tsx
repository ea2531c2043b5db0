// How many wait for each service, and about how long: rows as high as the number of services allows, never scrolled.
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
  const estimated = waiting.filter((wait) => wait.count > 0 && wait.minutes !== null);
  const rows = { '--rows': waiting.length + estimated.length } as CSSProperties;
  return (
    <div className={classes['lists']} style={rows}>
      <h2>{t('board.stillWaiting')}</h2>
      <dl>
        {waiting.map((wait) => (
          <Row
            key={wait.service}
            name={wait.name}
            value={t('board.people', { count: wait.count })}
          />
        ))}
      </dl>
      {estimated.length === 0 ? null : (
        <>
          <h2>{t('board.aboutToWait')}</h2>
          <dl>
            {estimated.map((wait) => (
              <Row key={wait.service} name={wait.name} value={minutesText(wait.minutes ?? 0)} />
            ))}
          </dl>
        </>
      )}
    </div>
  );
}

function Row({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function minutesText(minutes: number): string {
  return minutes < 1 ? t('board.soon') : t('board.minutes', { minutes: Math.round(minutes) });
}
