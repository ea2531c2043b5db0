// The files of the hub's own database: made once, with a password of its own.
import { chown, mkdir, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Binaries } from './binaries';
import { startProgram, type ProgramSettings } from './program';

export type ClusterSettings = ProgramSettings & {
  readonly folder: string;
  readonly password: string;
  readonly binaries: Binaries;
};

/** The one account inside the database. */
export const databaseUser = 'hub';

const isCluster = (folder: string): Promise<boolean> =>
  stat(join(folder, 'PG_VERSION')).then(
    () => true,
    () => false,
  );

/** Makes the cluster in `folder` unless it is there. Throws a sentence when it cannot. */
export async function ensureCluster(settings: ClusterSettings): Promise<void> {
  if (!(await isCluster(settings.folder))) await makeCluster(settings);
}

/** Made beside its place and moved in whole: a cluster half made by a killed start is never used. */
async function makeCluster(settings: ClusterSettings): Promise<void> {
  const { folder, account, password } = settings;
  const half = `${folder}.new`;
  await rm(half, { recursive: true, force: true });
  await mkdir(half, { recursive: true, mode: 0o700 });
  const secrets = await mkdtemp(join(tmpdir(), 'hub-'));
  try {
    const passwordFile = join(secrets, 'password');
    await writeFile(passwordFile, password, { mode: 0o600 });
    if (account) {
      for (const path of [half, secrets, passwordFile]) await chown(path, account.uid, account.gid);
    }
    await initialise(settings, half, passwordFile);
  } finally {
    await rm(secrets, { recursive: true, force: true });
  }
  await rm(folder, { recursive: true, force: true });
  await rename(half, folder);
}

async function initialise(
  settings: ClusterSettings,
  folder: string,
  passwordFile: string,
): Promise<void> {
  const { initdb } = settings.binaries;
  const program = await startProgram(
    initdb,
    [
      `--pgdata=${folder}`,
      `--username=${databaseUser}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--no-instructions',
    ],
    settings,
  );
  await program.gone;
  const { exitCode } = program.child;
  if (exitCode !== 0) {
    throw new Error(`${initdb} ended with ${String(exitCode)}: ${program.tail()}`);
  }
}
