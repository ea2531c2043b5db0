// The office counts its day from what really happened at the counter, shows it by keys alone, and gives it away as files.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import zhCounter from '../../resources/locales/zh-CN/counter.json';
import zhOffice from '../../resources/locales/zh-CN/office.json';
import zhRefusals from '../../resources/locales/zh-CN/refusals.json';
import zh from '../../resources/locales/zh-CN/statistics.json';
import { counterOf } from './support/counter';
import { say, saying } from './support/say';
import { openAndSignIn } from './support/sign-in';
import { expect, test } from './support/staffed';
import { accessibilityFaults, type RunningStation } from './support/station';
import { slipsIn, storeOf } from './support/store-of';

/** The person in front of the system's window chooses this place; null = changes their mind. */
const choose = (station: RunningStation, path: string | null): Promise<void> =>
  station.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () =>
      Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' });
  }, path);

test('what happened at the counter is counted, and leaves as files', async ({ staffed }) => {
  const station = await staffed.start();
  const { page, openDay, take, call } = await counterOf(station);
  await openDay();
  for (const service of [1, 2, 3]) await take(service);
  await call();
  await page.keyboard.press('F6');
  await expect(page.getByRole('combobox', { name: zhCounter.findResident })).toBeFocused();
  await page.keyboard.press('F10');
  await expect(page.getByText(zhCounter.idle)).toBeVisible();
  await call();
  await page.keyboard.press('F7');
  await expect(page.getByText(zhCounter.idle)).toBeVisible();

  const office = await openAndSignIn(station, 'office');
  await office
    .getByRole('navigation', { name: zhOffice.sections })
    .getByRole('button', { name: zhOffice.section_statistics })
    .click();
  const whole = office.getByRole('row', { name: zh.total });
  // Numbers, done, did not come, not finished, carried, without an outcome, and the share of the called who did not come.
  await expect(whole.getByRole('cell')).toHaveText([
    /^3$/,
    /^1$/,
    /^0$/,
    /^0$/,
    /^0$/,
    /^2$/,
    /^50\.0%$/,
    /\d/,
    /\d/,
    /\d/,
    /\d/,
  ]);
  expect(await accessibilityFaults(office)).toEqual([]);
  await office.keyboard.press('3');
  await expect(
    office.getByRole('table', { name: say(zh.tableLabel, { by: zh.by_service }) }),
  ).toBeVisible();
  await expect(office.getByRole('row')).toHaveCount(5);
  expect(await accessibilityFaults(office)).toEqual([]);
  await office.keyboard.press('F4');
  await expect(whole.getByRole('cell').first()).toHaveText('3');

  const file = join(station.data, '统计.csv');
  await choose(station, file);
  await office.keyboard.press('F7');
  await expect(office.getByText(say(zh.saved, { path: file }))).toBeVisible();
  const [head = '', first = ''] = (await readFile(file, 'utf8')).split('\r\n');
  expect(head.startsWith(`\uFEFF${zh.division},${zh.item},${zh.column_tickets},`)).toBe(true);
  expect(first.startsWith(`${zh.total},${zh.total},3,1,`)).toBe(true);
  await choose(station, join(station.data, '统计.xlsx'));
  await office.keyboard.press('F6');
  await expect(office.getByText(saying(zh.saved)).filter({ hasText: 'xlsx' })).toBeVisible();
  expect((await readFile(join(station.data, '统计.xlsx'))).subarray(0, 2).toString()).toBe('PK');

  await choose(station, join(station.data, 'not-there', '统计.csv'));
  await office.keyboard.press('F7');
  await expect(office.getByText(zhRefusals.tableFolderGone)).toBeVisible();
  await choose(station, null);
  await office.keyboard.press('F7');
  await expect(office.getByText(zh.savedNot)).toBeVisible();
  await office.keyboard.press('PageUp');
  await expect(office.getByText(zh.emptyTitle)).toBeVisible();
  expect(await accessibilityFaults(office)).toEqual([]);
  expect(station.complaints()).toEqual([]);
});

test('a closed day has its sheet, and a second one bears its mark', async ({ staffed }) => {
  const station = await staffed.start();
  const { page, openDay, take, call } = await counterOf(station);
  await openDay();
  await take(1);
  await call();
  const office = await openAndSignIn(station, 'office');
  const sections = office.getByRole('navigation', { name: zhOffice.sections });
  await sections.getByRole('button', { name: zhOffice.section_statistics }).click();
  await expect(office.getByText(zh.sheetClosedOnly)).toBeVisible();
  await sections.getByRole('button', { name: zhOffice.section_day }).click();
  await office.getByRole('combobox').first().waitFor();
  await office.keyboard.press('F9');
  await office.getByRole('button', { name: zh.sheet }).click();
  await expect(office.getByText(zh.sheetAsked)).toBeVisible();
  const sheets = async () =>
    slipsIn(await storeOf(page))
      .filter(({ kind }) => kind === 'day_sheet')
      .map(({ copy, state }) => [copy, state]);
  await expect.poll(sheets).toEqual([[0, 'printed']]);
  await sections.getByRole('button', { name: zhOffice.section_statistics }).click();
  await office.getByRole('button', { name: zh.sheet }).waitFor();
  await office.keyboard.press('F9');
  await expect(office.getByText(zh.sheetAsked)).toBeVisible();
  await expect
    .poll(async () => (await sheets()).toSorted())
    .toEqual([
      [0, 'printed'],
      [1, 'printed'],
    ]);
});
