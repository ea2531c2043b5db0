// Before any window exists: cuts torn ends off the logs of Chromium's database, so that it never meets half a record.
import { open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readIfThere } from '../journal/disk';
import { walkLog } from './walk-log';

export type Repair = {
  /** Name of the file in the store's folder. */
  readonly file: string;
  readonly cutBytes: number;
  /** Whole records came after the unreadable place: they went too, and come back from the journal. */
  readonly damaged: boolean;
};

/**
 * Cuts every `*.log` of the folder after its last complete record; the MANIFEST, which is a log of the same form, only where a crash
 * tore its end (cut elsewhere it would name the wrong files). Answers what was cut; an absent folder has nothing to cut.
 */
export const repairLogs = async (folder: string): Promise<readonly Repair[]> => {
  const repairs: Repair[] = [];
  for (const file of await logsIn(folder)) {
    const bytes = await readFile(join(folder, file));
    const { good, tail } = walkLog(bytes);
    if (tail === 'clean' || (tail === 'damaged' && !file.endsWith('.log'))) continue;
    await cut(join(folder, file), good);
    repairs.push({ file, cutBytes: bytes.length - good, damaged: tail === 'damaged' });
  }
  return repairs;
};

const logsIn = async (folder: string): Promise<readonly string[]> => {
  const current = (await readIfThere(join(folder, 'CURRENT')))?.toString().trim();
  if (current === undefined) return [];
  const names = await readdir(folder);
  return names.filter((name) => name === current || /^\d+\.log$/.test(name)).sort();
};

const cut = async (path: string, length: number): Promise<void> => {
  const handle = await open(path, 'r+');
  try {
    await handle.truncate(length);
    await handle.sync();
  } finally {
    await handle.close();
  }
};
