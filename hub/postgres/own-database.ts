// The hub's own database in its data folder: where the cluster lies, its password, and whether it already runs.
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { isReachable, serverAccount, systemPlace, type Account } from './account';
import { findBinaries } from './binaries';
import { claimFolder } from './one-hub';
import { runningUrl, startPostgres } from './server';

const settingsShape = z.object({
  /** Names the cluster where it cannot lie in the data folder itself. */
  cluster: z.string().min(1),
  password: z.string().min(1),
  /** Port of the last start: stations know the hub by it. */
  port: z.int().nullable(),
});

export type HubSettings = Readonly<z.infer<typeof settingsShape>>;

export type OwnDatabase = {
  readonly url: string;
  /** Process id of PostgreSQL; undefined when another process runs it. */
  readonly pid: () => number | undefined;
  readonly stop: () => Promise<void>;
};

const settingsFile = (data: string): string => join(data, 'hub.json');

/** The hub's settings in its data folder, made at the first start. Readable by its owner only: the password is in them. */
export async function readSettings(data: string): Promise<HubSettings> {
  await mkdir(data, { recursive: true, mode: 0o711 });
  const text = await readFile(settingsFile(data), 'utf8').catch(() => null);
  if (text !== null) return settingsShape.parse(JSON.parse(text));
  const made = {
    cluster: randomUUID(),
    password: randomBytes(24).toString('base64url'),
    port: null,
  };
  await saveSettings(data, made);
  return made;
}

/** The old settings or the new ones, never half of them. */
export async function saveSettings(data: string, settings: HubSettings): Promise<void> {
  const half = `${settingsFile(data)}.new`;
  await writeFile(half, JSON.stringify(settings), { mode: 0o600 });
  await rename(half, settingsFile(data));
}

/** Starts the database of a data folder, or, for a short command, joins the one that runs there. */
export async function openOwnDatabase(
  data: string,
  settings: HubSettings,
  ask: {
    readonly mayJoin: boolean;
    readonly log: (line: string) => void;
    readonly onDown: (lastWords: string) => void;
  },
): Promise<OwnDatabase> {
  const account = await serverAccount();
  const folder = await clusterFolder(data, settings, account);
  if (ask.mayJoin) {
    const url = await runningUrl(folder, settings.password);
    if (url !== null) return { url, pid: () => undefined, stop: () => Promise.resolve() };
  }
  await claimFolder(data, folder);
  const binaries = await findBinaries(account);
  return startPostgres({ folder, account, binaries, ...ask, password: settings.password });
}

/** In the data folder; when root keeps that folder closed to the server's account, under /var/lib. */
async function clusterFolder(
  data: string,
  settings: HubSettings,
  account: Account,
): Promise<string> {
  const inside = join(data, 'postgres');
  if (!account || (await isReachable(inside, account))) return inside;
  const clusters = join(systemPlace, 'clusters');
  await mkdir(clusters, { recursive: true, mode: 0o755 });
  await clearAbandoned(clusters);
  await writeFile(join(clusters, `${settings.cluster}.of`), data);
  return join(clusters, settings.cluster);
}

/** Clusters whose data folder was a temporary one and is gone. Others stay: a disk may only be unplugged. */
async function clearAbandoned(clusters: string): Promise<void> {
  for (const name of await readdir(clusters)) {
    if (!name.endsWith('.of')) continue;
    const data = await readFile(join(clusters, name), 'utf8');
    if (!data.startsWith(tmpdir())) continue;
    const isThere = await stat(settingsFile(data)).catch(() => null);
    if (isThere) continue;
    await rm(join(clusters, name.slice(0, -'.of'.length)), { recursive: true, force: true });
    await rm(join(clusters, name), { force: true });
  }
}
