// Pages that were taken off: deleted from the disk once no case of this store speaks of them.
import { call } from '../shell';
import { currentSession } from './session';

/** A disk that refuses keeps the note, and is asked again the next time. */
export async function settleLeaving(): Promise<void> {
  const session = currentSession();
  if (!session) return;
  for (const sha256 of await call('attachment.leaving', null)) {
    const speaking = await session.store.db.cases.where('pages').equals(sha256).count();
    await call('attachment.settle', { sha256, stays: speaking > 0 });
  }
}
