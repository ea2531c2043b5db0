// One act in one transaction: visible wholly or not at all. Locks are taken in one order (device, then counter), so that
// two pushes can wait for each other but never embrace; the counter's row stays locked until commit, so hub order is commit order.
import type { PushResult } from '../core/sync/wire';
import { idOrHash, type Arrived } from './arrived';
import type { Device } from './context';
import { decideAct, rowKey, unknownEntity, type Decided, type Refused } from './decide-act';
import type { Epoch } from './epoch';
import { hallOf } from './scope';
import type { Tx } from './sql/database';

export type ActAnswer =
  | {
      readonly type: 'results';
      readonly results: readonly PushResult[];
      readonly ackSeq: number;
      /** Something new was accepted: others want to know. */
      readonly isNew: boolean;
    }
  | { readonly type: 'gap'; readonly expectedSeq: number }
  | { readonly type: 'held' };

/** Another event came under a number that was used. */
const seqReused = 'seq_reused';

/** The event is whole, but another one of its act is not. */
const withItsAct = 'act';

/** Decides on one act of one device. */
export async function acceptAct(
  tx: Tx,
  hubId: string,
  device: Device,
  epoch: Epoch,
  act: readonly Arrived[],
): Promise<ActAnswer> {
  const lastSeq = await lockDevice(tx, hubId, device.device);
  const known = act.filter((arrived) => arrived.seq <= lastSeq);
  const fresh = act.filter((arrived) => arrived.seq > lastSeq);
  const results = await storedResults(tx, hubId, device.device, known);
  if (fresh.length === 0) return { type: 'results', results, ackSeq: lastSeq, isNew: false };
  if (fresh[0]?.seq !== lastSeq + 1) return { type: 'gap', expectedSeq: lastSeq + 1 };

  const decided = await decideAct(tx, hubId, device, fresh);
  if (decided.type === 'refused') {
    const isEarly = decided.refused.some(({ reason }) => reason === unknownEntity);
    if (isEarly && epoch.refilling) return { type: 'held' };
    await bury(tx, hubId, device.device, fresh, decided.refused);
  } else {
    await write(tx, hubId, device, decided);
    await moveCounter(tx, hubId, fresh.length);
  }
  const ackSeq = lastSeq + fresh.length;
  await tx
    .updateTable('device')
    .set({ last_seq: ackSeq })
    .where('hub_id', '=', hubId)
    .where('device', '=', device.device)
    .execute();
  return {
    type: 'results',
    results: [...results, ...resultsOf(fresh, decided)],
    ackSeq,
    isNew: decided.type === 'folded',
  };
}

async function lockDevice(tx: Tx, hubId: string, device: string): Promise<number> {
  const row = await tx
    .selectFrom('device')
    .select('last_seq')
    .where('hub_id', '=', hubId)
    .where('device', '=', device)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return row.last_seq;
}

// ── what came before ────────────────────────────────────────────────────────────────────────────

/** Answers given earlier. Another event under a used number (a disk put back from a copy) is kept as a dead letter of its own. */
async function storedResults(
  tx: Tx,
  hubId: string,
  device: string,
  known: readonly Arrived[],
): Promise<readonly PushResult[]> {
  if (known.length === 0) return [];
  const seqs = known.map(({ seq }) => seq);
  const events = await tx
    .selectFrom('event')
    .select(['seq', 'id', 'srv', 'outcome', 'reason'])
    .where('hub_id', '=', hubId)
    .where('device', '=', device)
    .where('seq', 'in', seqs)
    .execute();
  const dead = await tx
    .selectFrom('dead_letter')
    .select(['seq', 'id', 'reason'])
    .where('hub_id', '=', hubId)
    .where('device', '=', device)
    .where('seq', 'in', seqs)
    .execute();
  const results: PushResult[] = [];
  for (const arrived of known) {
    const { seq } = arrived;
    const id = idOrHash(arrived.id, JSON.stringify(arrived.raw));
    const event = events.find((row) => row.seq === seq && row.id === id);
    const letter = dead.find((row) => row.seq === seq && row.id === id);
    if (event) {
      const { srv, outcome, reason } = event;
      results.push({ seq, outcome, srv, reason });
    } else {
      if (!letter) await bury(tx, hubId, device, [arrived], [{ seq, reason: seqReused }]);
      results.push({ seq, outcome: 'rejected', srv: null, reason: letter?.reason ?? seqReused });
    }
  }
  return results;
}

// ── writing ─────────────────────────────────────────────────────────────────────────────────────

async function write(
  tx: Tx,
  hubId: string,
  device: Device,
  { folded, existing }: Extract<Decided, { type: 'folded' }>,
): Promise<void> {
  const { community } = device;
  await tx
    .insertInto('event')
    .values(
      folded.map(({ arrived: { event }, state, srv, outcome }) => ({
        hub_id: hubId,
        srv,
        device: device.device,
        seq: event.seq,
        id: event.id,
        act: event.group,
        community,
        hall: hallOf(event.entity, state, device),
        entity: event.entity,
        entity_id: event.entityId,
        version: state.version,
        outcome,
        reason: null,
        body: JSON.stringify(event),
      })),
    )
    .execute();
  const latest = new Map(folded.map((one) => [rowKey(one.arrived.event), one]));
  for (const [key, { arrived, state, srv }] of latest) {
    const { entity, entityId } = arrived.event;
    const row = { version: state.version, srv, state: JSON.stringify(state) };
    if (existing.has(key)) {
      await tx
        .updateTable('entity_row')
        .set(row)
        .where('hub_id', '=', hubId)
        .where('community', '=', community)
        .where('entity', '=', entity)
        .where('entity_id', '=', entityId)
        .execute();
    } else {
      const hall = hallOf(entity, state, device);
      await tx
        .insertInto('entity_row')
        .values({ hub_id: hubId, community, entity, entity_id: entityId, hall, ...row })
        .execute();
    }
  }
}

async function moveCounter(tx: Tx, hubId: string, many: number): Promise<void> {
  await tx
    .updateTable('hub_counter')
    .set((eb) => ({ n: eb('n', '+', many) }))
    .where('hub_id', '=', hubId)
    .execute();
}

/** Keeps events that can never be applied, as they came. */
async function bury(
  tx: Tx,
  hubId: string,
  device: string,
  arrived: readonly Arrived[],
  refused: readonly Refused[],
): Promise<void> {
  await tx
    .insertInto('dead_letter')
    .values(
      arrived.map(({ seq, id, raw }) => {
        const text = JSON.stringify(raw);
        const reason = refused.find((one) => one.seq === seq)?.reason ?? withItsAct;
        return { hub_id: hubId, device, seq, id: idOrHash(id, text), reason, raw: text };
      }),
    )
    .execute();
}

function resultsOf(fresh: readonly Arrived[], decided: Decided): readonly PushResult[] {
  if (decided.type === 'folded') {
    return decided.folded.map(({ arrived: { seq }, srv, outcome }) => ({
      seq,
      outcome,
      srv,
      reason: null,
    }));
  }
  return fresh.map(({ seq }) => ({
    seq,
    outcome: 'rejected',
    srv: null,
    reason: decided.refused.find((one) => one.seq === seq)?.reason ?? withItsAct,
  }));
}
