// Somebody at a door offers to get an allowance for money. There is no such visit: the desk warns, writes it down, and it is not
// closed before the police were told.
import zh from '../../resources/locales/zh-CN/alarms.json';
import zhCommon from '../../resources/locales/zh-CN/common.json';
import zhRounds from '../../resources/locales/zh-CN/rounds.json';
import { samplePerson } from '../support/sample-person';
import * as desk from './support/case-desk';
import { counterOf } from './support/counter';
import { say } from './support/say';
import { expect, test } from './support/staffed';
import { accessibilityFaults } from './support/station';

const her = samplePerson();

test('an agent whom nobody sent is written down, and the police are told', async ({ staffed }) => {
  test.setTimeout(180_000);
  const station = await staffed.start();
  const { page, openDay } = await counterOf(station);
  await openDay();
  await desk.register(page, her);
  await page.keyboard.press('Control+k');
  const finder = page.getByRole('dialog', { name: zhCommon.finderTitle });
  await finder.getByRole('combobox').fill(zhRounds.verifyTitle);
  await expect(finder.getByRole('option', { selected: true })).toContainText(zhRounds.verifyTitle);
  await page.keyboard.press('Enter');
  const verify = page.getByRole('dialog', { name: zhRounds.verifyTitle });
  await verify.getByRole('textbox', { name: zhRounds.verifyWord }).fill('恭喜发财');
  await expect(verify.getByRole('alert')).toContainText(zhRounds.verifyNone);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('F9');

  const raising = page.getByRole('dialog');
  await raising.getByRole('combobox').fill('wgl');
  await expect(raising.getByRole('option', { selected: true })).toContainText(her.name);
  await page.keyboard.press('Enter');
  await expect(raising.getByRole('combobox', { name: zh.what })).toHaveValue('fake_agent');
  await raising.getByRole('textbox', { name: zh.note }).fill('说交两百块代办高龄津贴');
  await page.keyboard.press('F9');
  const title = say(zh.title, { what: zh.what_fake_agent, name: her.name });
  const dialog = page.getByRole('dialog', { name: title });
  await expect(dialog).toContainText('说交两百块代办高龄津贴');

  const closing = async (): Promise<void> => {
    await page.keyboard.press('F8');
    await dialog.getByRole('combobox', { name: zh.closeEnding }).selectOption('taken_over');
    await dialog.getByRole('textbox', { name: zh.closeHow }).fill('民警到了，人走了');
    await dialog.getByRole('textbox', { name: zh.closeBy }).fill('卢静');
    await page.keyboard.press('F9');
  };
  await closing();
  await expect(dialog.getByRole('alert')).toContainText(zh.refuse_emergency);
  await dialog.getByRole('button', { name: zh.back }).click();
  for (const step of ['emergency', 'family']) {
    await dialog.getByRole('combobox', { name: zh.step }).selectOption(step);
    await dialog.getByRole('textbox', { name: zh.outcome }).fill(`${step} 知道了`);
    await page.keyboard.press('F9');
    await expect(dialog.getByText(`${step} 知道了`)).toBeVisible();
  }
  await closing();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('region', { name: zh.listTitle })).toHaveCount(0);
  expect(station.complaints()).toEqual([]);
});
