// What this machine is in its hall, as its pages are told.
import { networkInterfaces } from 'node:os';
import type { HallStatus } from '../contract/hall';
import type { HallFile } from './hall-file';
import type { HallOwner } from './owner';
import type { HallWindow } from './window';

export function statusOf(
  file: HallFile,
  now: {
    readonly owner: HallOwner | null;
    readonly window: HallWindow | null;
    readonly trouble: string | null;
  },
): HallStatus {
  const { owner: record, window: own } = file.read();
  if (now.owner && record) {
    const { owner } = now;
    return {
      ...{ role: 'owner', addresses: addresses(), port: record.port, trouble: now.trouble },
      members: record.members
        .filter(({ revokedAt }) => revokedAt === null)
        .map(({ id, name, window, lane, lastSeenAt }) => ({
          ...{ id, name, window, lane, lastSeenAt },
          ...owner.linkOf(id),
        })),
    };
  }
  if (!now.window || !own) return { role: 'alone' };
  const { owner, address, window, lane, rulesAt } = own;
  return { role: 'window', owner, address, window, lane, rulesAt, ...now.window.state() };
}

/** Where this machine may be reached on the network of the hall. */
const addresses = (): readonly string[] =>
  Object.values(networkInterfaces()).flatMap((list = []) =>
    list
      .filter(({ family, internal }) => family === 'IPv4' && !internal)
      .map(({ address }) => address),
  );
