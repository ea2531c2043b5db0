// Turns a passphrase into 32 bytes that are slow to guess. In a worker: it takes half a second, and the screen stays alive.
import type { StaffEntry } from '../../electron/contract/vault';
import { toBase64 } from './seal';

type Kdf = StaffEntry['kdf'];

export type StretchRequest = { readonly passphrase: string; readonly kdf: Kdf };

/** Argon2id, 64 MiB, 3 passes: about half a second at a counter, years on a stolen disk. */
export function freshKdf(): Kdf {
  return {
    salt: toBase64(crypto.getRandomValues(new Uint8Array(16))),
    memoryKiB: 64 * 1024,
    passes: 3,
  };
}

/** @returns 32 bytes as base64. */
export function stretch(passphrase: string, kdf: Kdf): Promise<string> {
  const worker = new Worker(new URL('./stretch-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<string>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<string>) => resolve(data);
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage({ passphrase, kdf } satisfies StretchRequest);
  }).finally(() => worker.terminate());
}
