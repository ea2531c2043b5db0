// Port 9100 of a printer on the network.
import { connect, type Socket } from 'node:net';
import type { JobTrouble } from '../contract/printing';
import type { OpenWire, Wire } from './wire';

/** What a slow print head takes; a network is never what one waits for. */
const headBytesPerSecond = 20_000;

export function tcpWire(host: string, port: number): OpenWire {
  return (ms) =>
    new Promise((resolve) => {
      // Half open: a printer that ends its side must not cut off ours in the middle of a slip.
      const socket = connect({ host, port, noDelay: true, allowHalfOpen: true });
      const late = setTimeout(() => fail('unreachable'), ms);
      const fail = (trouble: JobTrouble): void => {
        clearTimeout(late);
        socket.on('error', () => undefined).destroy();
        resolve(trouble);
      };
      socket.once('error', (error: NodeJS.ErrnoException) =>
        fail(
          error.code === 'ECONNREFUSED' || error.code === 'ECONNRESET' ? 'refused' : 'unreachable',
        ),
      );
      socket.once('connect', () => {
        clearTimeout(late);
        socket.removeAllListeners('error');
        resolve(over(socket));
      });
    });
}

function over(socket: Socket): Wire {
  // A socket without a listener for errors throws them.
  socket.on('error', () => undefined);
  return {
    write: (bytes) =>
      new Promise((resolve, reject) => {
        socket.write(bytes, (error) => (error == null ? resolve() : reject(error)));
      }),
    end: () =>
      new Promise((resolve) => {
        socket.end();
        if (socket.destroyed) resolve();
        else socket.once('close', () => resolve());
      }),
    destroy: () => socket.destroy(),
    onBytes: (listener) => void socket.on('data', listener),
    onClosed: (listener) => {
      socket.on('error', () => listener('reset'));
      socket.on('end', () => listener('ended'));
      socket.on('close', () => listener('ended'));
    },
    drains: false,
    bytesPerSecond: headBytesPerSecond,
  };
}
