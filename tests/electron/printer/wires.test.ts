// Serial lines and device files over a real terminal pair of the kernel, with the same printer at the far end as on TCP, the
// same troubles and the same promise: the right word for what happened, and at most one unmarked original.
import { mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PrinterConnection, PrinterSettings } from '../../../core/station/station';
import { closedAfterEach } from '../../support/closed-after-each';
import type { Faults } from '../../support/printer-emulator';
import { startPtyPrinter, type PtyPrinter } from '../../support/pty-printer';
import { openRoom, slipOf, tcpPrinter, type Room } from './room';
import { expectPromise, onAnyLine, oneWay } from './trouble-cases';

const open = closedAfterEach();

const wires: readonly (readonly [string, (path: string) => PrinterConnection])[] = [
  ['serial', (path) => ({ kind: 'serial', path, baud: 115_200 })],
  ['device', (path) => ({ kind: 'device', path })],
];

const request = (id: string) => ({ id, key: `key-${id}`, printer: 'desk', document: slipOf(id) });

describe.each(wires)('a printer on a %s line that', (_, connectionTo) => {
  async function printerWith(
    faults: Partial<Faults>,
    settings: Partial<PrinterSettings> = {},
  ): Promise<{ readonly printer: PtyPrinter; readonly room: Room }> {
    const printer = await startPtyPrinter(faults);
    open.push(printer.pull);
    const room = openRoom([tcpPrinter(1, { ...settings, connection: connectionTo(printer.path) })]);
    open.push(room.close);
    return { printer, room };
  }

  it.each(onAnyLine)('$what', async (trouble) => {
    const { printer, room } = await printerWith(trouble.faults, trouble.settings);
    await expectPromise(printer, room, trouble);
  });

  it('runs out of paper in the middle keeps the slip on the line, and it comes out once', async () => {
    const { printer, room } = await printerWith({ paperOutAt: 40 });
    await room.printing.submit(request('A001'));
    await expect
      .poll(async () => (await room.printing.jobs())[0])
      .toMatchObject({ state: 'awaiting', trouble: 'paper_out' });
    printer.mend();
    await room.until('A001', 'printed');
    expect(printer.originals('A001')).toBe(1);
  });

  it('is switched off and on in the middle leaves the slip unknown, and the next one is whole', async () => {
    const { printer, room } = await printerWith({ paperOutAt: 40 });
    await room.printing.submit(request('A001'));
    await expect.poll(async () => (await room.printing.jobs())[0]?.trouble).toBe('paper_out');
    printer.powerCycle();
    await room.until('A001', 'unknown');
    await room.printing.submit(request('A002'));
    await room.until('A002', 'printed');
    expect(printer.sheets.at(-1)).toMatchObject({ cut: true, garbage: [] });
    expect(printer.originals('A001')).toBeLessThanOrEqual(1);
    expect(printer.originals('A002')).toBe(1);
  });

  it('is given up by a clerk drops the rest of the slip', async () => {
    const { printer, room } = await printerWith({ paperOutAt: 40 });
    await room.printing.submit(request('A001'));
    await expect.poll(async () => (await room.printing.jobs())[0]?.trouble).toBe('paper_out');
    await room.printing.act('A001', 'cancel');
    expect(await room.until('A001', 'unknown')).toMatchObject({ trouble: 'paper_out' });
    printer.mend();
    expect(printer.originals('A001')).toBeLessThanOrEqual(1);
  });

  it('is two entries of the settings has one line for both', async () => {
    const printer = await startPtyPrinter({ paperOutAt: 40 });
    open.push(printer.pull);
    const folder = mkdtempSync(join(tmpdir(), 'by-id-'));
    open.push(() => rmSync(folder, { recursive: true }));
    const link = join(folder, 'printer');
    symlinkSync(printer.path, link);
    const room = openRoom([
      tcpPrinter(1, { connection: connectionTo(printer.path) }),
      tcpPrinter(1, { id: 'counter', connection: connectionTo(link) }),
    ]);
    open.push(room.close);
    await room.printing.submit(request('A001'));
    await expect.poll(async () => (await room.printing.jobs())[0]?.trouble).toBe('paper_out');
    await room.printing.submit({ ...request('A002'), printer: 'counter' });
    // The first still waits for paper, so the second has not begun.
    expect(room.told.filter(({ id }) => id === 'A002').map(({ state }) => state)).toEqual([
      'queued',
    ]);
    printer.mend();
    await room.until('A002', 'printed');
    expect(printer.sheets.map(({ texts }) => texts[0]?.text)).toEqual(['A001', 'A002']);
  });

  it('answers is learned, and nothing comes out of it', async () => {
    const { printer, room } = await printerWith({});
    const [settings] = [tcpPrinter(1, { ...oneWay, connection: connectionTo(printer.path) })];
    const all = { answersStatus: true, answersBarrier: true, answersProcessId: true };
    const none = { answersStatus: false, answersBarrier: false, answersProcessId: false };
    expect(await room.printing.learn(settings)).toEqual({ trouble: null, ...all });
    printer.faults.noAck = true;
    expect(await room.printing.learn(settings)).toEqual({
      trouble: null,
      ...none,
      answersStatus: true,
    });
    printer.faults.paperOut = true;
    expect(await room.printing.learn(settings)).toMatchObject({ trouble: 'paper_out' });
    printer.mend();
    printer.faults.oneWay = true;
    expect(await room.printing.learn(settings)).toEqual({ trouble: null, ...none });
    expect(printer.sheets.flatMap(({ texts }) => texts)).toEqual([]);
  });

  it('is not there has nothing sent to it, and no plain file takes its place', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'device-'));
    open.push(() => rmSync(folder, { recursive: true }));
    const path = join(folder, 'lp0');
    const room = openRoom([tcpPrinter(1, { connection: connectionTo(path) })]);
    open.push(room.close);
    await room.printing.submit(request('A001'));
    expect(await room.until('A001', 'blocked')).toMatchObject({ trouble: 'unreachable' });
    expect(() => statSync(path)).toThrow('ENOENT');
    // A file that somebody left there is no printer either.
    writeFileSync(path, 'kept');
    await room.until('A001', 'failed');
    expect(readFileSync(path, 'utf8')).toBe('kept');
    // The device comes back under its name.
    rmSync(path);
    const printer = await startPtyPrinter();
    open.push(printer.pull);
    symlinkSync(printer.path, path);
    await room.printing.act('A001', 'retry');
    await room.until('A001', 'printed');
    expect(printer.originals('A001')).toBe(1);
  });
});
