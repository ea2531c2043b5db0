// The hub's short commands: done on its database, whether a hub serves at the moment or not.
import type { HubContext } from './context';
import { revoke } from './device';
import { makeCode } from './enrol';
import { beginEpoch } from './epoch';
import type { Options } from './options';

type Hub = Omit<HubContext, 'bell'>;

/** Runs one command and says what came of it. Throws a sentence. */
export async function runCommand(
  options: Pick<Options, 'command' | 'target'>,
  hub: Hub,
  say: (line: string) => void,
): Promise<void> {
  switch (options.command) {
    case 'code':
      return say(await makeCode(hub, 'asked'));
    case 'devices':
      return sayDevices(hub, say);
    case 'revoke':
      if (!(await revoke(hub, options.target ?? ''))) throw new Error('No such device.');
      return say('Revoked: it is told so at its next contact.');
    case 'restored':
      await beginEpoch(hub.db, hub.hubId, true);
      return say('A new epoch begins: stations send again what this database does not have.');
    case 'serve':
    case 'help':
      return;
  }
}

async function sayDevices({ db, hubId }: Hub, say: (line: string) => void): Promise<void> {
  const devices = await db
    .selectFrom('device')
    .select(['device', 'name', 'community', 'hall', 'counter', 'status', 'last_seq'])
    .where('hub_id', '=', hubId)
    .orderBy('community')
    .orderBy('counter')
    .execute();
  for (const { device, name, community, hall, counter, status, last_seq: seq } of devices) {
    say([device, status, community, hall, counter, `seq ${seq}`, name].join('\t'));
  }
}
