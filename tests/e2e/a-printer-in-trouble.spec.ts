// The printer refuses, stands still or runs out of paper. The number stands, the counter says what to do in one sentence, and the
// slip prints by itself when the printer is well: nobody presses anything.
import zhCommon from '../../resources/locales/zh-CN/common.json';
import zh from '../../resources/locales/zh-CN/refusals.json';
import zhSlips from '../../resources/locales/zh-CN/slips.json';
import {
  startPrinterEmulator,
  type Faults,
  type PrinterEmulator,
} from '../support/printer-emulator';
import { counterOf, type Counter } from './support/counter';
import { originals, printsTo, printsToTwo } from './support/printers';
import { say } from './support/say';
import { openWindow } from './support/sign-in';
import { expect, test as base } from './support/staffed';
import { slipsIn, storeOf } from './support/store-of';

const test = base.extend<{ printer: PrinterEmulator }>({
  printer: async ({}, use) => {
    const printer = await startPrinterEmulator();
    await use(printer);
    await printer.close();
  },
});

/** From the sentence to the paper: `mend` is all that a person does. */
async function saidAndMended(
  counter: Counter,
  said: { readonly sentence: string; readonly status: string },
  mend: () => unknown,
): Promise<void> {
  const banner = counter.page.getByRole('alert').filter({ hasText: said.sentence });
  await expect(banner).toContainText('A001');
  await counter.says(said.status);
  expect(await counter.waiting()).toEqual(['A001']);
  await mend();
  await counter.printed('A001');
  await expect(banner).toBeHidden();
  await counter.says(zhCommon.printerReady);
}

/** What is wrong with the printer when the slip comes, and what is said of it. */
const troubles: readonly {
  readonly test: string;
  readonly faults: Partial<Faults>;
  readonly said: { readonly sentence: string; readonly status: string };
}[] = [
  {
    test: 'out of paper before the slip: said, and printed when there is paper',
    faults: { paperOut: true },
    said: { sentence: zh.printPaperOut, status: zhCommon.printerPaperOut },
  },
  {
    test: 'out of paper in the middle of a slip: said, and the rest comes when there is paper',
    faults: { paperOutAt: 1000 },
    said: { sentence: zh.printPaperOut, status: zhCommon.printerPaperOut },
  },
  {
    test: 'the printer takes the line and says nothing: said, and printed when it wakes up',
    faults: { stall: true },
    said: { sentence: zh.printNoAnswerGoesOn, status: zhCommon.printerAsks },
  },
];

for (const { test: name, faults, said } of troubles) {
  test(name, async ({ staffed, printer }) => {
    Object.assign(printer.faults, faults);
    const counter = await counterOf(await staffed.start({ settings: printsTo(printer.port) }));
    await counter.openDay();
    await counter.take();
    await saidAndMended(counter, said, printer.mend);
    expect(originals(printer, 'A001')).toBe(1);
  });
}

test('nobody is at the printer’s address: said, and printed when somebody is', async ({
  staffed,
  printer,
}) => {
  const { port } = printer;
  await printer.close();
  const counter = await counterOf(await staffed.start({ settings: printsTo(port) }));
  await counter.openDay();
  await counter.take();
  const said = { sentence: zh.printUnreachableGoesOn, status: zhCommon.printerUnreachable };
  const later: PrinterEmulator[] = [];
  await saidAndMended(counter, said, async () => later.push(await startPrinterEmulator({}, port)));
  const [back] = later;
  expect(back && originals(back, 'A001')).toBe(1);
  await back?.close();
});

test('another printer is offered: a person moves the slip, and it comes out of that one alone', async ({
  staffed,
  printer,
}) => {
  const second = await startPrinterEmulator();
  printer.faults.coverOpen = true;
  const counter = await counterOf(
    await staffed.start({ settings: printsToTwo(printer.port, second.port) }),
  );
  await counter.openDay();
  await counter.take();
  const { page } = counter;
  const move = say(zhSlips.moveTo, { printer: '二号机' });
  await expect(page.getByRole('alert').filter({ hasText: zh.printCoverOpen })).toBeVisible();
  expect(originals(second, 'A001')).toBe(0);
  await page.getByRole('button', { name: move }).click();
  await counter.printed('A001');
  await expect(page.getByRole('button', { name: move })).toBeHidden();
  printer.mend();
  expect(await counter.take()).toBe('A002');
  await counter.printed('A002');
  expect(originals(second, 'A001')).toBe(1);
  expect(originals(printer, 'A001')).toBe(0);
  expect(originals(printer, 'A002')).toBe(1);
  await second.close();
});

test('what waits is let go of with a reason, and does not come out later', async ({
  staffed,
  printer,
}) => {
  printer.faults.paperOut = true;
  const counter = await counterOf(await staffed.start({ settings: printsTo(printer.port) }));
  const { page } = counter;
  await counter.openDay();
  await counter.take();
  await expect(page.getByRole('alert').filter({ hasText: zh.printPaperOut })).toBeVisible();
  await page.keyboard.press('F1');
  const shown = page.getByRole('dialog').filter({ hasText: zhSlips.showDo });
  await expect(shown.getByText('A001', { exact: true })).toBeVisible();
  await expect(shown.getByRole('img', { name: zhSlips.showQr })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: zhSlips.letGo, exact: true }).click();
  await page.getByRole('button', { name: zhSlips.letGoTold }).click();
  await expect(page.getByRole('alert')).toBeHidden();
  printer.mend();
  expect(await counter.take()).toBe('A002');
  await counter.printed('A002');
  expect(originals(printer, 'A001')).toBe(0);
  const slips = slipsIn(await storeOf(page));
  expect(slips.map(({ state }) => state).sort()).toEqual(['printed', 'waived']);
  expect(slips.find(({ state }) => state === 'waived')?.detail).toBe(zhSlips.letGoTold);
});

test('paper is written down also while the counter is locked and only the board looks on', async ({
  staffed,
  printer,
}) => {
  printer.faults.paperOut = true;
  const station = await staffed.start({ settings: printsTo(printer.port) });
  const counter = await counterOf(station);
  await counter.openDay();
  const board = await openWindow(station, 'counter', 'board');
  await counter.take();
  await counter.says(zhCommon.printerPaperOut);
  await counter.page.keyboard.press('F12');
  await expect(counter.page.getByLabel(zhCommon.passphrase)).toBeVisible();
  await expect(board.locator('main')).toBeVisible();
  printer.mend();
  await expect.poll(() => originals(printer, 'A001')).toBe(1);
  const again = await counterOf(station);
  await again.printed('A001');
  expect(station.complaints()).toEqual([]);
});
