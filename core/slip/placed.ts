// A slip as ink: what stands where, in dots from the top left corner. Paper, preview and the virtual printer are three
// readers of this one shape, so what the screen shows is what comes out.
import type { PrinterSettings } from '../station/station';
import type { CodeWay } from './document';

export type TextRun = {
  readonly type: 'text';
  /** Left edge of the first cell and top edge of all cells. */
  readonly x: number;
  readonly y: number;
  /** Width of a Chinese character and height of the cells; a ROM font is doubled in either direction. */
  readonly em: number;
  readonly height: number;
  readonly bold: boolean;
  /** `cells`: ASCII takes exactly half a cell, as in a printer's own font, even where the line is drawn. */
  readonly spacing: 'cells' | 'shaped';
  readonly signs: readonly string[];
  /** Left edge of each sign. */
  readonly at: readonly number[];
};

export type BarRun = {
  readonly type: 'bar';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

export type QrRun = {
  readonly type: 'qr';
  readonly x: number;
  readonly y: number;
  /** Dots of one module. */
  readonly module: number;
  readonly rows: readonly (readonly boolean[])[];
  readonly data: string;
  readonly how: CodeWay;
};

/** Code 128: bars over the whole height, without its text. */
export type BarcodeRun = {
  readonly type: 'barcode';
  /** Left edge of the first bar. */
  readonly x: number;
  readonly y: number;
  readonly height: number;
  /** Dots of one module. */
  readonly module: number;
  /** Bar, space, bar … in modules. */
  readonly bars: readonly number[];
  readonly data: string;
  readonly how: CodeWay;
};

export type Run = TextRun | BarRun | QrRun | BarcodeRun;

/** Left edge and width of every black bar, in dots. */
export function blackBars({
  x,
  module,
  bars,
}: BarcodeRun): readonly { readonly x: number; readonly width: number }[] {
  const black: { x: number; width: number }[] = [];
  let at = x;
  bars.forEach((modules, i) => {
    if (i % 2 === 0) black.push({ x: at, width: modules * module });
    at += modules * module;
  });
  return black;
}

/** A strip of paper over the whole width; lines follow each other without gaps. */
export type Line = {
  readonly y: number;
  readonly height: number;
  /** `rom`: the printer's own font can set it; `image`: it is drawn; `blank`: paper moves on. */
  readonly as: 'rom' | 'image' | 'blank';
  readonly runs: readonly Run[];
};

export type Placed = {
  /** Dots across: 384 on 58 mm paper, 576 on 80 mm, or what the printer's head has. */
  readonly width: number;
  readonly height: number;
  readonly lines: readonly Line[];
};

export type QrMatrix = (data: string) => readonly (readonly boolean[])[];

/** What a printer can do, as far as the layout must know it. */
export type Paper = {
  readonly width: number;
  /** `text`: the printer's own font where it can; `raster`: everything drawn, any size, the same pixels everywhere. */
  readonly mode: 'text' | 'raster';
  /** True for a sign that the printer's own font holds. Not asked in raster mode. */
  readonly holds: (sign: string) => boolean;
  readonly qr: QrMatrix;
};

/** Dots across the printable part of a printer's roll: 203 dpi where nothing else is known of its head. */
export function dotsOf({ width, dots }: Pick<PrinterSettings, 'width' | 'dots'>): number {
  return dots ?? (width === 58 ? 384 : 576);
}
