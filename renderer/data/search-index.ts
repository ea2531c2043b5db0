// The opened search index of this window: read once after sign-in, then only the blobs that changed.
import { liveQuery } from 'dexie';
import type { ResidentEntry } from '../../core/resident/resident';
import type { ChunkRow } from './db';
import { openChunk } from './search-chunks';
import type { Store } from './working-set';

type Loaded = { readonly stamp: string; readonly entries: readonly ResidentEntry[] };

let loaded = new Map<number, Loaded>();
let entries: readonly ResidentEntry[] = [];
let watched: Store | null = null;
let work = Promise.resolve();
const listeners = new Set<() => void>();

/** Everybody this machine knows; empty until the first blobs are open. */
export const searchEntries = (): readonly ResidentEntry[] => entries;

export function onSearchIndex(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Begins to follow the store's index; a second call for the same store changes nothing. */
export function watchSearchIndex(store: Store): void {
  if (watched === store) return;
  watched = store;
  loaded = new Map();
  liveQuery(() => store.db.chunks.toArray()).subscribe((rows) => {
    // One after the other: an older answer must not come in over a newer one.
    work = work.then(() => refresh(store, rows));
  });
}

async function refresh(store: Store, rows: readonly ChunkRow[]): Promise<void> {
  const next = await Promise.all(
    rows.map(async (row): Promise<[number, Loaded]> => {
      const known = loaded.get(row.n);
      return [
        row.n,
        known?.stamp === row.stamp
          ? known
          : { stamp: row.stamp, entries: await openChunk(store.keys, row) },
      ];
    }),
  );
  loaded = new Map(next);
  entries = next.flatMap(([, chunk]) => chunk.entries);
  for (const listener of listeners) listener();
}
