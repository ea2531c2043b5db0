// PostgreSQL refuses to run as root. When the hub runs as root (a container, a fresh Debian), the server gets an account of its own.
import { spawnSync } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/** Who the server runs as; null = the same account as the hub. */
export type Account = { readonly uid: number; readonly gid: number } | null;

/** Where root keeps what the server's account must reach. */
export const systemPlace = '/var/lib/silver-window';

async function accountOf(name: string): Promise<Account> {
  const lines = (await readFile('/etc/passwd', 'utf8')).split('\n');
  const fields = lines.find((line) => line.startsWith(`${name}:`))?.split(':');
  return fields ? { uid: Number(fields[2]), gid: Number(fields[3]) } : null;
}

/** The account for the server: null for an ordinary user; for root `postgres`, made when it is missing, else `nobody`. */
export async function serverAccount(): Promise<Account> {
  if (process.getuid?.() !== 0) return null;
  const known = await accountOf('postgres');
  if (known) return known;
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']);
  const account = (await accountOf('postgres')) ?? (await accountOf('nobody'));
  if (!account) {
    throw new Error(
      'PostgreSQL does not run as root, and no account could be made for it. Start the hub as an ordinary user, or set DATABASE_URL.',
    );
  }
  return account;
}

/** Whether every folder on the way to `path` lets the account through. Parts that do not exist yet are judged by their parents. */
export async function isReachable(path: string, account: Account): Promise<boolean> {
  if (!account) return true;
  for (let at = resolve(path); ; at = dirname(at)) {
    const found = await stat(at).catch(() => null);
    if (found) {
      const bit = found.uid === account.uid ? 0o100 : found.gid === account.gid ? 0o010 : 0o001;
      if ((found.mode & bit) === 0) return false;
    }
    if (at === dirname(at)) return true;
  }
}
