// A case on its way: why something about it was not written down, and what its pauses, parts and ways are called.
import type { CourseRefusal } from '../../core/case/course/refusal';
import { formatShortDay } from './format';
import { t } from './i18n';
import type { Sentences } from './say';
import { caseStateName } from './say-case';

/** What other rooms refuse by the same name is said where they say it. */
type Own = Exclude<CourseRefusal, { readonly code: 'originals_held' | 'day_ahead' }>;

export const courseSentences: Sentences<Own> = {
  not_under_way: ({ state }) => t('life.no_not_under_way', { state: caseStateName(state) }),
  already_paused: ({ since }) => t('life.no_already_paused', { day: formatShortDay(since) }),
  not_paused: () => t('life.no_not_paused'),
  correction_open: ({ due }) => t('life.no_correction_open', { day: formatShortDay(due) }),
  no_correction: () => t('life.no_no_correction'),
  correction_incomplete: ({ papers, fields }) =>
    fields.length === 0
      ? t('life.no_correction_incomplete', { count: papers.length })
      : papers.length === 0
        ? t('later.noFieldsYet', { count: fields.length })
        : t('later.noBothYet', { papers: papers.length, fields: fields.length }),
  unknown_step: () => t('life.no_unknown_step'),
  step_incomplete: ({ fields }) => t('later.noStepYet', { count: fields.length }),
  unknown_ending: () => t('life.no_unknown_ending'),
  not_to_be_shown: ({ fields }) => t('life.no_not_to_be_shown', { count: fields.length }),
  day_order: ({ from, to }) =>
    t('life.no_day_order', { from: formatShortDay(from), to: formatShortDay(to) }),
  day_before: ({ day, acceptedOn }) =>
    t('life.no_day_before', { day: formatShortDay(day), accepted: formatShortDay(acceptedOn) }),
  day_needed: () => t('life.no_day_needed'),
  words_needed: ({ part }) => t('life.no_words_needed', { part: t(`life.part_${part}`) }),
  words_too_long: ({ part, has, most }) =>
    t('life.no_words_too_long', { part: t(`life.part_${part}`), has, most }),
  extension_days: ({ least, most }) => t('life.no_extension_days', { least, most }),
  objection_open: () => t('life.no_objection_open'),
  no_objection: () => t('life.no_no_objection'),
  no_result: ({ state }) => t('life.no_no_result', { state: caseStateName(state) }),
  not_badly_rated: () => t('life.no_not_badly_rated'),
  no_reminder: () => t('remind.none'),
};
