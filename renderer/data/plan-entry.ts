// One journal entry → the writes it means. Live recording, receiving and rebuilding all come through here,
// so the store after a rebuild is the store that was lost.
import type { JournalEntry } from '../../electron/contract/journal';
import type { EntityKind, JourneyEvent } from '../../core/journey';
import type { Resident } from '../../core/resident/resident';
import type { EntityStates } from '../../core/sync/fold';
import type { CommandRow, DeadRow, EventRow, HallRow, MetaRow, OutboxRow, Row } from './db';
import { eventRow, idsByEntity, openEvent } from './event-rows';
import { placeHere } from './hall-place';
import { keepNumbersApart } from './number-keys';
import { planHall } from './plan-hall';
import { open } from './seal';
import { indexResidents, type ChunkWrites } from './search-chunks';
import { count, readCounters } from './serials';
import {
  dropPending,
  foldOrdered,
  isPending,
  foldOnTop,
  replaceAcked,
  rowOf,
  touch,
  touchAll,
  touchOnTop,
  type Store,
  type WorkingSet,
} from './working-set';

export type Writes = {
  readonly rows: { readonly entity: EntityKind; row: Row }[];
  readonly removed: { readonly entity: EntityKind; readonly id: string }[];
  readonly events: EventRow[];
  readonly outbox: OutboxRow[];
  /** Own events that are no longer waiting. */
  readonly sent: number[];
  readonly hall: HallRow[];
  /** Events of the hall that need not be kept apart any more. */
  readonly brought: string[];
  readonly commands: CommandRow[];
  readonly dead: DeadRow[];
  readonly counters: Map<string, number>;
  readonly meta: MetaRow[];
  chunks: ChunkWrites;
};

export type Planned = {
  readonly writes: Writes;
  /** The states that the entry leaves, by entity id: what the actor wants back. */
  readonly states: ReadonlyMap<string, EntityStates[EntityKind]>;
};

/** @param n the journal line of the entry. @param opened the events of an `own` entry where the caller has them open already. */
export async function planEntry(
  store: Store,
  entry: JournalEntry,
  n: number,
  opened?: readonly JourneyEvent[],
): Promise<Planned> {
  const set: WorkingSet = { ...store, touched: new Map() };
  const writes = emptyWrites();
  if (entry.type === 'own') await planOwn(set, writes, entry, n, opened);
  else if (entry.type === 'acked') await planAcked(set, writes, entry);
  else if (entry.type === 'received') await planReceived(set, writes, entry, n);
  else if (entry.type === 'hall') await planHall(set, writes, entry, n);
  else if (entry.type === 'snapshot') await planSnapshot(set, writes, entry);
  else await planEpoch(set, writes, entry);
  await finish(set, writes, entry.type);
  const states = new Map<string, EntityStates[EntityKind]>();
  for (const touched of set.touched.values()) {
    if (touched.state) states.set(touched.id, touched.state);
  }
  return { writes, states };
}

export type Entry<T extends JournalEntry['type']> = Extract<JournalEntry, { type: T }>;

async function planOwn(
  set: WorkingSet,
  writes: Writes,
  entry: Entry<'own'>,
  n: number,
  opened?: readonly JourneyEvent[],
): Promise<void> {
  const events =
    opened ?? (await Promise.all(entry.events.map((sealed) => openEvent(set.keys, sealed))));
  await Promise.all([
    readCounters(set.db, writes, events),
    ...[...idsByEntity(events)].map(([entity, ids]) => touchOnTop(set, entity, [...ids])),
  ]);
  for (const [i, sealed] of entry.events.entries()) {
    const event = events[i];
    if (!event) throw new Error('An act has fewer opened events than sealed ones');
    const place = placeHere(n, i);
    foldOnTop(await touch(set, event.entity, event.entityId), event, place);
    writes.events.push(eventRow(sealed, n, i));
    writes.outbox.push({
      seq: event.seq,
      id: event.id,
      entity: event.entity,
      entityId: event.entityId,
      srv: null,
      at: event.at,
      sealed: sealed.sealed,
      place,
    });
    count(writes, event);
  }
  if (entry.command !== undefined) writes.commands.push({ id: entry.command, n });
}

async function planAcked(set: WorkingSet, writes: Writes, entry: Entry<'acked'>): Promise<void> {
  for (const result of entry.results) {
    const row = await set.db.outbox.get(result.seq);
    if (!row) continue;
    if (result.srv === null) {
      dropPending(await touch(set, row.entity, row.entityId), row.id);
      writes.dead.push({
        seq: row.seq,
        entityId: row.entityId,
        reason: result.reason ?? '',
        sealed: row.sealed,
      });
      writes.sent.push(row.seq);
    } else {
      writes.outbox.push({ ...row, srv: result.srv });
    }
  }
}

/** Others' events and own decided ones, merged in hub order up to the new cursor. */
async function planReceived(
  set: WorkingSet,
  writes: Writes,
  entry: Entry<'received'>,
  n: number,
): Promise<void> {
  const decided = await set.db.outbox.where('srv').belowOrEqual(entry.cursor).toArray();
  const ordered: { srv: number; event: JourneyEvent }[] = [];
  for (const row of decided) {
    ordered.push({ srv: row.srv ?? 0, event: await openEvent(set.keys, row) });
    writes.sent.push(row.seq);
  }
  const ownIds = new Set(decided.map((row) => row.id));
  const others = entry.events.filter(({ id }) => !ownIds.has(id));
  const opened = await Promise.all(others.map((sealed) => openEvent(set.keys, sealed)));
  await readCounters(set.db, writes, opened);
  for (const [i, event] of opened.entries()) {
    const sealed = others[i];
    if (!sealed) throw new Error('A page has fewer sealed events than opened ones');
    ordered.push({ srv: sealed.srv ?? 0, event });
    writes.events.push(eventRow(sealed, n, i));
    count(writes, event);
  }
  ordered.sort((a, b) => a.srv - b.srv);
  const ids = idsByEntity(ordered.map(({ event }) => event));
  for (const [entity, some] of ids) await touchAll(set, entity, some);
  for (const { srv, event } of ordered) {
    const touched = await touch(set, event.entity, event.entityId);
    if (!ownIds.has(event.id) && isPending(touched, event.id)) writes.brought.push(event.id);
    foldOrdered(touched, srv, event);
  }
  for (const exit of entry.exits) {
    const touched = await touch(set, exit.entity, exit.entityId);
    touched.gone = touched.pending.length === 0;
  }
  writes.meta.push({ id: 'cursor', cursor: entry.cursor, epoch: entry.epoch });
}

async function planSnapshot(
  set: WorkingSet,
  writes: Writes,
  entry: Entry<'snapshot'>,
): Promise<void> {
  for (const [entity, ids] of idsByEntity(entry.rows)) await touchAll(set, entity, ids);
  const states = await Promise.all(
    entry.rows.map(({ entity, entityId, sealed }) =>
      open(set.keys, `${entity}:${entityId}`, sealed),
    ),
  );
  for (const [i, { entity, entityId, srv }] of entry.rows.entries()) {
    const state = states[i] as EntityStates[EntityKind];
    const held = replaceAcked(await touch(set, entity, entityId), srv, state, entry.devices ?? {});
    writes.brought.push(...held);
  }
  if (entry.devices) writes.meta.push({ id: 'snapshot', devices: entry.devices });
  if (entry.cursor === null) return;
  const held = await set.db.outbox.where('srv').belowOrEqual(entry.cursor).toArray();
  writes.sent.push(...held.map((row) => row.seq));
  writes.meta.push({ id: 'cursor', cursor: entry.cursor, epoch: entry.epoch });
}

/** The hub forgot what came after its backup: our part of it waits to be sent again. */
async function planEpoch(set: WorkingSet, writes: Writes, entry: Entry<'epoch'>): Promise<void> {
  const lost = await set.db.events
    .filter((row) => row.device === set.device && row.seq > entry.lastSeq)
    .toArray();
  for (const row of lost) {
    const event = await openEvent(set.keys, row);
    writes.outbox.push({
      seq: row.seq,
      id: row.id,
      entity: event.entity,
      entityId: row.entityId,
      srv: null,
      at: event.at,
      sealed: row.sealed,
      place: placeHere(row.n, 0),
    });
  }
  writes.meta.push({ id: 'cursor', cursor: 0, epoch: entry.epoch });
}

async function finish(set: WorkingSet, writes: Writes, type: JournalEntry['type']): Promise<void> {
  const residents: Resident[] = [];
  const all = [...set.touched.values()];
  const rows = await Promise.all(all.map((touched) => rowOf(set.keys, touched)));
  for (const [i, touched] of all.entries()) {
    const row = rows[i] ?? null;
    if (row === null) writes.removed.push({ entity: touched.entity, id: touched.id });
    else writes.rows.push({ entity: touched.entity, row });
    if (touched.entity === 'resident' && touched.state) residents.push(touched.state as Resident);
  }
  await keepNumbersApart(set, writes, type);
  if (residents.length > 0)
    writes.chunks = await indexResidents(set.db, set.keys, residents, writes.rows);
}

function emptyWrites(): Writes {
  return {
    rows: [],
    removed: [],
    events: [],
    outbox: [],
    sent: [],
    hall: [],
    brought: [],
    commands: [],
    dead: [],
    counters: new Map(),
    meta: [],
    chunks: { chunks: [], count: null },
  };
}
