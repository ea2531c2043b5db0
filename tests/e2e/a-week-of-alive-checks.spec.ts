// The week of alive-checks: a list with a bad line, somebody seen at the window, two at a home, a daughter who promises, and one
// who is not found: a clock starts, and nobody's pension stops.
import type { Page } from '@playwright/test';
import zhAlarms from '../../resources/locales/zh-CN/alarms.json';
import zh from '../../resources/locales/zh-CN/alive.json';
import { samplePerson } from '../support/sample-person';
import * as desk from './support/case-desk';
import { openCounter } from './support/open-counter';
import { say } from './support/say';
import { withoutPrinters } from './support/sheets';
import { openAndSignIn } from './support/sign-in';
import { accessibilityFaults, expect, test } from './support/station';
import { room } from './support/visits-window';

const people = [
  samplePerson({ name: '甘长林', certNo: '990101194003020111', sex: '1' }),
  samplePerson({ name: '涂秀珍', certNo: '99010119420805012X' }),
  samplePerson({ name: '孔玉梅', certNo: '990101194506150137' }),
  samplePerson(),
];
const [gan, tu, kong, wang] = people.map(({ name }) => name);

const list = [
  '姓名,身份证号,到期日,比对日期',
  ...people.map(
    ({ name, certNo }, i) => `${name},${certNo},2026-12-31,${i === 0 ? '2026-01-05' : ''}`,
  ),
  '查无此人,9.90101E+17,2026-12-31,',
].join('\r\n');

type Said = Readonly<Record<string, string>>;

/** Chooses somebody, opens the form, chooses how and what, types the rest. */
async function check(page: Page, name: string, how: string, result: string, said: Said) {
  await page.getByRole('button', { name, exact: true }).click();
  await page.keyboard.press('F9');
  const dialog = page.getByRole('dialog', { name: say(zh.checkTitle, { name }) });
  await dialog.getByRole('combobox', { name: zh.method }).selectOption(how);
  await dialog.getByRole('combobox', { name: zh.result }).selectOption(result);
  for (const [label, text] of Object.entries(said))
    await dialog.getByRole('textbox', { name: label, exact: true }).fill(text);
  return dialog;
}

const summary = (window: number, home: number, kin: number, open: number): string =>
  say(zh.summary, { all: 4, match: 1, window, home, kin, open });

test('everybody on the list is seen, or looked for', async ({ launchStation }) => {
  test.setTimeout(300_000);
  const station = await launchStation(withoutPrinters);
  const { page: counter } = await openCounter(station);
  for (const person of people) await desk.register(counter, person);
  const visits = await openAndSignIn(station, 'visits');
  await room(visits, 'alive').click();
  const heading = (words: string) => visits.getByRole('heading', { name: words });

  await test.step('the list is read, its bad line is told, and twice is once', async () => {
    const file = { name: '名单.csv', mimeType: 'text/csv', buffer: Buffer.from(list, 'utf8') };
    for (let time = 0; time < 2; time++) {
      await visits.getByLabel(zh.takeIn).last().setInputFiles(file);
      await expect(
        visits.getByText(say(zh.taken, { people: 4, matched: 1, bad: 1 })),
      ).toBeVisible();
      await expect(heading(summary(0, 0, 0, 3))).toBeVisible();
    }
    const bad = visits.getByRole('list', { name: zh.badLines });
    await expect(bad).toContainText('6');
    await expect(bad).toContainText(zh.fault_rounded_cert);
    await visits
      .getByLabel(zh.takeIn)
      .last()
      .setInputFiles({
        ...{ name: '别的表.csv', mimeType: 'text/csv', buffer: Buffer.from('甲,乙\n1,2', 'utf8') },
      });
    await expect(visits.getByRole('alert')).toContainText(zh.column_cert);
    expect(await accessibilityFaults(visits)).toEqual([]);
  });

  await test.step('one at the window', async () => {
    const dialog = await check(visits, tu ?? '', 'window', 'alive', { [zh.by]: '卢静' });
    await visits.keyboard.press('F9');
    await expect(dialog).toBeHidden();
    await expect(heading(summary(1, 0, 0, 2))).toBeVisible();
  });

  await test.step('a home is not seen by one alone; a daughter promises with proof', async () => {
    const dialog = await check(visits, kong ?? '', 'home', 'alive', { [zh.by]: '卢静' });
    await visits.keyboard.press('F9');
    await expect(dialog.getByRole('alert')).toContainText(zh.refuse_two);
    expect(await accessibilityFaults(visits)).toEqual([]);
    await dialog.getByRole('combobox', { name: zh.method }).selectOption('kin_promise');
    await dialog.getByRole('textbox', { name: zh.kinName, exact: true }).fill('孔敏');
    await visits.keyboard.press('F9');
    await expect(dialog.getByRole('alert')).toContainText(zh.refuse_proof);
    await dialog.getByRole('textbox', { name: zh.kinProof, exact: true }).fill('户口簿');
    await visits.keyboard.press('F9');
    await expect(dialog).toBeHidden();
    await expect(heading(summary(1, 0, 1, 1))).toBeVisible();
  });

  await test.step('one is not found: a clock starts in every window, nothing stops', async () => {
    const dialog = await check(visits, wang ?? '', 'home', 'not_found', {
      [zh.by]: '卢静',
      [zh.bySecond]: '陈明',
      [zh.note]: '敲门三次没人应',
    });
    await visits.keyboard.press('F9');
    await expect(dialog).toBeHidden();
    await expect(visits.getByText(zh.saidLost)).toBeVisible();
    const alarm = counter.getByRole('region', { name: zhAlarms.listTitle });
    await expect(alarm).toContainText(zhAlarms.what_no_sign);
    await expect(alarm).toContainText(wang ?? '');
    await expect(heading(summary(1, 0, 1, 1))).toBeVisible();
  });

  await test.step('found by two, she is seen', async () => {
    const dialog = await check(visits, wang ?? '', 'home', 'alive', {
      [zh.by]: '卢静',
      [zh.bySecond]: '陈明',
    });
    await visits.keyboard.press('F9');
    await expect(dialog).toBeHidden();
    await expect(heading(summary(1, 1, 1, 0))).toBeVisible();
    await expect(visits.getByRole('row', { name: new RegExp(gan ?? '') })).toContainText(
      zh.method_data_match,
    );
  });
  expect(station.complaints()).toEqual([]);
});
