// A slip as it is right after it was asked for, with what a test changes about it.
import type { Slip } from '../../core/slip/slip';

export const sampleSlip = (change: Partial<Slip> = {}): Slip => ({
  ...{ id: 's', version: 1, kind: 'queue_ticket', about: 't', device: 'd', copy: 0, key: 'k' },
  ...{ printer: 'p', reason: '', requestedAt: 1, operator: 'o', state: 'requested', detail: '' },
  ...{ mayBeOut: false, changedAt: 1, changedBy: 'o' },
  ...change,
});
