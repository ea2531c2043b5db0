// Work carried by hand between two machines without a line: what goes into a bundle, and how one of another machine comes in. Its events
// lie on top of what the hub knows, as those of another machine of the hall do, until the hub brings them in its own order.
import Dexie from 'dexie';
import { isCarried, type Bundle, type BundleNotOurs } from '../../core/sync/bundle';
import { entityOf, type JourneyEvent } from '../../core/journey';
import type { Result } from '../../core/kit/result';
import { takenOff } from '../../core/paper/spoken-of';
import type { RecordTrouble } from '../../core/station/record-trouble';
import type { AttachmentRefusal } from '../../electron/contract/attachments';
import { openEvent } from './event-rows';
import { readHallCursor } from './hall-entries';
import { inPortions } from './in-portions';
import { now } from './mint';
import { receive, sealEvent } from './record';
import type { Session } from './session';
import { takingOff } from './settle-leaving';
import type { Store } from './working-set';

/** All of this machine's work that the hub has not passed on; without a hub, all of its work. */
export async function makeBundle({ store, station, staff }: Session): Promise<Bundle> {
  const waiting = await store.db.outbox.toArray();
  const rows = waiting.filter(({ entity }) => isCarried(entity));
  const [events, dropped, before] = await Promise.all([
    Promise.all(rows.map((row) => openEvent(store.keys, row))),
    refusedIds(store),
    lastBefore(store, waiting[0]?.seq ?? Infinity),
  ]);
  return {
    device: store.device,
    counter: station.counter,
    window: station.window,
    community: station.site.communityCode,
    madeAt: now(),
    madeBy: staff.name,
    before: before?.id ?? '',
    beforeSeq: before?.seq ?? 0,
    events,
    dropped,
  };
}

/** Own events that the hub will never take. */
async function refusedIds({ db, device }: Store): Promise<readonly string[]> {
  const dead = await db.dead.toArray();
  const rows = await Promise.all(
    dead.map(({ seq, entityId }) =>
      db.events
        .where('[entityId+n]')
        .between([entityId, Dexie.minKey], [entityId, Dexie.maxKey])
        .filter((row) => row.device === device && row.seq === seq)
        .first(),
    ),
  );
  return rows.flatMap((row) => (row ? [row.id] : []));
}

/** The latest own event before `seq` that travels: whoever has it has what lies before it too. Ids follow the clock, so it lies near the end. */
const lastBefore = async ({ db, device }: Store, seq: number) =>
  (
    await db.events
      .reverse()
      .filter((row) => row.device === device && row.seq < seq && isCarried(entityOf(row.kind)))
      .limit(1)
      .toArray()
  )[0];

/** Whether this machine can take it in whole. */
export async function bundleFits(
  { store, station }: Session,
  { device, community, before, beforeSeq }: Bundle,
): Promise<BundleNotOurs | null> {
  if (device === store.device) return { code: 'bundle_own' };
  if (community !== station.site.communityCode) return { code: 'bundle_elsewhere' };
  if (before === '' || (await store.db.events.get(before))) return null;
  return (await heldOf(store, device)) >= beforeSeq ? null : { code: 'bundle_gap' };
}

/** Those of its events that are not on this machine yet, by themselves or within a snapshot of the hub. */
export async function freshIn(
  store: Store,
  { events, device }: Pick<Bundle, 'events' | 'device'>,
): Promise<readonly JourneyEvent[]> {
  const [known, held] = await Promise.all([
    store.db.events.bulkGet(events.map(({ id }) => id)),
    heldOf(store, device),
  ]);
  return events.filter(({ seq }, at) => known[at] === undefined && seq > held);
}

/** The last event of a machine that the hub's snapshot brought here: it has no row of its own. */
async function heldOf({ db }: Store, device: string): Promise<number> {
  const snapshot = await db.meta.get('snapshot');
  return snapshot?.id === 'snapshot' ? (snapshot.devices[device] ?? 0) : 0;
}

/** Takes in a bundle, acts whole. Read twice, or beside what the hub brought meanwhile, it changes nothing a second time. */
export function takeBundle(
  { store }: Session,
  bundle: Bundle,
): Promise<Result<null, RecordTrouble | AttachmentRefusal>> {
  const { events } = bundle;
  const endsAct = (at: number): boolean => events[at - 1]?.group !== events[at]?.group;
  const take = () =>
    inPortions(events, endsAct, (portion, isLast) =>
      takePortion(store, bundle, portion, isLast ? bundle.dropped : []),
    );
  const removed = takenOff(events);
  return removed.length === 0 ? take() : takingOff(removed, take);
}

async function takePortion(
  store: Store,
  { device }: Bundle,
  portion: readonly JourneyEvent[],
  dropped: readonly string[],
): Promise<Result<null, RecordTrouble>> {
  const from = `bundle:${device}`;
  const sealed = await Promise.all(portion.map((event) => sealEvent(store, event, null)));
  return receive(store, async () => {
    const fresh = new Set((await freshIn(store, { events: portion, device })).map(({ id }) => id));
    const events = sealed.filter(({ id }) => fresh.has(id));
    const gone = (await store.db.hall.bulkGet([...dropped])).flatMap((row) =>
      row ? [row.id] : [],
    );
    if (events.length === 0 && gone.length === 0) return null;
    const cursor = Math.max((await readHallCursor(store, from)) ?? 0, portion.at(-1)?.seq ?? 0);
    return { type: 'hall', from, order: 'handed', events, dropped: gone, cursor };
  });
}
