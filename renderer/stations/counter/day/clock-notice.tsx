// A clock that was set wrong is said in a sentence; work goes on, and no number changes for it.
import type { Instant } from '../../../../core/kit/time';
import { useClock } from '../../../data/queries/clock';
import { formatDay, formatMoment } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import { Notice } from '../../../ui/notice';
import { UnlikelyDate } from '../../../ui/unlikely-date';
import { dayOf } from '../../../../core/kit/time';

/** @param now a clock that is set raises no event, so the notice is drawn anew with each turn of it. */
export function ClockNotice({ now }: { readonly now: Instant }) {
  const clock = useClock();
  if (clock === undefined || clock.state === 'ok') return null;
  if (clock.state === 'unlikely') return <UnlikelyDate today={dayOf(now)} />;
  if (clock.state === 'forward') return <Notice tone="clock">{t('counter.clockForward')}</Notice>;
  const { lastAt, day } = clock;
  // This drawing's clock may be of before it was set back: then the last act lies in its past, and where no day was ever open it is all there is.
  const isAct = lastAt !== undefined && (lastAt > now || day === undefined);
  const last = isAct ? formatMoment(lastAt, now) : formatDay(day ?? '', dayOf(now));
  return <Notice tone="clock">{t('counter.clockBack', { last })}</Notice>;
}
