// Every way to a printer, chosen by its settings: who carries its jobs, and which line they wait in.
import { realpathSync } from 'node:fs';
import { assertNever } from '../../core/kit/never';
import type { PrinterSettings } from '../../core/station/station';
import { conversation, type Timing } from './conversation';
import { cupsDelivery } from './cups-delivery';
import { deviceWire } from './device-wire';
import type { Greetings } from './greetings';
import { serialWire } from './serial-wire';
import { tcpWire } from './tcp-wire';
import type { Deliver } from './transport';
import type { Virtual } from './virtual-printer';
import { windowsDelivery } from './windows-delivery';
import type { OpenWire } from './wire';

/** Where jobs of this printer wait: two entries of the settings that mean one machine have one line. */
export function addressOf({ connection }: Pick<PrinterSettings, 'connection'>): string {
  switch (connection.kind) {
    case 'tcp':
      return `${connection.host.toLowerCase()}:${connection.port}`;
    case 'serial':
    case 'device':
      return realDevice(connection.path);
    case 'cups':
      // CUPS does not tell upper from lower case.
      return `cups:${connection.queue.toLowerCase()}`;
    case 'windows':
      return `windows:${connection.queue.toLowerCase()}`;
    case 'virtual':
      return 'virtual';
    default:
      return assertNever(connection, 'connection');
  }
}

/** `/dev/serial/by-id/…` and `/dev/ttyUSB0` may be one device; `com3` and `COM3` are. */
function realDevice(path: string): string {
  if (!path.startsWith('/')) return path.toUpperCase();
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** The wire of a printer that bytes can be exchanged with; null for queues and for paper on the screen. */
export function wireOf({ connection }: PrinterSettings): OpenWire | null {
  switch (connection.kind) {
    case 'tcp':
      return tcpWire(connection.host, connection.port);
    case 'serial':
      return serialWire(connection.path, connection.baud);
    case 'device':
      return deviceWire(connection.path);
    case 'cups':
    case 'windows':
    case 'virtual':
      return null;
    default:
      return assertNever(connection, 'connection');
  }
}

type Carriers = {
  readonly virtual: Virtual;
  readonly timing: Timing;
  readonly greetings: Pick<Greetings, 'take'>;
};

/** Who carries a job to this printer. The line it waits in is `addressOf`. */
export function deliveryOf(
  printer: PrinterSettings,
  { virtual, timing, greetings }: Carriers,
): Deliver {
  const { connection } = printer;
  if (connection.kind === 'virtual') return virtual.deliver;
  if (connection.kind === 'cups') return cupsDelivery(connection.queue, timing);
  if (connection.kind === 'windows') return windowsDelivery(connection.queue, timing);
  const wire = wireOf(printer);
  if (wire === null) throw new Error('a way to print that nobody carries');
  return conversation(printer, wire, timing, () => greetings.take(printer));
}
