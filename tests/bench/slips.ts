// Slips: from a document to the bytes for paper, and from the printing room's door to the first byte at the printer. In Node,
// with the built thread and the emulator; from a finger on the ticket desk to the paper is in taps.ts.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Block, Document } from '../../core/slip/document';
import type { PrinterSettings } from '../../core/station/station';
import { createGlyphs, systemFallbacks } from '../../electron/printer/glyphs';
import { createPrinting } from '../../electron/printer/printing';
import { renderSlip } from '../../electron/printer/render';
import { startPrinterEmulator } from '../support/printer-emulator';
import type { Figure } from './figures';

const fonts = {
  regular: join(process.cwd(), 'resources/fonts/SourceHanSansSC-Regular.woff2'),
  bold: join(process.cwd(), 'resources/fonts/SourceHanSansSC-Bold.woff2'),
  fallbacks: systemFallbacks,
};

const printer: PrinterSettings = {
  ...{ id: 'desk', name: 'desk', connection: { kind: 'tcp', host: '127.0.0.1', port: 1 } },
  ...{ width: 80, mode: 'text', repertoire: 'gbk', cutter: true, nativeQr: true },
  ...{ answersStatus: true, answersBarrier: true, answersProcessId: true },
  ...{ buzzer: 'none', bandRows: 128, pacing: 0 },
};

const slip = (template: string, lines: number, size: 24 | 40): Document => ({
  template,
  version: 1,
  blocks: Array.from({ length: lines }, (_, i): Block => ({
    type: 'pair',
    label: `第${i + 1}项`,
    value: '梧桐社区老年人服务专窗',
    size,
  })),
});

export async function slipFigures(rounds: number): Promise<readonly Figure[]> {
  const glyphs = createGlyphs(fonts);
  const time = async (document: Document, settings: PrinterSettings): Promise<number[]> => {
    const took: number[] = [];
    // The first reads the fonts; that is the thread's matter and counted nowhere.
    for (let n = -3; n < rounds; n++) {
      const start = performance.now();
      const made = await renderSlip(document, settings, glyphs);
      if (!made.ok) throw new Error(made.refusal.characters);
      if (n >= 0) took.push(performance.now() - start);
    }
    return took;
  };
  return [
    {
      what: 'document → bytes, 60 lines of text',
      unit: 'ms',
      station: await time(slip('lines', 60, 24), printer),
      aim: { of: 'p95', most: 5 },
    },
    {
      what: 'document → bytes, 140 mm drawn whole',
      unit: 'ms',
      station: await time(slip('picture', 20, 40), { ...printer, mode: 'raster' }),
      aim: { of: 'p95', most: 60 },
    },
    {
      what: 'print.submit → first byte of the slip at the printer',
      unit: 'ms',
      station: await firstBytes(rounds),
      aim: { of: 'p95', most: 50 },
    },
  ];
}

async function firstBytes(rounds: number): Promise<readonly number[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'bench-slips-'));
  const emulator = await startPrinterEmulator();
  const printing = createPrinting({
    ...{ dataDir, fonts, now: Date.now, drawer: join(process.cwd(), 'out/main/drawer-thread.js') },
    settings: () => [
      { ...printer, connection: { kind: 'tcp', host: '127.0.0.1', port: emulator.port } },
    ],
  });
  const took: number[] = [];
  for (let n = -3; n < rounds; n++) {
    const id = `slip-${n}`;
    const printed = new Promise<void>((resolve) => {
      const stop = printing.onChange((job) => {
        if (job.id !== id || job.state !== 'printed') return;
        stop();
        resolve();
      });
    });
    const first = emulator.nextByte();
    const start = performance.now();
    await printing.submit({ id, key: id, printer: 'desk', document: slip('queue_ticket', 8, 24) });
    const at = await first;
    if (n >= 0) took.push(at - start);
    await printed;
  }
  printing.close();
  await emulator.close();
  rmSync(dataDir, { recursive: true, force: true });
  return took;
}
