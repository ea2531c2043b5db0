// A station that is set up and has one supervisor, without the set-up screens: the machine's own vault code makes the vault before
// the start. Everything after that, the sign-in included, goes through the application.
import { randomBytes, randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argon2id } from 'hash-wasm';
import type { Role, Station } from '../../../core/station/station';
import { noSystemStore } from '../../../electron/vault/system-store';
import { openVault } from '../../../electron/vault/vault';
import { stationSettings } from '../../support/station-settings';
import { passphrase } from './sign-in';
import { test as base, type RunningStation, type StationOptions } from './station';

export const supervisor = '卢静';

export type Staffed = {
  /** A station on a folder of its own (gone after the test), or on one that the test made. */
  readonly start: (options?: StationOptions) => Promise<RunningStation>;
  /** The same folder once more, after a kill or a close. */
  readonly again: (before: RunningStation, open?: readonly Role[]) => Promise<RunningStation>;
};

export const test = base.extend<{ staffed: Staffed }>({
  staffed: async ({ launchStation }, use) => {
    const running: RunningStation[] = [];
    const folders: string[] = [];
    const start = async (options: StationOptions): Promise<RunningStation> => {
      const station = await launchStation(options);
      running.push(station);
      return station;
    };
    await use({
      start: async (options = {}) => {
        const data = options.data ?? (await fs.mkdtemp(join(tmpdir(), 'station-')));
        if (options.data === undefined) folders.push(data);
        await makeVault(data);
        return start({ settings: quickSettings(), open: ['counter'], ...options, data });
      },
      again: ({ data }, open = ['counter']) => start({ data, open }),
    });
    for (const station of running) await station.kill();
    for (const folder of folders) await fs.rm(folder, { recursive: true, force: true });
  },
});

/** The virtual printer sets its own type: no journey here waits for the fonts to be read. */
export function quickSettings(changes: Partial<Station> = {}): Station {
  const settings = stationSettings(changes);
  return {
    ...settings,
    printers: settings.printers.map((printer) => ({ ...printer, mode: 'text' })),
  };
}

/** The first person of a vault is its supervisor. The least work for the stretching that the machine accepts: the journeys are not about that. */
async function makeVault(data: string): Promise<void> {
  const vault = openVault({ data, system: noSystemStore, now: Date.now });
  const kdf = { salt: randomBytes(16).toString('base64'), memoryKiB: 8 * 1024, passes: 1 };
  const stretched = await argon2id({
    password: passphrase.normalize('NFKC'),
    salt: Buffer.from(kdf.salt, 'base64'),
    memorySize: kdf.memoryKiB,
    iterations: kdf.passes,
    parallelism: 1,
    hashLength: 32,
    outputType: 'binary',
  });
  const made = await vault.enrol(
    { window: 0, role: 'setup' },
    {
      staff: { id: randomUUID(), name: supervisor, role: 'supervisor', kdf },
      stretched: Buffer.from(stretched).toString('base64'),
    },
  );
  if (!made.ok) throw new Error(made.refusal.code);
}

export { expect } from './station';
