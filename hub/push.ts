// Takes a device's events in: in its own order, each exactly once, an act never cut by a transaction.
// A duplicate gets its stored answer; what can never be applied is kept as a dead letter and blocks nothing.
import type { PushResult } from '../core/sync/wire';
import { acceptActs, type ActsAnswer } from './accept-acts';
import { actsOf, type Act, type Arrived } from './arrived';
import type { Device, HubContext } from './context';
import type { Epoch } from './epoch';
import { inTransaction, isUnstorable } from './sql/database';

export type PushOutcomes =
  | { readonly type: 'results'; readonly results: readonly PushResult[]; readonly ackSeq: number }
  | { readonly type: 'gap'; readonly expectedSeq: number }
  /** The first event builds on one that another station has yet to bring back after a restore. */
  | { readonly type: 'held' };

/** Acts of about so many events share a transaction: a commit costs a disk's patience, and locks must stay short. */
const eventsPerTransaction = 100;

/** Cuts acts into runs of about `eventsPerTransaction` events, at least one act each. */
function runsOf(acts: readonly Act[]): readonly (readonly Act[])[] {
  const runs: Act[][] = [];
  let events = Infinity;
  for (const act of acts) {
    if (events + act.length > eventsPerTransaction) {
      runs.push([]);
      events = 0;
    }
    runs.at(-1)?.push(act);
    events += act.length;
  }
  return runs;
}

/** Decides on every event, in order. The seqs of `events` must be consecutive. */
export async function push(
  context: HubContext,
  device: Device,
  epoch: Epoch,
  events: readonly Arrived[],
): Promise<PushOutcomes> {
  const results: PushResult[] = [];
  let ackSeq = device.lastSeq;
  const runs = [...runsOf(actsOf(events))];
  for (let run = runs.shift(); run; run = runs.shift()) {
    const answer = await decide(context, device, epoch, run);
    if (answer === 'one_by_one') {
      runs.unshift(...run.map((act) => [act]));
      continue;
    }
    if (answer.type === 'gap') return answer;
    results.push(...answer.results);
    ackSeq = answer.ackSeq;
    ringFor(context, device, answer);
    if (answer.isHeld) break;
  }
  if (events.length > 0 && results.length === 0) return { type: 'held' };
  return { type: 'results', results, ackSeq };
}

/** `one_by_one`: the database refuses something in the run; which act it is shows when each is tried alone. */
async function decide(
  { db, hubId }: HubContext,
  device: Device,
  epoch: Epoch,
  run: readonly Act[],
): Promise<ActsAnswer | 'one_by_one'> {
  try {
    return await inTransaction(db, (tx) => acceptActs(tx, hubId, device, epoch, run));
  } catch (error) {
    // Trying again would only fail again: the act is kept aside, so that the events behind it go on.
    if (!isUnstorable(error)) throw error;
    if (run.length > 1) return 'one_by_one';
    const poisoned = run.map((act) =>
      act.map((arrived) => ({ ...arrived, event: null, broken: 'store_failed' })),
    );
    return inTransaction(db, (tx) => acceptActs(tx, hubId, device, epoch, poisoned));
  }
}

function ringFor({ bell }: HubContext, device: Device, answer: ActsAnswer): void {
  if (answer.type !== 'results' || !answer.isNew) return;
  const last = Math.max(...answer.results.map(({ srv }) => srv ?? 0));
  bell.ring(device.community, device.device, last);
}
