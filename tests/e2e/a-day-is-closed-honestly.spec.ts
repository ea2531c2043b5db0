// The business day ends by an act of a person, and nobody is written down as served who was not. A closing that was missed
// is said at the next start.
import zh from '../../resources/locales/zh-CN/counter.json';
import zhKiosk from '../../resources/locales/zh-CN/kiosk.json';
import { findAndOpen } from './support/case-desk';
import { counterOf } from './support/counter';
import { expect, test } from './support/staffed';
import { accessibilityFaults } from './support/station';
import { storeOf, ticketsIn } from './support/store-of';
import { openWindow } from './support/try-it';

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
