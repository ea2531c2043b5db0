// Paper that was not asked for, or that the machine would not take.
import type { SlipRefusal } from '../../core/slip/slip-refusal';
import type { PrintRefusal } from '../../electron/contract';
import { t } from './i18n';
import type { Sentences } from './say';

export const slipSentences: Omit<Sentences<SlipRefusal | PrintRefusal>, 'reason_needed'> = {
  still_printing: () => t('refusals.slipStillPrinting'),
  unanswered: () => t('refusals.slipUnanswered'),
  already_settled: () => t('refusals.slipSettled'),
  nothing_to_answer: () => t('refusals.slipNothingToAnswer'),
  unknown_printer: () => t('refusals.unknownPrinter'),
  key_used: () => t('refusals.slipKeyUsed'),
  glyph_missing: ({ characters }) => t('refusals.printGlyphMissing', { characters }),
  spool_failed: ({ detail }) => t('refusals.spoolFailed', { detail }),
};
