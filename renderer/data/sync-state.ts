// How it stands with the hub: what waits is counted in the store, whether the line is there is told by the window that syncs.
import { useSyncExternalStore } from 'react';
import { useAnswer } from './live';

export type HubState = 'none' | 'syncing' | 'up' | 'away' | 'elsewhere' | 'refused';

type Line = {
  readonly hub: HubState;
  readonly lastSyncAt: number | null;
  readonly detail: string;
  /** Pages of papers that the hub does not have, as far as the last round knew. */
  readonly pages: number;
};

export type SyncStatus = Line & {
  /** Own events that the hub has not decided on, and since when the oldest waits. */
  readonly waiting: number;
  readonly since: number | null;
  /** Events that the hub will never take. */
  readonly dead: readonly {
    readonly seq: number;
    readonly entityId: string;
    readonly reason: string;
  }[];
  readonly hubName: string | null;
};

let line: Line = { hub: 'none', lastSyncAt: null, detail: '', pages: 0 };
const listeners = new Set<() => void>();
const channel = new BroadcastChannel('sync-state');

channel.onmessage = ({ data }: MessageEvent<Line | 'asked'>) => {
  if (data === 'asked') channel.postMessage(line);
  else put(data);
};
channel.postMessage('asked');

/** Called by renderer/sync in the window that talks to the hub. */
export function setSyncState(change: Partial<Line>): void {
  put({ ...line, ...change });
  channel.postMessage(line);
}

/** A round begins. A line that is known to be down stays so in words until somebody has answered. */
export function tellSyncing(): void {
  if (line.hub === 'none' || line.hub === 'up') setSyncState({ hub: 'syncing' });
}

function put(next: Line): void {
  line = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useSyncStatus(): SyncStatus | undefined {
  const now = useSyncExternalStore(subscribe, () => line);
  const waiting = useAnswer(async ({ store, station }) => {
    const { outbox } = store.db;
    // Asked again after every act, with days of work in the box: nothing of it is read but the oldest row.
    const [all, decided, oldest, dead] = await Promise.all([
      outbox.count(),
      outbox.where('srv').above(0).count(),
      outbox.filter(({ srv }) => srv === null).first(),
      store.db.dead.toArray(),
    ]);
    const hubName = station.hub?.name ?? null;
    return { waiting: all - decided, since: oldest?.at ?? null, dead, hubName };
  }, []);
  return waiting && { ...now, ...waiting };
}
