// An enquiry that could not be written down, and a promised call that could not be ticked off.
import type { CallBackRefusal } from '../../core/enquiry/call-back';
import type { EnquiryRefusal } from '../../core/enquiry/record-enquiry';
import { formatMoment } from './format';
import { t } from './i18n';
import type { Sentences } from './say';
import { sayProblem } from './say-field';

export const enquirySentences: Sentences<EnquiryRefusal | CallBackRefusal> = {
  unknown_topic: ({ topic }) => t('refusals.unknownTopic', { topic }),
  question_needed: () => t('refusals.questionNeeded'),
  answer_needed: () => t('refusals.answerNeeded'),
  too_long: ({ has, most }) => t('refusals.tooLong', { has, most }),
  phone: ({ problem }) => sayProblem(problem),
  no_call_promised: () => t('refusals.noCallPromised'),
  already_called_back: ({ at, note }) =>
    t('refusals.alreadyCalledBack', { at: formatMoment(at, Date.now()), note }),
  call_dropped: ({ reason }) => t('refusals.callDropped', { reason }),
  call_note_needed: () => t('refusals.callNoteNeeded'),
};
