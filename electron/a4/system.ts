// A4 on this system: its printers, its print queue, its windows for choosing a place and for looking at a PDF.
import { BrowserWindow, dialog, shell } from 'electron';
import type { MachineSealer } from '../machine-key';
import type { FontFiles } from '../printer/glyphs';
import type { SystemPrinter } from '../contract/printing';
import type { StationPort } from '../ports';
import { createA4, type A4, type A4Options } from './a4';
import type { ClearCopies } from './clear-copies';
import { handToCups, handToWindows } from './hand-over';
import { createPdfMaker, type Picture } from './pdf-maker';

export type SystemA4Options = {
  readonly data: string;
  readonly sealer: MachineSealer;
  readonly copies: ClearCopies;
  readonly fonts: FontFiles;
  readonly missing: A4Options['missing'];
  readonly station: StationPort['read'];
  readonly picture: Picture;
};

export function systemA4(options: SystemA4Options): A4 {
  const { data, sealer, copies, fonts, missing, station } = options;
  return createA4({
    data,
    sealer,
    copies,
    chosen: () => station()?.printerFor.a4 ?? null,
    missing,
    make: createPdfMaker(fonts, options.picture),
    handOver: process.platform === 'win32' ? handToWindows(copies) : handToCups,
    printers: systemPrinters,
    show: (path) => shell.openPath(path),
    askWhere: async (name) => {
      const { filePath, canceled } = await dialog.showSaveDialog({
        defaultPath: name,
        filters: [{ name: 'PDF', extensions: ['pdf'] }],
      });
      return canceled || filePath === '' ? null : filePath;
    },
  });
}

/** Any window can ask for them; without one there is nobody who would print. */
async function systemPrinters(): Promise<readonly SystemPrinter[]> {
  const window = BrowserWindow.getAllWindows().find((one) => !one.isDestroyed());
  if (window === undefined) return [];
  const found = await window.webContents.getPrintersAsync();
  return found.map(({ name, displayName }) => ({ name, label: displayName || name }));
}
