// The paper of a printer as the layout wants to know it: one way for the machine that prints and for the screen that previews.
import type { PrinterSettings } from '../station/station';
import { dotsOf, type Paper, type QrMatrix } from './placed';
import { holds, type Repertoire } from './repertoire';

export function paperOf(
  printer: Pick<PrinterSettings, 'width' | 'dots' | 'mode'>,
  repertoire: Repertoire,
  qr: QrMatrix,
): Paper {
  return {
    width: dotsOf(printer),
    mode: printer.mode,
    holds: (sign) => holds(repertoire, sign),
    qr,
  };
}
