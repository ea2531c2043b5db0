// The preload's end of the one thing that @electron/remote does here: read the start snapshot, a string, before the first paint.
// The main end is remote-door.ts. Windows without that door get an empty string and ask with `boot.read`.
import { getGlobal } from '@electron/remote';
import { bootGlobal } from './remote-names';

/** JSON of BootSnapshot, or '' when remote is closed to this window or fails. Anything but a string is refused. */
export function readStartSnapshot(): string {
  try {
    const snapshot: unknown = getGlobal(bootGlobal);
    return typeof snapshot === 'string' ? snapshot : '';
  } catch {
    return '';
  }
}
