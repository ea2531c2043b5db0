// While nothing prints, numbers are written by hand. Entered later they stand in the line by the time they were given, and the
// counter never gives one of them.
import zh from '../../resources/locales/zh-CN/counter.json';
import zhRefusals from '../../resources/locales/zh-CN/refusals.json';
import zhSlips from '../../resources/locales/zh-CN/slips.json';
import { counterOf } from './support/counter';
import { say, saying } from './support/say';
import { expect, test } from './support/staffed';
import { accessibilityFaults } from './support/station';
import { storeOf, ticketsIn } from './support/store-of';

test('a stub comes into the line once, by the time it was given', async ({ staffed }) => {
  const counter = await counterOf(await staffed.start());
  const { page, openDay, take, waiting } = counter;
  await openDay();
  await take();
  await page.keyboard.press('Control+t');
  await page.getByRole('dialog', { name: zh.takeFor }).waitFor();
  await page.keyboard.press('0');
  const dialog = page.getByRole('dialog', { name: zhSlips.stubTitle });
  const enter = async (number: string, at: string): Promise<void> => {
    await dialog.getByRole('textbox', { name: zhSlips.stubNumber }).fill(number);
    await dialog.getByRole('textbox', { name: zhSlips.stubAt }).fill(at);
    await page.keyboard.press('Enter');
  };
  const officeTime = (): Promise<string> =>
    page.evaluate(() => new Date(Date.now() + 8 * 3600_000).toISOString().slice(11, 16));
  await enter('A005', await officeTime());
  await expect(dialog.getByRole('alert')).toContainText(
    say(zhRefusals.stubOutOfRange, { series: 'A', from: 'A900', to: 'A999' }),
  );
  expect(await accessibilityFaults(page)).toEqual([]);
  await enter('a905', await officeTime());
  await expect(dialog).toBeHidden();
  await expect.poll(waiting).toEqual(expect.arrayContaining(['A001', 'A905']));
  expect(await take()).toBe('A002');

  await page.keyboard.press('Control+t');
  await page.getByRole('dialog', { name: zh.takeFor }).waitFor();
  await page.keyboard.press('0');
  await enter('A905', await officeTime());
  await expect(dialog.getByRole('alert')).toContainText(saying(zhRefusals.stubUsed));
  const stub = ticketsIn(await storeOf(page)).find(({ number }) => number === 'A905');
  expect(stub?.channel).toBe('handwritten');
});
