// When to talk to the hub: after an act, when poked, and every quarter of a minute; one window of the machine does it.
// Nothing here is ever waited for by a counter: hours without a hub change nothing but the number of what waits.
import { onSyncAsked } from '../data/ask-sync';
import { fraction, now } from '../data/mint';
import { currentSession, onSession, type Session } from '../data/session';
import { setSyncState, tellSyncing } from '../data/sync-state';
import { onRecorded } from '../data/recorded';
import { on } from '../shell';
import { sendPages } from './pages';
import { pull } from './pull';
import { push } from './push';
import type { SyncStep } from './sync-step';

const everyMs = 15_000;
const longestWaitMs = 5 * 60_000;

/** Starts the loop in this window; it works when this window is the one that holds the machine's sync lock. */
export function startSync(): () => void {
  const stop = new AbortController();
  let end = () => {};
  const knock = () => {
    knocked = true;
    end();
  };
  const unsubscribe = [
    on('hub.poked', knock),
    onRecorded(knock),
    onSyncAsked(knock),
    onSession(knock),
  ];
  // A knock during a round is not lost: the round after it begins at once.
  let knocked = false;
  const sleep = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, knocked ? 0 : ms);
      end = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  void navigator.locks
    .request('sync', { signal: stop.signal }, async () => {
      let failures = 0;
      while (!stop.signal.aborted) {
        knocked = false;
        const session = currentSession();
        const step: SyncStep = session ? await syncOnce(session) : { state: 'none' };
        failures = step.state === 'away' || step.state === 'elsewhere' ? failures + 1 : 0;
        const more = session !== null && step.state === 'up' && (await sendPages(session));
        await sleep(more ? 0 : pause(step, failures));
      }
    })
    .catch((error: unknown) => {
      if (!stop.signal.aborted) throw error;
    });
  return () => {
    stop.abort();
    end();
    for (const unhear of unsubscribe) unhear();
  };
}

/** One round: ours first, so that the hub has decided on it before others' events come in. */
export async function syncOnce(session: Session): Promise<SyncStep> {
  if (!session.station.hub) return told({ state: 'none' });
  tellSyncing();
  const pushed = await push(session);
  if (pushed.state !== 'up') return told(pushed);
  return told(await pull(session));
}

function told(step: SyncStep): SyncStep {
  if (step.state === 'up') setSyncState({ hub: 'up', lastSyncAt: now(), detail: '' });
  else if (step.state !== 'again')
    setSyncState({ hub: step.state, detail: 'detail' in step ? step.detail : '' });
  return step;
}

/** Full jitter, so that thirty counters do not come at once when the line is back. */
function pause(step: SyncStep, failures: number): number {
  if (step.state === 'again') return 0;
  if ('retryAfterMs' in step) return step.retryAfterMs;
  if (failures === 0) return everyMs;
  return Math.min(longestWaitMs, everyMs * 2 ** Math.min(failures, 5)) * (0.5 + fraction() / 2);
}
