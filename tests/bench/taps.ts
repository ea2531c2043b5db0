// From a finger on the ticket desk to the first byte of the slip at a printer: the whole station, its page, its journal, its
// thread for drawing, and the emulator on a TCP port.
import type { Page } from 'playwright';
import zh from '../../resources/locales/zh-CN/kiosk.json';
import { startPrinterEmulator, type PrinterEmulator } from '../support/printer-emulator';
import { stationSettings } from '../support/station-settings';
import type { Figure } from './figures';
import { withCounter, withNewStation } from './station';

/** @param data an empty folder */
export async function tapFigures(data: string, rounds: number): Promise<readonly Figure[]> {
  const emulator = await startPrinterEmulator();
  try {
    await withNewStation(data, (inside) => inside.evaluate((bench) => bench.openDay(0)), {
      ...stationSettings(),
      printers: stationSettings().printers.map((printer) => ({
        ...printer,
        connection: { kind: 'tcp', host: '127.0.0.1', port: emulator.port },
      })),
    });
    const took = await withCounter(data, async (counter) => {
      const opened = counter.context().waitForEvent('page');
      await counter.evaluate(() => window.station.call('station.open', { role: 'kiosk' }));
      return pressDoors(await opened, emulator, rounds);
    });
    return [
      {
        what: 'tap on a door of the ticket desk → first byte of the slip at the printer',
        unit: 'ms',
        station: took,
        aim: { of: 'p95', most: 50 },
      },
    ];
  } finally {
    await emulator.close();
  }
}

async function pressDoors(
  kiosk: Page,
  emulator: PrinterEmulator,
  rounds: number,
): Promise<readonly number[]> {
  const doors = kiosk.getByRole('navigation', { name: zh.doors }).getByRole('button');
  const finished = kiosk.getByRole('button', { name: zh.finished });
  await doors.first().waitFor();
  const released = await kiosk.evaluateHandle(noteReleases);
  const ahead = await clockAhead(kiosk);
  const took: number[] = [];
  // The first ones start the thread that draws and fill its store of signs.
  for (let n = -3; n < rounds; n++) {
    const before = emulator.sheets.length;
    const first = emulator.nextByte();
    await doors.first().click();
    const at = await first;
    const tapped = await released.evaluate((times) => times.splice(0).at(-1) ?? NaN);
    if (n >= 0) took.push(at - (tapped - ahead));
    await kiosk.getByText(zh.takeSlip).waitFor();
    if (emulator.sheets.length === before) throw new Error('a slip without a sheet');
    // The desk lets the second tap of a shaky hand pass.
    while (!(await doors.first().isVisible())) await finished.click().catch(() => undefined);
  }
  return took;
}

/** Runs in the page: when the finger left the glass, in the page's own milliseconds. */
function noteReleases(): number[] {
  const times: number[] = [];
  document.addEventListener('pointerup', ({ timeStamp }) => times.push(timeStamp), true);
  return times;
}

const looks = 50;

/** By how much the page's clock is ahead of this process's: asked often, the quickest answer is believed. */
async function clockAhead(page: Page): Promise<number> {
  let best = { round: Number.POSITIVE_INFINITY, ahead: 0 };
  for (let look = 0; look < looks; look++) {
    const asked = performance.now();
    const there = await page.evaluate(() => performance.now());
    const round = performance.now() - asked;
    if (round < best.round) best = { round, ahead: there - (asked + round / 2) };
  }
  return best.ahead;
}
