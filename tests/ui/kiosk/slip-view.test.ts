import { describe, expect, it } from 'vitest';
import type { Slip } from '../../../core/slip/slip';
import type { JobState, PrintJob } from '../../../electron/contract/printing';
import { slipViewOf } from '../../../renderer/stations/kiosk/slip-view';

const asked = 1_000_000;

const slip: Slip = {
  id: 's',
  version: 1,
  kind: 'queue_ticket',
  about: 't',
  device: 'd',
  copy: 0,
  key: 't:queue_ticket:0',
  printer: 'p',
  reason: '',
  requestedAt: asked,
  operator: 'o',
  state: 'requested',
  detail: '',
  mayBeOut: false,
  changedAt: asked,
  changedBy: 'o',
};

const job = (state: JobState, trouble: PrintJob['trouble'] = null): PrintJob => ({
  id: 's',
  key: slip.key,
  printer: 'p',
  state,
  trouble,
  detail: '',
  submittedAt: asked,
  changedAt: asked,
});

describe('what the ticket desk says of the slip', () => {
  it('says take it when the printer answered', () => {
    expect(slipViewOf(slip, job('printed'), asked + 900)).toEqual({ state: 'printed' });
  });

  it('never says that paper is out when nobody knows', () => {
    expect(slipViewOf(slip, job('unconfirmed'), asked + 900).state).toBe('perhaps');
    expect(slipViewOf(slip, job('unknown', 'no_answer'), asked + 900).state).toBe('perhaps');
  });

  it('names the trouble while the printer waits for paper', () => {
    expect(slipViewOf(slip, job('blocked', 'paper_out'), asked + 900)).toEqual({
      state: 'trouble',
      trouble: 'paper_out',
    });
  });

  it('stops promising when the printer stays silent', () => {
    expect(slipViewOf(slip, job('sending'), asked + 1_000).state).toBe('printing');
    expect(slipViewOf(slip, job('sending'), asked + 30_000).state).toBe('trouble');
  });

  it('knows the end from the store when the machine has forgotten the job', () => {
    expect(slipViewOf({ ...slip, state: 'printed' }, undefined, asked + 60_000).state).toBe(
      'printed',
    );
  });
});
