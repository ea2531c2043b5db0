// The display board: the call that counts fills half the screen, everything else stands round it. Never blank:
// each part has its own boundary, and without calls it says what will appear.
import type { CSSProperties } from 'react';
import { callInFront } from '../../../core/board/announcements';
import type { BoardCall } from '../../../core/board/board-calls';
import type { BoardOpening } from '../../../core/board/opening';
import type { Instant } from '../../../core/kit/time';
import { dayOf, timeOf } from '../../../core/kit/time';
import { formatTime, formatWeekday } from '../../ui/format';
import { t } from '../../ui/i18n';
import { Part } from '../../ui/part';
import classes from './board.module.css';
import { CallNow, CallsBefore } from './calls';
import { Message, sayOpening } from './message';
import type { Said } from './use-announcements';
import { WaitingSide, type ServiceWait } from './waiting-side';

export type BoardViewProps = {
  /** Name of this board, where there are several; '' without. */
  readonly title: string;
  /** Null while loading. */
  readonly opening: BoardOpening | null;
  /** Newest first. */
  readonly calls: readonly BoardCall[];
  readonly said: Said;
  readonly waiting: readonly ServiceWait[];
  readonly notice: string;
  readonly now: Instant;
};

export function BoardView(props: BoardViewProps) {
  const { opening, calls, said } = props;
  const isCalling = opening?.state === 'open' || opening?.state === 'lunch';
  const current = isCalling ? callInFront(calls, said) : undefined;
  // At lunch the message is large once everybody who was called has come.
  const isLunch = opening?.state === 'lunch' && !calls.some(({ isAwaited }) => isAwaited);
  const isFree = current === undefined || isLunch;
  const before = calls.filter(({ key }) => isLunch || key !== current?.key);
  const trouble = <p className={classes['trouble']}>{t('board.partTrouble')}</p>;
  return (
    <main className={classes['board']} aria-label={t('board.title')}>
      <section className={classes['call']}>
        <Part instead={trouble}>
          {isFree ? (
            <Message
              state={opening?.state ?? 'wait'}
              words={opening?.message ?? ''}
              opensAt={opening?.opensAt ?? null}
              now={props.now}
            />
          ) : (
            <CallNow call={current} />
          )}
        </Part>
      </section>
      {isCalling ? (
        <>
          <aside className={classes['side']}>
            <Part instead={trouble}>
              <WaitingSide title={props.title} waiting={props.waiting} />
            </Part>
          </aside>
          <section className={classes['beforeArea']}>
            <Part instead={trouble}>
              <CallsBefore calls={before} />
            </Part>
          </section>
        </>
      ) : null}
      <Foot {...props} isSaidAbove={isFree} />
    </main>
  );
}

/** Why nobody gets a number now although people are called; null where numbers are given. */
function sayNow({ state, message, opensAt }: BoardOpening, now: Instant): string | null {
  const opens = opensAt === null ? '' : sayOpening(opensAt, now);
  if (state === 'lunch') return opens === '' ? null : t('board.lunchLine', { opens });
  if (state !== 'open' || `${message}${opens}` === '') return null;
  const why =
    message === '' || /[。！？.!?]$/.test(message) ? message : `${message}${t('board.stop')}`;
  return t('board.closureLine', { message: why, opens }).replaceAll('  ', ' ').trim();
}

type FootProps = BoardViewProps & {
  /** The middle is free for the hours: they are not told twice. */
  readonly isSaidAbove: boolean;
};

/** Hours are told as long as people are called: the notice comes back when they are not. */
function Foot({ opening, notice, now, isSaidAbove }: FootProps) {
  const line = (isSaidAbove || opening === null ? null : sayNow(opening, now)) ?? notice;
  return (
    <footer className={classes['foot']}>
      <Part instead={null}>
        <p
          className={classes['notice']}
          style={{ '--chars': Array.from(line).length } as CSSProperties}
        >
          {line}
        </p>
        <p className={classes['clock']}>
          {t('board.clock', {
            day: formatWeekday(dayOf(now)),
            time: formatTime(timeOf(now)),
          })}
        </p>
      </Part>
    </footer>
  );
}
