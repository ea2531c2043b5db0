// What the events of a day's tickets said, kept sealed on the disk beside them, each by the blob of its ticket. Made from the events and
// thrown away with the store: a rebuild, or the loss of a row, costs a longer count and nothing else.
import type { TicketFacts } from '../../core/queue/statistics/ticket-facts';
import { open, seal } from './seal';
import type { Store } from './working-set';

type Kept = readonly (readonly [blob: string, facts: TicketFacts])[];

const place = (hallDay: string) => `facts:${hallDay}` as const;

/** By the blob of the ticket; empty where nothing is kept, or what is kept does not open. */
export async function keptFacts(
  { db, keys }: Store,
  hallDay: string,
): Promise<Map<string, TicketFacts>> {
  const row = await db.meta.get(place(hallDay));
  if (row === undefined || !('sealed' in row)) return new Map();
  try {
    return new Map((await open(keys, place(hallDay), row.sealed)) as Kept);
  } catch {
    return new Map();
  }
}

export async function keepFacts(
  { db, keys }: Store,
  hallDay: string,
  facts: ReadonlyMap<string, TicketFacts>,
): Promise<void> {
  const sealed = await seal(keys, place(hallDay), [...facts]);
  // A disk without room keeps nothing, and the count is right all the same.
  await db.meta.put({ id: place(hallDay), sealed }).catch(() => undefined);
}
