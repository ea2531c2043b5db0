// Takes a device's events in: in its own order, each exactly once, one transaction per act.
// A duplicate gets its stored answer; what can never be applied is kept as a dead letter and blocks nothing.
import type { PushResult } from '../core/sync/wire';
import { acceptAct, type ActAnswer } from './accept-act';
import { actsOf, type Arrived } from './arrived';
import type { Device, HubContext } from './context';
import type { Epoch } from './epoch';
import { inTransaction, isUnstorable } from './sql/database';

export type PushOutcomes =
  | { readonly type: 'results'; readonly results: readonly PushResult[]; readonly ackSeq: number }
  | { readonly type: 'gap'; readonly expectedSeq: number }
  /** The first event builds on one that another station has yet to bring back after a restore. */
  | { readonly type: 'held' };

/** Decides on every event, in order. The seqs of `events` must be consecutive. */
export async function push(
  context: HubContext,
  device: Device,
  epoch: Epoch,
  events: readonly Arrived[],
): Promise<PushOutcomes> {
  const results: PushResult[] = [];
  let ackSeq = device.lastSeq;
  for (const act of actsOf(events)) {
    const answer = await decide(context, device, epoch, act);
    if (answer.type === 'gap') return answer;
    if (answer.type === 'held') {
      if (results.length === 0) return answer;
      break;
    }
    results.push(...answer.results);
    ackSeq = answer.ackSeq;
    ringFor(context, device, answer);
  }
  return { type: 'results', results, ackSeq };
}

async function decide(
  { db, hubId }: HubContext,
  device: Device,
  epoch: Epoch,
  act: readonly Arrived[],
): Promise<ActAnswer> {
  try {
    return await inTransaction(db, (tx) => acceptAct(tx, hubId, device, epoch, act));
  } catch (error) {
    // Trying again would only fail again: kept aside, so that the events behind it go on.
    if (!isUnstorable(error)) throw error;
    const poisoned = act.map((arrived) => ({ ...arrived, event: null, broken: 'store_failed' }));
    return inTransaction(db, (tx) => acceptAct(tx, hubId, device, epoch, poisoned));
  }
}

function ringFor({ bell }: HubContext, device: Device, answer: ActAnswer): void {
  if (answer.type !== 'results' || !answer.isNew) return;
  const last = Math.max(...answer.results.map(({ srv }) => srv ?? 0));
  bell.ring(device.community, device.device, last);
}
