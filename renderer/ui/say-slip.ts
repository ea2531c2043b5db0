// Paper that was not asked for, or that the machine would not take.
import { isPrintTrouble } from '../../core/slip/print-trouble';
import type { SlipRefusal } from '../../core/slip/slip-refusal';
import type { Slip } from '../../core/slip/slip';
import type { A4Refusal, PrintJob, PrintRefusal } from '../../electron/contract/printing';
import { t } from './i18n';
import type { Sentences } from './say';
import { sayPrintTrouble } from './say-print';

export const slipSentences: Omit<
  Sentences<SlipRefusal | PrintRefusal | A4Refusal>,
  'reason_needed'
> = {
  still_printing: () => t('refusals.slipStillPrinting'),
  unanswered: () => t('refusals.slipUnanswered'),
  already_settled: () => t('refusals.slipSettled'),
  may_be_out: () => t('refusals.slipMayBeOut'),
  bytes_left: () => t('refusals.slipMayBeOut'),
  unknown_job: () => t('refusals.slipUnknownJob'),
  nothing_to_answer: () => t('refusals.slipNothingToAnswer'),
  unknown_printer: () => t('refusals.unknownPrinter'),
  key_used: () => t('refusals.slipKeyUsed'),
  glyph_missing: ({ characters }) => t('refusals.printGlyphMissing', { characters }),
  spool_failed: ({ detail }) => t('refusals.spoolFailed', { detail }),
  pdf_failed: ({ detail }) => t('refusals.pdfFailed', { detail }),
  archive_failed: ({ detail }) =>
    detail === 'ENOSPC' ? t('refusals.archiveFull') : t('refusals.archiveFailed', { detail }),
  pdf_gone: () => t('refusals.pdfGone'),
  pdf_changed: () => t('refusals.pdfChanged'),
  no_system_printer: () => t('refusals.noSystemPrinter'),
  system_refused: ({ detail }) => t('refusals.systemRefused', { detail }),
  maybe_handed: () => t('refusals.maybeHanded'),
  no_viewer: ({ detail }) => t('refusals.noViewer', { detail }),
};

/** `受理回执`, `号票`. */
export const slipKindName = (kind: Slip['kind']): string => t(`counter.slip_${kind}`);

/** `A017（王＊＊）`, `王＊＊`, or somebody where neither a number nor a name is known. */
export function slipSubject({ number, person }: SlipSubject): string {
  if (number !== '' && person !== '') return t('slips.what', { number, person });
  return number || person || t('slips.somebody');
}

export type SlipSubject = { readonly number: string; readonly person: string };

/** `王＊＊` for papers of a case: nobody says 24 figures. A ticket is its number, and whose it is. */
export function slipOwner(subject: SlipSubject): string {
  return slipSubject(
    subject.number.length > 6 && subject.person !== '' ? { ...subject, number: '' } : subject,
  );
}

/** What is known of a slip, in a sentence: the printer’s trouble where there is one. */
export function saySlipState(slip: Slip, job: PrintJob | undefined): string {
  const goesOn = job?.state === 'blocked' || job?.state === 'awaiting';
  const trouble = job?.trouble ?? slip.detail.split(' ')[0] ?? '';
  if (slip.state === 'requested' && job?.state === 'queued') return t('slips.queued');
  if (
    slip.state === 'printed' ||
    slip.state === 'waived' ||
    slip.state === 'unconfirmed' ||
    slip.state === 'handed'
  )
    return t(`slips.state_${slip.state}`);
  if (isPrintTrouble(trouble)) {
    const detail = job?.detail ?? slip.detail.slice(trouble.length + 1);
    return sayPrintTrouble(trouble, { detail, goesOn });
  }
  if (trouble === 'unknown_printer') return t('refusals.unknownPrinter');
  if (trouble === 'no_system_printer') return t('refusals.noSystemPrinter');
  return slip.state === 'requested' ? t('slips.printing') : t(`slips.state_${slip.state}`);
}
