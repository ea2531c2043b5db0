// A page that could not be kept or read, a hand-over list that does not stand.
import type { HandoverRefusal } from '../../core/paper/handover-acts';
import type { AttachmentRefusal } from '../../electron/contract/attachments';
import { formatList } from './format';
import { t } from './i18n';
import type { Sentences } from './say';

export type PaperRefusal = HandoverRefusal | AttachmentRefusal;

export const paperSentences: Omit<Sentences<PaperRefusal>, 'reason_needed' | 'no_viewer'> = {
  handover_empty: () => t('refusals.handoverEmpty'),
  handover_names: () => t('refusals.handoverNames'),
  handover_settled: () => t('refusals.handoverSettled'),
  handover_changed: ({ names }) => t('refusals.handoverChanged', { names: formatList(names) }),
  attachment_too_large: ({ most }) =>
    t('refusals.attachmentTooLarge', { most: most / 1024 / 1024 }),
  attachment_kind: () => t('refusals.attachmentKind'),
  attachment_disk: ({ detail }) => t('refusals.attachmentDisk', { detail }),
  attachment_gone: () => t('refusals.attachmentGone'),
  attachment_away: () => t('refusals.attachmentAway'),
  attachment_waits: () => t('refusals.attachmentWaits'),
  attachment_changed: () => t('refusals.attachmentChanged'),
};
