// Many residents into the store, as the sample community comes in, and the same rows into a plain store.
import { sampleCommunity, type SampleGroup } from '../../../core/sample/community';
import { moveInSample } from '../../../renderer/data/acts/sample-acts';
import { StationDb } from '../../../renderer/data/db';
import { session } from './begin';

const seed = 1;

/** @returns milliseconds of the whole move, and of inventing these people, which is part of it; rows per act that brings any. */
export async function moveIn(residents: number): Promise<{
  readonly ms: number;
  readonly inventMs: number;
  readonly rows: number;
  readonly rowsPerAct: number;
}> {
  const inventBegan = performance.now();
  const today = '2026-11-23';
  const groups = [...sampleCommunity({ seed, residents, today })];
  const inventMs = performance.now() - inventBegan;
  const began = performance.now();
  const moved = await moveInSample(session(), { seed, residents }, () => undefined);
  if (!moved.ok) throw new Error(moved.refusal.code);
  const ms = performance.now() - began;
  const rows = await session().store.db.residents.count();
  return {
    ms,
    inventMs,
    rows,
    rowsPerAct: Math.round(rows / groups.filter(bringsResidents).length),
  };
}

const bringsResidents = ({ events }: SampleGroup): boolean =>
  events.some(({ kind }) => kind === 'resident.registered');

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
