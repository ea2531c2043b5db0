// A slip on the screen, from the very layout that its printer gets: what wraps here wraps on paper.
import { encode } from 'uqr';
import { layout } from '../../core/slip/layout';
import { paperOf } from '../../core/slip/paper-of';
import type { QrMatrix } from '../../core/slip/placed';
import { slipToSvg } from '../../core/slip/preview';
import { repertoireOf, type Repertoire } from '../../core/slip/repertoire';
import type { PrinterSettings } from '../../core/station/station';
import { composeSlip } from './compose-slip';
import { readOne } from './read';
import { currentSession } from './session';

const gbk = new TextDecoder('gbk');
const repertoires = new Map<PrinterSettings['repertoire'], Repertoire>();

/** SVG, one unit a dot; null when the slip or its printer is not known here. */
export async function previewOf(slipId: string): Promise<string | null> {
  const session = currentSession();
  const slip = session && (await readOne(session.store, 'slip', slipId));
  const printer = slip && session.station.printers.find(({ id }) => id === slip.printer);
  if (!printer) return null;
  const paper = paperOf(printer, repertoireFor(printer.repertoire), qrMatrix);
  return slipToSvg(layout(await composeSlip(session, slip), paper));
}

const qrMatrix: QrMatrix = (data) => encode(data, { ecc: 'M', border: 0 }).data;

function repertoireFor(standard: PrinterSettings['repertoire']): Repertoire {
  const known = repertoires.get(standard) ?? repertoireOf(standard, (bytes) => gbk.decode(bytes));
  repertoires.set(standard, known);
  return known;
}
