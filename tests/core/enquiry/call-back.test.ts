// A promised call: owed until somebody made it, ticked off once, by whichever machine was first.
import { describe, expect, it } from 'vitest';
import { applyEnquiry, owesCall, type Enquiry } from '../../../core/enquiry/apply-enquiry';
import { callBack } from '../../../core/enquiry/call-back';
import type { EventBodies } from '../../../core/journey';
import { outcomeOf } from '../../../core/sync/outcome';
import { minter } from '../../hub/support/events';

const promised: EventBodies['enquiry.recorded'] = {
  residentId: 'r1',
  ticketId: null,
  topic: 'medical',
  question: '住院怎么报销？',
  answer: '',
  outcome: 'call_back',
  phone: '19900000142',
};

const here = minter('device-1');
const there = minter('device-2');

const recorded = (body: EventBodies['enquiry.recorded'] = promised): Enquiry => {
  const [event] = here.act({ kind: 'enquiry.recorded', entityId: 'q1', body });
  return applyEnquiry(undefined, event!)!;
};

const called = (pen: typeof here, note: string) =>
  pen.act({ kind: 'enquiry.called-back', entityId: 'q1', base: 1, body: { note } })[0]!;

describe('a promised call', () => {
  it('is owed until it was made, and then says when, by whom and what was told', () => {
    const enquiry = recorded();
    expect(owesCall(enquiry)).toBe(true);
    const made = called(here, '带发票来');
    const after = applyEnquiry(enquiry, made)!;
    expect(owesCall(after)).toBe(false);
    expect(after).toMatchObject({
      version: 2,
      calledBack: { at: made.at, operator: made.operator, note: '带发票来' },
      noops: [],
    });
  });

  it('is recorded with its note, as an event on the version that was seen', () => {
    expect(callBack(recorded(), { note: ' 带发票来 ' })).toEqual({
      ok: true,
      value: [
        {
          entity: 'enquiry',
          entityId: 'q1',
          kind: 'enquiry.called-back',
          base: 1,
          body: { note: '带发票来' },
          onBehalfOf: 'r1',
        },
      ],
    });
  });

  it('made by two machines is made once: the later one is told, and changes nothing', () => {
    const first = applyEnquiry(recorded(), called(here, '第一个'))!;
    const late = called(there, '第二个');
    const after = applyEnquiry(first, late)!;
    expect(after.calledBack).toEqual(first.calledBack);
    expect(after.noops).toEqual([
      { eventId: late.id, kind: 'enquiry.called-back', device: 'device-2' },
    ]);
    expect(outcomeOf(late, after, true)).toBe('noop');
  });

  it('of a state kept before calls were ticked off can be made, and made only once', () => {
    const old = recorded() as Partial<Enquiry> as { calledBack?: unknown; noops?: unknown };
    delete old.calledBack;
    delete old.noops;
    expect(owesCall(old as Enquiry)).toBe(true);
    const after = applyEnquiry(old as Enquiry, called(here, '带发票来'))!;
    expect(owesCall(after)).toBe(false);
    expect(applyEnquiry(after, called(there, '又打'))!.noops).toHaveLength(1);
  });

  it.each([
    [recorded({ ...promised, outcome: 'now', phone: null }), '好', { code: 'no_call_promised' }],
    [recorded(), ' ', { code: 'call_note_needed' }],
    [recorded(), '话'.repeat(2001), { code: 'too_long', part: 'note', has: 2001, most: 2000 }],
  ])('is refused where there is none, or nothing to say of it', (enquiry, note, refusal) => {
    expect(callBack(enquiry, { note })).toEqual({ ok: false, refusal });
  });

  it('is refused a second time, with when it was made and what was said', () => {
    const made = called(here, '带发票来');
    expect(callBack(applyEnquiry(recorded(), made)!, { note: '再打' })).toEqual({
      ok: false,
      refusal: { code: 'already_called_back', at: made.at, note: '带发票来' },
    });
  });

  it('is nothing without an enquiry, and an answer given on the spot owes none', () => {
    expect(applyEnquiry(undefined, called(here, '谁？'))).toBeUndefined();
    expect(owesCall(recorded({ ...promised, outcome: 'now' }))).toBe(false);
  });
});
