// The key that ties a vault to its machine: a stolen disk without the machine's key store, or a stolen vault file without the
// key file, cannot be tried against a list of passphrases.
import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { readIfThere, writeDurably } from '../journal/disk';
import type { SystemStore } from './system-store';

export const deviceForm = z.object({
  /** Name of the system's store that holds it; null: the file `device.key`, binding is weak. */
  backend: z.string().nullable(),
  /** The key as sealed by that store, base64; empty for the file. */
  sealed: z.string(),
  /** SHA-256 of the key, to tell a lost key from a wrong passphrase. */
  fingerprint: z.string(),
});
export type Device = z.infer<typeof deviceForm>;

const keyPath = (folder: string) => join(folder, 'device.key');

/** Makes a new device key in the best place there is. */
export const makeDeviceKey = async (
  folder: string,
  system: SystemStore,
): Promise<{ readonly key: Buffer; readonly device: Device }> => {
  const key = randomBytes(32);
  const backend = await system.backend();
  if (backend === null) await writeDurably(keyPath(folder), key.toString('base64'), 0o600);
  const sealed = backend === null ? '' : await sealedText(system, key);
  return { key, device: { backend, sealed, fingerprint: fingerprintOf(key) } };
};

/** The key of this vault, with its record renewed where the store asks for it; null when the place it was put in has lost it. */
export const loadDeviceKey = async (
  folder: string,
  system: SystemStore,
  device: Device,
): Promise<{ readonly key: Buffer; readonly device: Device } | null> => {
  try {
    const { text, stale } =
      device.backend === null
        ? { text: (await readIfThere(keyPath(folder)))?.toString() ?? '', stale: false }
        : await system.open(Buffer.from(device.sealed, 'base64'));
    const key = Buffer.from(text, 'base64');
    if (fingerprintOf(key) !== device.fingerprint) return null;
    return { key, device: stale ? { ...device, sealed: await sealedText(system, key) } : device };
  } catch {
    // Stores answer a lost key, a locked ring and another account with exceptions of many kinds: for the person all are one.
    return null;
  }
};

const sealedText = async (system: SystemStore, key: Buffer) =>
  (await system.seal(key.toString('base64'))).toString('base64');

const fingerprintOf = (key: Buffer) => createHash('sha256').update(key).digest('hex');
