// The thread that draws slips: reading the fonts and filling outlines takes seconds on a small machine, and the main thread has
// journals to sync meanwhile. Started by slip-drawer.ts, which gives it the fonts and one slip at a time.
import { parentPort, workerData } from 'node:worker_threads';
import type { Result } from '../../core/kit/result';
import type { Document } from '../../core/slip/document';
import type { PrinterSettings } from '../../core/station/station';
import { createGlyphs, type FontFiles } from './glyphs';
import { renderSlip, type GlyphMissing } from './render';

export type Order = {
  readonly n: number;
  readonly document: Document;
  readonly printer: PrinterSettings;
};

/** A payload loses its Buffer on the way between threads. */
export type Drawn = Result<
  { readonly kind: 'escpos' | 'sheet'; readonly data: Uint8Array },
  GlyphMissing
>;

export type Reply =
  { readonly n: number; readonly drawn: Drawn } | { readonly n: number; readonly failed: string };

const glyphs = createGlyphs(workerData as FontFiles);

parentPort?.on('message', (order: Order) => void draw(order));

async function draw({ n, document, printer }: Order): Promise<void> {
  try {
    const drawn = await renderSlip(document, printer, glyphs);
    answer({ n, drawn });
  } catch (error) {
    answer({ n, failed: error instanceof Error ? error.message : String(error) });
  }
}

const answer = (reply: Reply): void => parentPort?.postMessage(reply);
