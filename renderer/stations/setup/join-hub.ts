// The last step of set-up: joining the sub-district, where one was named.
import { ok, type Result } from '../../../core/kit/result';
import type { Station } from '../../../core/station/station';
import type { HubTrouble } from '../../../electron/contract/hub';
import { call } from '../../shell';

/** Joins the hub with its one-time code and gives its name; the station works on without it when that fails. */
export async function joinHub(
  station: Station,
  hub: { readonly url: string; readonly code: string },
): Promise<Result<string, HubTrouble>> {
  const enrolled = await call('hub.enrol', hub);
  if (!enrolled.ok) return enrolled;
  const { hubName } = enrolled.value;
  await call('station.save', { ...station, hub: { url: hub.url, name: hubName } });
  return ok(hubName);
}
