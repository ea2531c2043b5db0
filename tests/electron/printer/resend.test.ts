// Another printer is an act of a person and stays an original only while nothing has left: one whole slip on one of the two, and
// never a second unmarked one.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { closedAfterEach } from '../../support/closed-after-each';
import { startPrinterEmulator, type Faults } from '../../support/printer-emulator';
import { openRoom, slipOf, tcpPrinter, type Room } from './room';

const open = closedAfterEach();

async function twoPrinters(faults: Partial<Faults>) {
  const [first, second] = await Promise.all([
    startPrinterEmulator(faults),
    startPrinterEmulator({}),
  ]);
  open.push(first.close);
  open.push(second.close);
  const dir = mkdtempSync(join(tmpdir(), 'printing-'));
  open.push(() => rmSync(dir, { recursive: true, force: true }));
  const printers = [tcpPrinter(first.port), tcpPrinter(second.port, { id: 'other', width: 58 })];
  const start = (): Room => {
    const room = openRoom(printers, dir, 600_000);
    open.push(() => room.close('keep'));
    return room;
  };
  return { first, second, start };
}

const to = (printer: string, id = 'A001') => ({
  ...{ id, key: `key-${id}`, printer, document: slipOf(id) },
});

describe('a slip that waits for its printer', () => {
  it('goes to another one when a person says so, and never comes out of the first', async () => {
    const { first, second, start } = await twoPrinters({ paperOut: true });
    const room = start();
    await room.printing.submit(to('desk'));
    await room.printing.submit(to('desk', 'A002'));
    await room.until('A001', 'blocked');
    expect(await room.printing.resend(to('other'))).toMatchObject({
      ok: true,
      value: { state: 'queued', printer: 'other' },
    });
    expect(await room.until('A001', 'printed')).toMatchObject({ printer: 'other' });
    first.mend();
    await room.until('A002', 'printed');
    expect(first.originals('A001')).toBe(0);
    expect(second.sheets).toHaveLength(1);
    expect(first.originals('A002')).toBe(1);
  });

  it('also from behind in the line', async () => {
    const { first, second, start } = await twoPrinters({ paperOut: true });
    const room = start();
    await room.printing.submit(to('desk'));
    await room.printing.submit(to('desk', 'A002'));
    await room.until('A001', 'blocked');
    expect((await room.printing.resend(to('other', 'A002'))).ok).toBe(true);
    await room.until('A002', 'printed');
    first.mend();
    await room.until('A001', 'printed');
    expect(first.sheets).toHaveLength(1);
    expect(second.sheets).toHaveLength(1);
  });

  it('goes on at the other one after a restart', async () => {
    const { first, second, start } = await twoPrinters({ paperOut: true });
    second.faults.coverOpen = true;
    const before = start();
    await before.printing.submit(to('desk'));
    await before.until('A001', 'blocked');
    await before.printing.resend(to('other'));
    await before.until('A001', 'blocked');
    before.close('keep');
    first.mend();
    second.mend();
    const room = start();
    expect(await room.until('A001', 'printed')).toMatchObject({ printer: 'other' });
    expect(first.sheets).toHaveLength(0);
    expect(second.sheets).toHaveLength(1);
  });
});

describe('a slip of which bytes have left', () => {
  it.each([
    ['while it waits for paper', { paperOutAt: 40 }, 'awaiting'],
    ['when nobody knows', { resetAt: 60 }, 'unknown'],
    ['when it is printed', {}, 'printed'],
  ] as const)('stays where it is: %s', async (_when, faults, state) => {
    const { second, start } = await twoPrinters(faults);
    const room = start();
    await room.printing.submit(to('desk'));
    await room.until('A001', state);
    expect(await room.printing.resend(to('other'))).toMatchObject({
      ok: false,
      refusal: { code: 'bytes_left' },
    });
    expect(second.sheets).toHaveLength(0);
  });
});

describe('a slip that the spool never took', () => {
  it('is taken the first time it is sent again', async () => {
    const { first, start } = await twoPrinters({});
    const room = start();
    expect((await room.printing.resend(to('desk'))).ok).toBe(true);
    await room.until('A001', 'printed');
    expect(first.originals('A001')).toBe(1);
    expect(await room.printing.resend({ ...to('desk'), printer: 'gone' })).toMatchObject({
      refusal: { code: 'unknown_printer' },
    });
  });

  it('is sent again after it was given up, once', async () => {
    const { first, start } = await twoPrinters({ paperOut: true });
    const room = start();
    await room.printing.submit(to('desk'));
    await room.until('A001', 'blocked');
    await room.printing.act('A001', 'cancel');
    await room.until('A001', 'cancelled');
    first.mend();
    expect((await room.printing.resend(to('desk'))).ok).toBe(true);
    await room.until('A001', 'printed');
    expect(first.originals('A001')).toBe(1);
  });
});
