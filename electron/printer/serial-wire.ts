// A serial line, or Bluetooth that looks like one. XON and XOFF are obeyed: they are no byte of any answer, and printers that
// do not know them never send them. Lines with hardware handshake only are held back by the profile's pacing.
import type { SerialPort } from 'serialport';
import { fileTrouble } from './file-trouble';
import type { OpenWire, Wire } from './wire';

/** Eight bits, a start and a stop bit. */
const bitsPerByte = 10;

/** @param baud bits a second */
export function serialWire(path: string, baud: number): OpenWire {
  return async (ms) => {
    // A native library: loaded when there is a serial printer, and its lack is that printer's trouble alone.
    const library = await import('serialport').catch(() => null);
    if (library === null) return 'unreachable';
    const port = new library.SerialPort({ path, baudRate: baud, autoOpen: false, xon: true });
    // A line without a listener for errors throws them.
    port.on('error', () => undefined);
    return new Promise((resolve) => {
      let isLate = false;
      const late = setTimeout(() => {
        isLate = true;
        resolve('unreachable');
      }, ms);
      port.open((error) => {
        clearTimeout(late);
        // Bluetooth may take half a minute to say no; a line that comes then is let go again.
        if (isLate && error === null) port.close();
        else resolve(error === null ? over(port, baud) : fileTrouble(error));
      });
    });
  };
}

function over(port: SerialPort, baud: number): Wire {
  const drained = (): Promise<void> =>
    new Promise((resolve, reject) => {
      port.drain((error) => (error === null ? resolve() : reject(error)));
    });
  const closed = (): Promise<void> =>
    new Promise((resolve) => {
      if (port.isOpen) port.close(() => resolve());
      else resolve();
    });
  return {
    write: (bytes) =>
      new Promise((resolve, reject) => {
        // A closed one would keep the bytes until it is opened again.
        if (!port.isOpen) reject(new Error('the line is closed'));
        else port.write(Buffer.from(bytes), (error) => (error == null ? resolve() : reject(error)));
      }),
    end: async () => {
      if (port.isOpen) await drained();
      await closed();
    },
    // What waits in the system's buffer would keep the closing of the line for half a minute.
    destroy: () => {
      if (port.isOpen) port.flush(() => void closed());
    },
    onBytes: (listener) => void port.on('data', listener),
    onClosed: (listener) =>
      void port.on('close', (error: Error | null) => listener(error === null ? 'ended' : 'reset')),
    drains: true,
    bytesPerSecond: baud / bitsPerByte,
  };
}
