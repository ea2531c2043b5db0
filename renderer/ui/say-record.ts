// The machine could not record an act: nothing was changed, except where the sentence says so.
import type { RecordTrouble } from '../../core/station/record-trouble';
import { t } from './i18n';
import type { Sentences } from './say';

export const recordSentences: Sentences<RecordTrouble> = {
  locked: () => t('refusals.recordLocked'),
  owner_away: () => t('refusals.recordOwnerAway'),
  owner_lost: () => t('refusals.recordOwnerLost'),
  owner_locked: () => t('refusals.recordOwnerLocked'),
  space_stop: () => t('refusals.recordSpaceStop'),
  disk_full: () => t('refusals.recordDiskFull'),
  disk_failed: ({ detail }) => t('refusals.recordDiskFailed', { detail }),
  store_failed: ({ detail }) => t('refusals.recordStoreFailed', { detail }),
};
