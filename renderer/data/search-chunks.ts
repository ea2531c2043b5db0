// The search index at rest: entries of 500 residents per sealed blob, so that 100,000 open in the time of 200.
import type { EntityKind } from '../../core/journey';
import type { Resident, ResidentEntry } from '../../core/resident/resident';
import { entryOf, type PinyinOf } from '../../core/resident/search';
import type { ChunkRow, ResidentRow, Row, StationDb } from './db';
import { newId } from './mint';
import { pinyinOf } from './pinyin-of';
import { open, seal, type Keys } from './seal';

const entriesPerChunk = 500;

export type ChunkWrites = { readonly chunks: readonly ChunkRow[]; readonly count: number | null };

/** Loaded when somebody is put into the index: its dictionary is as large as all the rest of a window, and most days need it once. */
async function loadPinyin(): Promise<PinyinOf> {
  const { pinyin } = await import('pinyin-pro');
  return (name) => pinyinOf(pinyin, name);
}

/** Puts the residents' entries into their chunks, and each row's chunk number into `rows`. */
export async function indexResidents(
  db: StationDb,
  keys: Keys,
  residents: readonly Resident[],
  rows: { readonly entity: EntityKind; row: Row }[],
): Promise<ChunkWrites> {
  const pinyin = await loadPinyin();
  const meta = await db.meta.get('residents');
  let count = meta?.id === 'residents' ? meta.count : 0;
  const known = await db.residents.bulkGet(residents.map((resident) => resident.id));
  const entriesByChunk = new Map<number, Map<string, ResidentEntry>>();
  for (const [i, resident] of residents.entries()) {
    const chunk = known[i]?.chunk ?? Math.floor(count++ / entriesPerChunk);
    const entries = entriesByChunk.get(chunk) ?? (await readChunk(db, keys, chunk));
    entries.set(resident.id, entryOf(resident, pinyin));
    entriesByChunk.set(chunk, entries);
    const written = rows.find(({ entity, row }) => entity === 'resident' && row.id === resident.id);
    if (written) written.row = { ...written.row, chunk } as ResidentRow;
  }
  const chunks = await Promise.all(
    [...entriesByChunk].map(async ([n, entries]) => ({
      n,
      stamp: newId(),
      sealed: await seal(keys, `chunk:${n}`, [...entries.values()]),
    })),
  );
  return { chunks, count };
}

async function readChunk(
  db: StationDb,
  keys: Keys,
  n: number,
): Promise<Map<string, ResidentEntry>> {
  const row = await db.chunks.get(n);
  const entries = row ? await openChunk(keys, row) : [];
  return new Map(entries.map((entry) => [entry.id, entry]));
}

export async function openChunk(keys: Keys, row: ChunkRow): Promise<readonly ResidentEntry[]> {
  return (await open(keys, `chunk:${row.n}`, row.sealed)) as readonly ResidentEntry[];
}
