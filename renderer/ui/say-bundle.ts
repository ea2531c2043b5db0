// A bundle that was not opened or not taken in: why, and what to do.
import type { BundleBroken, BundleNotOurs } from '../../core/sync/bundle';
import type { BundleOpenRefusal } from '../../electron/contract/bundles';
import { t } from './i18n';
import type { Sentences } from './say';

export type BundleRefusal = BundleOpenRefusal | BundleBroken | BundleNotOurs;

export const bundleSentences: Sentences<BundleRefusal> = {
  bundle_choice_gone: () => t('bundles.choiceGone'),
  bundle_other_file: () => t('bundles.otherFile'),
  bundle_too_large: () => t('bundles.tooLarge'),
  bundle_unreadable: ({ detail }) => t('bundles.unreadable', { detail }),
  bundle_wrong_code: () => t('bundles.wrongCode'),
  bundle_damaged: () => t('bundles.damaged'),
  bundle_malformed: ({ path }) => t('bundles.malformed', { path }),
  bundle_newer: () => t('bundles.newer'),
  bundle_own: () => t('bundles.own'),
  bundle_elsewhere: () => t('bundles.elsewhere'),
  bundle_gap: () => t('bundles.gap'),
};
