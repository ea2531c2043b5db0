// The rules of a case did not allow it. Names of fields and papers come from the pack, so the screen that knows it passes them in.
import type { CaseRefusal } from '../../core/case/refusal';
import type { CaseState } from '../../core/case/case';
import { formatShortDay, inGroups } from './format';
import { t } from './i18n';
import type { Sentences } from './say';
import { sayProblem } from './say-field';

export const caseSentences: Omit<Sentences<CaseRefusal>, 'reason_needed'> = {
  duplicate_case: ({ number }) => t('refusals.duplicateCase', { number: inGroups(number) }),
  resident_died: () => t('refusals.residentDied'),
  pack_not_in_effect: ({ from, to }) =>
    t('refusals.packNotInEffect', { from, to: to ?? t('common.longTerm') }),
  numbers_used_up: () => t('refusals.numbersUsedUp'),
  not_open: ({ state }) => t('refusals.caseNotOpen', { state: caseStateName(state) }),
  impossible_day: ({ day }) => t('refusals.impossibleDay', { day }),
  document_expired: ({ validTo, days }) =>
    t('refusals.documentExpired', { validTo: formatShortDay(validTo, '0000-01-01'), days }),
  unknown_field: ({ field }) => t('refusals.unknownField', { field }),
  not_asked: () => t('refusals.fieldNotAsked'),
  computed_field: () => t('refusals.fieldComputed'),
  field: ({ problem }) => sayProblem(problem),
  unknown_paper: ({ paper }) => t('refusals.unknownPaper', { paper }),
  copies: ({ least, most }) => t('refusals.copies', { least, most }),
  no_late_paper: () => t('refusals.noLatePaper'),
  original_held: () => t('refusals.originalHeld'),
  originals_held: ({ papers }) => t('refusals.originalsHeld', { count: papers.length }),
  nothing_held: () => t('refusals.nothingHeld'),
  page_too_large: ({ bytes, most }) =>
    t('refusals.pageTooLarge', { size: Math.ceil(bytes / 1024), most: most / 1024 }),
  pages_full: ({ most }) => t('refusals.pagesFull', { most }),
  not_presented: () => t('refusals.notPresented'),
  unknown_item: () => t('refusals.unknownItem'),
  not_confirmed: ({ items }) => t('refusals.notConfirmed', { count: items.length }),
  signature_empty: () => t('refusals.signatureEmpty'),
  signature_too_large: () => t('refusals.signatureTooLarge'),
  nothing_missing: () => t('refusals.nothingMissing'),
  incomplete: () => t('refusals.incomplete'),
  where_to_needed: () => t('refusals.whereToNeeded'),
  link_supervisor: () => t('refusals.linkSupervisor'),
  link_not_same: () => t('refusals.linkNotSame'),
  not_linked: () => t('refusals.notLinked'),
  only_resident_rates: () => t('refusals.onlyResidentRates'),
  rating_not_asked: () => t('refusals.ratingNotAsked'),
  rated_already: () => t('refusals.ratedAlready'),
  rating_reason_needed: () => t('refusals.ratingReasonNeeded'),
  unknown_reason: () => t('refusals.unknownReason'),
};

/** `正在办`, `等补材料`, `已受理`, … */
export function caseStateName(state: CaseState): string {
  return t(`refusals.caseState_${state}`);
}
