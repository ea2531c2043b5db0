// Who holds a cluster's folder: by the server's own pid file, which a killed server or a power cut leaves behind.
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive } from '../is-alive';

export type Running = { readonly pid: number; readonly port: number };

const pidFile = (folder: string): string => join(folder, 'postmaster.pid');

/** The server that holds `folder`: process id in line 1 of its pid file, port in line 4. Null when none runs. */
export async function readRunning(folder: string): Promise<Running | null> {
  const found = await readPidFile(folder);
  return found && (await isServerOf(folder, found.pid)) ? found : null;
}

/** A server that outlived a killed hub still holds the folder: it is asked to end. */
export async function stopLeftover(folder: string): Promise<void> {
  const running = await readRunning(folder);
  if (!running) return;
  tell(running.pid, 'SIGINT');
  for (let tries = 0; tries < 100 && isAlive(running.pid); tries += 1) {
    if (tries === 60) tell(running.pid, 'SIGQUIT');
    await pause(100);
  }
}

function tell(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended by itself.
  }
}

/**
 * Takes away a pid file whose number another program has got since, after a power cut: PostgreSQL would take that program
 * for a server and refuse to start as long as it lives.
 */
export async function clearForeignPidFile(folder: string): Promise<void> {
  const found = await readPidFile(folder);
  if (!found || !isAlive(found.pid) || (await isServerOf(folder, found.pid))) return;
  await rm(pidFile(folder), { force: true });
}

async function readPidFile(folder: string): Promise<Running | null> {
  const text = await readFile(pidFile(folder), 'utf8').catch(() => '');
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  return Number.isSafeInteger(pid) && pid > 1 ? { pid, port: Number(lines[3]) } : null;
}

/** Where there is no /proc, a process that lives is taken for the server. */
async function isServerOf(folder: string, pid: number): Promise<boolean> {
  if (!isAlive(pid)) return false;
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => folder);
  return command.includes(folder);
}
