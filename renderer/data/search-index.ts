// The opened search index of this window: read after sign-in piece by piece, then only the blobs that changed.
import { liveQuery } from 'dexie';
import { packEntries, type SearchChunk } from '../../core/resident/search-chunk';
import type { StationDb } from './db';
import { openChunk } from './search-chunks';
import type { Store } from './working-set';

type Loaded = SearchChunk & { readonly stamp: string };

/** So many blobs are read at once: people are found while the rest is still sealed, and a screen is drawn in between. */
const blobsAtOnce = 8;

let loaded = new Map<number, Loaded>();
let chunks: readonly SearchChunk[] = [];
let watched: Store | null = null;
let work = Promise.resolve();
const listeners = new Set<() => void>();

/** Everybody this machine knows, as far as the blobs are open. */
export const searchChunks = (): readonly SearchChunk[] => chunks;

export function onSearchIndex(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Begins to follow the store's index; a second call for the same store changes nothing. */
export function watchSearchIndex(store: Store): void {
  if (watched === store) return;
  watched = store;
  loaded = new Map();
  liveQuery(() => stampsOf(store.db)).subscribe((stamps) => {
    // One after the other: an older answer must not come in over a newer one.
    work = work.then(() => refresh(store, stamps));
  });
}

type Stamps = ReadonlyMap<number, string>;

/** Which blobs there are and in what state, without reading one of them. */
function stampsOf(db: StationDb): Promise<Stamps> {
  return db.transaction('r', db.chunks, async () => {
    const byStamp = db.chunks.orderBy('stamp');
    const [stamps, numbers] = await Promise.all([byStamp.keys(), byStamp.primaryKeys()]);
    return new Map(numbers.map((n, i) => [n, stamps[i] as string]));
  });
}

async function refresh(store: Store, stamps: Stamps): Promise<void> {
  loaded = new Map([...loaded].filter(([n]) => stamps.has(n)));
  const changed = [...stamps].flatMap(([n, stamp]) => (loaded.get(n)?.stamp === stamp ? [] : [n]));
  changed.sort((a, b) => a - b);
  publish();
  for (let at = 0; at < changed.length; at += blobsAtOnce) {
    const rows = await store.db.chunks.bulkGet(changed.slice(at, at + blobsAtOnce));
    for (const row of rows) {
      if (!row) continue;
      const packed = packEntries(await openChunk(store.keys, row));
      loaded.set(row.n, { ...packed, stamp: row.stamp });
    }
    publish();
  }
}

function publish(): void {
  chunks = [...loaded].sort(([a], [b]) => a - b).map(([, chunk]) => chunk);
  for (const listener of listeners) listener();
}
