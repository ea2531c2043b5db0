// Electron without Playwright, for what Playwright would hold up: a second start, a page that dies.
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';

export const checkout = resolve(__dirname, '../../..');

/** Runs Electron to its end. */
export function startElectron(
  args: readonly string[],
): Promise<{ readonly code: number | null; readonly said: string }> {
  const program = join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? '', 'electron');
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(program, [...root, ...args], { timeout: 60_000 });
  let said = '';
  child.stdout.on('data', (text) => (said += String(text)));
  child.stderr.resume();
  return new Promise((done) => child.once('close', (code) => done({ code, said })));
}
