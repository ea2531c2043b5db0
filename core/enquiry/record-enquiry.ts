// A question answered at the counter, or to be answered by a call: a record, no case.
import type { EventBodies, NewEvent } from '../journey';
import { newEvent } from '../kit/new-event';
import { ok, refuse, type Result } from '../kit/result';
import type { EnquiryPack } from '../matter/definition';
import { normalisePhone, type PhoneRefusal } from '../resident/phone';

export type EnquiryRefusal =
  | { readonly code: 'unknown_topic'; readonly topic: string }
  | { readonly code: 'question_needed' }
  /** Answered now, and no word of the answer: the next clerk could not say what was told. */
  | { readonly code: 'answer_needed' }
  | {
      readonly code: 'too_long';
      readonly part: 'question' | 'answer';
      readonly has: number;
      readonly most: number;
    }
  | { readonly code: 'phone'; readonly problem: PhoneRefusal };

/** Longest question or answer, in code points. */
const most = 2000;

/** A call back needs a telephone number; an answer given now needs its words. */
export function recordEnquiry(
  pack: EnquiryPack,
  { enquiryId, ...typed }: EventBodies['enquiry.recorded'] & { readonly enquiryId: string },
): Result<readonly NewEvent[], EnquiryRefusal> {
  const question = typed.question.trim();
  const answer = typed.answer.trim();
  if (!pack.topics.some(({ code }) => code === typed.topic)) {
    return refuse({ code: 'unknown_topic', topic: typed.topic });
  }
  if (question === '') return refuse({ code: 'question_needed' });
  if (typed.outcome === 'now' && answer === '') return refuse({ code: 'answer_needed' });
  for (const [part, text] of [
    ['question', question],
    ['answer', answer],
  ] as const) {
    const has = Array.from(text).length;
    if (has > most) return refuse({ code: 'too_long', part, has, most });
  }
  const phone = phoneOf(typed);
  if (!phone.ok) return refuse({ code: 'phone', problem: phone.refusal });
  const { residentId, ticketId, topic, outcome } = typed;
  const body = { residentId, ticketId, topic, question, answer, outcome, phone: phone.value };
  return ok([newEvent({ id: enquiryId, version: 0, residentId }, 'enquiry.recorded', body)]);
}

/** Kept only where somebody will ring it. */
function phoneOf({
  outcome,
  phone,
}: Pick<EventBodies['enquiry.recorded'], 'outcome' | 'phone'>): Result<
  string | null,
  PhoneRefusal
> {
  return outcome === 'call_back' ? normalisePhone(phone ?? '') : ok(null);
}
