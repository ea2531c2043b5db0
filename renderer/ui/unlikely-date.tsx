// On a machine that was never used there is no day to compare the clock with: a date of other years is said before anybody works on it.
import type { Day } from '../../core/kit/time';
import { formatDay } from './format';
import { t } from './i18n';
import { Notice } from './notice';

export function UnlikelyDate({ today }: { readonly today: Day }) {
  return (
    <Notice tone="clock">
      {t('common.unlikelyDate', { date: formatDay(today, '0000-01-01') })}
    </Notice>
  );
}
