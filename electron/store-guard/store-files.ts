// Where Chromium keeps this application's database, and which of its files a copy needs.
import { readdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';

// The scheme and host of the pages (app://counter) are the name of the folder: they never change.
const origin = 'app_counter_0';

export const indexedDbFolder = (data: string): string => join(data, 'IndexedDB');

export const levelDbFolder = (data: string): string =>
  join(indexedDbFolder(data), `${origin}.indexeddb.leveldb`);

export type StoreFile = {
  /** Relative to the IndexedDB folder. */
  readonly path: string;
  readonly size: number;
  readonly mtimeMs: number;
};

// A lock, and LevelDB's own diary: rewritten at every start, of no use in a copy.
const leftOut = ['LOCK', 'LOG', 'LOG.old'];

/** All files of the database, by path; none when there is no database yet. */
export const storeFiles = async (data: string): Promise<readonly StoreFile[]> => {
  const folder = indexedDbFolder(data);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries
    .filter((entry) => entry.isFile() && !leftOut.includes(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((path) => path.startsWith(`${origin}.`))
    .sort();
  return Promise.all(
    files.map(async (path) => {
      const { size, mtimeMs } = await stat(join(folder, path));
      return { path, size, mtimeMs };
    }),
  );
};

/** LevelDB writes a table once, and Chromium a large value once: such a file may be held by a second name. */
export const isWrittenOnce = ({ path }: StoreFile): boolean =>
  path.endsWith('.ldb') || path.startsWith(`${origin}.indexeddb.blob`);
