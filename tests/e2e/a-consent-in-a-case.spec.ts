// What is sensitive is agreed to by itself, and only where the answers make it needed: read aloud in large print, refused, agreed to,
// taken back before the case is accepted; and on paper where an agent stands at the counter.
import type { Locator, Page } from '@playwright/test';
import type { Consent } from '../../core/consent/consent';
import { dayOf } from '../../core/kit/time';
import account from '../../resources/consents/account.json';
import health from '../../resources/consents/health.json';
import zh from '../../resources/locales/zh-CN/authority.json';
import zhCounter from '../../resources/locales/zh-CN/counter.json';
import written from '../../resources/matters/temp-relief.json';
import { samplePerson } from '../support/sample-person';
import { fieldOf, fill, openMatter, turnToForm, whole } from './support/any-matter';
import * as desk from './support/case-desk';
import { counterOf } from './support/counter';
import { confirmAll, sign } from './support/resident-screen';
import { say } from './support/say';
import { openWindow } from './support/sign-in';
import { expect, test } from './support/staffed';
import { accessibilityFaults } from './support/station';
import { storeOf } from './support/store-of';

const her = samplePerson();
const pack = whole(written);
const accepted = `${pack.name} · 已受理`;

/** The urgent help of somebody who fell ill: papers may come later. `handledBy`: 1 in person, 2 an agent. */
async function fillRelief(page: Page, handledBy: string): Promise<void> {
  await openMatter(page, pack, 'lsjz');
  await expect(page.getByRole('combobox', { name: zhCounter.documentSeen })).toBeFocused();
  await page.keyboard.press('1');
  await fill(page, pack, { class: '2', handled_by: handledBy });
  await turnToForm(page, pack, 'live_same');
  await fill(page, pack, {
    ...{ live_same: '1', household_size: '1', cause: '3', event_on: dayOf(Date.now()) },
    ...{ text: '夜里突发急病住院', count_this_year: '0', sum_this_year: '0', papers_later: '1' },
  });
}

/** How the help is paid: 1 to an account, 2 in goods. */
async function pay(page: Page, figure: string): Promise<void> {
  await page.keyboard.press('Alt+2');
  await fill(page, pack, { pay: figure });
}

async function giveAccount(page: Page): Promise<void> {
  await fill(page, pack, { bank: '1', account_kind: '1', account: desk.account });
  const again = page.getByRole('textbox', { name: zhCounter.onceMore });
  await expect(again).toBeFocused();
  await page.keyboard.insertText(desk.account);
  await page.keyboard.press('Enter');
  await expect(again).toHaveCount(0);
}

const consentsOf = async (page: Page): Promise<readonly Consent[]> =>
  ((await storeOf(page))['consents'] ?? []).map(({ sealed }) => sealed as Consent);

const latest = async (page: Page): Promise<Record<string, string>> =>
  Object.fromEntries(
    (await consentsOf(page))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ purpose, state }) => [purpose, state]),
  );

/** The row of a consent on the page where the resident is asked. */
const rowOf = (page: Page, name: string): Locator =>
  page
    .getByRole('heading', { name: zh.caseConsents })
    .locator('xpath=..')
    .getByRole('listitem')
    .filter({ hasText: name });

const lacks = (page: Page, ...names: readonly string[]): Locator =>
  page.getByText(say(zh.missingConsent, { names: names.join('、') }));

test('asked where it is needed: refused, agreed to, taken back, agreed to again', async ({
  staffed,
}) => {
  test.setTimeout(240_000);
  const station = await staffed.start();
  const { page, openDay } = await counterOf(station);
  await openDay();
  await desk.register(page, her);
  const resident = await openWindow(station, 'counter', 'resident');
  const heading = (name: string) => resident.getByRole('heading', { name });

  await test.step('what is paid in goods needs no word about an account', async () => {
    await fillRelief(page, '1');
    await pay(page, '2');
    await page.keyboard.press('Alt+4');
    await expect(rowOf(page, health.name)).toBeVisible();
    await expect(rowOf(page, account.name)).toHaveCount(0);
  });

  await test.step('to an account it does, and is not accepted without', async () => {
    await pay(page, '1');
    await giveAccount(page);
    await desk.markPapers(page, ['1', '2', '2', '2', '2']);
    await page.keyboard.press('Alt+4');
    await expect(rowOf(page, account.name)).toContainText(zh.caseConsentWaits);
    await page.keyboard.press('F9');
    await expect(lacks(page, account.name, health.name)).toBeVisible();
  });

  await test.step('she hears what it is for, and says no', async () => {
    await desk.present(page);
    const questions = await confirmAll(resident, undefined, heading(account.question));
    expect(questions).toBe(pack.questions.length);
    expect(await accessibilityFaults(resident)).toEqual([]);
    for (const line of [account.why, account.receivers, account.keeps, account.refused])
      await expect(resident.getByText(line)).toBeVisible();
    const size = await heading(account.question).evaluate((one) =>
      parseFloat(getComputedStyle(one).fontSize),
    );
    expect(size).toBeGreaterThanOrEqual(32);
    await resident.getByRole('button', { name: zh.notAgree, exact: true }).click();
    await expect(heading(health.question)).toBeVisible();
    await resident.getByRole('button', { name: zh.agree, exact: true }).click();
    await expect(heading(say(zh.consentDeclinedPage, { names: account.name }))).toBeVisible();
    expect(await latest(page)).toEqual({ account: 'declined', health: 'agreed' });
  });

  await test.step('the counter sees it, and says what is missing', async () => {
    await expect(rowOf(page, account.name)).toContainText(zh.consent_declined);
    await page.keyboard.press('F9');
    await expect(lacks(page, account.name, health.name)).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  await test.step('asked once more she agrees, and signs for both', async () => {
    await page.keyboard.press('F6');
    await expect(heading(account.question)).toBeVisible();
    await resident.getByRole('button', { name: zh.agree, exact: true }).click();
    await sign(resident);
    // What was only said waits for the signature.
    await expect(rowOf(page, account.name)).toContainText(new RegExp(`${zh.consent_given}$`));
    await expect(page.getByRole('img', { name: zhCounter.signature })).toBeVisible();
    expect(await latest(page)).toEqual({ account: 'given', health: 'given' });
  });

  await test.step('she takes it back: it is missing again', async () => {
    await page.keyboard.press('Control+d');
    await page.getByRole('button', { name: account.name }).first().click();
    await page.keyboard.press('F7');
    await expect(page.getByRole('dialog').getByText(account.revoked)).toBeVisible();
    await page.keyboard.press('1');
    await expect.poll(() => latest(page)).toEqual({ account: 'revoked', health: 'given' });
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Alt+4');
    await expect(rowOf(page, account.name)).toContainText(zh.consent_revoked);
    await page.keyboard.press('F9');
    await expect(lacks(page, account.name)).toBeVisible();
  });

  await test.step('and given again it is accepted', async () => {
    await page.keyboard.press('F6');
    await expect(heading(account.question)).toBeVisible();
    await resident.getByRole('button', { name: zh.agree, exact: true }).click();
    await sign(resident);
    // What was only said waits for the signature.
    await expect(rowOf(page, account.name)).toContainText(new RegExp(`${zh.consent_given}$`));
    await page.keyboard.press('F9');
    await expect(page.getByRole('heading', { name: accepted })).toBeVisible();
  });
  expect(station.complaints()).toEqual([]);
});

test('an agent cannot agree for her: the form comes back from home, signed', async ({
  staffed,
}) => {
  const station = await staffed.start();
  const { page, openDay } = await counterOf(station);
  await openDay();
  await desk.register(page, her);
  await fillRelief(page, '1');
  await pay(page, '2');
  await expect(fieldOf(page, pack, 'pay')).toHaveValue('goods');

  await test.step('what was asked of her waits for nobody once somebody else acts', async () => {
    const resident = await openWindow(station, 'counter', 'resident');
    const question = resident.getByRole('heading', { name: health.question });
    const aloud = page.getByRole('button', { name: zh.saidAgree });
    await desk.present(page);
    await confirmAll(resident, undefined, question);
    await expect(aloud).toBeVisible();
    await page.keyboard.press('Alt+1');
    await fill(page, pack, { handled_by: '2' });
    await page.keyboard.press('Alt+4');
    await expect(rowOf(page, health.name)).toContainText(zh.caseConsentWaitsPaper);
    await expect(aloud).toHaveCount(0);
    await expect(question).toHaveCount(0);
  });
  await expect(page.getByText(zh.caseConsentAgent)).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('F9');
  const missing = page.getByText(say(zh.missingConsentAgent, { names: health.name }));
  await expect(missing).toBeVisible();
  await page.keyboard.press('Alt+4');
  await page.getByRole('button', { name: zh.caseConsentPaper }).click();
  await expect(rowOf(page, health.name)).toContainText('✓');
  await expect(missing).toHaveCount(0);
  const given = (await consentsOf(page)).find(({ state }) => state === 'given');
  expect(given).toMatchObject({
    ...{ purpose: 'health', state: 'given', readBy: 'agent' },
    signature: { onPaper: true },
  });
  expect(station.complaints()).toEqual([]);
});
