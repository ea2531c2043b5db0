// A table that was not saved: what the disk said, and what to do about it.
import type { TableRefusal } from '../../electron/contract/tables';
import { t } from './i18n';
import type { Sentences } from './say';

export const tableSentences: Sentences<TableRefusal> = {
  table_disk_full: () => t('refusals.tableDiskFull'),
  table_folder_gone: () => t('refusals.tableFolderGone'),
  table_not_allowed: () => t('refusals.tableNotAllowed'),
  table_in_use: () => t('refusals.tableInUse'),
  table_failed: ({ detail }) => t('refusals.tableFailed', { detail }),
};
