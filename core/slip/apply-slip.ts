// A slip as the fold of its events. Paper that came out stays printed, whatever a late report says:
// the promise behind “never a second unmarked original”.
import type { JourneyEvent } from '../journey';
import type { Slip } from './slip';

/** The slip after one more event. Never throws; an event that changes nothing still counts in `version`. */
export function applySlip(slip: Slip, event: JourneyEvent): Slip;
export function applySlip(slip: Slip | undefined, event: JourneyEvent): Slip | undefined;
export function applySlip(slip: Slip | undefined, event: JourneyEvent): Slip | undefined {
  if (!slip) return event.kind === 'slip.requested' ? requested(event) : undefined;
  const next = { ...slip, version: slip.version + 1 };
  if (event.kind === 'slip.settled' && isUnsettled(slip)) {
    const { state, detail } = event.body;
    return { ...next, state, detail };
  }
  if (event.kind === 'slip.answered' && isUnsure(slip))
    return { ...next, state: event.body.cameOut ? 'printed' : 'failed' };
  return next;
}

/** Bytes left and nobody knows whether paper came out: only a person can say. */
export const isUnsure = (slip: Slip): boolean =>
  slip.state === 'unknown' || slip.state === 'unconfirmed';

/** A report of the printer still counts: nothing was reported yet, or nothing certain. */
export const isUnsettled = (slip: Slip): boolean => slip.state === 'requested' || isUnsure(slip);

function requested(event: JourneyEvent<'slip.requested'>): Slip {
  const { slip: kind, ...rest } = event.body;
  return {
    ...rest,
    id: event.entityId,
    version: 1,
    kind,
    requestedAt: event.at,
    state: 'requested',
    detail: '',
  };
}
