// Space held back for the worst moment: given up when the disk is full, so that the act under way is saved and everything closes cleanly.
import { randomBytes } from 'node:crypto';
import { open, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

const pieceBytes = 1 << 20;

const ballastPath = (folder: string) => join(folder, 'ballast');

/** Makes the ballast unless it is there: real bytes, not a hole and not compressible. Throws the system's error and leaves nothing behind. */
export const keepBallast = async (folder: string, bytes: number): Promise<void> => {
  const path = ballastPath(folder);
  if ((await sizeOf(path)) === bytes) return;
  const fresh = `${path}.new`;
  try {
    const handle = await open(fresh, 'w', 0o600);
    try {
      for (let left = bytes; left > 0; left -= pieceBytes) {
        await handle.write(randomBytes(Math.min(left, pieceBytes)));
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(fresh, path);
  } catch (error) {
    await rm(fresh, { force: true });
    throw error;
  }
};

/** True when there was ballast and its space is free now. */
export const giveUpBallast = async (folder: string): Promise<boolean> => {
  const path = ballastPath(folder);
  if ((await sizeOf(path)) === null) return false;
  await rm(path, { force: true });
  return true;
};

const sizeOf = async (path: string): Promise<number | null> => {
  try {
    return (await stat(path)).size;
  } catch {
    return null;
  }
};
