// A document made ready for one printer: laid out, checked for missing characters, and turned into what its transport takes.
import iconv from 'iconv-lite';
import { encode } from 'uqr';
import { refuse, ok, type Result } from '../../core/kit/result';
import type { Document } from '../../core/slip/document';
import { layout } from '../../core/slip/layout';
import { paperOf } from '../../core/slip/paper-of';
import type { QrMatrix } from '../../core/slip/placed';
import { slipToSvg } from '../../core/slip/preview';
import { repertoireOf, type Repertoire } from '../../core/slip/repertoire';
import type { PrinterSettings } from '../../core/station/station';
import { slipToBytes } from './bytes';
import { signsToDraw } from './drawing';
import type { Glyphs } from './glyphs';
import { packSheet } from './sheet-files';

/** Exactly what the printer will get; kept in the spool until the job has ended. */
export type Payload = { readonly kind: 'escpos' | 'sheet'; readonly data: Buffer };

export type GlyphMissing = { readonly code: 'glyph_missing'; readonly characters: string };

/** Level M, as the printers' own encoders are asked for too. */
export const qrMatrix: QrMatrix = (data) => encode(data, { ecc: 'M', border: 0 }).data;

const repertoires = new Map<PrinterSettings['repertoire'], Repertoire>();

/** The characters of a printer's own font, from iconv-lite's table; made once. */
export function repertoireFor(standard: PrinterSettings['repertoire']): Repertoire {
  const known =
    repertoires.get(standard) ??
    repertoireOf(standard, (bytes) => iconv.decode(Buffer.from(bytes), 'gbk'));
  repertoires.set(standard, known);
  return known;
}

/** Printers skip it. The cut ends with 10h, which some hold back until they know that no real-time command begins there. */
const idle = Buffer.of(0);

/** Bytes, and for the virtual printer the drawn sheet with them; refused when a character would not come out. */
export async function renderSlip(
  document: Document,
  printer: PrinterSettings,
  glyphs: Glyphs,
): Promise<Result<Payload, GlyphMissing>> {
  const repertoire = repertoireFor(printer.repertoire);
  const placed = layout(document, paperOf(printer, repertoire, qrMatrix));
  const missing = await glyphs.prepare(signsToDraw(placed.lines));
  if (missing.length > 0) return refuse({ code: 'glyph_missing', characters: missing.join(' ') });
  const escpos = Buffer.concat([slipToBytes(placed, printer, repertoire, glyphs), idle]);
  return ok(
    printer.connection.kind === 'virtual'
      ? { kind: 'sheet', data: packSheet({ svg: slipToSvg(placed), escpos }) }
      : { kind: 'escpos', data: escpos },
  );
}
