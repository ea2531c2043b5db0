// Where the owner listens: the port of last time, so that the windows find it again.
import type { Server } from 'node:tls';
import { errorCode } from '../journal/disk';

const portsTried = 20;

/** Resolves with the port that it listens on; throws the system's error. */
export function listening(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/** The port of last time, else the next free one: the address on the owner's screen says which. 0 = any. */
export async function listenFrom(
  wanted: number,
  listen: (port: number) => Promise<number>,
): Promise<number> {
  for (let tried = 0; ; tried++) {
    try {
      return await listen(wanted === 0 ? 0 : wanted + tried);
    } catch (error) {
      if (errorCode(error) !== 'EADDRINUSE' || tried >= portsTried) throw error;
    }
  }
}
