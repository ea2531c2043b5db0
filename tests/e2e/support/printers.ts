// A station whose printer is the emulator on a TCP port.
import type { Page } from '@playwright/test';
import type { PrinterSettings, Station } from '../../../core/station/station';
import type { JobState } from '../../../electron/contract/printing';
import type { PrinterEmulator } from '../../support/printer-emulator';
import { quickSettings } from './staffed';
import { wordsOn } from './paper';
import { expect } from './station';

export function printsTo(port: number, changes: Partial<PrinterSettings> = {}): Station {
  const [virtual] = quickSettings().printers;
  if (virtual === undefined) throw new Error('no printer to begin with');
  const printer: PrinterSettings = {
    ...virtual,
    id: 'desk',
    name: '小票机',
    connection: { kind: 'tcp', host: '127.0.0.1', port },
    answersProcessId: false,
    // The number is drawn; its code is what a stranger can read.
    nativeQr: true,
    ...changes,
  };
  return quickSettings({ printers: [printer], printerFor: { ticket: 'desk', receipt: 'desk' } });
}

/** Two printers: the first is the usual one. */
export function printsToTwo(first: number, second: number): Station {
  const station = printsTo(first);
  const [other] = printsTo(second, { id: 'other', name: '二号机' }).printers;
  return { ...station, printers: [...station.printers, ...(other ? [other] : [])] };
}

/** Waits until the machine's newest job stands so. */
export async function jobIs(page: Page, state: JobState): Promise<void> {
  await expect
    .poll(async () => {
      const jobs = await page.evaluate(() => window.station.call('print.jobs', null));
      return jobs.at(-1)?.state;
    })
    .toBe(state);
}

/** Unmarked sheets with this number under the printer. */
export const originals = (printer: PrinterEmulator, number: string): number =>
  sheetsOf(printer, number).filter((words) => !words.includes('补打')).length;

/** Sheets with this number that are marked as copies. */
export const copies = (printer: PrinterEmulator, number: string): number =>
  sheetsOf(printer, number).filter((words) => words.includes('补打')).length;

const sheetsOf = (printer: PrinterEmulator, number: string): readonly string[] =>
  printer.sheets.map(wordsOn).filter((words) => words.includes(number));
