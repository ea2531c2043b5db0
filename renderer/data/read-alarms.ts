// What an alarm may lean on: whether the resident consented to being opened for with a key.
import type { Alarm } from '../../core/alarm/alarm';
import { consentFor } from '../../core/consent/consent-acts';
import { consentsOf } from './read-authority';
import type { Store } from './working-set';

/** The consent of `resources/consents/alarm.json`, as it holds now. */
export async function mayUseKey(
  store: Store,
  { residentId }: Pick<Alarm, 'residentId'>,
): Promise<boolean> {
  if (residentId === null) return false;
  const held = await consentsOf(store, residentId);
  return consentFor(held, { purpose: 'alarm', caseId: null }) !== undefined;
}
