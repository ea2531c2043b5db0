// While nothing prints, numbers are written by hand. Entered later they stand in the line by the time they were given, and the
// counter never gives one of them.
import zh from '../../resources/locales/zh-CN/counter.json';
import zhOffice from '../../resources/locales/zh-CN/office.json';
import zhRefusals from '../../resources/locales/zh-CN/refusals.json';
import zhSlips from '../../resources/locales/zh-CN/slips.json';
import { counterOf } from './support/counter';
import { goTo } from './support/office';
import { say, saying } from './support/say';
import { openAndSignIn } from './support/sign-in';
import { expect, test } from './support/staffed';
import { accessibilityFaults } from './support/station';
import { slipsIn, storeOf, ticketsIn } from './support/store-of';

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

test('blank numbers are printed ahead in the office, none twice, and only those that are kept', async ({
  staffed,
}) => {
  const station = await staffed.start();
  const { openDay } = await counterOf(station);
  await openDay();
  const office = await openAndSignIn(station, 'office');
  await goTo(office, 'settings');
  const ofA = office.getByRole('textbox', { name: /^A / });
  await ofA.fill('900-800');
  await expect(office.getByText(zhOffice.settingsStubsWrong)).toBeVisible();
  await ofA.fill('950-959');
  await office.keyboard.press('Control+Enter');
  await expect(office.getByText(zhOffice.settingsSaved)).toBeVisible();

  await goTo(office, 'printers');
  const part = office.getByRole('region', { name: zhOffice.stubsTitle });
  const from = part.getByRole('textbox', { name: zhOffice.stubsFrom });
  const print = part.getByRole('button', { name: zhOffice.stubsPrint });
  await expect(from).toHaveValue('950');
  await part.getByRole('textbox', { name: zhOffice.stubsTo }).fill('952');
  expect(await accessibilityFaults(office)).toEqual([]);
  await print.click();
  await expect(
    part.getByText(say(zhOffice.stubsSent, { first: 'A950', last: 'A952' })),
  ).toBeVisible();
  await expect
    .poll(async () => slipsIn(await storeOf(office)).map(({ kind, state }) => [kind, state]))
    .toEqual([['handwritten_stub', 'printed']]);
  const sheets = await office.evaluate(() => window.station.call('printer.virtual', { set: {} }));
  for (const number of ['A950', 'A951', 'A952']) expect(sheets.sheets[0]?.svg).toContain(number);

  await expect(from).toHaveValue('953');
  await from.fill('952');
  await print.click();
  await expect(part.getByRole('alert')).toContainText(
    say(zhRefusals.stubsPrinted, { number: 'A952' }),
  );
  expect(slipsIn(await storeOf(office))).toHaveLength(1);
});
