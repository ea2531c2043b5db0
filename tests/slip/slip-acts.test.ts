import { describe, expect, it } from 'vitest';
import { openSlips } from '../../core/slip/open-slips';
import { needsPerson, slipActs } from '../../core/slip/slip-acts';
import type { Slip } from '../../core/slip/slip';
import { sampleSlip as slip } from '../support/sample-slip';

const job = (state: string, trouble: string | null = null) => ({ state, trouble });

describe('what may be done with a slip', () => {
  it('asks a person, and never prints again by itself, where nobody knows', () => {
    for (const acts of [
      slipActs(slip({}), job('unknown', 'no_answer')),
      slipActs(slip({ state: 'unknown' }), undefined),
      slipActs(slip({ state: 'unconfirmed' }), job('unconfirmed')),
    ])
      expect(acts).toEqual(['came_out', 'did_not', 'let_go']);
  });

  it('waits with the open connection while half of it is out: it can only be given up', () => {
    expect(slipActs(slip({}), job('awaiting', 'paper_out'))).toEqual(['stop']);
    expect(slipActs(slip({}), job('awaiting'))).toEqual([]);
    expect(slipActs(slip({}), job('sending'))).toEqual([]);
  });

  it('lets a waiting one be let go of, and needs nobody for it', () => {
    expect(slipActs(slip({}), job('queued'))).toEqual(['let_go']);
    expect(needsPerson(slip({}), job('queued'))).toBe(false);
    expect(needsPerson(slip({}), job('blocked', 'paper_out'))).toBe(true);
  });

  it('does not ask slip by slip about a printer that never answers', () => {
    expect(needsPerson(slip({ state: 'unconfirmed' }), job('unconfirmed'))).toBe(false);
  });
});

describe('what the end of the day must settle', () => {
  const states = (slips: readonly Slip[]) => openSlips(slips).map(({ id }) => id);

  it('is everything that is neither surely printed nor let go of', () => {
    const all = (
      ['requested', 'printed', 'unconfirmed', 'unknown', 'failed', 'cancelled', 'waived'] as const
    ).map((state, i) => slip({ id: state, about: `t${i}`, state, requestedAt: i }));
    expect(states(all)).toEqual(['requested', 'unconfirmed', 'unknown', 'failed', 'cancelled']);
  });

  it('counts the latest copy of each paper, and no test pages', () => {
    const failed = slip({ id: 'a', state: 'failed', mayBeOut: true });
    expect(states([failed, slip({ id: 'b', copy: 1, state: 'printed' })])).toEqual([]);
    expect(states([failed, slip({ id: 'b', copy: 1, state: 'unknown' })])).toEqual(['b']);
    expect(states([slip({ kind: 'test_page', state: 'unknown' })])).toEqual([]);
  });
});
