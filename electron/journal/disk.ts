// Writing so that a power cut leaves the old file or the new one, never half of one.
import { readFileSync } from 'node:fs';
import { open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Writes `data` to `path` in one step: new file, synced, renamed over the old one, folder synced. Throws the system's error. */
export const writeDurably = async (
  path: string,
  data: string | Uint8Array,
  mode = 0o644,
): Promise<void> => {
  const fresh = `${path}.new`;
  const handle = await open(fresh, 'w', mode);
  try {
    await handle.writeFile(data);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(fresh, path);
  await syncFolder(dirname(path));
};

/**
 * Writes `data` to a file that nothing points to yet, so that half of one after a power cut is nobody's: file and folder are
 * synced beside each other. Resolves once both are. Throws the system's error.
 */
export const writeNew = async (
  path: string,
  data: string | Uint8Array,
  mode = 0o644,
): Promise<void> => {
  const handle = await open(path, 'w', mode);
  try {
    await handle.writeFile(data);
    await Promise.all([handle.sync(), syncFolder(dirname(path))]);
  } finally {
    await handle.close();
  }
};

/** Makes names (created, renamed, removed) in a folder survive a power cut. Windows keeps them itself and cannot open folders. */
export const syncFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** The file's bytes, or null when there is none. Any other trouble throws. */
export const readIfThere = async (path: string): Promise<Buffer | null> => {
  try {
    return await readFile(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
};

/** The same for the few small files that decide which window is made: until that is there, nobody waits for anything else. */
export const readAtOnceIfThere = (path: string): Buffer | null => {
  try {
    return readFileSync(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
};

/** `ENOSPC`, `EIO`, …; the text of anything that is no system error. Never a path: it may be shown and logged. */
export const errorCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : error instanceof Error
      ? error.message
      : String(error);
