import { describe, expect, it } from 'vitest';
import type { JourneyEvent, NewEvent } from '../../core/journey';
import { applySlip } from '../../core/slip/apply-slip';
import {
  answerSlip,
  requestSlip,
  resendSlip,
  settleSlip,
  waiveSlip,
} from '../../core/slip/request-slip';
import type { Slip, SlipSettledState } from '../../core/slip/slip';

const receipt = {
  slipId: 'slip-1',
  kind: 'acceptance_receipt',
  about: 'case-1',
  printer: 'p1',
  reason: '',
} as const;

let minted = 0;
const happened = (event: NewEvent): JourneyEvent => {
  minted += 1;
  const envelope = { id: `event-${minted}`, device: 'd', seq: minted, group: 'g', v: 1 };
  return { ...event, ...envelope, operator: 'o', onBehalfOf: null, at: minted, monotonic: minted };
};

type Decision = ReturnType<typeof requestSlip>;
const after = (slip: Slip | undefined, decision: Decision): Slip => {
  if (!decision.ok) throw new Error(`Refused: ${decision.refusal.code}`);
  return applySlip(slip, happened(decision.value[0]!))!;
};
const code = (decision: Decision): string => (decision.ok ? 'ok' : decision.refusal.code);

const printedAs = (state: SlipSettledState): Slip =>
  after(
    after(undefined, requestSlip([], receipt)),
    settleSlip(after(undefined, requestSlip([], receipt)), { state, detail: '' }),
  );

describe('asking for paper', () => {
  it('makes the original once, with a key of its own', () => {
    expect(after(undefined, requestSlip([], receipt))).toMatchObject({
      copy: 0,
      key: 'case-1/acceptance_receipt/0',
      state: 'requested',
    });
  });

  it.each(['printed', 'unconfirmed', 'failed', 'cancelled'] as const)(
    'marks every further one after %s as a copy, with a reason',
    (state) => {
      const original = printedAs(state);
      expect(requestSlip([original], receipt)).toEqual({
        ok: false,
        refusal: { code: 'reason_needed', copy: 1 },
      });
      const again = { ...receipt, slipId: 'slip-2', reason: '老人丢了' };
      const copy = after(undefined, requestSlip([original], again));
      expect(copy).toMatchObject({ copy: 1, key: 'case-1/acceptance_receipt/1' });
      const third = after(copy, settleSlip(copy, { state: 'printed', detail: '' }));
      expect(after(undefined, requestSlip([third, original], again)).copy).toBe(2);
    },
  );

  it('waits for the one on its way, and for the answer about one that nobody is sure of', () => {
    const waiting = after(undefined, requestSlip([], receipt));
    expect(code(requestSlip([waiting], { ...receipt, reason: '急' }))).toBe('still_printing');
    const unsure = printedAs('unknown');
    expect(code(requestSlip([unsure], { ...receipt, reason: '急' }))).toBe('unanswered');
    const answered = after(unsure, answerSlip(unsure, { cameOut: false }));
    expect(after(undefined, requestSlip([answered], { ...receipt, reason: '没出来' })).copy).toBe(
      1,
    );
  });

  it('tells papers about other things and of other kinds apart', () => {
    const original = printedAs('printed');
    for (const other of [{ about: 'case-2' }, { kind: 'one_time_notice' as const }])
      expect(after(undefined, requestSlip([original], { ...receipt, ...other })).copy).toBe(0);
  });

  it('prints test pages as often as asked', () => {
    const page = { ...receipt, kind: 'test_page', about: 'p1' } as const;
    const first = after(undefined, requestSlip([], page));
    expect(after(undefined, requestSlip([first], page)).copy).toBe(1);
  });
});

describe('what became of paper', () => {
  it('that came out stays printed, whatever is reported later', () => {
    const printed = printedAs('printed');
    expect(code(settleSlip(printed, { state: 'failed', detail: '' }))).toBe('already_settled');
    const late = happened({
      entity: 'slip',
      entityId: 'slip-1',
      kind: 'slip.settled',
      body: { state: 'failed', detail: 'x' },
      base: 2,
    });
    expect(applySlip(printed, late)).toEqual({ ...printed, version: 3 });
  });

  it('may turn from unsure to certain, by the printer or by a person', () => {
    const unsure = printedAs('unknown');
    expect(after(unsure, settleSlip(unsure, { state: 'printed', detail: '' })).state).toBe(
      'printed',
    );
    expect(after(unsure, answerSlip(unsure, { cameOut: true })).state).toBe('printed');
    expect(code(settleSlip(unsure, { state: 'unknown', detail: '' }))).toBe('already_settled');
  });

  it('needs no answer where nothing is in doubt', () => {
    for (const state of ['printed', 'failed', 'cancelled'] as const)
      expect(code(answerSlip(printedAs(state), { cameOut: true }))).toBe('nothing_to_answer');
  });

  it('is nothing while the request was never received', () => {
    const settled = { state: 'printed', detail: '' } as const;
    const event = happened({
      entity: 'slip',
      entityId: 's',
      kind: 'slip.settled',
      body: settled,
      base: 1,
    });
    expect(applySlip(undefined, event)).toBeUndefined();
  });
});

describe('the same original again', () => {
  const other = { printer: 'p2' };

  it('may go to another printer as long as nothing of it has left', () => {
    for (const state of ['failed', 'cancelled'] as const) {
      const failed = printedAs(state);
      const moved = after(failed, resendSlip(failed, other));
      expect(moved).toMatchObject({ state: 'requested', printer: 'p2', copy: 0, key: failed.key });
      const printed = settleSlip(moved, { state: 'printed', detail: '' });
      expect(after(moved, printed).state).toBe('printed');
    }
    const waiting = after(undefined, requestSlip([], receipt));
    expect(after(waiting, resendSlip(waiting, other)).printer).toBe('p2');
  });

  it('never goes out once bytes may be on paper, whatever was answered since', () => {
    for (const state of ['printed', 'unconfirmed', 'unknown'] as const)
      expect(code(resendSlip(printedAs(state), other))).toBe('may_be_out');
    const unsure = printedAs('unknown');
    const answered = after(unsure, answerSlip(unsure, { cameOut: false }));
    expect(answered.state).toBe('failed');
    expect(code(resendSlip(answered, other))).toBe('may_be_out');
    const late = happened({
      ...{ entity: 'slip', entityId: 'slip-1', kind: 'slip.resent', body: other, base: 3 },
    });
    expect(applySlip(answered, late)).toEqual({ ...answered, version: answered.version + 1 });
  });
});

describe('letting go of a slip', () => {
  it('takes a reason, and keeps it', () => {
    const failed = printedAs('failed');
    expect(code(waiveSlip(failed, { reason: ' ' }))).toBe('reason_needed');
    const waived = after(failed, waiveSlip(failed, { reason: '老人不要纸' }));
    expect(waived).toMatchObject({ state: 'waived', detail: '老人不要纸' });
    expect(code(waiveSlip(waived, { reason: '再说一次' }))).toBe('already_settled');
    expect(code(waiveSlip(printedAs('printed'), { reason: '不要' }))).toBe('already_settled');
  });

  it('does not hide paper that comes out after all', () => {
    const waiting = after(undefined, requestSlip([], receipt));
    const waived = after(waiting, waiveSlip(waiting, { reason: '不等了' }));
    expect(code(settleSlip(waived, { state: 'cancelled', detail: '' }))).toBe('already_settled');
    const printed = after(waived, settleSlip(waived, { state: 'printed', detail: '' }));
    expect(printed).toMatchObject({ state: 'printed', mayBeOut: true });
  });

  it('ends the question about it, and a later copy is still a copy', () => {
    const unsure = printedAs('unknown');
    const waived = after(unsure, waiveSlip(unsure, { reason: '办完了' }));
    expect(code(answerSlip(waived, { cameOut: true }))).toBe('nothing_to_answer');
    const again = requestSlip([waived], { ...receipt, slipId: 'slip-2', reason: '又要了' });
    expect(after(undefined, again).copy).toBe(1);
  });
});
