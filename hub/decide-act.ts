// What becomes of one act: folded by the same rules as on every station, or refused as a whole.
import type { JourneyEvent } from '../core/journey';
import { foldEvent, type EntityState } from '../core/sync/fold';
import { outcomeOf } from '../core/sync/outcome';
import type { PushOutcome } from '../core/sync/wire';
import type { Arrived } from './arrived';
import type { Device } from './context';
import type { Tx } from './sql/database';

export type Refused = { readonly seq: number; readonly reason: string };

type Whole = Arrived & { readonly event: JourneyEvent };

const isWhole = (arrived: Arrived): arrived is Whole => arrived.event !== null;

/** The event builds on an entity whose beginning the hub does not have. */
export const unknownEntity = 'unknown_entity';

/** The id belongs to another event. */
const idUsed = 'id_used';

const foldFailed = 'fold_failed';

export type Folded = {
  readonly arrived: Whole;
  readonly state: EntityState;
  readonly srv: number;
  readonly outcome: PushOutcome;
};

export type Decided =
  | { readonly type: 'refused'; readonly refused: readonly Refused[] }
  | {
      readonly type: 'folded';
      readonly folded: readonly Folded[];
      /** Entities that had a row before. */
      readonly existing: ReadonlySet<string>;
    };

export const rowKey = (event: Pick<JourneyEvent, 'entity' | 'entityId'>): string =>
  `${event.entity} ${event.entityId}`;

/** Folds an act's new events over the rows they touch; refuses the whole act when one of them can never be applied. */
export async function decideAct(
  tx: Tx,
  hubId: string,
  device: Device,
  fresh: readonly Arrived[],
): Promise<Decided> {
  const broken = fresh.flatMap(({ seq, broken: reason }) => (reason ? [{ seq, reason }] : []));
  const whole = fresh.filter(isWhole);
  if (broken.length > 0) return { type: 'refused', refused: broken };
  const last = await lockCounter(tx, hubId);
  const refused = await usedIds(tx, hubId, whole);
  const before = await readRows(tx, hubId, device.community, whole);
  const existing = new Set(before.keys());
  const folded: Folded[] = [];
  for (const [at, arrived] of whole.entries()) {
    const { event, seq } = arrived;
    const state = before.get(rowKey(event));
    const after = foldSafely(state, event);
    if (after === undefined || after === foldFailed) {
      refused.push({ seq, reason: after ?? unknownEntity });
      continue;
    }
    const beside = state ? await changedByOthers(tx, hubId, device, event, state) : false;
    before.set(rowKey(event), after);
    const srv = last + 1 + at;
    folded.push({ arrived, state: after, srv, outcome: outcomeOf(event, after, beside) });
  }
  return refused.length === 0 ? { type: 'folded', folded, existing } : { type: 'refused', refused };
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

async function usedIds(tx: Tx, hubId: string, whole: readonly Whole[]): Promise<Refused[]> {
  const rows = await tx
    .selectFrom('event')
    .select('id')
    .where('hub_id', '=', hubId)
    .where(
      'id',
      'in',
      whole.map(({ event }) => event.id),
    )
    .execute();
  const used = new Set(rows.map(({ id }) => id));
  const refused: Refused[] = [];
  for (const { event, seq } of whole) {
    if (used.has(event.id)) refused.push({ seq, reason: idUsed });
    used.add(event.id);
  }
  return refused;
}

async function readRows(
  tx: Tx,
  hubId: string,
  community: string,
  whole: readonly Whole[],
): Promise<Map<string, EntityState>> {
  const states = new Map<string, EntityState>();
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
  tx: Tx,
  hubId: string,
  device: Device,
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
