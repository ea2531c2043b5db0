// Many residents into the store, as the sample community comes in, and the same rows into a plain store.
import { sampleCommunity } from '../../../core/sample/community';
import { moveInSample } from '../../../renderer/data/acts/sample-acts';
import { StationDb } from '../../../renderer/data/db';
import { session } from './begin';

const seed = 1;

/** @returns milliseconds of the whole move, and of inventing these people, which is part of it. */
export async function moveIn(
  residents: number,
): Promise<{ readonly ms: number; readonly inventMs: number; readonly rows: number }> {
  const inventBegan = performance.now();
  const today = '2026-11-23';
  for (const group of sampleCommunity({ seed, residents, today })) void group;
  const inventMs = performance.now() - inventBegan;
  const began = performance.now();
  const moved = await moveInSample(session(), { seed, residents }, () => undefined);
  if (!moved.ok) throw new Error(moved.refusal.code);
  return {
    ms: performance.now() - began,
    inventMs,
    rows: await session().store.db.residents.count(),
  };
}

/** The rows that `moveIn` left, put into an empty database of the same kind, `group` rows to a strict transaction. */
export async function plainStore(
  group: number,
): Promise<{ readonly ms: number; readonly rows: number }> {
  const { db } = session().store;
  const plain = new StationDb('bench-plain');
  await plain.open();
  let [ms, rows, last] = [0, 0, ''];
  for (;;) {
    const next = await db.residents.where('id').above(last).limit(group).toArray();
    if (next.length === 0) break;
    const began = performance.now();
    await plain.residents.bulkPut(next);
    ms += performance.now() - began;
    rows += next.length;
    last = next.at(-1)?.id ?? '';
  }
  await plain.delete();
  return { ms, rows };
}
