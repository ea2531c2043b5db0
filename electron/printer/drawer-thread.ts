// The thread that draws slips: reading the fonts and filling outlines takes seconds on a small machine, and the main thread has
// journals to sync meanwhile. Started by slip-drawer.ts, which gives it the fonts and one slip at a time.
import { parentPort, workerData } from 'node:worker_threads';
import type { Result } from '../../core/kit/result';
import type { Document } from '../../core/slip/document';
import type { PrinterSettings } from '../../core/station/station';
import { createGlyphs, type FontFiles } from './glyphs';
import { renderSlip, type GlyphMissing } from './render';

/** A slip to be drawn, or the question which of some signs no font here has. */
export type Order = { readonly n: number } & (
  | { readonly document: Document; readonly printer: PrinterSettings }
  | { readonly signs: readonly string[] }
);

/** A payload loses its Buffer on the way between threads. */
export type Drawn = Result<
  { readonly kind: 'escpos' | 'sheet'; readonly data: Uint8Array },
  GlyphMissing
>;

export type Reply = { readonly n: number } & (
  { readonly drawn: Drawn } | { readonly missing: readonly string[] } | { readonly failed: string }
);

const glyphs = createGlyphs(workerData as FontFiles);

parentPort?.on('message', (order: Order) => void take(order));

/** Any face will do to learn whether a font has a character. */
const face = { em: 24, height: 24, bold: false, spacing: 'shaped' } as const;

async function take(order: Order): Promise<void> {
  const { n } = order;
  try {
    if ('signs' in order) {
      const wanted = [...new Set(order.signs)].map((sign) => ({ sign, face }));
      answer({ n, missing: await glyphs.prepare(wanted) });
    } else answer({ n, drawn: await renderSlip(order.document, order.printer, glyphs) });
  } catch (error) {
    answer({ n, failed: error instanceof Error ? error.message : String(error) });
  }
}

const answer = (reply: Reply): void => parentPort?.postMessage(reply);
