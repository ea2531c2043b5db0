// What people and readers get wrong: nothing is stored, nothing breaks, and a sentence says what to do.
import type { Page } from '@playwright/test';
import zhCommon from '../../resources/locales/zh-CN/common.json';
import zhCounter from '../../resources/locales/zh-CN/counter.json';
import zhKiosk from '../../resources/locales/zh-CN/kiosk.json';
import zh from '../../resources/locales/zh-CN/refusals.json';
import { findAndOpen } from './support/case-desk';
import { counterOf } from './support/counter';
import { pressDoor } from './support/kiosk';
import { say, saying } from './support/say';
import { openWindow, passphrase } from './support/sign-in';
import { expect, test } from './support/staffed';
import { storeOf } from './support/store-of';

test('wrong passphrases: a sentence, then a wait that the right one does not shorten', async ({
  staffed,
}) => {
  const page = await (await staffed.start()).page('counter');
  const field = page.getByLabel(zhCommon.passphrase);
  const waits = page.getByText(saying(zh.passphraseWait));
  const press = (until: () => Promise<void>) =>
    expect(async () => {
      await page.keyboard.press('Enter');
      await until();
    }).toPass({ timeout: 20_000 });
  await field.fill('春江水暖鸭先知 2025');
  await page.keyboard.press('Enter');
  await expect(page.getByText(zh.passphraseWrong)).toBeVisible();
  await press(() => expect(waits).toBeVisible({ timeout: 1000 }));
  await field.fill(passphrase);
  const since = Date.now();
  await page.keyboard.press('Enter');
  await expect(waits).toBeVisible();
  await press(() => expect(field).toBeHidden({ timeout: 1000 }));
  expect(Date.now() - since).toBeGreaterThan(2000);
});

test('an identity number that cannot be one, at the ticket desk: said, and never in the way', async ({
  staffed,
}) => {
  const station = await staffed.start();
  const counter = await counterOf(station);
  await counter.openDay();
  const kiosk = await openWindow(station, 'counter', 'kiosk');
  await kiosk.getByRole('button', { name: zhKiosk.typeId }).click();
  await kiosk.keyboard.type('99010119380412', { delay: 200 });
  await kiosk.getByRole('button', { name: zhKiosk.idDone }).click();
  await expect(kiosk.getByRole('alert')).toHaveText(say(zhKiosk.idShort, { count: 4 }));
  await kiosk.keyboard.type('0021', { delay: 200 });
  await kiosk.getByRole('button', { name: zhKiosk.idDone }).click();
  await expect(kiosk.getByRole('alert')).toHaveText(zhKiosk.idWrong);
  // A reader that garbles the card says the same.
  await kiosk.keyboard.type('990101193804120021');
  await kiosk.keyboard.press('Enter');
  await expect(kiosk.getByRole('alert')).toHaveText(zhKiosk.idWrong);
  await kiosk.getByRole('button', { name: zhKiosk.idSkip }).click();
  expect(await pressDoor(kiosk, '看病报销')).toBe('B001');
});

test('registration: long, broken and impossible answers stay out of the store', async ({
  staffed,
}) => {
  const { page } = await counterOf(await staffed.start());
  await findAndOpen(page, zhCounter.command_find, zhCounter.command_find);
  await page.keyboard.press('F3');
  await expect(page.getByRole('heading', { name: zhCounter.registerTitle })).toBeVisible();
  const wrong: readonly (readonly [label: string, typed: string, sentence: string])[] = [
    [zhCounter.card_name, '王'.repeat(300), say(zh.nameTooLong, { has: 300, most: 50 })],
    // What would cut paper or open a drawer if it ever reached a printer.
    [zhCounter.card_name, '王\u001Bp0桂兰', zh.brokenCharacter],
    [zhCounter.card_name, '王\u001DV0桂兰', zh.brokenCharacter],
    [zhCounter.card_name, '王\uE000兰', say(zh.namePrivate, { codePoint: 'U+E000' })],
    [zhCounter.card_certNo, '990101193804120021', zh.idCheck],
    [zhCounter.card_certNo, '99010119380231002X', say(zh.idDate, { date: '19380231' })],
    [zhCounter.card_certNo, '990101380412002', zh.idOld15],
    [zhCounter.phone, '1990000014', say(zh.phoneMobile, { has: 10 })],
    [zhCounter.card_address, '梧桐里\u0007', zh.brokenCharacter],
  ];
  for (const [label, typed, sentence] of wrong) {
    await answer(page, label, typed);
    await expect(page.getByRole('alert').filter({ hasText: sentence })).toBeVisible();
  }
  await page.keyboard.press('F9');
  await expect(page.getByText(saying(zh.personProblems))).toBeVisible();
  expect((await storeOf(page))['residents']).toEqual([]);
  // Put right, the same card goes in.
  await answer(page, zhCounter.card_name, '王桂兰');
  // As it is pasted from somewhere: in groups, with a small x.
  await answer(page, zhCounter.card_certNo, ' 990101 19380412 002x ');
  await answer(page, zhCounter.phone, '19900000142');
  await answer(page, zhCounter.card_address, '梧桐里5号楼302');
  await page.keyboard.press('F9');
  await expect(
    page.getByRole('heading', { name: say(zhCounter.whatFor, { name: '王桂兰' }) }),
  ).toBeVisible();
  const [kept, ...others] = (await storeOf(page))['residents'] ?? [];
  expect(others).toEqual([]);
  expect(kept?.['sealed']).toMatchObject({ person: { certNo: '99010119380412002X' } });
});

async function answer(page: Page, label: string, typed: string): Promise<void> {
  const field = page.getByRole('textbox', { name: label });
  await field.fill(typed);
  await field.blur();
}
