// Placed runs into ESC/POS bytes. node-thermal-printer is used as a builder of single commands only, from the part of it
// that was proven sound; text goes in as bytes that were encoded here, and nothing is ever sent by it.
import { PrinterTypes, ThermalPrinter } from 'node-thermal-printer';
import { code128Stretches } from '../../core/slip/code128';
import type { BarcodeRun, Line, Placed, QrRun, TextRun } from '../../core/slip/placed';
import type { Repertoire } from '../../core/slip/repertoire';
import type { PrinterSettings } from '../../core/station/station';
import { drawLines } from './drawing';
import type { Glyphs } from './glyphs';
import { rasterBytes } from './raster';

const ESC = 0x1b;
const FS = 0x1c;
const GS = 0x1d;

/**
 * The whole job without any acknowledgement request: reset, Chinese mode, the lines, feed and cut by profile.
 * Every sign of a drawn line must have been prepared in `glyphs`; every sign of a `rom` line is in `repertoire`.
 */
export function slipToBytes(
  placed: Placed,
  printer: Pick<PrinterSettings, 'cutter' | 'nativeQr' | 'mode' | 'bandRows' | 'buzzer'>,
  repertoire: Repertoire,
  glyphs: Glyphs,
): Buffer {
  const out = new ThermalPrinter({ type: PrinterTypes.EPSON, interface: '' });
  const parts: Buffer[] = [];
  // The builder copies all it has with every command, so it is emptied after each line.
  const take = (): void => {
    parts.push(out.getBuffer());
    out.clear();
  };
  // ESC @ and FS &: nothing of an earlier job remains, and two bytes are one Chinese character.
  out.add(Buffer.of(ESC, 0x40, FS, 0x26));
  for (const { how, lines } of groupsOf(
    placed.lines,
    printer.nativeQr && printer.mode === 'text',
  )) {
    const [first] = lines;
    if (how === 'image')
      out.add(rasterBytes(drawLines(lines, placed.width, glyphs), printer.bandRows));
    else if (how === 'rom') romLine(out, first, repertoire);
    else if (how === 'blank') feed(out, first.height);
    else nativeCode(out, first);
    take();
  }
  // Without a cutter the last line has to come out under the tear bar; with one, the printer feeds to the blade itself.
  if (printer.cutter) out.add(Buffer.of(GS, 0x56, 66, 16));
  else feed(out, 140);
  out.add(beeps[printer.buzzer]);
  take();
  return Buffer.concat(parts);
}

/** Two short beeps. ESC B times length; ESC C times length 1 (sound without light). */
const beeps: Readonly<Record<PrinterSettings['buzzer'], Buffer>> = {
  none: Buffer.alloc(0),
  esc_b: Buffer.of(ESC, 0x42, 2, 2),
  esc_c: Buffer.of(ESC, 0x43, 2, 2, 1),
};

type Group = {
  readonly how: 'rom' | 'image' | 'blank' | 'code';
  readonly lines: readonly [Line, ...Line[]];
};

/** Drawn lines that follow each other become one picture; in raster mode that is the whole slip, white included. */
function groupsOf(lines: readonly Line[], native: boolean): readonly Group[] {
  const drawsAll = lines.every((line) => line.as !== 'rom');
  const groups: Group[] = [];
  for (const line of lines) {
    const how = isNativeCode(line, native) ? 'code' : drawsAll ? 'image' : line.as;
    const last = groups.at(-1);
    if (last?.how === 'image' && how === 'image')
      groups[groups.length - 1] = { how, lines: [...last.lines, line] };
    else groups.push({ how, lines: [line] });
  }
  return groups;
}

function romLine(out: ThermalPrinter, line: Line, repertoire: Repertoire): void {
  out.setLineSpacing(line.height);
  for (const run of line.runs) if (run.type === 'text') romRun(out, run, repertoire);
  out.newLine();
}

/** Column by dots, size for both scripts by GS !, then the signs; a printer never wraps or aligns by itself. */
function romRun(out: ThermalPrinter, run: TextRun, repertoire: Repertoire): void {
  const size = (run.em > 24 ? 0x10 : 0) | (run.height > 24 ? 0x01 : 0);
  out.add(Buffer.of(ESC, 0x24, run.x & 0xff, run.x >> 8, GS, 0x21, size));
  out.bold(run.bold);
  out.add(Buffer.from(run.signs.flatMap((sign) => codeOf(sign, repertoire))));
  out.bold(false);
}

function codeOf(sign: string, repertoire: Repertoire): readonly number[] {
  const code = repertoire.get(sign);
  if (code !== undefined) return [code >> 8, code & 0xff];
  const ascii = sign.charCodeAt(0);
  // The layout lets nothing else into a line of the printer's own font; a "?" on paper would be a lie.
  if (sign.length > 1 || ascii < 0x20 || ascii > 0x7e) throw new Error('a sign outside the font');
  return [ascii];
}

/** A printer that makes QR codes makes Code 128 too; a test page asks for either way by name. */
function isNativeCode({ runs: [run] }: Line, native: boolean): boolean {
  if (run?.type !== 'qr' && run?.type !== 'barcode') return false;
  const wanted = run.how === 'native' || (run.how === 'auto' && native);
  if (!wanted || !/^[\x20-\x7e]{1,200}$/.test(run.data)) return false;
  return run.type === 'qr' || !hasRealTimeCommand(barcodeSigns(run.data));
}

function nativeCode(out: ThermalPrinter, { y, height, runs: [run] }: Line): void {
  if (run?.type !== 'qr' && run?.type !== 'barcode') return;
  const tall = run.type === 'qr' ? run.rows.length * run.module : run.height;
  feed(out, run.y - y);
  out.alignCenter();
  if (run.type === 'qr') nativeQr(out, run);
  else nativeBarcode(out, run);
  out.alignLeft();
  feed(out, y + height - run.y - tall);
}

function nativeQr(out: ThermalPrinter, { data, module }: QrRun): void {
  out.printQR(data, { cellSize: module, correction: 'M', model: 2 });
}

/** GS k 73 with the code sets of our own bars; the builder's own command knows set B only. The text is set by us. */
function nativeBarcode(out: ThermalPrinter, { data, module, height }: BarcodeRun): void {
  const signs = barcodeSigns(data);
  out.add(Buffer.of(GS, 0x48, 0, GS, 0x77, module, GS, 0x68, height));
  out.add(Buffer.from([GS, 0x6b, 73, signs.length, ...signs]));
}

/** What the printer's own Code 128 is told: code sets by `{B` and `{C`, a pair of figures as one byte, a brace twice. */
function barcodeSigns(data: string): Buffer {
  return Buffer.concat(
    code128Stretches(data).flatMap(({ set, text }) => [
      Buffer.from(`{${set}`, 'latin1'),
      set === 'C'
        ? Buffer.from((text.match(/../g) ?? []).map(Number))
        : Buffer.from(text.replaceAll('{', '{{'), 'latin1'),
    ]),
  );
}

/** The figures 1604, 1605 and 1620 in set C are the bytes that a printer obeys at once, wherever they stand. */
const hasRealTimeCommand = (bytes: Buffer): boolean =>
  [0x04, 0x05, 0x14].some((second) => bytes.includes(Buffer.of(0x10, second)));

/** ESC J in steps of at most 255 dots. */
function feed(out: ThermalPrinter, dots: number): void {
  for (let left = dots; left > 0; left -= 255) out.add(Buffer.of(ESC, 0x4a, Math.min(left, 255)));
}
