// What is wrong with one answer: short, beside the field, with the way to put it right.
import type { FieldProblem } from '../../core/matter/field-problem';
import { t } from './i18n';
import type { Sentences } from './say';

export const fieldSentences: Sentences<FieldProblem> = {
  id_length: ({ has }) => t('refusals.idLength', { has }),
  id_old_15: () => t('refusals.idOld15'),
  id_characters: ({ at, found }) => t('refusals.idCharacters', { at, found }),
  id_date: ({ date }) => t('refusals.idDate', { date }),
  id_check: () => t('refusals.idCheck'),
  name_empty: () => t('refusals.nameEmpty'),
  name_too_long: ({ has, most }) => t('refusals.nameTooLong', { has, most }),
  name_control: () => t('refusals.brokenCharacter'),
  name_private: ({ codePoint }) => t('refusals.namePrivate', { codePoint }),
  name_characters: ({ found }) => t('refusals.nameCharacters', { found }),
  phone_empty: () => t('refusals.phoneEmpty'),
  phone_mobile: ({ has }) => t('refusals.phoneMobile', { has }),
  phone_landline: () => t('refusals.phoneLandline'),
  phone_characters: () => t('refusals.phoneCharacters'),
  too_long: ({ has, most }) => t('refusals.tooLong', { has, most }),
  control_character: () => t('refusals.brokenCharacter'),
  no_such_choice: ({ found }) => t('refusals.noSuchChoice', { found }),
  not_a_day: () => t('refusals.notADay'),
  not_a_month: () => t('refusals.notAMonth'),
  day_ahead: () => t('refusals.dayAhead'),
  not_a_number: () => t('refusals.notANumber'),
  not_whole: () => t('refusals.notWhole'),
  too_small: ({ least }) => t('refusals.tooSmall', { least }),
  too_large: ({ most }) => t('refusals.tooLarge', { most }),
  not_money: () => t('refusals.notMoney'),
  cert_shape: () => t('refusals.certShape'),
  account_digits: ({ found }) => t('refusals.accountDigits', { found }),
  account_length: ({ has, least, most }) => t('refusals.accountLength', { has, least, most }),
  repeat_needed: () => t('refusals.repeatNeeded'),
  repeat_differs: ({ at }) => t('refusals.repeatDiffers', { at }),
};

/** The sentence beside a field. */
export function sayProblem(problem: FieldProblem): string {
  const sentenceOf = fieldSentences[problem.code] as (problem: FieldProblem) => string;
  return sentenceOf(problem);
}
