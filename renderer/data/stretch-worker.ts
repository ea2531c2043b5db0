// The other side of stretch.ts.
import { argon2id } from 'hash-wasm';
import { fromBase64, toBase64 } from './seal';
import type { StretchRequest } from './stretch';

self.onmessage = ({ data }: MessageEvent<StretchRequest>) => {
  const { passphrase, kdf } = data;
  void argon2id({
    // The same word typed with another input method is the same passphrase.
    password: passphrase.normalize('NFKC'),
    salt: fromBase64(kdf.salt),
    memorySize: kdf.memoryKiB,
    iterations: kdf.passes,
    parallelism: 1,
    hashLength: 32,
    outputType: 'binary',
  }).then((hash) => self.postMessage(toBase64(hash)));
};
