// A printer's own device file (/dev/usb/lp0). It is opened without waiting and never created: a device that was pulled out
// leaves a folder in which a plain file would swallow slips for ever. Node has no poll(2) for such files, so it asks by turns.
import { constants, open, stat, type FileHandle } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { errorCode } from '../journal/disk';
import { fileTrouble } from './file-trouble';
import type { OpenWire, Wire } from './wire';

const turnMs = 15;
/** What the driver takes at once (drivers/usb/class/usblp.c). */
const mostAtOnce = 8192;
/** A slow print head; USB itself is never what one waits for. */
const headBytesPerSecond = 20_000;

export function deviceWire(path: string): OpenWire {
  return async () => {
    const opened = await openDevice(path).catch(fileTrouble);
    return typeof opened === 'string' ? opened : over(opened, path);
  };
}

/** Both ways where the driver lets it, else to write only; throws the system's error. */
async function openDevice(path: string): Promise<FileHandle | 'unreachable'> {
  const how = constants.O_NONBLOCK | constants.O_NOCTTY;
  const file = await open(path, constants.O_RDWR | how).catch((error: unknown) => {
    if (errorCode(error) !== 'EACCES' && errorCode(error) !== 'EINVAL') throw error;
    return open(path, constants.O_WRONLY | how);
  });
  if ((await file.stat()).isCharacterDevice()) return file;
  await file.close();
  return 'unreachable';
}

function over(file: FileHandle, path: string): Wire {
  const heard = new Set<(bytes: Uint8Array) => void>();
  const left = new Set<(how: 'reset' | 'ended') => void>();
  let closed = false;
  const close = async (how: 'reset' | 'ended'): Promise<void> => {
    if (closed) return;
    closed = true;
    for (const listener of left) listener(how);
    await file.close().catch(() => undefined);
  };
  const write = async (bytes: Uint8Array): Promise<void> => {
    for (let at = 0; at < bytes.length;) {
      if (closed) throw new Error('the device is closed');
      at += await writeSome(file, bytes.subarray(at, at + mostAtOnce));
    }
  };
  const read = async (): Promise<void> => {
    const buffer = Buffer.alloc(64);
    while (!closed) {
      const bytes = await readSome(file, buffer);
      if (bytes === 'deaf') return;
      if (bytes === 'gone' || (bytes === 0 && !(await isThere(path, file)))) return close('reset');
      if (bytes > 0) for (const listener of heard) listener(Buffer.from(buffer.subarray(0, bytes)));
      else await sleep(turnMs, undefined, { ref: false });
    }
  };
  void read();
  return {
    write: (bytes) =>
      write(bytes).catch(async (error: unknown) => {
        await close('reset');
        throw error;
      }),
    // Closing drops what the driver still holds, and it takes no more before that is gone: one idle byte (NUL, which
    // printers skip) that got in tells that everything before it is out.
    end: async () => {
      await write(Buffer.of(0)).catch(() => close('reset'));
      await close('ended');
    },
    destroy: () => void close('ended'),
    onBytes: (listener) => heard.add(listener),
    onClosed: (listener) => left.add(listener),
    drains: true,
    bytesPerSecond: headBytesPerSecond,
  };
}

/** How many bytes it took; waits a turn where it takes none. */
async function writeSome(file: FileHandle, bytes: Uint8Array): Promise<number> {
  try {
    return (await file.write(bytes)).bytesWritten;
  } catch (error) {
    if (errorCode(error) !== 'EAGAIN') throw error;
    await sleep(turnMs, undefined, { ref: false });
    return 0;
  }
}

/** `deaf`: this device, or this way of opening it, has nothing to read. */
async function readSome(file: FileHandle, into: Buffer): Promise<number | 'deaf' | 'gone'> {
  try {
    return (await file.read(into)).bytesRead;
  } catch (error) {
    const code = errorCode(error);
    if (code === 'EAGAIN') return 0;
    return code === 'EBADF' || code === 'EINVAL' || code === 'ENOSYS' ? 'deaf' : 'gone';
  }
}

async function isThere(path: string, file: FileHandle): Promise<boolean> {
  try {
    const [now, then] = await Promise.all([stat(path), file.stat()]);
    return now.rdev === then.rdev;
  } catch {
    return false;
  }
}
