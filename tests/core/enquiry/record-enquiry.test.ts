import { describe, expect, it } from 'vitest';
import json from '../../../resources/matters/enquiry.json';
import { recordEnquiry } from '../../../core/enquiry/record-enquiry';
import { checkEnquiryPack } from '../../../core/matter/check-pack';
import type { EventBodies } from '../../../core/journey';

const checked = checkEnquiryPack(json);
const pack = checked.ok ? checked.value : (undefined as never);

const record = (typed: Partial<EventBodies['enquiry.recorded']>) =>
  recordEnquiry(pack, {
    enquiryId: 'q1',
    residentId: null,
    ticketId: 't1',
    topic: 'medical',
    question: '住院怎么报销？',
    answer: '出院带发票到窗口',
    outcome: 'now',
    phone: null,
    ...typed,
  });

describe('an enquiry', () => {
  it('is one record, with a telephone number only where somebody will ring it', () => {
    expect(record({ phone: '19900000142' })).toMatchObject({
      ok: true,
      value: [{ kind: 'enquiry.recorded', entityId: 'q1', base: 0, body: { phone: null } }],
    });
    expect(record({ outcome: 'call_back', answer: '', phone: '199 0000 0142' })).toMatchObject({
      ok: true,
      value: [{ body: { phone: '19900000142', answer: '' } }],
    });
  });

  it.each<[Partial<EventBodies['enquiry.recorded']>, object]>([
    [{ topic: 'weather' }, { code: 'unknown_topic', topic: 'weather' }],
    [{ question: ' ' }, { code: 'question_needed' }],
    [{ answer: '' }, { code: 'answer_needed' }],
    [
      { question: '问'.repeat(2001) },
      { code: 'too_long', part: 'question', has: 2001, most: 2000 },
    ],
    [{ outcome: 'call_back' }, { code: 'phone', problem: { code: 'phone_empty' } }],
    [
      { outcome: 'call_back', phone: '12' },
      { code: 'phone', problem: { code: 'phone_mobile', has: 2 } },
    ],
  ])('%o is refused with its reason', (typed, refusal) => {
    expect(record(typed)).toEqual({ ok: false, refusal });
  });
});
