// An enquiry that could not be written down.
import type { EnquiryRefusal } from '../../core/enquiry/record-enquiry';
import { t } from './i18n';
import type { Sentences } from './say';
import { sayProblem } from './say-field';

export const enquirySentences: Sentences<EnquiryRefusal> = {
  unknown_topic: ({ topic }) => t('refusals.unknownTopic', { topic }),
  question_needed: () => t('refusals.questionNeeded'),
  answer_needed: () => t('refusals.answerNeeded'),
  too_long: ({ has, most }) => t('refusals.tooLong', { has, most }),
  phone: ({ problem }) => sayProblem(problem),
};
