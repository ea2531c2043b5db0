// Why an alive-check was not written down, and what is wrong with a line of a list.
import type { AliveRefusal } from '../../core/alive/alive-acts';
import type { ListColumn } from '../../core/alive/read-list';
import { formatDay, formatList } from './format';
import { t } from './i18n';
import type { Sentences } from './say';

/** As `data/acts/alive-acts` refuses a whole list. */
export type AliveListRefusal = {
  readonly code: 'alive_no_columns';
  readonly missing: readonly ListColumn[];
};

export const aliveSentences: Omit<Sentences<AliveRefusal | AliveListRefusal>, 'reason_needed'> = {
  alive_no_columns: ({ missing }) =>
    t('alive.refuse_columns', {
      columns: formatList(missing.map((column) => t(`alive.column_${column}`))),
    }),
  alive_seen_already: ({ on }) => t('alive.refuse_seen', { day: formatDay(on) }),
  alive_wrong_day: ({ text }) => t('alive.refuse_day', { text }),
  alive_needs_two: () => t('alive.refuse_two'),
  alive_not_kin: () => t('alive.refuse_kin'),
  alive_no_proof: () => t('alive.refuse_proof'),
};
