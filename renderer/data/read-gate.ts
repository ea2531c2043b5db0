// What a window may know before anybody signed in: where it stands and who works here.
import type { StaffEntry } from '../../electron/contract/vault';
import type { Station } from '../../core/station/station';
import { call } from '../shell';

export async function readGate(): Promise<{
  readonly station: Station | null;
  readonly staff: readonly StaffEntry[];
}> {
  const [station, { staff }] = await Promise.all([
    call('station.read', null),
    call('vault.status', null),
  ]);
  return { station, staff };
}
