// A fresh station set up by its supervisor through all five pages, with the day open at its counter.
import type { PrinterEmulator } from '../../support/printer-emulator';
import { counterOf, type Counter } from './counter';
import { describePrinter } from './office';
import { setUp, wutong } from './set-up';
import { openAndSignIn } from './sign-in';
import type { RunningStation } from './station';

/** The supervisor, and the only agent there is. */
export const clerk = '卢静';

/** Its printer is the one on the screen. */
export async function openCounter(station: RunningStation): Promise<Counter> {
  await setUp(station, { ...wutong, window: 3, counter: '1', person: clerk });
  const counter = await counterOf(station);
  await counter.openDay();
  return counter;
}

/** Its printer writes its own type on paper that can be read. */
export async function counterWithPaper(
  station: RunningStation,
  { port }: PrinterEmulator,
): Promise<Counter> {
  await setUp(station, { ...wutong, window: 3, counter: '3', person: clerk, printerPort: port });
  const counter = await counterOf(station);
  await describePrinter(await openAndSignIn(station, 'office'), `127.0.0.1:${port}`);
  await counter.openDay();
  return counter;
}
