// A printing room for a test: a fresh data folder, printers as asked, short limits instead of a person's patience.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Document } from '../../../core/slip/document';
import type { PrinterSettings } from '../../../core/station/station';
import type { JobState, PrintJob } from '../../../electron/contract/printing';
import type { Timing } from '../../../electron/printer/conversation';
import { systemFallbacks } from '../../../electron/printer/glyphs';
import { createPrinting, type Printing } from '../../../electron/printer/printing';

export const fonts = {
  regular: resolve('resources/fonts/SourceHanSansSC-Regular.woff2'),
  bold: resolve('resources/fonts/SourceHanSansSC-Bold.woff2'),
  fallbacks: systemFallbacks,
};

/** Short enough not to wait for long, long enough for an answer on a machine that does much else. */
export const shortTiming: Timing = {
  connect: 1_000,
  hello: 400,
  write: 2_000,
  notice: 300,
  poll: 30,
  silence: 2_000,
  ack: 1_200,
  patience: 20_000,
  goodbye: 200,
  greeting: 300,
};

export const tcpPrinter = (
  port: number,
  change: Partial<PrinterSettings> = {},
): PrinterSettings => ({
  id: 'desk',
  name: '取号机',
  connection: { kind: 'tcp', host: '127.0.0.1', port },
  width: 80,
  mode: 'text',
  repertoire: 'gbk',
  answersStatus: true,
  answersBarrier: true,
  answersProcessId: true,
  cutter: true,
  nativeQr: true,
  buzzer: 'none',
  bandRows: 128,
  pacing: 0,
  ...change,
});

/** A slip whose words are its key, so that the paper tells which one it is. */
export const slipOf = (key: string, copy = 0): Document => ({
  template: 'queue_ticket',
  version: 1,
  blocks: [
    ...(copy > 0 ? [{ type: 'banner', text: `补打 第 ${copy} 次` } as const] : []),
    { type: 'text', text: key, size: 48, bold: true, align: 'center' },
    { type: 'pair', label: '前面还有', value: '3 位', size: 40 },
    { type: 'qr', data: 'SW1/T/20261123/A017' },
    { type: 'text', text: '请保留本单', size: 24 },
  ],
});

export type Room = {
  readonly dir: string;
  readonly printing: Printing;
  readonly told: PrintJob[];
  /** Resolves with the job once it is in one of the states; rejects after some seconds. */
  readonly until: (id: string, ...states: readonly JobState[]) => Promise<PrintJob>;
  readonly close: (keep?: 'keep') => void;
};

/** The thread that draws slips, built once a process; programs that a test starts are told where it lies. */
export const drawer = process.env['DRAWER_THREAD'] ?? builtDrawer();

function builtDrawer(): string {
  const folder = mkdtempSync(join(tmpdir(), 'drawer-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const asked = ['tests/support/build-program.mjs', 'electron/printer/drawer-thread.ts', folder];
  const said = execFileSync(
    process.execPath,
    asked.map((one) => resolve(one)),
    { encoding: 'utf8' },
  );
  return (process.env['DRAWER_THREAD'] = said.trim());
}

export function openRoom(
  printers: readonly PrinterSettings[],
  dir = mkdtempSync(join(tmpdir(), 'printing-')),
  giveUp = 3_000,
): Room {
  const told: PrintJob[] = [];
  const printing = createPrinting({
    ...{ dataDir: dir, fonts, drawer, settings: () => printers, now: Date.now },
    timing: shortTiming,
    laneTiming: { retry: [60], giveUp },
  });
  printing.onChange((job) => told.push(job));
  const until: Room['until'] = async (id, ...states) => {
    for (let tries = 0; tries < 2000; tries++) {
      const job = (await printing.jobs()).find((one) => one.id === id);
      if (job !== undefined && states.includes(job.state)) return job;
      await new Promise((done) => setTimeout(done, 15));
    }
    throw new Error(`${id}: ${JSON.stringify(told.filter((job) => job.id === id))}`);
  };
  const close = (keep?: 'keep'): void => {
    printing.close();
    if (keep === undefined) rmSync(dir, { recursive: true, force: true });
  };
  return { dir, printing, told, until, close };
}
