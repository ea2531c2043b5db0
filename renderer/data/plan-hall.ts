// What another machine of the hall sent, in place. Its events lie on top of what the hub knows until the hub's page brings the same
// ids; own ones that come back in the owner's order move there. An event that this machine knows already is never folded twice.
import type { SealedEvent } from '../../electron/contract/journal';
import type { EventRow, HallRow, OutboxRow } from './db';
import { isPlacedHere, placeByOwner, placeHere } from './hall-place';
import { eventRow, idsByEntity, openEvent } from './event-rows';
import type { Entry, Writes } from './plan-entry';
import { count, readCounters } from './serials';
import {
  dropPending,
  foldOnTop,
  movePending,
  putPending,
  touch,
  touchAll,
  touchOnTop,
  type WorkingSet,
} from './working-set';

export async function planHall(
  set: WorkingSet,
  writes: Writes,
  entry: Entry<'hall'>,
  n: number,
): Promise<void> {
  const [known, waiting, dropped, held] = await Promise.all([
    set.db.events.bulkGet(entry.events.map(({ id }) => id)),
    waitingHere(set, entry),
    set.db.hall.bulkGet([...entry.dropped]).then((rows) => rows.filter((row) => row !== undefined)),
    heldBySnapshot(set),
  ]);
  const isFresh = (i: number): boolean => {
    const { device = '', seq = 0 } = entry.events[i] ?? {};
    return known[i] === undefined && seq > (held[device] ?? 0);
  };
  await touchFor(
    set,
    entry.events.filter((_, i) => isFresh(i)),
    [...waiting.values(), ...dropped],
  );
  const fresh: { readonly sealed: SealedEvent; readonly place: number }[] = [];
  for (const [i, sealed] of entry.events.entries()) {
    const place = (entry.order === 'owner' ? placeByOwner : placeHere)(n, i);
    const row = known[i];
    if (isFresh(i)) fresh.push({ sealed, place });
    else if (entry.order === 'owner' && row?.device === set.device)
      await placeOwn(set, writes, row, waiting.get(row.id), place);
  }
  await takeIn(set, writes, fresh, n);
  for (const row of dropped) await drop(set, writes, row);
  writes.meta.push({ id: `hall:${entry.from}`, cursor: entry.cursor });
}

/** What a snapshot brought has no event of its own here, and is known all the same. */
async function heldBySnapshot({ db }: WorkingSet): Promise<Readonly<Record<string, number>>> {
  const meta = await db.meta.get('snapshot');
  return meta?.id === 'snapshot' ? meta.devices : {};
}

/** Own events about the same entities that are not in the owner's order. */
async function waitingHere(
  { db }: WorkingSet,
  { order, events }: Entry<'hall'>,
): Promise<ReadonlyMap<string, OutboxRow>> {
  if (order === 'handed') return new Map();
  const ids = [...new Set(events.map(({ entityId }) => entityId))];
  const rows = await db.outbox.where('entityId').anyOf(ids).toArray();
  return new Map(rows.filter(isPlacedHere).map((row) => [row.id, row]));
}

/** An entity of which events are laid anew is opened whole; every other one just goes on. */
async function touchFor(
  set: WorkingSet,
  fresh: readonly SealedEvent[],
  laidAnew: readonly (OutboxRow | HallRow)[],
): Promise<void> {
  const whole = new Set(laidAnew.map(({ entityId }) => entityId));
  for (const [entity, ids] of idsByEntity(fresh)) {
    const all = [...ids];
    await touchAll(
      set,
      entity,
      all.filter((id) => whole.has(id)),
    );
    await touchOnTop(
      set,
      entity,
      all.filter((id) => !whole.has(id)),
    );
  }
}

/** The owner has an event of ours: it takes its place in the owner's order. */
async function placeOwn(
  set: WorkingSet,
  writes: Writes,
  row: EventRow,
  waiting: OutboxRow | undefined,
  place: number,
): Promise<void> {
  writes.events.push({ ...row, handed: true });
  if (!waiting) return;
  writes.outbox.push({ ...waiting, place });
  movePending(await touch(set, waiting.entity, waiting.entityId), row.id, place);
}

async function takeIn(
  set: WorkingSet,
  writes: Writes,
  fresh: readonly { readonly sealed: SealedEvent; readonly place: number }[],
  n: number,
): Promise<void> {
  const opened = await Promise.all(fresh.map(({ sealed }) => openEvent(set.keys, sealed)));
  await readCounters(set.db, writes, opened);
  for (const [i, { sealed, place }] of fresh.entries()) {
    const event = opened[i];
    if (!event) throw new Error('A page of the hall has fewer opened events than sealed ones');
    const touched = await touch(set, event.entity, event.entityId);
    if (touched.isWhole) putPending(touched, { event, srv: null, own: false, place });
    else foldOnTop(touched, event, place);
    const { id, entityId, sealed: body } = sealed;
    writes.hall.push({ id, entityId, place, sealed: body });
    writes.events.push(eventRow(sealed, n, i));
    count(writes, event);
  }
}

async function drop(set: WorkingSet, writes: Writes, row: HallRow): Promise<void> {
  const { entity, entityId } = await openEvent(set.keys, row);
  dropPending(await touch(set, entity, entityId), row.id);
  writes.brought.push(row.id);
}
