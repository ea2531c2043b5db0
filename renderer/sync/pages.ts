// Sends pages of papers after the events, one in a round: events never wait for pictures.
import { readCursor } from '../data/outbox';
import type { Session } from '../data/session';
import { setSyncState } from '../data/sync-state';
import { call } from '../shell';

/** True while more pages wait and the line is there. */
export async function sendPages({ store }: Session): Promise<boolean> {
  const { epoch } = await readCursor(store);
  if (epoch === '') return false;
  const sent = await call('hub.pages', { epoch });
  if (!sent.ok) return false;
  setSyncState({ pages: sent.value.left });
  return sent.value.left > 0;
}
