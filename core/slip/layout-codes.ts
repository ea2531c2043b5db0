// Codes for a scanner: extras, never the only way to a number.
import { widthOf } from './advance';
import { code128Bars, quietZone } from './code128';
import type { Block } from './document';
import { faceOf, cleanSigns, row, type Sheet, type Strip } from './strip';

type Code = Omit<Extract<Block, { type: 'qr' | 'barcode' }>, 'type'>;

/** Modules of at least five dots, for the phones of older people; four modules of quiet above and below. */
export function qrStrip({ data, how = 'auto' }: Code, sheet: Sheet): Strip {
  const rows = sheet.qr(data);
  const module = Math.max(1, Math.min(6, Math.floor(sheet.width / (rows.length + 8))));
  const side = rows.length * module;
  const quiet = 4 * module;
  return {
    height: side + 2 * quiet,
    as: 'image',
    runs: [{ type: 'qr', x: (sheet.width - side) >> 1, y: quiet, module, rows, data, how }],
  };
}

/** Ten millimetres: a hand scanner finds it at the first try. */
const barHeight = 80;

/** Bars of two dots a module at least, with their text below; a QR where the paper is too narrow for them. */
export function barcodeStrips(code: Code, sheet: Sheet): readonly Strip[] {
  const { data, how = 'auto' } = code;
  const bars = code128Bars(data);
  const modules = bars.reduce((sum, wide) => sum + wide, 0);
  const module = Math.min(3, Math.floor(sheet.width / (modules + 2 * quietZone)));
  const face = faceOf(28, false, sheet);
  const signs = cleanSigns(data);
  const free = sheet.width - widthOf(signs, face);
  const text = free < 0 ? [] : [row([{ signs, face, x: free >> 1 }], sheet)];
  if (module < 2) return [qrStrip(code, sheet), ...text];
  const x = (sheet.width - modules * module) >> 1;
  return [
    {
      height: barHeight + 16,
      as: 'image',
      runs: [{ type: 'barcode', x, y: 8, height: barHeight, module, bars, data, how }],
    },
    ...text,
  ];
}
