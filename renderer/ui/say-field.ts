// What is wrong with one answer: short, beside the field, with the way to put it right.
import type { FieldProblem } from '../../core/matter/field-problem';
import { formatList } from './format';
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
  mobile_only: () => t('refusals.mobileOnly'),
  landline_only: () => t('refusals.landlineOnly'),
  uscc_length: ({ has }) => t('refusals.usccLength', { has }),
  uscc_characters: ({ at, found }) => t('refusals.usccCharacters', { at, found }),
  uscc_check: () => t('refusals.usccCheck'),
  disability_length: ({ has }) => t('refusals.disabilityLength', { has }),
  disability_type: ({ found }) => t('refusals.disabilityType', { found }),
  disability_grade: ({ found }) => t('refusals.disabilityGrade', { found }),
  too_short: ({ has, least }) => t('refusals.tooShort', { has, least }),
  too_long: ({ has, most }) => t('refusals.tooLong', { has, most }),
  control_character: () => t('refusals.brokenCharacter'),
  no_such_choice: ({ found }) => t('refusals.noSuchChoice', { found }),
  not_a_day: () => t('refusals.notADay'),
  not_a_month: () => t('refusals.notAMonth'),
  day_ahead: () => t('refusals.dayAhead'),
  not_a_number: () => t('refusals.notANumber'),
  not_whole: () => t('refusals.notWhole'),
  too_many_decimals: ({ most }) => t('refusals.tooManyDecimals', { most }),
  comma: () => t('refusals.comma'),
  digits_only: ({ found }) => t('refusals.digitsOnly', { found }),
  digits_count: ({ has, least, most }) =>
    least === most
      ? t('refusals.digitsExactly', { has, least })
      : t('refusals.digitsCount', { has, least, most }),
  too_many: ({ most }) => t('refusals.tooMany', { most }),
  broken_list: () => t('refusals.brokenList'),
  many_choices: ({ labels }) => t('refusals.manyChoices', { labels: formatList(labels) }),
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
