// The code that set-up shows once opens what a forgotten passphrase or a lost machine key keeps shut, and is spent by it.
import fs from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import zhCommon from '../../resources/locales/zh-CN/common.json';
import zhOffice from '../../resources/locales/zh-CN/office.json';
import zhRefusals from '../../resources/locales/zh-CN/refusals.json';
import zhSetup from '../../resources/locales/zh-CN/setup.json';
import { say } from './support/say';
import { openWindow, passphrase, signIn } from './support/sign-in';
import { accessibilityFaults, expect, test } from './support/station';
import { tryIt } from './support/try-it';

const second = '小桥流水人家 2026';
const third = '门前大桥下 游过一群鸭';
const colleague = { name: '韩梅', passphrase: '一行白鹭上青天 2026' };

const codeOn = (page: Page): Promise<string> =>
  page.getByText(/^(?:[0-9A-Z]{4} ?){6}$/).innerText();

/** Fills the page in and presses its key; what comes of it is seen by the caller. */
async function recoverWith(page: Page, code: string, words: string): Promise<void> {
  await page.getByLabel(zhCommon.recoverCode).fill(code);
  await page.getByLabel(zhCommon.recoverPassphrase).fill(words);
  await page.getByLabel(zhCommon.passphraseAgain).fill(words);
  await page.keyboard.press('F9');
}

/** The new code, copied down; the window is open after that. */
async function keepNewCode(page: Page): Promise<string> {
  await expect(page.getByRole('heading', { name: zhCommon.recoveredTitle })).toBeVisible({
    timeout: 30_000,
  });
  expect(await accessibilityFaults(page)).toEqual([]);
  const code = await codeOn(page);
  await expect(page.getByRole('button', { name: zhCommon.recoveredEnter })).toBeDisabled();
  await page.getByRole('checkbox', { name: zhSetup.recoveryKept }).check();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: zhCommon.lock })).toBeVisible({ timeout: 30_000 });
  return code;
}

async function addColleague(office: Page): Promise<void> {
  const sections = office.getByRole('navigation', { name: zhOffice.sections });
  await sections.getByRole('button', { name: zhOffice.section_staff }).click();
  await office.getByLabel(zhOffice.staffName).fill(colleague.name);
  await office.getByLabel(zhCommon.passphraseNew, { exact: true }).fill(colleague.passphrase);
  await office.getByLabel(zhCommon.passphraseAgain).fill(colleague.passphrase);
  await office.getByRole('button', { name: zhOffice.staffAdd }).click();
  await expect(office.getByText(say(zhOffice.staffAdded, colleague))).toBeVisible();
}

test('a forgotten passphrase, and then a lost machine key', async ({ launchStation }) => {
  test.setTimeout(180_000);
  let paper = '';
  const first = await launchStation();
  await tryIt(first, async (page) => {
    paper = await codeOn(page);
  });
  await first.close();

  const forgot = await launchStation({ data: first.data });
  await test.step('a slip of the hand is said, and a wrong code does not open', async () => {
    const page = await forgot.page('counter');
    await page.getByRole('button', { name: zhCommon.recoverLink }).click();
    expect(await accessibilityFaults(page)).toEqual([]);
    await recoverWith(page, paper.slice(0, -1), second);
    const short = say(zhRefusals.recoveryLength, { of: 24, has: 23 });
    await expect(page.getByText(short)).toBeVisible();
    await recoverWith(page, `U${paper.slice(1)}`, second);
    await expect(page.getByText(say(zhRefusals.recoveryStrange, { letter: 'U' }))).toBeVisible();
    await recoverWith(page, paper.replace(/.$/, paper.endsWith('7') ? '8' : '7'), second);
    await expect(page.getByText(say(zhRefusals.recoveryWrong, { of: 24 }))).toBeVisible();
  });

  const next = await test.step('the code from the paper opens, typed in any way', async () => {
    const page = await forgot.page('counter');
    await recoverWith(page, ` ${paper.toLowerCase().replaceAll(' ', '-')}`, second);
    const code = await keepNewCode(page);
    expect(code).not.toBe(paper);
    await openWindow(forgot, 'counter', 'office');
    await addColleague(await signIn(forgot, 'office', second));
    return code;
  });
  expect(forgot.complaints()).toEqual([]);
  await forgot.close();

  await fs.rm(join(first.data, 'vault/device.key'));
  const lost = await launchStation({ data: first.data, open: ['counter'] });
  const page = await lost.page('counter');
  await test.step('without its key the machine offers the page itself', async () => {
    await page.getByRole('button', { name: zhCommon.role_supervisor }).click();
    await page.getByLabel(zhCommon.passphrase).fill(second);
    await page.keyboard.press('Enter');
    await expect(page.getByText(zhRefusals.deviceKeyLost)).toBeVisible({ timeout: 30_000 });
    expect(await accessibilityFaults(page)).toEqual([]);
    await recoverWith(page, paper, third);
    await expect(page.getByText(say(zhRefusals.recoveryWrong, { of: 24 }))).toBeVisible();
  });
  await test.step('the code of the last time opens, and says who is shut out', async () => {
    await recoverWith(page, next, third);
    const shutOut = say(zhCommon.recoveredShutOut, { names: colleague.name });
    await expect(page.getByText(shutOut)).toBeVisible({ timeout: 30_000 });
    await keepNewCode(page);
  });
  await test.step('from now on the new passphrase opens, and no other', async () => {
    await page.getByRole('button', { name: zhCommon.lock }).click();
    await page.getByLabel(zhCommon.passphrase).fill(passphrase);
    await page.keyboard.press('Enter');
    await expect(page.getByText(zhRefusals.passphraseWrong)).toBeVisible({ timeout: 30_000 });
    await signIn(lost, 'counter', third);
  });
  expect(lost.complaints()).toEqual([]);
});
