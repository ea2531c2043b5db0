// What this machine is in its hall, as the main process tells it.
import { useSyncExternalStore } from 'react';
import type { HallStatus } from '../../electron/contract/hall';
import { call, on } from '../shell';

let known: HallStatus = { role: 'alone' };
const listeners = new Set<() => void>();
let isFollowing = false;

const put = (status: HallStatus): void => {
  known = status;
  for (const listener of listeners) listener();
};

function follow(listener: () => void): () => void {
  listeners.add(listener);
  if (!isFollowing) {
    isFollowing = true;
    on('hall.changed', put);
    void call('hall.status', null).then(put);
  }
  return () => listeners.delete(listener);
}

export function useHall(): HallStatus {
  return useSyncExternalStore(follow, () => known);
}
