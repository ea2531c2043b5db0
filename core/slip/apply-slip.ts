// A slip as the fold of its events. Paper that came out stays printed, whatever a late report says:
// the promise behind “never a second unmarked original”.
import type { JourneyEvent } from '../journey';
import type { Slip } from './slip';

/** The slip after one more event. Never throws; an event that changes nothing still counts in `version`. */
export function applySlip(slip: Slip, event: JourneyEvent): Slip;
export function applySlip(slip: Slip | undefined, event: JourneyEvent): Slip | undefined;
export function applySlip(slip: Slip | undefined, event: JourneyEvent): Slip | undefined {
  if (!slip) return event.kind === 'slip.requested' ? requested(event) : undefined;
  const version = slip.version + 1;
  const change = changeBy(slip, event);
  if (!change) return { ...slip, version };
  return { ...slip, ...change, version, changedAt: event.at, changedBy: event.operator };
}

function changeBy(slip: Slip, event: JourneyEvent): Partial<Slip> | undefined {
  if (event.kind === 'slip.settled') {
    const { state, detail } = event.body;
    if (!takesReport(slip, state)) return undefined;
    return { state, detail, mayBeOut: slip.mayBeOut || hasLeft(state) };
  }
  // The first one kept is the truth; a sheet is never made twice.
  if (event.kind === 'slip.archived') return slip.archive ? undefined : { archive: event.body };
  if (event.kind === 'slip.answered' && isUnsure(slip))
    return { state: event.body.cameOut ? 'printed' : 'failed' };
  if (event.kind === 'slip.resent' && isResendable(slip))
    return { state: 'requested', printer: event.body.printer, detail: '' };
  if (event.kind === 'slip.waived' && isWaivable(slip))
    return { state: 'waived', detail: event.body.reason };
  return undefined;
}

/** It left and nobody knows whether paper came out: only a person can say. */
export const isUnsure = (slip: Slip): boolean =>
  slip.state === 'unknown' || slip.state === 'unconfirmed' || slip.state === 'handed';

/** A report of the printer still counts: nothing certain was said yet, or it came out after somebody had let go of it. */
export const takesReport = (slip: Slip, state: Slip['state']): boolean =>
  slip.state === 'requested' || isUnsure(slip) || (slip.state === 'waived' && state === 'printed');

/** The same original may be sent again, to any printer: nothing of it has ever left. */
export const isResendable = (slip: Slip): boolean => !slip.mayBeOut && slip.state !== 'printed';

export const isWaivable = (slip: Slip): boolean =>
  slip.state !== 'printed' && slip.state !== 'waived';

const hasLeft = (state: Slip['state']): boolean =>
  state === 'printed' || state === 'unconfirmed' || state === 'handed' || state === 'unknown';

function requested(event: JourneyEvent<'slip.requested'>): Slip {
  const { slip: kind, ...rest } = event.body;
  return {
    ...rest,
    id: event.entityId,
    version: 1,
    kind,
    device: event.device,
    requestedAt: event.at,
    operator: event.operator,
    state: 'requested',
    detail: '',
    mayBeOut: false,
    changedAt: event.at,
    changedBy: event.operator,
  };
}
