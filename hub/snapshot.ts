// Hands out entities as folded, page by page, for a first sync and for recovery. Rows may be newer than the cursor of the
// first page: whoever pulls from that cursor skips events whose number a row already holds (`srv`).
import type { EntityKind } from '../core/journey';
import type { SnapshotRow } from '../core/sync/wire';
import type { Device, HubContext } from './context';
import { lastNumber } from './pull';
import { inScope } from './scope';

const pageBytes = 4_000_000;

/** Where a page ended, and the cursor of the first one: travels as an opaque mark. */
export type SnapshotMark = {
  readonly cursor: number;
  readonly entity: string;
  readonly entityId: string;
};

export type SnapshotPage = {
  readonly cursor: number;
  readonly rows: readonly SnapshotRow[];
  readonly next: SnapshotMark | null;
  /** With the first page: per device the last event that the rows of all pages hold. */
  readonly devices?: Readonly<Record<string, number>>;
};

/** The page after `mark`; the first page for null. */
export async function snapshot(
  context: HubContext,
  device: Device,
  mark: SnapshotMark | null,
  limit: number,
): Promise<SnapshotPage> {
  const cursor = mark?.cursor ?? (await lastNumber(context));
  // After the cursor and before the rows: whatever a device sent in between is in the rows, and pulled once more.
  const devices = mark ? {} : { devices: await lastSeqs(context, device) };
  const rows = await readRows(context, device, mark, limit + 1);
  const page = within(rows, limit);
  const last = page.at(-1);
  const next =
    page.length < rows.length && last
      ? { cursor, entity: last.entity, entityId: last.entityId }
      : null;
  return { cursor, rows: page, next, ...devices };
}

async function lastSeqs(
  { db, hubId }: HubContext,
  { community }: Device,
): Promise<Readonly<Record<string, number>>> {
  const rows = await db
    .selectFrom('device')
    .select(['device', 'last_seq'])
    .where('hub_id', '=', hubId)
    .where('community', '=', community)
    .execute();
  return Object.fromEntries(rows.map(({ device, last_seq: last }) => [device, last]));
}

async function readRows(
  { db, hubId }: HubContext,
  device: Device,
  mark: SnapshotMark | null,
  limit: number,
): Promise<readonly SnapshotRow[]> {
  let query = db
    .selectFrom('entity_row')
    .select(['entity', 'entity_id as entityId', 'version', 'srv', 'state'])
    .where('hub_id', '=', hubId)
    .where(inScope<'entity_row'>(device))
    .orderBy('entity')
    .orderBy('entity_id')
    .limit(limit);
  if (mark) {
    query = query.where((eb) =>
      eb(
        eb.refTuple('entity', 'entity_id'),
        '>',
        eb.tuple(mark.entity as EntityKind, mark.entityId),
      ),
    );
  }
  return query.execute();
}

/** At least one row, then as many as the limits allow. */
function within(rows: readonly SnapshotRow[], limit: number): readonly SnapshotRow[] {
  let bytes = 0;
  for (const [at, row] of rows.entries()) {
    bytes += JSON.stringify(row.state).length;
    if (at > 0 && (at >= limit || bytes > pageBytes)) return rows.slice(0, at);
  }
  return rows;
}
