// A real hub for a journey: the built program on its own PostgreSQL, with means to kill it and to bring it back.
import { spawn, type ChildProcess } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { checkout } from './start-electron';

export type RunningHub = {
  readonly url: string;
  /** One-time code of this start, used up by the first station. */
  readonly code: string;
  /** One more one-time code, as `npm run hub -- code` prints it. */
  readonly newCode: () => Promise<string>;
  /** kill -9. Its database ends after it. */
  readonly kill: () => Promise<void>;
  /** The same folder once more; it comes back under the same address. */
  readonly again: () => Promise<void>;
  /** Ends in order and leaves nothing behind. */
  readonly remove: () => Promise<void>;
};

const program = join(checkout, 'out/hub/main.js');

export async function startHub(): Promise<RunningHub> {
  // The database's account must reach the folder, also when the journeys run as root.
  const data = await mkdtemp(join(tmpdir(), 'hub-journey-'));
  await chmod(data, 0o755);
  let child = run(['--embedded', '--data', data, '--port', '0', '--name', '临江街道']);
  const { url, code } = await readyLine(child);
  return {
    url,
    code,
    newCode: async () => {
      const asking = run(['code', '--data', data]);
      const printed = await firstLine(asking);
      await ended(asking);
      return printed;
    },
    kill: () => ended(child, 'SIGKILL'),
    again: async () => {
      child = run(['--embedded', '--data', data]);
      await readyLine(child);
    },
    remove: async () => {
      await ended(child, 'SIGTERM');
      await rm(data, { recursive: true, force: true });
    },
  };
}

const run = (args: readonly string[]): ChildProcess =>
  spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });

async function readyLine(child: ChildProcess): Promise<{ url: string; code: string }> {
  return JSON.parse(await firstLine(child)) as { url: string; code: string };
}

/** Throws what the program said instead. */
function firstLine(child: ChildProcess): Promise<string> {
  let trouble = '';
  child.stderr?.on('data', (text) => (trouble += String(text)));
  return new Promise((done, failed) => {
    if (child.stdout) createInterface({ input: child.stdout }).once('line', done);
    child.once('close', (code) => failed(new Error(`The hub ended with ${code}: ${trouble}`)));
  });
}

function ended(child: ChildProcess, signal?: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((done) => {
    child.once('exit', () => done());
    if (signal !== undefined) child.kill(signal);
  });
}
