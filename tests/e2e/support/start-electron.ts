// Electron without Playwright, for what Playwright would hold up or take away: a second start, a page that dies, first words.
import { spawn, type ChildProcess } from 'node:child_process';
import { join, resolve } from 'node:path';

export const checkout = resolve(__dirname, '../../..');

export type StartedElectron = {
  readonly process: ChildProcess;
  /** What it wrote to the terminal so far. Playwright reads a station's words before a journey can, so they are heard here. */
  readonly said: () => string;
  /** Its exit code. */
  readonly ended: Promise<number | null>;
};

export function startElectron(args: readonly string[]): StartedElectron {
  const program = join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? '', 'electron');
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(program, [...root, ...args], {
    stdio: ['ignore', 'pipe', 'ignore'],
    // A journey that fails must not leave it behind.
    timeout: 80_000,
  });
  let said = '';
  child.stdout.on('data', (text) => (said += String(text)));
  const ended = new Promise<number | null>((done) => child.once('close', done));
  return { process: child, said: () => said, ended };
}

/** Runs Electron to its end. */
export async function runElectron(
  args: readonly string[],
): Promise<{ readonly code: number | null; readonly said: string }> {
  const { said, ended } = startElectron(args);
  return { code: await ended, said: said() };
}
