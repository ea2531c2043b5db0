// What the board says when nobody is called: when it opens, why it does not, what will appear here.
import type { BoardOpening } from '../../../core/board/opening';
import { dayOf, timeOf, type Instant } from '../../../core/kit/time';
import { formatDay, formatTime } from '../../ui/format';
import { t } from '../../ui/i18n';
import classes from './board.module.css';

export type MessageProps = {
  /** `wait`: still loading; `trouble`: it could not be drawn and comes back by itself. */
  readonly state: BoardOpening['state'] | 'wait' | 'trouble';
  /** The site's own words. */
  readonly words?: string;
  readonly opensAt?: Instant | null;
  readonly now?: Instant;
};

const titles = {
  wait: 'board.waitTitle',
  trouble: 'board.waitTitle',
  open: 'board.emptyTitle',
  lunch: 'board.lunchTitle',
  soon: 'board.soonTitle',
  before: 'board.beforeTitle',
  over: 'board.overTitle',
  closure: 'board.closureTitle',
} as const;
const texts = {
  wait: 'board.waitText',
  trouble: 'board.partTrouble',
  open: 'board.emptyText',
  lunch: 'board.lunchText',
  soon: 'board.soonText',
  before: 'board.beforeText',
  over: 'board.overText',
  closure: 'board.overText',
} as const;

export function Message({ state, words = '', opensAt = null, now = 0 }: MessageProps) {
  return (
    <div className={classes['message']} role="status">
      <h1>{t(titles[state])}</h1>
      {words === '' ? null : <p>{words}</p>}
      {opensAt === null ? null : <p>{sayOpening(opensAt, now)}</p>}
      <p>{t(texts[state])}</p>
    </div>
  );
}

/** `今天 13:30 开始取号。`, or the day with it. */
export function sayOpening(opensAt: Instant, now: Instant): string {
  const time = formatTime(timeOf(opensAt));
  const day = dayOf(opensAt);
  return day === dayOf(now)
    ? t('board.opensToday', { time })
    : t('board.opensOn', { day: formatDay(day), time });
}
