// A raw queue of a real CUPS: a daemon of our own on a free port, with everything it keeps in a folder of its own, whose
// backend carries the bytes to the printer emulator. Left out where cupsd and lp are not installed, or do not start.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findPrinters } from '../../../electron/printer/find-printers';
import { closedAfterEach } from '../../support/closed-after-each';
import { freePort } from '../../support/free-port';
import { startPrinterEmulator, type PrinterEmulator } from '../../support/printer-emulator';
import { openRoom, slipOf, tcpPrinter, type Room } from './room';

const isInstalled = ['/usr/sbin/cupsd', '/usr/bin/lp', '/usr/sbin/lpadmin'].every(existsSync);

const request = (id: string) => ({ id, key: `key-${id}`, printer: 'desk', document: slipOf(id) });

/** What CUPS calls a backend: it gets the job on its input, or as a file, and brings it to the device. */
const backend = `#!/bin/bash
[ $# -eq 0 ] && { echo 'direct emulator "Unknown" "Emulator"'; exit 0; }
place=\${DEVICE_URI#emulator://}
exec 3<>/dev/tcp/\${place%:*}/\${place#*:} || exit 1
cat "\${6:-/dev/stdin}" >&3
`;

async function startCups(folder: string): Promise<() => Promise<void>> {
  const port = await freePort();
  for (const name of ['spool', 'tmp', 'run', 'cache', 'etc', 'bin/backend'])
    mkdirSync(join(folder, name), { recursive: true });
  for (const name of ['daemon', 'filter', 'notifier', 'driver'])
    if (existsSync(`/usr/lib/cups/${name}`))
      symlinkSync(`/usr/lib/cups/${name}`, join(folder, 'bin', name));
  writeFileSync(join(folder, 'bin/backend/emulator'), backend);
  // CUPS runs only what nobody else could have put there; with these rights as the user that it runs as itself.
  chmodSync(join(folder, 'bin/backend/emulator'), 0o700);
  const open = '<Limit All>\nOrder allow,deny\nAllow all\n</Limit>';
  writeFileSync(
    join(folder, 'cupsd.conf'),
    [
      ...[
        `Listen 127.0.0.1:${String(port)}`,
        'WebInterface No',
        'Browsing Off',
        'DefaultAuthType None',
      ],
      ...['<Location />', 'Order allow,deny', 'Allow all', '</Location>'],
      ...['<Policy default>', 'JobPrivateAccess all', 'JobPrivateValues none'],
      ...['SubscriptionPrivateAccess all', 'SubscriptionPrivateValues none', open, '</Policy>', ''],
    ].join('\n'),
  );
  writeFileSync(
    join(folder, 'cups-files.conf'),
    [
      ...[`ServerRoot ${folder}/etc`, `ServerBin ${folder}/bin`, `RequestRoot ${folder}/spool`],
      ...[`TempDir ${folder}/tmp`, `StateDir ${folder}/run`, `CacheDir ${folder}/cache`],
      ...['AccessLog stderr', 'ErrorLog stderr', 'PageLog stderr', 'SystemGroup root', ''],
    ].join('\n'),
  );
  const files = ['-c', join(folder, 'cupsd.conf'), '-s', join(folder, 'cups-files.conf')];
  const daemon = spawn('/usr/sbin/cupsd', ['-f', ...files], { stdio: 'ignore' });
  process.env['CUPS_SERVER'] = `127.0.0.1:${String(port)}`;
  for (let tries = 0; spawnSync('lpstat', ['-r'], { encoding: 'utf8' }).status !== 0; tries++) {
    if (tries > 300 || daemon.exitCode !== null) throw new Error('cupsd does not start here');
    await new Promise((done) => setTimeout(done, 100));
  }
  return async () => {
    delete process.env['CUPS_SERVER'];
    daemon.kill('SIGKILL');
    if (daemon.exitCode === null && daemon.signalCode === null) await once(daemon, 'close');
  };
}

describe.skipIf(!isInstalled)('a raw queue of CUPS', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cups-'));
  let stop: () => Promise<void> = () => Promise.resolve();
  beforeAll(async () => {
    stop = await startCups(folder);
  });
  afterAll(async () => {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  });
  const open = closedAfterEach();

  let count = 0;
  async function queueWith(emulatorPort?: number): Promise<{
    readonly queue: string;
    readonly emulator: PrinterEmulator;
    readonly room: Room;
  }> {
    const queue = `desk${String(++count)}`;
    const emulator = await startPrinterEmulator();
    open.push(emulator.close);
    const uri = `emulator://127.0.0.1:${String(emulatorPort ?? emulator.port)}`;
    // A daemon that has just started may still be reading its own files.
    const asked = ['-p', queue, '-E', '-v', uri, '-m', 'raw'];
    for (let tries = 0; spawnSync('lpadmin', asked).status !== 0; tries++)
      if (tries > 50) throw new Error('lpadmin makes no queue');
      else await new Promise((done) => setTimeout(done, 100));
    const room = openRoom([tcpPrinter(1, { connection: { kind: 'cups', queue } })]);
    open.push(room.close);
    return { queue, emulator, room };
  }
  const waiting = (queue: string): string =>
    execFileSync('lpstat', ['-o', queue], { encoding: 'utf8' });

  it('is found, takes the slip whole, and is never called printed', async () => {
    const { queue, emulator, room } = await queueWith();
    expect(await findPrinters()).toContainEqual({
      connection: { kind: 'cups', queue },
      label: queue,
    });
    expect(
      await room.printing.learn(tcpPrinter(1, { connection: { kind: 'cups', queue } })),
    ).toEqual({
      trouble: null,
      ...{ answersStatus: false, answersBarrier: false, answersProcessId: false },
    });
    await room.printing.submit(request('A001'));
    expect(await room.until('A001', 'unconfirmed', 'unknown')).toMatchObject({
      state: 'unconfirmed',
      trouble: null,
    });
    // CUPS has handed it over; the printer reads at its own pace.
    await expect.poll(() => emulator.sheets[0]?.cut).toBe(true);
    expect(emulator.sheets).toMatchObject([{ cut: true, chinese: true, garbage: [] }]);
    expect(emulator.originals('A001')).toBe(1);
  });

  it('that is not there, stopped or closed is said before anything leaves, and the slip goes when it is open', async () => {
    const { queue, emulator, room } = await queueWith();
    const nowhere = { kind: 'cups', queue: 'nowhere' } as const;
    expect(await room.printing.learn(tcpPrinter(1, { connection: nowhere }))).toMatchObject({
      trouble: 'unreachable',
    });
    execFileSync('cupsdisable', [queue]);
    await room.printing.submit(request('A001'));
    expect(await room.until('A001', 'blocked')).toMatchObject({ trouble: 'refused' });
    execFileSync('cupsreject', [queue]);
    execFileSync('cupsenable', [queue]);
    expect(
      await room.printing.learn(tcpPrinter(1, { connection: { kind: 'cups', queue } })),
    ).toMatchObject({
      trouble: 'refused',
    });
    expect(waiting(queue)).toBe('');
    expect(emulator.taken()).toBe(0);
    execFileSync('cupsaccept', [queue]);
    await room.printing.act('A001', 'retry');
    await room.until('A001', 'unconfirmed');
    await expect.poll(() => emulator.originals('A001')).toBe(1);
  });

  it('whose device fails leaves the slip unknown, and CUPS does not try it again later', async () => {
    const { queue, emulator, room } = await queueWith(await freePort());
    await room.printing.submit(request('A001'));
    expect(await room.until('A001', 'unconfirmed', 'unknown')).toMatchObject({
      state: 'unknown',
      trouble: 'printer_error',
    });
    await expect.poll(() => waiting(queue)).toBe('');
    expect(emulator.originals('A001')).toBe(0);
  });

  it('keeps a slip that its printer does not take, until a person gives up; then nothing of it waits', async () => {
    const { queue, emulator, room } = await queueWith();
    emulator.faults.stall = true;
    const big = {
      ...slipOf('A001'),
      blocks: Array.from({ length: 400 }, () => slipOf('A001').blocks).flat(),
    };
    await room.printing.submit({ ...request('A001'), document: big });
    await room.until('A001', 'awaiting');
    expect(await room.printing.act('A001', 'cancel')).not.toBeNull();
    expect(await room.until('A001', 'unknown')).toMatchObject({ state: 'unknown' });
    await expect.poll(() => waiting(queue)).toBe('');
    expect(await room.printing.act('A001', 'retry')).toMatchObject({ state: 'unknown' });
  });
});
