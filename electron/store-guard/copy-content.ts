// What a cold copy holds: `store-copies/NNNNNN/copy.json` lists its files with sizes and hashes. It is written last: a folder without it is no copy.
import { createHash } from 'node:crypto';
import { open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { readIfThere } from '../journal/disk';
import type { StoreFile } from './store-files';

export type CopiedFile = StoreFile & { readonly sha256: string };

export type CopyContent = { readonly name: string; readonly files: readonly CopiedFile[] };

export const copiesFolder = (data: string): string => join(data, 'store-copies');

/** Names of the finished copies, oldest first. */
export const completeCopies = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder)).filter((name) => /^\d{6,}$/.test(name)).sort();

const contentForm = z.object({
  files: z.array(
    z.object({
      path: z.string(),
      size: z.int().nonnegative(),
      mtimeMs: z.number(),
      sha256: z.string(),
    }),
  ),
});

/** Null when the list is gone or no list: such a copy is not built upon. */
export const contentOf = async (folder: string, name: string): Promise<CopyContent | null> => {
  const text = await readIfThere(join(folder, name, 'copy.json'));
  if (!text) return null;
  try {
    return { name, ...contentForm.parse(JSON.parse(text.toString())) };
  } catch {
    return null;
  }
};

/** Removes what a crash left of a copy under way. */
export const dropUnfinished = async (folder: string): Promise<void> => {
  for (const name of await readdir(folder)) {
    if (name.endsWith('.part')) await rm(join(folder, name), { recursive: true });
  }
};

const pieceBytes = 1 << 16;

/** SHA-256 of a file. One small buffer for all of it: a stream would leave the size of the store behind as garbage. */
export const hashOfFile = async (path: string): Promise<string> => {
  const hash = createHash('sha256');
  const piece = Buffer.allocUnsafeSlow(pieceBytes);
  const handle = await open(path, 'r');
  try {
    for (;;) {
      const { bytesRead } = await handle.read(piece, 0, pieceBytes, null);
      if (bytesRead === 0) return hash.digest('hex');
      hash.update(piece.subarray(0, bytesRead));
    }
  } finally {
    await handle.close();
  }
};

/** On the disk, not only with the system. Throws the system's error. */
export const syncFile = async (path: string): Promise<void> => {
  const handle = await open(path, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};
