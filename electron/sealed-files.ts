// Files that name a person: sealed before they reach the disk, synced before anybody relies on them, and read back only when
// they are, byte for byte, what was kept.
import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { readIfThere, writeDurably } from './journal/disk';
import type { MachineSealer } from './machine-key';

export type SealedFiles = {
  /** On the disk when this resolves; gives the hash of the plain content. Throws the system's error when the disk refuses. */
  readonly keep: (path: string, plain: Buffer) => Promise<string>;
  /** `gone`: no file. `changed`: not what was kept, by a changed byte or by a key that this machine has lost. */
  readonly read: (path: string, sha256: string) => Promise<Buffer | 'gone' | 'changed'>;
};

export function sealedFiles(sealer: MachineSealer): SealedFiles {
  return {
    keep: async (path, plain) => {
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      await writeDurably(path, sealer.seal(plain), 0o600);
      return hashOf(plain);
    },
    read: async (path, sha256) => {
      const sealed = await readIfThere(path);
      if (sealed === null) return 'gone';
      // The seal is broken by a changed byte as well as by another key.
      const plain = sealer.open(sealed);
      return plain !== null && hashOf(plain) === sha256 ? plain : 'changed';
    },
  };
}

/** SHA-256, hexadecimal. */
export const hashOf = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');
