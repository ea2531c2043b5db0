// Why a door, or the whole desk, gives no number now, and when it does again: few words, for they stand on a button.
import { dayOf, timeOf, type Instant } from '../../../core/kit/time';
import type { ClosedNow } from '../../../core/queue/hours';
import type { QuotaReached } from '../../../core/queue/quota';
import { formatDay, formatTime } from '../../ui/format';
import { t } from '../../ui/i18n';

/** `午间休息，13:30 开始取号`, `今天的号取完了，请明天来`. */
export function sayShutDoor(why: ClosedNow | QuotaReached, now: Instant): string {
  if (why.code === 'quota_reached')
    return why.segment === null
      ? t('kiosk.doorFull')
      : t('kiosk.doorFullUntil', { to: formatTime(why.segment.to) });
  const title = sayClosedTitle(why);
  if (why.opensAt === null) return title;
  return t('kiosk.doorShut', { title, when: sayWhen(why.opensAt, now) });
}

/** `现在是午间休息`; for a closure the site's own words. */
export const sayClosedTitle = ({ why, message }: ClosedNow): string =>
  message === '' ? t(`kiosk.closed_${why}`) : message;

/** When it opens again, or where to ask. */
export const sayClosedUntil = ({ opensAt }: ClosedNow, now: Instant): string =>
  opensAt === null
    ? t('kiosk.closedForLong')
    : t('kiosk.closedUntil', { when: sayWhen(opensAt, now) });

function sayWhen(at: Instant, now: Instant): string {
  const time = formatTime(timeOf(at));
  return dayOf(at) === dayOf(now) ? time : `${formatDay(dayOf(at))} ${time}`;
}
