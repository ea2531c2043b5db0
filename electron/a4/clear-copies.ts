// PDFs laid out in clear for a program that is not ours: readable by this account only, and taken away at the end and at
// the next start.
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeDurably } from '../journal/disk';

export type ClearCopies = {
  /** The path of the copy. Throws the system's error when the disk refuses. */
  readonly lay: (name: string, pdf: Buffer) => Promise<string>;
  readonly clear: () => Promise<void>;
};

/** What an earlier run left behind is removed before the first copy is laid out. */
export function createClearCopies(data: string): ClearCopies {
  const folder = join(data, 'archive', 'shown');
  const clear = (): Promise<void> => rm(folder, { recursive: true, force: true });
  const fresh = clear().catch(() => undefined);
  return {
    lay: async (name, pdf) => {
      await fresh;
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const path = join(folder, name);
      await writeDurably(path, pdf, 0o600);
      return path;
    },
    clear,
  };
}
