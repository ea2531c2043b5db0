// Seals what the machine must be able to read before anybody signs in: waiting slips (they hold names) and the hub's token.
// The key rests in the system's key store where there is a real one, else in a file that only this account may read.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readIfThere, writeDurably } from './journal/disk';
import { deviceForm, loadDeviceKey, makeDeviceKey, type Device } from './vault/device-key';
import type { SystemStore } from './vault/system-store';

export type MachineSealer = {
  readonly seal: (plain: Buffer) => Buffer;
  /** Null for what another key sealed, or what was changed. */
  readonly open: (sealed: Buffer) => Buffer | null;
};

const ivBytes = 12;
const tagBytes = 16;

/** Finds the machine's key or makes one. A lost key loses only what it sealed: paper is asked for again, the hub enrols again. */
export async function openMachineKey(data: string, system: SystemStore): Promise<MachineSealer> {
  const folder = join(data, 'machine');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const record = join(folder, 'key.json');
  const known = read(await readIfThere(record));
  const found = known === null ? null : await loadDeviceKey(folder, system, known);
  const { key, device } = found ?? (await makeDeviceKey(folder, system));
  if (device !== known) await writeDurably(record, JSON.stringify(device), 0o600);
  return sealerOf(key);
}

function read(content: Buffer | null): Device | null {
  if (content === null) return null;
  try {
    return deviceForm.parse(JSON.parse(content.toString('utf8')));
  } catch {
    return null;
  }
}

/** AES-256-GCM, as `iv ‖ tag ‖ ciphertext`. */
function sealerOf(key: Buffer): MachineSealer {
  return {
    seal: (plain) => {
      const iv = randomBytes(ivBytes);
      const cipher = createCipheriv('aes-256-gcm', key, iv);
      const text = Buffer.concat([cipher.update(plain), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), text]);
    },
    open: (sealed) => {
      if (sealed.length < ivBytes + tagBytes) return null;
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, ivBytes));
      decipher.setAuthTag(sealed.subarray(ivBytes, ivBytes + tagBytes));
      try {
        return Buffer.concat([
          decipher.update(sealed.subarray(ivBytes + tagBytes)),
          decipher.final(),
        ]);
      } catch {
        return null;
      }
    },
  };
}

/** The same for text, as the hub link wants it. */
export function textSealer({ seal, open }: MachineSealer): {
  readonly protect: (plain: string) => Promise<string>;
  readonly unprotect: (sealed: string) => Promise<string>;
} {
  return {
    protect: (plain) => Promise.resolve(seal(Buffer.from(plain, 'utf8')).toString('base64')),
    unprotect: (sealed) => {
      const plain = open(Buffer.from(sealed, 'base64'));
      return plain === null
        ? Promise.reject(new Error('sealed by another key'))
        : Promise.resolve(plain.toString('utf8'));
    },
  };
}
