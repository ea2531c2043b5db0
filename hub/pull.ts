// Hands out events in hub order after a cursor. Pages end between acts, so that an act is seen wholly or not at all.
import type { JourneyEvent } from '../core/journey';
import type { OrderedEvent } from '../core/sync/wire';
import type { Device, HubContext } from './context';
import { inScope } from './scope';

/** A page ends before it grows past this many bytes of JSON (a single act may be larger). */
const pageBytes = 4_000_000;

export type PullPage =
  | {
      readonly type: 'page';
      readonly events: readonly OrderedEvent[];
      readonly next: number;
      readonly more: boolean;
    }
  /** The cursor lies beyond all that the hub ever numbered: it has lost some, so it was restored from a backup. */
  | { readonly type: 'ahead' };

type Row = {
  readonly srv: number;
  readonly act: string;
  readonly device: string;
  readonly body: unknown;
};

/** The last number of the hub. All up to it are committed: the counter's row is locked until commit. */
export async function lastNumber({ db, hubId }: HubContext): Promise<number> {
  const { n } = await db
    .selectFrom('hub_counter')
    .select('n')
    .where('hub_id', '=', hubId)
    .executeTakeFirstOrThrow();
  return n;
}

/** Events in the device's scope after `cursor`; own ones only when asked for, after a recovery. */
export async function pull(
  context: HubContext,
  device: Device,
  ask: { readonly cursor: number; readonly limit: number; readonly own: boolean },
): Promise<PullPage> {
  const last = await lastNumber(context);
  if (ask.cursor > last) return { type: 'ahead' };
  const rows = await readRows(context, device, { ...ask, last, limit: ask.limit + 1 });
  const page = wholeActs(rows, ask.limit);
  if (page.length === rows.length && rows.length <= ask.limit) {
    return { type: 'page', events: page.map(toOrdered), next: last, more: false };
  }
  const cut = page.length > 0 ? page : await firstAct(context, device, { ...ask, last }, rows);
  return { type: 'page', events: cut.map(toOrdered), next: cut.at(-1)?.srv ?? last, more: true };
}

const toOrdered = ({ srv, body }: Row): OrderedEvent => ({ srv, event: body as JourneyEvent });

type Range = {
  readonly cursor: number;
  readonly last: number;
  readonly limit: number;
  readonly own: boolean;
};

async function readRows(
  { db, hubId }: HubContext,
  device: Device,
  range: Range,
): Promise<readonly Row[]> {
  let query = db
    .selectFrom('event')
    .select(['srv', 'act', 'device', 'body'])
    .where('hub_id', '=', hubId)
    .where('srv', '>', range.cursor)
    .where('srv', '<=', range.last)
    .where(inScope<'event'>(device))
    .orderBy('srv')
    .limit(range.limit);
  if (!range.own) query = query.where('device', '!=', device.device);
  return query.execute();
}

const isSameAct = (a: Row | undefined, b: Row | undefined): boolean =>
  a !== undefined && b !== undefined && a.act === b.act && a.device === b.device;

/** The longest run of whole acts within the limits; empty when not even the first act fits. */
function wholeActs(rows: readonly Row[], limit: number): readonly Row[] {
  let fits = 0;
  let bytes = 0;
  for (const [at, row] of rows.entries()) {
    bytes += JSON.stringify(row.body).length;
    if (at >= limit || bytes > pageBytes) return rows.slice(0, fits);
    if (!isSameAct(row, rows[at + 1])) fits = at + 1;
  }
  return rows;
}

/** An act that is larger than a page is a page of its own. */
async function firstAct(
  context: HubContext,
  device: Device,
  range: Range,
  rows: readonly Row[],
): Promise<readonly Row[]> {
  const first = rows[0];
  for (let limit = rows.length * 2; ; limit *= 2) {
    const longer = await readRows(context, device, { ...range, limit });
    const end = longer.findIndex((row) => !isSameAct(row, first));
    if (end >= 0) return longer.slice(0, end);
    if (longer.length < limit) return longer;
  }
}
