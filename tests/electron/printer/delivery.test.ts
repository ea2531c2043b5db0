// The promise of the printing room under every trouble that printers are known to have: the right word for what happened,
// and at most one unmarked original on paper.
import { describe, expect, it } from 'vitest';
import type { PrinterSettings } from '../../../core/station/station';
import { closedAfterEach } from '../../support/closed-after-each';
import {
  startPrinterEmulator,
  type Faults,
  type PrinterEmulator,
} from '../../support/printer-emulator';
import { openRoom, slipOf, tcpPrinter, type Room } from './room';
import { expectPromise, onAnyLine, onTcp } from './trouble-cases';

const open = closedAfterEach();

async function printerWith(
  faults: Partial<Faults>,
  settings: Partial<PrinterSettings> = {},
): Promise<{ readonly emulator: PrinterEmulator; readonly room: Room }> {
  const emulator = await startPrinterEmulator(faults);
  open.push(emulator.close);
  const room = openRoom([tcpPrinter(emulator.port, settings)]);
  open.push(room.close);
  return { emulator, room };
}

const request = (id: string) => ({ id, key: `key-${id}`, printer: 'desk', document: slipOf(id) });

describe('a printer that works', () => {
  it('prints one whole slip, and says so on its own word', async () => {
    const { emulator, room } = await printerWith({});
    expect((await room.printing.submit(request('A001'))).ok).toBe(true);
    await room.until('A001', 'printed');
    expect(emulator.originals('A001')).toBe(1);
    const [sheet] = emulator.sheets;
    expect(sheet).toMatchObject({
      cut: true,
      chinese: true,
      garbage: [],
      qr: ['SW1/T/20261123/A017'],
    });
    expect(sheet?.texts.map(({ text }) => text)).toEqual([
      'A001',
      '前面还有',
      '3 位',
      '请保留本单',
    ]);
    expect(room.told.map(({ state }) => state)).toEqual([
      ...['queued', 'preflight', 'sending', 'awaiting', 'printed'],
    ]);
  });

  it('prints the slips of one printer one after another, tickets first', async () => {
    const { emulator, room } = await printerWith({ paperOut: true });
    const notice = { ...slipOf('NOTICE'), template: 'one_time_notice' };
    await room.printing.submit(request('A001'));
    await room.until('A001', 'blocked');
    await room.printing.submit({ ...request('NOTICE'), document: notice });
    await room.printing.submit(request('A002'));
    emulator.mend();
    await room.until('NOTICE', 'printed');
    expect(emulator.sheets.map(({ texts }) => texts[0]?.text)).toEqual(['A001', 'A002', 'NOTICE']);
  });
});

describe('a printer that', () => {
  it.each([...onAnyLine, ...onTcp])('$what', async (trouble) => {
    const { emulator, room } = await printerWith(trouble.faults, trouble.settings);
    await expectPromise(emulator, room, trouble);
  });
});
