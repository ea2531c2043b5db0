// Two counters with no line between them write the same thing differently. Neither value is lost, and a person decides.
import type { Page } from '@playwright/test';
import zh from '../../resources/locales/zh-CN/counter.json';
import pack from '../../resources/matters/elder-allowance-2.json';
import { samplePerson } from '../support/sample-person';
import * as desk from './support/case-desk';
import { say } from './support/say';
import { expect, test } from './support/staffed';
import { accessibilityFaults } from './support/station';
import { twoCounters } from './support/two-counters';

const her = samplePerson();
const asked = say(zh.whatFor, { name: her.name });
const question = say(zh.twoValues, { name: zh.phone });

const phoneIn = (page: Page) => page.getByRole('textbox', { name: zh.phone, exact: false }).first();

/** Another number in the form of the case, and another one on her card. */
async function write(page: Page, inForm: string, onCard: string): Promise<void> {
  await page.keyboard.press('Alt+2');
  await type(page, inForm);
  await page.keyboard.press('Enter');
  await expect(phoneIn(page)).toHaveValue(grouped(inForm));
  await page.keyboard.press('Control+e');
  const title = page.getByRole('heading', { name: say(zh.correctTitle, { name: her.name }) });
  await expect(title).toBeVisible();
  await type(page, onCard);
  await page.keyboard.press('F9');
  await expect(title).toBeHidden();
}

/** A number in groups becomes plain under the cursor, and only then is written over. */
async function type(page: Page, phone: string): Promise<void> {
  await phoneIn(page).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(phone);
}

const grouped = (phone: string): string =>
  `${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}`;

test('both values are shown with who and when, and the one that a person chooses stands everywhere', async ({
  staffed,
}) => {
  test.setTimeout(240_000);
  const { hub, here, there, exchange } = await twoCounters(staffed);
  await desk.register(here, her);
  await desk.openAllowance(here);
  await exchange();
  await desk.findAndOpen(there, 'wgl', her.name);
  await expect(there.getByRole('heading', { name: asked })).toBeVisible();
  // The one with a day is the half-done case; a new one of the same matter is offered from the first moment on.
  await there.getByRole('button', { name: new RegExp(`^${pack.name} \\d+月`) }).click();
  await expect(there.getByRole('navigation', { name: zh.steps })).toBeVisible();

  await hub.kill();
  await write(here, '19900000151', '19900000161');
  await write(there, '19900000152', '19900000162');
  await hub.again();
  await exchange();

  await test.step('the form asks, and takes the one that is right', async () => {
    await expect(here.getByText(question)).toBeVisible({ timeout: 60_000 });
    expect(await accessibilityFaults(here)).toEqual([]);
    await here
      .getByRole('button', { name: new RegExp(`${zh.isRight}.*${grouped('19900000152')}`) })
      .click();
    await expect(here.getByText(question)).toBeHidden();
    await here.keyboard.press('Alt+2');
    await expect(phoneIn(here)).toHaveValue(grouped('19900000152'));
  });

  await test.step('and so does her card', async () => {
    await expect(here.getByText(zh.personDiffers)).toBeVisible();
    await here.keyboard.press('Control+e');
    await expect(here.getByText(question)).toBeVisible();
    await here
      .getByRole('button', { name: new RegExp(`${zh.isRight}.*${grouped('19900000161')}`) })
      .click();
    await expect(here.getByText(question)).toBeHidden();
    await expect(here.getByText(zh.personDiffers)).toBeHidden();
  });

  await exchange();
  await expect(there.getByText(question)).toBeHidden({ timeout: 60_000 });
  await expect(there.getByText(zh.personDiffers)).toBeHidden();
  await there.keyboard.press('Alt+2');
  await expect(phoneIn(there)).toHaveValue(grouped('19900000152'));
  await expect(there.getByRole('complementary', { name: zh.person })).toContainText(
    grouped('19900000161'),
  );
  await hub.remove();
});
