// Sends own events in their order, a few hundred at a time. A lost answer costs nothing: the hub gives the stored result again.
import type { JourneyEvent } from '../../core/journey';
import { longestAct, pushLimit } from '../../core/sync/wire';
import { readCursor, takeEpoch, takeResults, waitingEvents } from '../data/outbox';
import type { Session } from '../data/session';
import type { Store } from '../data/working-set';
import { call } from '../shell';
import { stepOf } from './step-of';
import type { SyncStep } from './sync-step';

export async function push({ store }: Session): Promise<SyncStep> {
  let limit: number = pushLimit.events;
  for (;;) {
    const events = await nextPush(store, limit);
    if (events.length === 0) return { state: 'up' };
    const { epoch } = await readCursor(store);
    const answer = await call('hub.push', { epoch, events });
    if (answer.ok) {
      const taken = await takeResults(store, answer.value.epoch, answer.value.results);
      if (!taken.ok) return { state: 'away', detail: taken.refusal.code };
      limit = pushLimit.events;
    } else if (answer.refusal.code === 'refused' && answer.refusal.reason === 'wrong_epoch') {
      const { epoch: fresh, lastSeq } = answer.refusal;
      await takeEpoch(store, fresh ?? '', lastSeq ?? 0);
    } else if (answer.refusal.code === 'gap') {
      // The hub lacks what it once acknowledged: it is sent again from where the hub stands.
      await takeEpoch(store, epoch, answer.refusal.expectedSeq - 1);
    } else if (
      answer.refusal.code === 'refused' &&
      answer.refusal.reason === 'too_large' &&
      limit > 1
    ) {
      limit = Math.ceil(limit / 2);
    } else {
      return stepOf(answer.refusal);
    }
  }
}

/** What the next push carries. An act is sent whole: one that the limit cuts through waits, and a longer one goes alone. */
async function nextPush(store: Store, limit: number): Promise<readonly JourneyEvent[]> {
  const waiting = await waitingEvents(store, limit);
  const last = waiting.at(-1);
  if (!last || waiting.length < limit) return waiting;
  const cut = waiting.findIndex(({ group }) => group === last.group);
  if (cut > 0) return waiting.slice(0, cut);
  const longest = await waitingEvents(store, longestAct);
  return longest.filter(({ group }) => group === last.group);
}
