// The entities that one journal entry touches, opened and folded before the store's transaction begins
// (nothing foreign may be awaited inside it). Own events lie on top of what the hub knows, always.
import type { EntityKind, JourneyEvent } from '../../core/journey';
import { foldEvent, type EntityStates } from '../../core/sync/fold';
import { tableOf, type OutboxRow, type Row, type StationDb } from './db';
import { openRow, openState, remember } from './opened';
import { columnsOf } from './columns';
import { open, seal, type Keys } from './seal';

type State = EntityStates[EntityKind];

export type Touched = {
  readonly entity: EntityKind;
  readonly id: string;
  readonly before: Row | undefined;
  /** Own events that the hub has not been seen to take in, oldest first. */
  pending: readonly {
    readonly seq: number;
    readonly srv: number | null;
    readonly event: JourneyEvent;
  }[];
  /** What the hub knows; only loaded where it is folded further. */
  acked: State | undefined;
  srv: number;
  state: State | undefined;
  gone: boolean;
};

/** The store, the keys to it, and the device whose store it is. */
export type Store = { readonly db: StationDb; readonly keys: Keys; readonly device: string };

export type WorkingSet = Store & { readonly touched: Map<string, Touched> };

/**
 * Touches entities for own events only: these go on top, so neither the earlier own events nor what the hub knows
 * need be opened. One read for all, because an act may carry hundreds.
 */
export async function touchForOwn(
  set: WorkingSet,
  entity: EntityKind,
  ids: readonly string[],
): Promise<void> {
  const rows = await tableOf(set.db, entity).bulkGet([...ids]);
  for (const [i, id] of ids.entries()) {
    const row = rows[i];
    const state = row ? await openRow<EntityKind>(set.keys, entity, row) : undefined;
    set.touched.set(`${entity}:${id}`, {
      entity,
      id,
      before: row,
      pending: [],
      acked: undefined,
      srv: row?.srv ?? 0,
      state,
      gone: false,
    });
  }
}

export async function touch(set: WorkingSet, entity: EntityKind, id: string): Promise<Touched> {
  const key = `${entity}:${id}`;
  if (!set.touched.has(key)) await touchAll(set, entity, [id]);
  const touched = set.touched.get(key);
  if (!touched) throw new Error('An entity was touched and is not there');
  return touched;
}

/** Touches many entities of a kind with two reads: one by one they would take as many turns of the store as there are rows. */
export async function touchAll(
  set: WorkingSet,
  entity: EntityKind,
  ids: Iterable<string>,
): Promise<void> {
  const fresh = [...new Set(ids)].filter((id) => !set.touched.has(`${entity}:${id}`));
  const [rows, waiting] = await Promise.all([
    tableOf(set.db, entity).bulkGet(fresh),
    set.db.outbox.where('entityId').anyOf(fresh).sortBy('seq'),
  ]);
  const pending = new Map<string, OutboxRow[]>();
  for (const row of waiting) pending.set(row.entityId, [...(pending.get(row.entityId) ?? []), row]);
  const touched = await Promise.all(
    fresh.map((id, i) => touchedFrom(set.keys, entity, id, rows[i], pending.get(id) ?? [])),
  );
  for (const one of touched) set.touched.set(`${entity}:${one.id}`, one);
}

async function touchedFrom(
  keys: Keys,
  entity: EntityKind,
  id: string,
  row: Row | undefined,
  waiting: readonly OutboxRow[],
): Promise<Touched> {
  const state = row ? await openRow<EntityKind>(keys, entity, row) : undefined;
  return {
    entity,
    id,
    before: row,
    pending: await Promise.all(waiting.map((pending) => openPending(keys, pending))),
    acked: await ackedOf(keys, entity, id, row, state),
    srv: row?.srv ?? 0,
    state,
    gone: false,
  };
}

async function ackedOf(
  keys: Keys,
  entity: EntityKind,
  id: string,
  row: Row | undefined,
  state: State | undefined,
): Promise<State | undefined> {
  if (row?.acked === undefined) return state;
  return row.acked === '' ? undefined : await openState<EntityKind>(keys, entity, id, row.acked);
}

async function openPending(keys: Keys, row: OutboxRow): Promise<Touched['pending'][number]> {
  return {
    seq: row.seq,
    srv: row.srv,
    event: (await open(keys, `event:${row.id}`, row.sealed)) as JourneyEvent,
  };
}

/** An own event goes on top. */
export function foldOwn(touched: Touched, event: JourneyEvent): void {
  touched.pending = [...touched.pending, { seq: event.seq, srv: null, event }];
  touched.state = foldEvent(touched.state, event);
}

/** An event in hub order goes under the own ones; one that the state already holds is passed over. */
export function foldOrdered(touched: Touched, srv: number, event: JourneyEvent): void {
  touched.pending = touched.pending.filter((pending) => pending.event.id !== event.id);
  if (srv > touched.srv) {
    touched.acked = foldEvent(touched.acked, event);
    touched.srv = srv;
  }
  refold(touched);
}

/** What the hub folded replaces what was known of the entity; own events that it does not hold yet stay on top. */
export function replaceAcked(touched: Touched, srv: number, state: State): void {
  touched.acked = state;
  touched.srv = srv;
  touched.pending = touched.pending.filter((pending) => pending.srv === null || pending.srv > srv);
  refold(touched);
}

/** The hub will never take this event: the entity is as if it had not happened. */
export function dropPending(touched: Touched, seq: number): void {
  touched.pending = touched.pending.filter((pending) => pending.seq !== seq);
  refold(touched);
}

function refold(touched: Touched): void {
  touched.state = touched.pending.reduce<State | undefined>(
    (state, pending) => foldEvent(state, pending.event),
    touched.acked,
  );
}

/** The row to write, or null when the entity is gone from this machine. */
export async function rowOf(keys: Keys, touched: Touched): Promise<Row | null> {
  if (touched.state === undefined || touched.gone) return null;
  const sealed = await sealState(keys, touched, touched.state);
  const columns = await columnsOf(keys, touched.entity, touched.state as never);
  const row = {
    id: touched.id,
    version: touched.state.version,
    srv: touched.srv,
    sealed,
    ...columns,
  };
  return touched.pending.length === 0 ? row : { ...row, acked: await ackedBlob(keys, touched) };
}

/** The blob of what the hub knows: reused where it did not change, which is nearly always. */
async function ackedBlob(keys: Keys, touched: Touched): Promise<string> {
  const { before, acked } = touched;
  if (before && before.srv === touched.srv) return before.acked ?? before.sealed;
  return acked === undefined ? '' : sealState(keys, touched, acked);
}

async function sealState(keys: Keys, touched: Touched, state: State): Promise<string> {
  const sealed = await seal(keys, `${touched.entity}:${touched.id}`, state);
  remember(sealed, state);
  return sealed;
}
