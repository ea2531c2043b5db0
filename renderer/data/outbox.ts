// What renderer/sync needs of the store: what waits, how far the hub was read, and the door for what the hub says.
import type { JournalEntry } from '../../electron/contract/journal';
import type { JourneyEvent } from '../../core/journey';
import type { Result } from '../../core/kit/result';
import type { RecordTrouble } from '../../core/station/record-trouble';
import type {
  OrderedEvent,
  PullAnswer,
  PushResult,
  SnapshotAnswer,
  SnapshotRow,
} from '../../core/sync/wire';
import { inPortions } from './in-portions';
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

/** Takes in a page of the hub's events, acts whole; nothing is written when it brings nothing new. */
export function takePage(store: Store, page: PullAnswer): Promise<Result<null, RecordTrouble>> {
  const { events } = page;
  const endsAct = (at: number): boolean =>
    events[at - 1]?.event.group !== events[at]?.event.group ||
    events[at - 1]?.event.device !== events[at]?.event.device;
  return inPortions(events, endsAct, (portion, isLast) =>
    takeEvents(store, page, portion, isLast ? page.next : (portion.at(-1)?.srv ?? page.next)),
  );
}

async function takeEvents(
  store: Store,
  page: PullAnswer,
  portion: readonly OrderedEvent[],
  upTo: number,
): Promise<Result<null, RecordTrouble>> {
  // Sealed before the door: nobody has to wait for that.
  const events = await Promise.all(portion.map(({ srv, event }) => sealEvent(store, event, srv)));
  const exits = upTo === page.next ? [...page.exits] : [];
  return receive(store, async () => {
    const { cursor } = await readCursor(store);
    if (events.length === 0 && exits.length === 0 && upTo === cursor) return null;
    return { type: 'received', events, exits, cursor: upTo, epoch: page.epoch };
  });
}

/** Takes in a page of entities as the hub folded them; `cursor` with the last page, `devices` with each. */
export function takeSnapshot(
  store: Store,
  epoch: string,
  rows: readonly SnapshotRow[],
  cursor: number | null,
  devices?: SnapshotAnswer['devices'],
): Promise<Result<null, RecordTrouble>> {
  const anywhere = (): boolean => true;
  return inPortions(rows, anywhere, async (portion, isLast) => {
    const sealed = await Promise.all(portion.map((row) => sealRow(store, row)));
    return receive(store, () =>
      Promise.resolve({
        ...{ type: 'snapshot', rows: sealed, cursor: isLast ? cursor : null, epoch },
        ...(devices ? { devices } : {}),
      }),
    );
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
