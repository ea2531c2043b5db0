// A case that the resident handed in herself: later her nephew comes. He is named on the screen by her
// authorisation, signs for the original that lies here, and takes the result home; all of it in his own name.
import type { Page } from '@playwright/test';
import type { Case } from '../../core/case/case';
import zhAuthority from '../../resources/locales/zh-CN/authority.json';
import zh from '../../resources/locales/zh-CN/counter.json';
import zhLater from '../../resources/locales/zh-CN/later.json';
import zhLife from '../../resources/locales/zh-CN/life.json';
import zhPapers from '../../resources/locales/zh-CN/papers.json';
import zhResident from '../../resources/locales/zh-CN/resident.json';
import written from '../../resources/matters/repair.json';
import { samplePerson } from '../support/sample-person';
import { fieldOf, fill, openMatter, whole } from './support/any-matter';
import { authorise } from './support/authorise';
import * as desk from './support/case-desk';
import { record } from './support/case-file';
import { counterOf } from './support/counter';
import { confirmAll, drawSignature, sign } from './support/resident-screen';
import { say } from './support/say';
import { openWindow } from './support/sign-in';
import { expect, test } from './support/staffed';
import { accessibilityFaults } from './support/station';
import { storeOf } from './support/store-of';

const her = samplePerson();
const pack = whole(written);
const nephew = { name: '王建国', certNo: '99010119680520005X', phone: '19900000002' };

const theCase = async (page: Page): Promise<Case> =>
  (await storeOf(page))['cases']?.[0]?.['sealed'] as Case;

test('named after acceptance, he signs for her original and takes the result home', async ({
  staffed,
}) => {
  test.setTimeout(240_000);
  const station = await staffed.start();
  const { page, openDay } = await counterOf(station);
  await openDay();
  await desk.register(page, her);
  const resident = await openWindow(station, 'counter', 'resident');
  const dialog = page.getByRole('dialog');
  const file = page.getByRole('region', { name: zhLife.file });
  const accepted = page.getByRole('heading', { name: `${pack.name} · 已受理` });

  await test.step('she hands it in herself, and leaves her card', async () => {
    await openMatter(page, pack, 'wybx');
    await expect(page.getByRole('combobox', { name: zh.documentSeen })).toBeFocused();
    await page.keyboard.press('1');
    await fill(page, pack, { kind: '1', handled_by: '1' });
    await page.keyboard.press('Alt+2');
    await fill(page, pack, { indoor: '1', urgent: '2', detail: '厨房水管漏水' });
    await fill(page, pack, { when_ok: '明天上午', fee_said: '1' });
    await expect(fieldOf(page, pack, 'fee_said')).not.toHaveValue('');
    await page.keyboard.press('Alt+3');
    await expect(page.getByText(zh.papersHow)).toBeVisible();
    const card = page.locator('fieldset:focus-within').getByRole('radio');
    await page.keyboard.press('3');
    await expect(card.nth(2)).toBeChecked();
    await desk.present(page);
    await confirmAll(resident);
    await sign(resident);
    await expect(page.getByRole('img', { name: zh.signature })).toBeVisible();
    await page.keyboard.press('F9');
    await expect(accepted).toBeVisible();
  });

  await test.step('he comes with her paper, and is named for what is left to do', async () => {
    await authorise(page, {
      ...{ by: her.name, agent: nephew, matter: pack.name, powers: '45' },
    });
    await expect(accepted).toBeVisible();
    await page.keyboard.press('F4');
    await expect(file).toBeVisible();
    await page.keyboard.press('F4');
    await page.keyboard.press('a');
    const naming = page.getByRole('dialog', { name: zhLater.nameAgent });
    await expect(naming.getByRole('combobox')).toBeFocused();
    await page.keyboard.press('1');
    await expect(naming.getByRole('status')).toContainText(zhAuthority.power_collect);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('F9');
    await expect(naming).toBeHidden();
    expect((await theCase(page)).agent?.name).toBe(nephew.name);
  });

  await test.step('he signs for her card in his own name', async () => {
    await page.keyboard.press('Escape');
    await expect(file).toHaveCount(0);
    await page.keyboard.press('Control+o');
    await expect(page.getByRole('dialog', { name: zhPapers.returnTitle })).toBeVisible();
    await expect(
      dialog.getByRole('button', { name: say(zhPapers.returnToAgent, { name: nephew.name }) }),
    ).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('4');
    await expect(dialog.getByText(say(zhPapers.returnWaits, { name: nephew.name }))).toBeVisible();
    await drawSignature(resident);
    await resident.getByRole('button', { name: zhResident.signDone }).click();
    await expect(dialog.getByText(zhPapers.returnDone)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    const { papers, returns } = await theCase(page);
    expect(papers['M01']).toMatchObject({ returned: { to: nephew.name, mode: 'screen' } });
    expect(returns?.[0]?.strokes.length).toBeGreaterThan(0);
  });

  await test.step('the result is here, and he takes it home', async () => {
    await page.keyboard.press('F4');
    await expect(file).toBeVisible();
    await record(page, '9', zhLife.do_result, '1');
    await record(page, '9', zhLife.do_deliver, '2');
    await expect(file.getByRole('heading', { name: `${pack.name} · 已送达` })).toBeVisible();
    expect((await theCase(page)).course?.delivery).toMatchObject({ to: nephew.name });
  });
  expect(station.complaints()).toEqual([]);
});
