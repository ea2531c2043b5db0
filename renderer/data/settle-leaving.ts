// Pages and photos that were taken off, here or elsewhere: deleted from the disk once no case and no visit of this store speaks of them.
import type { Case } from '../../core/case/case';
import { pagesOfCase, pagesOfVisit } from '../../core/paper/spoken-of';
import type { SnapshotRow } from '../../core/sync/wire';
import type { Visit } from '../../core/visit/visit';
import type { AttachmentRefusal } from '../../electron/contract/attachments';
import type { Result } from '../../core/kit/result';
import { call } from '../shell';
import { currentSession } from './session';
import type { Store } from './working-set';

/** Held from the note to the settling: another window would find the note, see that the page is still spoken of, and drop it. */
const lock = 'leaving-pages';

/**
 * Does `work`, which takes pages off. They are noted as leaving before anything is recorded: a machine that dies in between asks again
 * when somebody signs in.
 */
export function takingOff<T, R>(
  hashes: readonly string[],
  work: () => Promise<Result<T, R>>,
): Promise<Result<T, R | AttachmentRefusal>> {
  return navigator.locks.request(lock, async () => {
    for (const sha256 of hashes) {
      const noted = await call('attachment.leave', { sha256 });
      if (!noted.ok) return noted;
    }
    const done = await work();
    await settle();
    return done;
  });
}

/** What a machine that died left behind. Where another window is at it already, this one has nothing to do. */
export function settleLeaving(): Promise<void> {
  return navigator.locks.request(lock, { ifAvailable: true }, async (held) => {
    if (held) await settle();
  });
}

/** A disk that refuses keeps the note, and is asked again the next time. */
async function settle(): Promise<void> {
  const session = currentSession();
  if (!session) return;
  for (const sha256 of await call('attachment.leaving', null))
    await call('attachment.settle', { sha256, stays: await isSpokenOf(session.store, sha256) });
}

/** Hashes that cases and visits of this store spoke of and will not, once these rows of the hub's take their place. */
export async function leftBy(
  { db }: Store,
  rows: readonly Pick<SnapshotRow, 'entity' | 'entityId' | 'state'>[],
): Promise<readonly string[]> {
  const cases = rows.filter(({ entity }) => entity === 'case');
  const visits = rows.filter(({ entity }) => entity === 'visit');
  const [heldCases, heldVisits] = await Promise.all([
    db.cases.bulkGet(cases.map(({ entityId }) => entityId)),
    db.visits.bulkGet(visits.map(({ entityId }) => entityId)),
  ]);
  const staying = new Set([
    ...cases.flatMap(({ state }) => pagesOfCase(state as Case)),
    ...visits.flatMap(({ state }) => pagesOfVisit(state as Visit)),
  ]);
  const held = [...heldCases, ...heldVisits].flatMap((row) => row?.pages ?? []);
  return [...new Set(held)].filter((sha256) => !staying.has(sha256));
}

async function isSpokenOf({ db }: Store, sha256: string): Promise<boolean> {
  const [cases, visits] = await Promise.all([
    db.cases.where('pages').equals(sha256).count(),
    db.visits.where('pages').equals(sha256).count(),
  ]);
  return cases + visits > 0;
}
