// One of PostgreSQL's programs as a child: as the right account, in English, its words kept for when it fails.
import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { chmod } from 'node:fs/promises';
import type { Account } from './account';

export type Program = {
  readonly child: ChildProcess;
  /** Its last words, in one line. */
  readonly tail: () => string;
  /** Resolves once it has ended, or could not be started at all. */
  readonly gone: Promise<void>;
};

export type ProgramSettings = {
  readonly account: Account;
  /** The program's own words, line by line. */
  readonly log: (line: string) => void;
};

/** English words whatever the machine speaks: the readiness line is recognised by them. */
const environment = (): NodeJS.ProcessEnv => ({ ...process.env, LC_ALL: 'C', TZ: 'UTC' });

/** Never throws: a program that cannot be started is `gone` at once, with the reason in `tail`. */
export async function startProgram(
  path: string,
  args: readonly string[],
  { account, log }: ProgramSettings,
  options: SpawnOptions & { readonly onLine?: (line: string) => void } = {},
): Promise<Program> {
  await chmod(path, 0o755).catch(() => undefined);
  const { onLine, ...how } = options;
  const child = spawn(path, args, {
    ...(account ? { uid: account.uid, gid: account.gid } : {}),
    env: environment(),
    stdio: ['ignore', 'pipe', 'pipe'],
    ...how,
  });
  const lines: string[] = [];
  const keep = (line: string): void => {
    lines.push(line);
    if (lines.length > 20) lines.shift();
    log(line);
  };
  const take = (chunk: Buffer): void => {
    for (const line of chunk.toString('utf8').split('\n')) {
      if (!line.trim()) continue;
      keep(line);
      onLine?.(line);
    }
  };
  child.stdout?.on('data', take);
  child.stderr?.on('data', take);
  const gone = new Promise<void>((done) => {
    child.once('close', () => done());
    child.on('error', (error) => {
      keep(error.message);
      if (child.pid === undefined) done();
    });
  });
  return { child, tail: () => lines.join(' | '), gone };
}
