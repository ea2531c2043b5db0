// What is written down at a door has the time of this computer: a clock that was set wrong is said before anybody goes by it.
import { dayOf, type Instant } from '../../../core/kit/time';
import { useClock } from '../../data/queries/clock';
import { formatMoment } from '../../ui/format';
import { t } from '../../ui/i18n';
import { Notice } from '../../ui/notice';
import { UnlikelyDate } from '../../ui/unlikely-date';

/** @param now a clock that is set raises no event, so the note is drawn anew with each turn of it. */
export function ClockNote({ now }: { readonly now: Instant }) {
  const clock = useClock();
  if (clock?.state === 'unlikely') return <UnlikelyDate today={dayOf(now)} />;
  const { lastAt } = clock ?? {};
  if (clock?.state !== 'back' || lastAt === undefined || lastAt <= now) return null;
  return <Notice tone="clock">{t('rounds.clockBack', { last: formatMoment(lastAt, now) })}</Notice>;
}
