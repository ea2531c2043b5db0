// Paper runs out, a printer does not answer, a slip is lost: each is said where it happens, nothing is printed twice unasked.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import zhCommon from '../../resources/locales/zh-CN/common.json';
import zh from '../../resources/locales/zh-CN/counter.json';
import zhKiosk from '../../resources/locales/zh-CN/kiosk.json';
import zhOffice from '../../resources/locales/zh-CN/office.json';
import zhSlips from '../../resources/locales/zh-CN/slips.json';
import zhRefusals from '../../resources/locales/zh-CN/refusals.json';
import { samplePerson } from '../support/sample-person';
import { register } from './support/case-desk';
import { counterOf } from './support/counter';
import { layCard, leave, pressDoor } from './support/kiosk';
import { goTo, switchVirtual } from './support/office';
import { say } from './support/say';
import { openAndSignIn, openWindow } from './support/sign-in';
import { accessibilityFaults, expect, test } from './support/station';
import { tryIt } from './support/try-it';

const person = samplePerson();

test('the printer on the screen has every trouble, and each is told', async ({ launchStation }) => {
  test.setTimeout(180_000);
  const station = await launchStation();
  await tryIt(station);
  const counter = await counterOf(station);
  const { page } = counter;
  await counter.openDay();
  const office = await openAndSignIn(station, 'office');
  const kiosk = await openWindow(station, 'counter', 'kiosk');
  const trouble = (what: string, sentence: string): string =>
    say(zh.slipTrouble, { what, kind: zh.slip_queue_ticket, sentence });

  await test.step('without paper the number stands, and the slip comes by itself', async () => {
    await switchVirtual(office, 'paperOut', true);
    const number = await pressDoor(kiosk, '领补贴');
    await expect(kiosk.getByText(zhKiosk.stillValid)).toBeVisible();
    await expect(page.getByText(trouble(number, zhRefusals.printPaperOut))).toBeVisible();
    await expect(page.getByText(zhCommon.printerPaperOut)).toBeVisible();
    for (const shown of [page, kiosk]) expect(await accessibilityFaults(shown)).toEqual([]);
    await switchVirtual(office, 'paperOut', false);
    await expect(kiosk.getByText(zhKiosk.takeSlip)).toBeVisible();
    await expect(page.getByText(zhCommon.printerReady)).toBeVisible();
    expect(await sheetsWith(office, number)).toHaveLength(1);
    const folder = join(station.data, 'printed');
    await expect(office.getByText(say(zhOffice.virtualFolder, { folder }))).toBeVisible();
    const names = (await readdir(folder)).sort();
    expect(names.map((name) => name.split('.').at(-1))).toEqual(['bin', 'svg']);
    expect(words(await readFile(join(folder, names[1] ?? ''), 'utf8'))).toContain(number);
    await leave(kiosk);
  });

  await test.step('a printer that never answers gets the benefit of the doubt', async () => {
    await switchVirtual(office, 'oneWay', true);
    const number = await pressDoor(kiosk, '看病报销');
    await expect(kiosk.getByText(zhKiosk.perhapsSlip)).toBeVisible();
    expect(await sheetsWith(office, number)).toHaveLength(1);
    await leave(kiosk);
    await switchVirtual(office, 'oneWay', false);
  });

  await test.step('one that goes dark in the middle is asked about, not printed twice', async () => {
    await switchVirtual(office, 'slow', true);
    const number = await pressDoor(kiosk, '养老和社保卡');
    // It has begun with the slip and holds it.
    await expect.poll(() => jobStates(office)).toContain('sending');
    await switchVirtual(office, 'unplugged', true);
    const question = say(zhSlips.ask, { what: number, kind: zh.slip_queue_ticket });
    await expect(page.getByText(question)).toBeVisible();
    await leave(kiosk);
    await goTo(office, 'slips');
    for (const shown of [page, office]) expect(await accessibilityFaults(shown)).toEqual([]);
    await switchVirtual(office, 'unplugged', false);
    await switchVirtual(office, 'slow', false);
    await page.getByRole('button', { name: zhSlips.didNot, exact: true }).click();
    await expect(page.getByText(question)).toBeHidden();
    await expect.poll(() => sheetsWith(office, number)).toHaveLength(1);
    expect((await sheetsWith(office, number))[0]).toContain('补打 第 1 次');
  });

  await test.step('whoever lost the slip gets another one, marked and numbered', async () => {
    await register(page, person);
    const take = async (): Promise<string> => {
      await layCard(kiosk, person.certNo);
      return pressDoor(kiosk, '家里修东西');
    };
    const number = await take();
    await expect(kiosk.getByText(zhKiosk.takeSlip)).toBeVisible();
    await leave(kiosk);
    for (const copy of [1, 2]) {
      expect(await take()).toBe(number);
      await kiosk.getByRole('button', { name: zhKiosk.again }).click();
      await expect(kiosk.getByText(zhKiosk.takeSlip)).toBeVisible();
      await leave(kiosk);
      const all = await sheetsWith(office, number);
      expect(all).toHaveLength(copy + 1);
      expect(all.filter((sheet) => sheet.includes(`补打 第 ${copy} 次`))).toHaveLength(1);
    }
  });
});

/** The words of each sheet of the printer on the screen that bears this number. */
async function sheetsWith(office: Page, number: string): Promise<readonly string[]> {
  const { sheets } = await office.evaluate(() =>
    window.station.call('printer.virtual', { set: {} }),
  );
  return sheets.map(({ svg }) => words(svg)).filter((sheet) => sheet.includes(number));
}

const words = (svg: string): string => svg.replace(/<[^>]*>/g, '');

async function jobStates(page: Page): Promise<readonly string[]> {
  const jobs = await page.evaluate(() => window.station.call('print.jobs', null));
  return jobs.map(({ state }) => state);
}
