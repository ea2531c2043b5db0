// The display board: the call that counts fills half the screen, everything else stands round it. Never blank:
// each part has its own boundary, and without calls it says what will appear.
import type { CSSProperties } from 'react';
import type { Instant } from '../../../core/kit/time';
import { dayOf, timeOf } from '../../../core/kit/time';
import { formatDay, formatTime } from '../../ui/format';
import { t } from '../../ui/i18n';
import { Part } from '../../ui/part';
import type { BoardCall } from './announcements';
import classes from './board.module.css';
import { CallNow, CallsBefore } from './calls';
import { WaitingSide, type ServiceWait } from './waiting-side';

export type BoardViewProps = {
  /** `wait`: nobody signed in yet, or still loading; `closed`: the day's queue is not open. */
  readonly state: 'wait' | 'closed' | 'open';
  /** Newest first, at most six. */
  readonly calls: readonly BoardCall[];
  readonly waiting: readonly ServiceWait[];
  readonly notice: string;
  readonly now: Instant;
};

const titles = {
  wait: 'board.waitTitle',
  closed: 'board.closedTitle',
  open: 'board.emptyTitle',
} as const;
const texts = {
  wait: 'board.waitText',
  closed: 'board.closedText',
  open: 'board.emptyText',
} as const;

export function BoardView({ state, calls, waiting, notice, now }: BoardViewProps) {
  const [current, ...before] = calls;
  const trouble = <p className={classes['trouble']}>{t('board.partTrouble')}</p>;
  return (
    <main className={classes['board']} aria-label={t('board.title')}>
      <section className={classes['calls']}>
        <Part instead={trouble}>
          {current === undefined || state !== 'open' ? (
            <div className={classes['nobody']}>
              <h1>{t(titles[state])}</h1>
              <p>{t(texts[state])}</p>
            </div>
          ) : (
            <CallNow call={current} />
          )}
        </Part>
        <Part instead={trouble}>{state === 'open' ? <CallsBefore calls={before} /> : null}</Part>
      </section>
      <aside className={classes['side']}>
        <Part instead={trouble}>{state === 'open' ? <WaitingSide waiting={waiting} /> : null}</Part>
      </aside>
      <footer className={classes['foot']}>
        <Part instead={trouble}>
          <p
            className={classes['notice']}
            style={{ '--chars': Array.from(notice).length } as CSSProperties}
          >
            {notice}
          </p>
          <p className={classes['clock']}>
            {t('board.clock', { day: formatDay(dayOf(now)), time: formatTime(timeOf(now)) })}
          </p>
        </Part>
      </footer>
    </main>
  );
}
