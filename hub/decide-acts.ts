// What becomes of acts: each folded by the same rules as on every station, or refused as a whole.
import type { JourneyEvent } from '../core/journey';
import { foldEvent, type EntityState } from '../core/sync/fold';
import { outcomeOf } from '../core/sync/outcome';
import type { PushOutcome } from '../core/sync/wire';
import type { Act, Arrived } from './arrived';
import type { Device } from './context';
import type { Tx } from './sql/database';

type Refused = { readonly seq: number; readonly reason: string };

type Whole = Arrived & { readonly event: JourneyEvent };

const isWhole = (arrived: Arrived): arrived is Whole => arrived.event !== null;

/** The event builds on an entity whose beginning the hub does not have. */
const unknownEntity = 'unknown_entity';

/** The id belongs to another event. */
const idUsed = 'id_used';

const foldFailed = 'fold_failed';

export type Folded = {
  readonly event: JourneyEvent;
  readonly state: EntityState;
  readonly srv: number;
  readonly outcome: PushOutcome;
};

/** What becomes of one act. */
export type Decision =
  | { readonly type: 'folded'; readonly folded: readonly Folded[] }
  | {
      readonly type: 'refused';
      readonly act: Act;
      readonly refused: readonly Refused[];
    };

export type Decided = {
  /** For the acts in their order; fewer than were given when one has to wait. */
  readonly decisions: readonly Decision[];
  /** Entities that had a row before. */
  readonly existing: ReadonlySet<string>;
};

export const rowKey = (event: Pick<JourneyEvent, 'entity' | 'entityId'>): string =>
  `${event.entity} ${event.entityId}`;

/** What the acts are decided on; grows with each act that is folded. */
type Table = {
  readonly tx: Tx;
  readonly hubId: string;
  readonly device: Device;
  readonly states: Map<string, EntityState>;
  readonly usedIds: Set<string>;
  srv: number;
};

/**
 * Folds acts over the rows they touch, one after the other. An act of which one event can never be applied is refused as
 * a whole. With `mayWait` an act that builds on something unknown ends the run, and waits with all that follow it.
 */
export async function decideActs(
  tx: Tx,
  hubId: string,
  device: Device,
  acts: readonly Act[],
  mayWait: boolean,
): Promise<Decided> {
  const whole = acts.flat().filter(isWhole);
  const srv = await lockCounter(tx, hubId);
  const states = await readRows(tx, hubId, device.community, whole);
  const existing = new Set(states.keys());
  const usedIds = await readUsedIds(tx, hubId, whole);
  const table: Table = { tx, hubId, device, states, usedIds, srv };
  const decisions: Decision[] = [];
  for (const act of acts) {
    const decision = await decideAct(table, act);
    const isEarly =
      decision.type === 'refused' &&
      decision.refused.some(({ reason }) => reason === unknownEntity);
    if (mayWait && isEarly) break;
    decisions.push(decision);
  }
  return { decisions, existing };
}

async function decideAct(table: Table, act: Act): Promise<Decision> {
  const broken = act.flatMap(({ seq, broken: reason }) => (reason ? [{ seq, reason }] : []));
  if (broken.length > 0) return { type: 'refused', act, refused: broken };
  // On a copy: a refused act must leave no trace.
  const states = new Map<string, EntityState>();
  const ids = new Set<string>();
  const folded: Folded[] = [];
  const refused: Refused[] = [];
  for (const { event, seq } of act.filter(isWhole)) {
    const key = rowKey(event);
    const state = states.get(key) ?? table.states.get(key);
    if (table.usedIds.has(event.id) || ids.has(event.id)) {
      refused.push({ seq, reason: idUsed });
      continue;
    }
    const after = foldSafely(state, event);
    if (after === undefined || after === foldFailed) {
      refused.push({ seq, reason: after ?? unknownEntity });
      continue;
    }
    const beside = state ? await changedByOthers(table, event, state) : false;
    ids.add(event.id);
    states.set(key, after);
    const srv = table.srv + folded.length + 1;
    folded.push({ event, state: after, srv, outcome: outcomeOf(event, after, beside) });
  }
  if (refused.length > 0) return { type: 'refused', act, refused };
  for (const [key, state] of states) table.states.set(key, state);
  for (const id of ids) table.usedIds.add(id);
  table.srv += folded.length;
  return { type: 'folded', folded };
}

/** The hub's last number, locked until commit: what a lower number wrote is always visible before a higher one. */
async function lockCounter(tx: Tx, hubId: string): Promise<number> {
  const { n } = await tx
    .selectFrom('hub_counter')
    .select('n')
    .where('hub_id', '=', hubId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return n;
}

async function readUsedIds(tx: Tx, hubId: string, whole: readonly Whole[]): Promise<Set<string>> {
  if (whole.length === 0) return new Set();
  const ids = whole.map(({ event }) => event.id);
  const rows = await tx
    .selectFrom('event')
    .select('id')
    .where('hub_id', '=', hubId)
    .where('id', 'in', ids)
    .execute();
  return new Set(rows.map(({ id }) => id));
}

async function readRows(
  tx: Tx,
  hubId: string,
  community: string,
  whole: readonly Whole[],
): Promise<Map<string, EntityState>> {
  const states = new Map<string, EntityState>();
  if (whole.length === 0) return states;
  const entities = new Map(whole.map(({ event }) => [rowKey(event), event]));
  const rows = await tx
    .selectFrom('entity_row')
    .select(['entity', 'entity_id', 'state'])
    .where('hub_id', '=', hubId)
    .where('community', '=', community)
    .where((eb) =>
      eb.or(
        [...entities.values()].map(({ entity, entityId }) =>
          eb.and({ entity, entity_id: entityId }),
        ),
      ),
    )
    .execute();
  for (const row of rows) {
    states.set(rowKey({ entity: row.entity, entityId: row.entity_id }), row.state);
  }
  return states;
}

/** A fold never throws on a parsed event; should one do so all the same, that event must not stop the rest. */
function foldSafely(
  state: EntityState | undefined,
  event: JourneyEvent,
): EntityState | undefined | typeof foldFailed {
  try {
    return foldEvent(state, event);
  } catch {
    return foldFailed;
  }
}

/** Whether another device changed the entity after the version that this decision was taken on. */
async function changedByOthers(
  { tx, hubId, device }: Table,
  event: JourneyEvent,
  state: EntityState,
): Promise<boolean> {
  if (event.base >= state.version) return false;
  const row = await tx
    .selectFrom('event')
    .select('srv')
    .where('hub_id', '=', hubId)
    .where('community', '=', device.community)
    .where('entity', '=', event.entity)
    .where('entity_id', '=', event.entityId)
    .where('version', '>', event.base)
    .where('device', '!=', device.device)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
