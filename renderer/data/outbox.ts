// What renderer/sync needs of the store: what waits, how far the hub was read, and the door for what the hub says.
import type { JournalEntry } from '../../electron/contract';
import type { JourneyEvent } from '../../core/journey';
import type { Result } from '../../core/kit/result';
import type { RecordTrouble } from '../../core/station/record-trouble';
import type { OrderedEvent, PullAnswer, PushResult, SnapshotRow } from '../../core/sync/wire';
import { receive, sealEvent } from './record';
import { open, seal } from './seal';
import type { Store } from './working-set';

/** Own events that the hub has not decided on, in order, opened. */
export async function waitingEvents(store: Store, limit: number): Promise<readonly JourneyEvent[]> {
  const rows = await store.db.outbox
    .filter(({ srv }) => srv === null)
    .limit(limit)
    .toArray();
  return Promise.all(
    rows.map(
      async (row) => (await open(store.keys, `event:${row.id}`, row.sealed)) as JourneyEvent,
    ),
  );
}

export async function readCursor(
  store: Store,
): Promise<{ readonly cursor: number; readonly epoch: string }> {
  const meta = await store.db.meta.get('cursor');
  return meta?.id === 'cursor'
    ? { cursor: meta.cursor, epoch: meta.epoch }
    : { cursor: 0, epoch: '' };
}

export function takeResults(
  store: Store,
  epoch: string,
  results: readonly PushResult[],
): Promise<Result<null, RecordTrouble>> {
  return receive(store, () => Promise.resolve({ type: 'acked', epoch, results: [...results] }));
}

/** Takes in a page of the hub's events; nothing is written when it brings nothing new. */
export function takePage(store: Store, page: PullAnswer): Promise<Result<null, RecordTrouble>> {
  return receive(store, async () => {
    const { cursor } = await readCursor(store);
    if (page.events.length === 0 && page.exits.length === 0 && page.next === cursor) return null;
    const events = await Promise.all(
      page.events.map(({ srv, event }: OrderedEvent) => sealEvent(store, event, srv)),
    );
    return {
      type: 'received',
      events,
      exits: [...page.exits],
      cursor: page.next,
      epoch: page.epoch,
    };
  });
}

/** Takes in a page of entities as the hub folded them; `cursor` with the last page. */
export function takeSnapshot(
  store: Store,
  epoch: string,
  rows: readonly SnapshotRow[],
  cursor: number | null,
): Promise<Result<null, RecordTrouble>> {
  return receive(store, async () => {
    const sealed = await Promise.all(rows.map(async (row) => sealRow(store, row)));
    return { type: 'snapshot', rows: sealed, cursor, epoch };
  });
}

async function sealRow(
  store: Store,
  row: SnapshotRow,
): Promise<Extract<JournalEntry, { type: 'snapshot' }>['rows'][number]> {
  const { entity, entityId, version, srv } = row;
  return {
    entity,
    entityId,
    version,
    srv,
    sealed: await seal(store.keys, `${entity}:${entityId}`, row.state),
  };
}

/** The hub was restored: what it forgot of ours waits again. */
export function takeEpoch(
  store: Store,
  epoch: string,
  lastSeq: number,
): Promise<Result<null, RecordTrouble>> {
  return receive(store, () => Promise.resolve({ type: 'epoch', epoch, lastSeq }));
}
