// What this machine can see that may be a printer: device files, serial lines, queues. Nothing is sent to any of them.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { FoundPrinter } from '../contract/printing';
import { queuesIn } from './cups-words';
import { runProgram } from './program';
import { windowsQueues } from './windows-delivery';

/** What most serial printers are delivered with; the wizard asks. */
const usualBaud = 9600;
const programMs = 10_000;

/** @param root `/`, or a folder that stands for it in a test */
export async function findPrinters(root = '/'): Promise<readonly FoundPrinter[]> {
  const found =
    process.platform === 'linux'
      ? [deviceFiles(root), serialFiles(root), cupsQueues()]
      : process.platform === 'win32'
        ? [serialPorts(), spoolerQueues()]
        : [serialPorts(), cupsQueues()];
  return (await Promise.all(found)).flat();
}

async function deviceFiles(root: string): Promise<readonly FoundPrinter[]> {
  const usb = (await namesIn(join(root, 'dev/usb'))).map((name) => `usb/${name}`);
  return [...usb, ...(await namesIn(join(root, 'dev')))]
    .filter((name) => /^(usb\/)?lp\d+$/.test(name))
    .map((name) => ({
      connection: { kind: 'device', path: `/dev/${name}` },
      label: `/dev/${name}`,
    }));
}

/** Adapters by the name that stays the same when they are plugged in elsewhere; the library's own list needs udevadm. */
async function serialFiles(root: string): Promise<readonly FoundPrinter[]> {
  const byId = await namesIn(join(root, 'dev/serial/by-id'));
  const named = byId.map((name) => serial(`/dev/serial/by-id/${name}`, name));
  const lines = (await namesIn(join(root, 'sys/class/tty'))).filter((name) =>
    (byId.length > 0 ? /^rfcomm\d+$/ : /^(rfcomm|ttyUSB|ttyACM)\d+$/).test(name),
  );
  const built: string[] = [];
  for (const name of await namesIn(join(root, 'sys/class/tty')))
    if (/^ttyS\d+$/.test(name) && (await isReal(join(root, 'sys/class/tty', name))))
      built.push(name);
  return [...named, ...[...lines, ...built].map((name) => serial(`/dev/${name}`, name))];
}

/** The kernel lists four lines of the old kind whether they are there or not; type 0 is a line that is not. */
async function isReal(folder: string): Promise<boolean> {
  const type = await readFile(join(folder, 'type'), 'utf8').catch(() => '0');
  return Number(type) > 0;
}

/** The library's own types for this are not to be found from its package. */
const ports = z.array(z.object({ path: z.string(), manufacturer: z.string().optional() }));

async function serialPorts(): Promise<readonly FoundPrinter[]> {
  const library = await import('serialport').catch(() => null);
  const listed: unknown = await library?.SerialPort.list().catch(() => []);
  return ports
    .catch([])
    .parse(listed)
    .map(({ path, manufacturer }) =>
      serial(path, manufacturer === undefined ? path : `${path} ${manufacturer}`),
    );
}

const serial = (path: string, label: string): FoundPrinter => ({
  connection: { kind: 'serial', path, baud: usualBaud },
  label,
});

async function cupsQueues(): Promise<readonly FoundPrinter[]> {
  const { out } = await runProgram('lpstat', ['-e'], programMs);
  return queuesIn(out).map((queue) => ({ connection: { kind: 'cups', queue }, label: queue }));
}

async function spoolerQueues(): Promise<readonly FoundPrinter[]> {
  return (await windowsQueues()).map((queue) => ({
    connection: { kind: 'windows', queue },
    label: queue,
  }));
}

const namesIn = (folder: string): Promise<readonly string[]> => readdir(folder).catch(() => []);
