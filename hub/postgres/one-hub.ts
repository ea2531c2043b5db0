// Two hubs on one folder would take each other's database away. The first one leaves its process id; a second one looks for it.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readRunning } from './running';

/** A hub whose station was killed notices within a second and needs a moment more to close its database. */
const patienceSeconds = 5;

const pidFile = (data: string): string => join(data, 'hub.pid');

/** Takes the folder for this process. Throws a sentence while another hub serves from it. */
export async function claimFolder(data: string, cluster: string): Promise<void> {
  for (let tries = 0; await isServed(data, cluster); tries += 1) {
    if (tries === patienceSeconds * 5) {
      throw new Error(
        `A hub already runs on ${data}. Stop it first, or give --data another folder.`,
      );
    }
    await new Promise((done) => setTimeout(done, 200));
  }
  await writeFile(pidFile(data), String(process.pid));
}

/** The database runs, and it is the child of the hub that left its id here. A database whose hub was killed has another parent. */
async function isServed(data: string, cluster: string): Promise<boolean> {
  const running = await readRunning(cluster);
  if (!running) return false;
  const hub = await readFile(pidFile(data), 'utf8').catch(() => '');
  const status = await readFile(`/proc/${running.pid}/status`, 'utf8').catch(() => null);
  // Where there is no /proc, a database that runs is taken as left over: better started again than never.
  return status !== null && /^PPid:\s*(\d+)$/m.exec(status)?.[1] === hub;
}
