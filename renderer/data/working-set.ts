// The entities that one journal entry touches, opened and folded before the store's transaction begins
// (nothing foreign may be awaited inside it). What the hub has not brought yet, own or of the hall, lies on top of what it knows.
import type { EntityKind, JourneyEvent } from '../../core/journey';
import { foldEvent, type EntityStates } from '../../core/sync/fold';
import { tableOf, type HallRow, type OutboxRow, type Row, type StationDb } from './db';
import { oldestHere } from './hall-place';
import { openRow, openState, remember } from './opened';
import { columnsOf } from './columns';
import { open, seal, type Keys } from './seal';

type State = EntityStates[EntityKind];

/** An event that the hub has not been seen to take in: an own one, or one from another machine of the hall. */
export type Pending = {
  readonly event: JourneyEvent;
  readonly own: boolean;
  /** The hub's number, where it has decided on an own one. */
  readonly srv: number | null;
  /** See `hall-place.ts`. */
  readonly place: number;
};

export type Touched = {
  readonly entity: EntityKind;
  readonly id: string;
  readonly before: Row | undefined;
  /** What lies on top of what the hub knows, in its order; where the entity was not opened whole, the new ones only. */
  pending: readonly Pending[];
  readonly isWhole: boolean;
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
 * Touches entities for events that go on top of everything: neither what lies there already nor what the hub knows
 * need be opened. One read for all, because an act may carry hundreds.
 */
export async function touchOnTop(
  set: WorkingSet,
  entity: EntityKind,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  const rows = await tableOf(set.db, entity).bulkGet([...ids]);
  for (const [i, id] of ids.entries()) {
    const row = rows[i];
    const state = row ? await openRow<EntityKind>(set.keys, entity, row) : undefined;
    set.touched.set(`${entity}:${id}`, {
      entity,
      id,
      before: row,
      pending: [],
      isWhole: false,
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
  if (fresh.length === 0) return;
  const [rows, waiting, fromHall] = await Promise.all([
    tableOf(set.db, entity).bulkGet(fresh),
    set.db.outbox.where('entityId').anyOf(fresh).toArray(),
    set.db.hall.where('entityId').anyOf(fresh).toArray(),
  ]);
  const pending = new Map<string, (OutboxRow | HallRow)[]>();
  for (const row of [...waiting, ...fromHall])
    pending.set(row.entityId, [...(pending.get(row.entityId) ?? []), row]);
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
  waiting: readonly (OutboxRow | HallRow)[],
): Promise<Touched> {
  const state = row ? await openRow<EntityKind>(keys, entity, row) : undefined;
  return {
    entity,
    id,
    before: row,
    pending: inPlace(await Promise.all(waiting.map((pending) => openPending(keys, pending)))),
    isWhole: true,
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

async function openPending(keys: Keys, row: OutboxRow | HallRow): Promise<Pending> {
  return {
    event: (await open(keys, `event:${row.id}`, row.sealed)) as JourneyEvent,
    own: 'seq' in row,
    srv: 'srv' in row ? row.srv : null,
    place: row.place ?? oldestHere,
  };
}

/** Two without a place of their own are both this machine's, and lie in the order of their numbers. */
const inPlace = (pending: readonly Pending[]): readonly Pending[] =>
  pending.toSorted((a, b) => a.place - b.place || a.event.seq - b.event.seq);

/** An event goes on top of everything. */
export function foldOnTop(touched: Touched, event: JourneyEvent, place: number): void {
  touched.pending = [...touched.pending, { event, own: true, srv: null, place }];
  touched.state = foldEvent(touched.state, event);
}

/** An event goes to its place, below what was recorded here since. */
export function putPending(touched: Touched, pending: Pending): void {
  touched.pending = inPlace([...touched.pending, pending]);
  refold(touched);
}

export function movePending(touched: Touched, id: string, place: number): void {
  const moved = touched.pending.map((one) => (one.event.id === id ? { ...one, place } : one));
  touched.pending = inPlace(moved);
  refold(touched);
}

export const isPending = (touched: Touched, id: string): boolean =>
  touched.pending.some(({ event }) => event.id === id);

/** An event in hub order goes under the own ones; one that the state already holds is passed over. */
export function foldOrdered(touched: Touched, srv: number, event: JourneyEvent): void {
  touched.pending = touched.pending.filter((pending) => pending.event.id !== event.id);
  if (srv > touched.srv) {
    touched.acked = foldEvent(touched.acked, event);
    touched.srv = srv;
  }
  refold(touched);
}

/**
 * What the hub folded replaces what was known of the entity; what it does not hold yet stays on top.
 * @param devices per device the last event that the hub holds. @returns ids of the hall's events that are in it.
 */
export function replaceAcked(
  touched: Touched,
  srv: number,
  state: State,
  devices: Readonly<Record<string, number>>,
): readonly string[] {
  const isHeld = (pending: Pending): boolean =>
    pending.own
      ? pending.srv !== null && pending.srv <= srv
      : pending.event.seq <= (devices[pending.event.device] ?? 0);
  const held = touched.pending.filter(isHeld);
  touched.acked = state;
  touched.srv = srv;
  touched.pending = touched.pending.filter((pending) => !isHeld(pending));
  refold(touched);
  return held.flatMap(({ own, event }) => (own ? [] : [event.id]));
}

/** The hub will never take this event: the entity is as if it had not happened. */
export function dropPending(touched: Touched, id: string): void {
  touched.pending = touched.pending.filter(({ event }) => event.id !== id);
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
