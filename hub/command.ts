// The hub's short commands: done on its database, whether a hub serves at the moment or not.
import type { HubContext } from './context';
import { revoke } from './device';
import { makeCode } from './enrol';
import { beginEpoch } from './epoch';
import type { Options } from './options';

type Hub = Omit<HubContext, 'bell'>;

/** Runs one command; returns the lines that say what came of it. Throws a sentence. */
export async function runCommand(
  { command, target }: Pick<Options, 'command' | 'target'>,
  hub: Hub,
): Promise<readonly string[]> {
  switch (command) {
    case 'code':
      return [await makeCode(hub, 'asked')];
    case 'devices':
      return listDevices(hub);
    case 'revoke':
      if (!(await revoke(hub, target ?? ''))) throw new Error('No such device.');
      return ['Revoked: it is told so at its next contact.'];
    case 'restored':
      await beginEpoch(hub.db, hub.hubId, true);
      return ['A new epoch begins: stations send again what this database does not have.'];
    case 'serve':
    case 'help':
      return [];
  }
}

async function listDevices({ db, hubId }: Hub): Promise<readonly string[]> {
  const devices = await db
    .selectFrom('device')
    .select(['device', 'name', 'community', 'hall', 'counter', 'status', 'last_seq'])
    .where('hub_id', '=', hubId)
    .orderBy('community')
    .orderBy('counter')
    .execute();
  return devices.map(({ device, name, community, hall, counter, status, last_seq: seq }) =>
    [device, status, community, hall, counter, `seq ${seq}`, name].join('\t'),
  );
}
