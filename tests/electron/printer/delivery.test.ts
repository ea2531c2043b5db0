// The promise of the printing room under every trouble that printers are known to have: the right word for what happened,
// and at most one unmarked original on paper.
import { afterEach, describe, expect, it } from 'vitest';
import type { PrinterSettings } from '../../../core/station/station';
import type { JobState, JobTrouble } from '../../../electron/contract/printing';
import {
  startPrinterEmulator,
  type Faults,
  type PrinterEmulator,
} from '../../support/printer-emulator';
import { openRoom, slipOf, tcpPrinter, type Room } from './room';

const open: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

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

type Case = {
  readonly what: string;
  readonly faults: Partial<Faults>;
  readonly settings?: Partial<PrinterSettings>;
  readonly ends: readonly [JobState, JobTrouble | null];
  /** Originals on the paper, whole or in part, after everything that can still come out has. */
  readonly paper: number;
};

const oneWay: Partial<PrinterSettings> = {
  ...{ answersStatus: false, answersBarrier: false, answersProcessId: false },
};
const barrierOnly: Partial<PrinterSettings> = { answersProcessId: false };

const matrix: readonly Case[] = [
  {
    what: 'well, barrier only',
    faults: {},
    settings: barrierOnly,
    ends: ['printed', null],
    paper: 1,
  },
  { what: 'stalls', faults: { stall: true }, ends: ['blocked', 'no_answer'], paper: 0 },
  {
    what: 'is out of paper before',
    faults: { paperOut: true },
    ends: ['blocked', 'paper_out'],
    paper: 0,
  },
  {
    what: 'has its cover open',
    faults: { coverOpen: true },
    ends: ['blocked', 'cover_open'],
    paper: 0,
  },
  {
    what: 'freezes in the middle',
    faults: { freezeAt: 60 },
    ends: ['unknown', 'no_answer'],
    paper: 1,
  },
  {
    what: 'freezes at the first byte',
    faults: { freezeAt: 1 },
    ends: ['unknown', 'no_answer'],
    paper: 0,
  },
  { what: 'resets in the middle', faults: { resetAt: 60 }, ends: ['unknown', 'reset'], paper: 1 },
  {
    what: 'closes politely in the middle',
    faults: { closeAt: 60 },
    ends: ['unknown', 'reset'],
    paper: 1,
  },
  { what: 'never acknowledges', faults: { noAck: true }, ends: ['unknown', 'no_answer'], paper: 1 },
  { what: 'chatters', faults: { chatter: true }, ends: ['printed', null], paper: 1 },
  {
    what: 'is one-way',
    faults: { oneWay: true },
    settings: oneWay,
    ends: ['unconfirmed', null],
    paper: 1,
  },
  {
    what: 'is one-way, and chatters after the goodbye',
    faults: { chatter: true },
    settings: oneWay,
    ends: ['unconfirmed', null],
    paper: 1,
  },
  {
    what: 'is one-way, and resets',
    faults: { oneWay: true, resetAt: 60 },
    settings: oneWay,
    ends: ['unknown', 'reset'],
    paper: 1,
  },
  {
    what: 'fell silent, though it is a two-way printer',
    faults: { oneWay: true },
    ends: ['blocked', 'no_answer'],
    paper: 0,
  },
];

describe('a printer that', () => {
  it.each(matrix)('$what', async ({ faults, settings, ends, paper }) => {
    const { emulator, room } = await printerWith(faults, settings);
    await room.printing.submit(request('A001'));
    const waits = ends[0] === 'blocked' ? (['blocked'] as const) : [];
    const job = await room.until('A001', ...waits, 'printed', 'unconfirmed', 'unknown', 'failed');
    expect([job.state, job.trouble]).toEqual(ends);
    // A second press of the button, a page that comes back, an impatient retry: none of them prints.
    expect(await room.printing.submit({ ...request('A001'), id: 'again' })).toMatchObject({
      ok: false,
      refusal: { code: 'key_used' },
    });
    expect((await room.printing.submit(request('A001'))).ok).toBe(true);
    if (job.state !== 'blocked')
      expect((await room.printing.act('A001', 'retry'))?.state).toBe(job.state);
    expect(emulator.originals('A001')).toBe(paper);
    emulator.mend();
    await new Promise((done) => setTimeout(done, 100));
    expect(emulator.originals('A001')).toBeLessThanOrEqual(1);
  });
});
