// Fetches what others did, in the hub's order: a snapshot when this machine knows nothing yet, then page by page.
import { readCursor, takeEpoch, takePage, takeSnapshot } from '../data/outbox';
import type { Session } from '../data/session';
import { takenOff } from '../../core/paper/spoken-of';
import { leftBy, takingOff } from '../data/settle-leaving';
import type { PullAnswer, SnapshotAnswer } from '../../core/sync/wire';
import { call, type Calls, type HubTrouble } from '../shell';
import { stepOf } from './step-of';
import type { SyncStep } from './sync-step';

const eventsPerPage = 500;
const rowsPerPage = 500;

export async function pull(session: Session): Promise<SyncStep> {
  const { store } = session;
  if ((await readCursor(store)).cursor === 0) {
    const first = await snapshot(session);
    if (first.state !== 'up') return first;
  }
  for (;;) {
    const { cursor, epoch } = await readCursor(store);
    const page = await call('hub.pull', {
      cursor,
      limit: eventsPerPage,
      ...(epoch === '' ? {} : { epoch }),
    });
    if (!page.ok)
      return restored(page.refusal) ? begunAnew(session, page.refusal) : stepOf(page.refusal);
    const taken = await takeWithPages(store, page.value);
    if (!taken.ok) return { state: 'away', detail: taken.refusal.code };
    if (!page.value.more) return { state: 'up' };
  }
}

/** Pages of papers that others took off are deleted here too. */
function takeWithPages(store: Session['store'], page: PullAnswer) {
  const take = () => takePage(store, page);
  const removed = takenOff(page.events.map(({ event }) => event));
  return removed.length === 0 ? take() : takingOff(removed, take);
}

type Restored = Extract<HubTrouble, { code: 'refused' }>;

/** The hub came back from a backup: what the cursor meant is gone. */
const restored = (trouble: HubTrouble): trouble is Restored =>
  trouble.code === 'refused' && trouble.reason === 'wrong_epoch';

/** What the hub forgot of ours waits again; the next round sends it, and then reads everything anew. */
async function begunAnew({ store }: Session, { epoch, lastSeq }: Restored): Promise<SyncStep> {
  const taken = await takeEpoch(store, epoch ?? '', lastSeq ?? 0);
  return taken.ok ? { state: 'again' } : { state: 'away', detail: taken.refusal.code };
}

async function snapshot({ store }: Session): Promise<SyncStep> {
  let after: string | null = null;
  let cursor: number | null = null;
  let devices: SnapshotAnswer['devices'];
  do {
    const page: Calls['hub.snapshot']['out'] = await call('hub.snapshot', {
      after,
      limit: rowsPerPage,
    });
    if (!page.ok) return stepOf(page.refusal);
    // The cursor of the first page is the safe one: what came later is pulled, and passed over where it is already held.
    cursor ??= page.value.cursor;
    devices ??= page.value.devices;
    after = page.value.next;
    const { epoch, rows } = page.value;
    const upTo = after === null ? cursor : null;
    const take = () => takeSnapshot(store, epoch, rows, upTo, devices);
    // What others took off before the snapshot came is in no event any more: the rows themselves no longer speak of it.
    const left = await leftBy(store, rows);
    const taken = left.length === 0 ? await take() : await takingOff(left, take);
    if (!taken.ok) return { state: 'away', detail: taken.refusal.code };
  } while (after !== null);
  return { state: 'up' };
}
