// What does not go straight on at the counter: somebody without a card is found out, a card was wrong, a resident changes their
// mind, a window is locked in the middle. Each is a record, and the clerk finds everything again where it was.
import type { Page } from '@playwright/test';
import zhCommon from '../../resources/locales/zh-CN/common.json';
import zh from '../../resources/locales/zh-CN/counter.json';
import zhRefusals from '../../resources/locales/zh-CN/refusals.json';
import written from '../../resources/matters/elder-allowance-2.json';
import { samplePerson } from '../support/sample-person';
import { whole } from './support/any-matter';
import * as desk from './support/case-desk';
import { counterOf } from './support/counter';
import { fillByKeyboard } from './support/keyboard-form';
import { confirmAll, sign } from './support/resident-screen';
import { say, saying } from './support/say';
import { openWindow, passphrase } from './support/sign-in';
import { expect, test } from './support/staffed';
import { accessibilityFaults } from './support/station';
import { eventsIn, storeOf, ticketsIn } from './support/store-of';

const pack = whole(written);
const her = samplePerson();
const asked = say(zh.whatFor, { name: her.name });

async function lookAt(page: Page): Promise<void> {
  expect(await accessibilityFaults(page)).toEqual([]);
}

/** A window that was loaded anew, or locked, and its clerk is back. */
async function comeBack(page: Page): Promise<void> {
  const field = page.getByLabel(zhCommon.passphrase);
  await field.fill(passphrase);
  await page.keyboard.press('Enter');
  await expect(field).toBeHidden({ timeout: 30_000 });
}

test('what goes wrong at the counter is put right there, and nothing is lost on the way', async ({
  staffed,
}) => {
  test.setTimeout(180_000);
  const station = await staffed.start();
  const counter = await counterOf(station);
  const { page } = counter;
  const resident = await openWindow(station, 'counter', 'resident');
  await counter.openDay();
  const panel = page.getByRole('complementary', { name: zh.person });

  await test.step('keys pressed ahead wait for their screen', async () => {
    await counter.take();
    await page.keyboard.press('F2');
    await page.keyboard.press('F6');
    await page.keyboard.press('F3');
    await expect(page.getByRole('heading', { name: zh.registerTitle })).toBeVisible();
  });

  await test.step('she is registered with somebody to ring, and the number is hers', async () => {
    await fillByKeyboard(page, {
      [zh.card_name]: her.name,
      [zh.card_certNo]: her.certNo,
      [zh.card_hukou]: her.hukou,
      [zh.card_address]: her.address,
      [zh.phone]: her.phone,
      [say(zh.contactName, { n: 1 })]: '王小明',
      [say(zh.contactRelation, { n: 1 })]: '2',
      [say(zh.contactPhone, { n: 1 })]: '19900000143',
    });
    await lookAt(page);
    await page.keyboard.press('F9');
    await expect(page.getByRole('heading', { name: asked })).toBeVisible();
    await expect(panel).toContainText('王小明（儿子）199 0000 0143');
    await expect.poll(async () => ticketsIn(await storeOf(page))[0]?.maskedName).toBe('王＊＊');
  });

  await test.step('the page is loaded anew: she is still the one at the window', async () => {
    await page.reload();
    await comeBack(page);
    await expect(page.getByRole('heading', { name: asked })).toBeVisible();
  });

  await test.step('her card is put right, and it is seen what was changed', async () => {
    await page.keyboard.press('Control+e');
    const title = page.getByRole('heading', { name: say(zh.correctTitle, { name: her.name }) });
    await expect(title).toBeVisible();
    await fillByKeyboard(page, { [zh.card_name]: '王桂岚', [zh.phone]: '19900000150' });
    await page.keyboard.press('F9');
    await expect(page.getByText(zhRefusals.evidenceNeeded)).toBeVisible();
    await lookAt(page);
    await page.getByRole('textbox', { name: zh.evidence }).fill('看了户口簿');
    await page.keyboard.press('F9');
    await expect(
      page.getByRole('heading', { name: say(zh.whatFor, { name: '王桂岚' }) }),
    ).toBeVisible();
    await expect(panel).toContainText('199 0000 0150');
    await page.keyboard.press('Control+e');
    const changed = { field: zh.card_name, from: her.name, to: '王桂岚' };
    await expect(page.getByText(say(zh.wasChanged, changed))).toBeVisible();
    await expect(page.getByText(say(zh.wasBecause, { evidence: '看了户口簿' }))).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('a card corrected while her form is open: the form shows both, and takes the new one', async () => {
    await desk.openAllowance(page);
    await page.keyboard.press('Control+e');
    await page.getByRole('textbox', { name: zh.phone }).first().focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText('19900000151');
    await page.getByRole('textbox', { name: zh.evidence }).fill('她报的新号');
    await page.keyboard.press('F9');
    await expect(page.getByRole('heading', { name: pack.name })).toBeVisible();
    const label = pack.fields.find(({ key }) => key === 'phone')?.label ?? '';
    const question = page.getByText(say(zh.registerDiffers, { name: label }));
    // The form goes to its first empty field; the question stays where it is seen.
    await page.keyboard.press('Alt+2');
    await expect(page.locator('[data-form] :focus')).toBeVisible();
    await expect(question).toBeInViewport();
    await lookAt(page);
    await page.keyboard.press('Control+2');
    await expect(question).toBeHidden();
    await page.keyboard.press('Alt+2');
    await expect(page.getByRole('textbox', { name: label }).first()).toHaveValue('199 0000 0151');
  });

  await test.step('she takes a case back, with her reason', async () => {
    await page.keyboard.press('F3');
    await lookAt(page);
    await page.keyboard.press('1');
    await expect(page.getByText(say(zh.withdrawnLine, { reason: zh.withdrawMind }))).toBeVisible();
    await lookAt(page);
    await page.keyboard.press('Escape');
  });

  await test.step('she decides to apply after all, and it is accepted', async () => {
    await desk.openAllowance(page);
    await desk.askAndIdentify(page);
    await desk.fillForm(page);
    await desk.markPapers(page, ['1', '2', '2', '3']);
    await desk.present(page);
    await confirmAll(resident, () => Promise.resolve());
    await sign(resident);
    await expect(page.getByRole('img', { name: zh.signature })).toBeVisible();
    await desk.accept(page);
  });

  const accepted = page.getByRole('heading', { name: `${pack.name} · 已受理` });
  await test.step('after a lock her receipt is still there', async () => {
    await page.keyboard.press('F12');
    await comeBack(page);
    await expect(accepted).toBeVisible();
    await page.keyboard.press('F10');
    await expect(page.getByText(zh.idle)).toBeVisible();
  });

  await test.step('and later it is found among what was done today', async () => {
    await expect(page.getByRole('heading', { name: zh.doneToday })).toBeVisible();
    await lookAt(page);
    await page.getByRole('button', { name: saying('王桂岚 · {{matter}}已受理') }).click();
    await expect(accepted).toBeVisible();
  });

  const identified = eventsIn(await storeOf(page)).filter(
    ({ kind }) => kind === 'ticket.identified',
  );
  expect(identified).toHaveLength(1);
  expect(station.complaints()).toEqual([]);
});
