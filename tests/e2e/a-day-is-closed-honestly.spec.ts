// The business day ends by an act of a person, and nobody is written down as served who was not. A closing that was missed
// is said at the next start.
import zh from '../../resources/locales/zh-CN/counter.json';
import zhRefusals from '../../resources/locales/zh-CN/refusals.json';
import zhKiosk from '../../resources/locales/zh-CN/kiosk.json';
import zhSlips from '../../resources/locales/zh-CN/slips.json';
import { startPrinterEmulator } from '../support/printer-emulator';
import { findAndOpen } from './support/case-desk';
import { counterOf } from './support/counter';
import { jobIs, originals, printsTo } from './support/printers';
import { say } from './support/say';
import { openWindow } from './support/sign-in';
import { expect, test } from './support/staffed';
import { accessibilityFaults } from './support/station';
import { slipsIn, storeOf, ticketsIn } from './support/store-of';

test('everybody who is still there gets an outcome that is true', async ({ staffed }) => {
  const station = await staffed.start();
  const { page, openDay, take, call, printed } = await counterOf(station);
  await openDay();
  const numbers: string[] = [];
  for (const service of [1, 2, 3]) {
    const number = await take(service);
    await printed(number);
    numbers.push(number);
  }
  const [served = '', missed = '', waits = ''] = numbers;
  expect(await call()).toBe(served);
  await page.keyboard.press('F6');
  await expect(page.getByRole('combobox', { name: zh.findResident })).toBeFocused();
  await page.keyboard.press('F10');
  await expect(page.getByText(zh.idle)).toBeVisible();
  expect(await call()).toBe(missed);
  await page.keyboard.press('F7');
  await expect(page.getByText(zh.idle)).toBeVisible();

  await findAndOpen(page, zh.command_closeDay, zh.command_closeDay);
  const dialog = page.getByRole('dialog', { name: zh.closeDayTitle });
  await expect(dialog.getByRole('combobox')).toHaveCount(2);
  expect(await accessibilityFaults(page)).toEqual([]);
  await dialog.getByRole('combobox', { name: waits }).focus();
  await page.keyboard.press('2');
  await page.keyboard.press('F9');
  await expect(page.getByText(zh.idleClosed, { exact: true })).toBeVisible();
  const kiosk = await openWindow(station, 'counter', 'kiosk');
  await expect(kiosk.getByRole('heading', { name: zhKiosk.closedTitle })).toBeVisible();
  const outcomes = ticketsIn(await storeOf(page)).map(({ number, state }) => [number, state]);
  expect(Object.fromEntries(outcomes)).toEqual({
    [served]: 'done',
    [missed]: 'did_not_come',
    [waits]: 'did_not_come',
  });
});

test('a closing that was missed is said, and ended before the next day begins', async ({
  staffed,
}) => {
  const first = await staffed.start();
  await (
    await first.page('counter')
  ).evaluate(() => {
    const now = Date.now.bind(Date);
    Date.now = () => now() - 24 * 3600_000;
  });
  const yesterday = await counterOf(first);
  await yesterday.openDay();
  await yesterday.take();
  await first.kill();

  const second = await staffed.again(first);
  const { page, openDay, take, waiting } = await counterOf(second);
  await expect(page.getByRole('heading', { name: zh.dayOverdue })).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  const kiosk = await openWindow(second, 'counter', 'kiosk');
  await expect(kiosk.getByRole('heading', { name: zhKiosk.closedTitle })).toBeVisible();
  await page.keyboard.press('F2');
  await expect(page.getByRole('dialog', { name: zh.closeDayTitle })).toBeVisible();
  await page.keyboard.press('F9');
  await expect(page.getByText(zh.idleClosed, { exact: true })).toBeVisible();
  await openDay();
  expect(await waiting()).toEqual([]);
  expect(await take()).toBe('A001');
});

test('no day ends before every slip is on paper, answered, or let go of with a reason', async ({
  staffed,
}) => {
  const printer = await startPrinterEmulator({ paperOut: true });
  const station = await staffed.start({ settings: printsTo(printer.port) });
  const { page, openDay, take } = await counterOf(station);
  await openDay();
  const number = await take();
  await jobIs(page, 'blocked');
  await findAndOpen(page, zh.command_closeDay, zh.command_closeDay);
  const dialog = page.getByRole('dialog', { name: zh.closeDayTitle });
  await expect(dialog.getByText(zhSlips.endText.slice(-20))).toBeVisible();
  const paper = dialog.getByRole('listitem', { name: number });
  await expect(paper).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('F9');
  await expect(dialog.getByRole('alert')).toContainText(say(zhRefusals.slipsOpen, { count: 1 }));
  await paper.getByRole('combobox').selectOption(zhSlips.letGoServed);
  await page.keyboard.press('F9');
  await expect(page.getByText(zh.idleClosed, { exact: true })).toBeVisible();
  const store = await storeOf(page);
  expect(slipsIn(store).map(({ state, detail }) => [state, detail])).toEqual([
    ['waived', zhSlips.letGoServed],
  ]);
  const [day] = store['days'] ?? [];
  expect(day?.['sealed']).toMatchObject({ letGo: [{ reason: zhSlips.letGoServed }] });
  printer.mend();
  await jobIs(page, 'cancelled');
  expect(originals(printer, number)).toBe(0);
  await printer.close();
});

test('a slip of yesterday that was never settled comes up at the next opening', async ({
  staffed,
}) => {
  const printer = await startPrinterEmulator({ paperOutAt: 1000 });
  const first = await staffed.start({ settings: printsTo(printer.port) });
  await (
    await first.page('counter')
  ).evaluate(() => {
    const now = Date.now.bind(Date);
    Date.now = () => now() - 24 * 3600_000;
  });
  const yesterday = await counterOf(first);
  await yesterday.openDay();
  const number = await yesterday.take();
  await jobIs(yesterday.page, 'awaiting');
  await first.kill();
  printer.powerCycle();

  const { page } = await counterOf(await staffed.again(first));
  await expect(
    page.getByText(say(zhSlips.ask, { what: number, kind: zh.slip_queue_ticket })),
  ).toBeVisible();
  await expect(page.getByText(say(zhSlips.old, { count: 1 }))).toBeVisible();
  await page.getByRole('button', { name: zhSlips.oldLook }).click();
  const dialog = page.getByRole('dialog', { name: zhSlips.oldTitle });
  await dialog.getByRole('button', { name: zhSlips.cameOut, exact: true }).click();
  await expect(dialog.getByText(zhSlips.endNone)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText(say(zhSlips.old, { count: 1 }))).toBeHidden();
  expect(slipsIn(await storeOf(page)).map(({ state }) => state)).toEqual(['printed']);
  await printer.close();
});
