// Why the sub-district could not be reached or did not take it: what did not happen, why, what to do now.
import type { HubTrouble } from '../../electron/contract/hub';
import { t } from './i18n';

export function sayHubTrouble(trouble: HubTrouble): string {
  switch (trouble.code) {
    case 'not_enrolled':
      return t('refusals.hubNotEnrolled');
    case 'away':
      return t('refusals.hubAway');
    case 'nonsense':
      return t('refusals.hubNonsense');
    case 'refused':
      return t('refusals.hubRefused', { reason: trouble.reason });
    case 'gap':
      return t('refusals.hubGap', { seq: trouble.expectedSeq });
    case 'busy':
      return t('refusals.hubBusy', { seconds: Math.ceil(trouble.retryAfterSeconds) });
  }
}
