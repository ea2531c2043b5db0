// Acts in one transaction: each visible wholly or not at all. Locks are taken in one order (device, then counter), so that
// two pushes can wait for each other but never embrace; the counter's row stays locked until commit, so hub order is commit order.
import type { PushResult } from '../core/sync/wire';
import { idOrHash, type Act, type Arrived } from './arrived';
import type { Device } from './context';
import { decideActs, rowKey, type Decided, type Folded } from './decide-acts';
import type { Epoch } from './epoch';
import { forgetTakenOff } from './forget-pages';
import { hallOf } from './scope';
import type { Tx } from './sql/database';

export type ActsAnswer =
  | {
      readonly type: 'results';
      readonly results: readonly PushResult[];
      readonly ackSeq: number;
      /** Something new was accepted: others want to know. */
      readonly isNew: boolean;
      /** An act builds on something that another station has yet to bring back after a restore; it was not decided on. */
      readonly isHeld: boolean;
    }
  | { readonly type: 'gap'; readonly expectedSeq: number };

/** Another event came under a number that was used. */
const seqReused = 'seq_reused';

/** The event is whole, but another one of its act is not. */
const withItsAct = 'act';

/** Decides on acts of one device, in order. Their seqs must be consecutive. */
export async function acceptActs(
  tx: Tx,
  hubId: string,
  device: Device,
  epoch: Epoch,
  acts: readonly Act[],
): Promise<ActsAnswer> {
  const lastSeq = await lockDevice(tx, hubId, device.device);
  const known = acts.flat().filter(({ seq }) => seq <= lastSeq);
  const fresh = acts
    .map((act) => act.filter(({ seq }) => seq > lastSeq))
    .filter((act) => act.length > 0);
  const stored = await storedResults(tx, hubId, device.device, known);
  const first = fresh[0]?.[0];
  if (!first) {
    return { type: 'results', results: stored, ackSeq: lastSeq, isNew: false, isHeld: false };
  }
  if (first.seq !== lastSeq + 1) return { type: 'gap', expectedSeq: lastSeq + 1 };

  const decided = await decideActs(tx, hubId, device, fresh, epoch.refilling);
  const results = await keep(tx, hubId, device, decided);
  const ackSeq = lastSeq + results.length;
  await tx
    .updateTable('device')
    .set({ last_seq: ackSeq })
    .where('hub_id', '=', hubId)
    .where('device', '=', device.device)
    .execute();
  return {
    type: 'results',
    results: [...stored, ...results],
    ackSeq,
    isNew: results.some(({ srv }) => srv !== null),
    isHeld: decided.decisions.length < fresh.length,
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
      if (!letter) await bury(tx, hubId, device, [{ arrived, reason: seqReused }]);
      results.push({ seq, outcome: 'rejected', srv: null, reason: letter?.reason ?? seqReused });
    }
  }
  return results;
}

// ── writing ─────────────────────────────────────────────────────────────────────────────────────

/** Writes what was decided, and returns the answers in order. */
async function keep(
  tx: Tx,
  hubId: string,
  device: Device,
  { decisions, existing }: Decided,
): Promise<readonly PushResult[]> {
  const folded = decisions.flatMap((one) => (one.type === 'folded' ? one.folded : []));
  if (folded.length > 0) {
    await writeEvents(tx, hubId, device, folded);
    await writeRows(tx, hubId, device, folded, existing);
    await forgetTakenOff(
      tx,
      hubId,
      device,
      folded.map(({ event }) => event),
    );
    await tx
      .updateTable('hub_counter')
      .set((eb) => ({ n: eb('n', '+', folded.length) }))
      .where('hub_id', '=', hubId)
      .execute();
  }
  const results: PushResult[] = [];
  for (const decision of decisions) {
    if (decision.type === 'folded') {
      for (const { event, srv, outcome } of decision.folded) {
        results.push({ seq: event.seq, outcome, srv, reason: null });
      }
    } else {
      const { act, refused } = decision;
      const letters = act.map((arrived) => ({
        arrived,
        reason: refused.find(({ seq }) => seq === arrived.seq)?.reason ?? withItsAct,
      }));
      await bury(tx, hubId, device.device, letters);
      for (const { arrived, reason } of letters) {
        results.push({ seq: arrived.seq, outcome: 'rejected', srv: null, reason });
      }
    }
  }
  return results;
}

async function writeEvents(
  tx: Tx,
  hubId: string,
  device: Device,
  folded: readonly Folded[],
): Promise<void> {
  await tx
    .insertInto('event')
    .values(
      folded.map(({ event, state, srv, outcome }) => ({
        hub_id: hubId,
        srv,
        device: device.device,
        seq: event.seq,
        id: event.id,
        act: event.group,
        community: device.community,
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
}

/** Each entity once, as its last event left it. */
async function writeRows(
  tx: Tx,
  hubId: string,
  device: Device,
  folded: readonly Folded[],
  existing: ReadonlySet<string>,
): Promise<void> {
  const latest = [...new Map(folded.map((one) => [rowKey(one.event), one]))];
  const fresh = latest.filter(([key]) => !existing.has(key));
  if (fresh.length > 0) {
    await tx
      .insertInto('entity_row')
      .values(
        fresh.map(([, { event, state, srv }]) => ({
          hub_id: hubId,
          community: device.community,
          entity: event.entity,
          entity_id: event.entityId,
          hall: hallOf(event.entity, state, device),
          version: state.version,
          srv,
          state: JSON.stringify(state),
        })),
      )
      .execute();
  }
  for (const [key, { event, state, srv }] of latest) {
    if (!existing.has(key)) continue;
    await tx
      .updateTable('entity_row')
      .set({ version: state.version, srv, state: JSON.stringify(state) })
      .where('hub_id', '=', hubId)
      .where('community', '=', device.community)
      .where('entity', '=', event.entity)
      .where('entity_id', '=', event.entityId)
      .execute();
  }
}

/** Keeps events that can never be applied, as they came. */
async function bury(
  tx: Tx,
  hubId: string,
  device: string,
  letters: readonly { readonly arrived: Arrived; readonly reason: string }[],
): Promise<void> {
  await tx
    .insertInto('dead_letter')
    .values(
      letters.map(({ arrived: { seq, id, raw }, reason }) => {
        const text = JSON.stringify(raw);
        return { hub_id: hubId, device, seq, id: idOrHash(id, text), reason, raw: text };
      }),
    )
    .execute();
}
