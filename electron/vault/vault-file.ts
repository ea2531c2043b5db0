// vault.json: who may sign in, and the master key wrapped once for each of them and once for the recovery code.
// Whoever loses this file loses the sealed records, so it is written twice.
import { join } from 'node:path';
import { z } from 'zod';
import type { StaffEntry } from '../contract/vault';
import { readAtOnceIfThere, writeDurably } from '../journal/disk';
import { deviceForm } from './device-key';
import { wrapForm } from './wrap';

const staffForm = z.object({
  id: z.string(),
  name: z.string(),
  role: z.enum(['clerk', 'agent', 'supervisor']),
  kdf: z.object({ salt: z.string(), memoryKiB: z.number(), passes: z.number() }),
  wrap: wrapForm,
});

const form = z.object({
  v: z.literal(1),
  device: deviceForm,
  staff: z.array(staffForm),
  recovery: z.object({ salt: z.base64(), wrap: wrapForm }),
});

export type StaffRecord = z.infer<typeof staffForm>;
export type VaultContent = z.infer<typeof form>;

const paths = (folder: string) => [join(folder, 'vault.json'), join(folder, 'vault.copy.json')];

/** Null when there is no vault yet. Throws when there is one and neither file can be read: a new one must not be made over it. */
export const readVault = (folder: string): VaultContent | null => {
  let damaged = false;
  for (const path of paths(folder)) {
    const text = readAtOnceIfThere(path);
    if (!text) continue;
    const read = form.safeParse(jsonOf(text.toString()));
    if (read.success) return read.data;
    damaged = true;
  }
  if (damaged) throw new Error('the vault cannot be read');
  return null;
};

/** Both copies, one after the other: at any moment one of them is whole. Throws the system's error. */
export const writeVault = async (folder: string, content: VaultContent): Promise<void> => {
  for (const path of paths(folder)) await writeDurably(path, JSON.stringify(content), 0o600);
};

/** The plain words of a staff entry, in one fixed order: nobody makes himself a supervisor with a text editor. */
export const boundWords = ({ id, name, role, kdf }: StaffEntry): string =>
  JSON.stringify([id, name, role, kdf.salt, kdf.memoryKiB, kdf.passes]);

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
