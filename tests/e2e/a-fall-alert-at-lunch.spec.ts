// A fall alert at lunch: a clock in every window until somebody has met her. A colleague who takes it for a false alarm is
// refused, a neighbour opens with the key that she agreed to, and it is closed as what it was.
import type { Page } from '@playwright/test';
import zh from '../../resources/locales/zh-CN/alarms.json';
import zhPeople from '../../resources/locales/zh-CN/counter.json';
import alarmConsent from '../../resources/consents/alarm.json';
import rules from '../../resources/visits/roster.json';
import { samplePerson } from '../support/sample-person';
import * as desk from './support/case-desk';
import { counterOf } from './support/counter';
import { fillByKeyboard } from './support/keyboard-form';
import { say, saying } from './support/say';
import { expect, test } from './support/staffed';
import { accessibilityFaults } from './support/station';
import { openWindow, signIn } from './support/try-it';

const her = samplePerson();
const title = say(zh.title, { what: zh.what_fall_alert, name: her.name });
const stepName = (key: string): string =>
  rules.escalations.alarm.find((step) => step.key === key)?.name ?? key;

const line = (page: Page) => page.getByRole('region', { name: zh.listTitle });
const dialogOf = (page: Page) => page.getByRole('dialog', { name: title });

/** The next step is proposed; only what came of it is typed. */
async function took(page: Page, key: string, told: string, outcome: string): Promise<void> {
  const dialog = dialogOf(page);
  const course = dialog.getByRole('list', { name: zh.course });
  await dialog.getByRole('combobox', { name: zh.step }).selectOption(key);
  await dialog.getByRole('textbox', { name: zh.told }).fill(told);
  await dialog.getByRole('textbox', { name: zh.outcome }).fill(outcome);
  await page.keyboard.press('F9');
  await expect(course.getByText(`${told} · ${outcome}`)).toBeVisible();
}

async function closeAs(page: Page, ending: string, how: string): Promise<void> {
  const dialog = dialogOf(page);
  await page.keyboard.press('F8');
  await dialog.getByRole('combobox', { name: zh.closeEnding }).selectOption(ending);
  await dialog.getByRole('textbox', { name: zh.closeHow }).fill(how);
  await dialog.getByRole('textbox', { name: zh.closeBy }).fill('卢静');
  await page.keyboard.press('F9');
}

test('a fall alert is closed only when somebody has met her', async ({ staffed }) => {
  test.setTimeout(300_000);
  const station = await staffed.start();
  const { page: counter, openDay } = await counterOf(station);
  await openDay();
  await desk.register(counter, her);
  await openWindow(station, 'counter', 'visits');
  const visits = await signIn(station, 'visits');

  await test.step('raised in the visits window, the clock stands at the counter too', async () => {
    await visits.getByRole('button', { name: zh.raise }).click();
    const raising = visits.getByRole('dialog');
    await raising.getByRole('combobox').fill('wgl');
    await expect(raising.getByRole('option', { selected: true })).toContainText(her.name);
    await visits.keyboard.press('Enter');
    await expect(raising.getByRole('combobox', { name: zh.what })).toBeFocused();
    expect(await accessibilityFaults(visits)).toEqual([]);
    await fillByKeyboard(visits, { [zh.what]: '1', [zh.way]: '1', [zh.note]: '手环报警' });
    await visits.keyboard.press('F9');
    await expect(dialogOf(visits)).toBeVisible();
    await expect(line(counter)).toContainText(her.name);
    await expect(line(counter)).toContainText(stepName('call_elder'));
    await took(visits, 'call_elder', '座机', '没人接');
    expect(await accessibilityFaults(visits)).toEqual([]);
  });

  await test.step('nobody has met her, so a colleague cannot call it a false alarm', async () => {
    await line(counter).getByRole('button', { name: zh.open }).click();
    await closeAs(counter, 'false_alarm', '可能是误碰');
    const refused = say(zh.refuse_nobodyMet, { ending: zh.ending_false_alarm });
    await expect(dialogOf(counter).getByRole('alert')).toContainText(refused);
    await expect(line(visits)).toBeAttached();
    await dialogOf(counter).getByRole('button', { name: zh.back }).click();
    await counter.keyboard.press('Escape');
    await expect(dialogOf(counter)).toBeHidden();
  });

  await test.step('no key without her consent', async () => {
    await took(visits, 'family', '儿子（国外）', '没打通');
    await took(visits, 'send', '网格员小周', '马上过去');
    const dialog = dialogOf(visits);
    await visits.keyboard.press('F6');
    await dialog.getByRole('textbox', { name: zh.arriveWho }).fill('网格员小周');
    await dialog.getByRole('textbox', { name: zh.arriveOutcome }).fill('门卡住了，里面有声音');
    await visits.keyboard.press('F9');
    await expect(dialog.getByText('门卡住了，里面有声音')).toBeVisible();
    await dialog.getByRole('combobox', { name: zh.step }).selectOption('key');
    await dialog.getByRole('textbox', { name: zh.outcome }).fill('开了门');
    await visits.keyboard.press('F9');
    await expect(dialog.getByRole('alert')).toContainText(zh.refuse_key);
    expect(alarmConsent.items).toContain('谁有您家的钥匙');
  });

  await test.step('police are called, she is helped up, and the clock stops', async () => {
    const dialog = dialogOf(visits);
    await took(visits, 'emergency', '110', '民警到场开了门');
    await visits.keyboard.press('F7');
    await dialog.getByRole('textbox', { name: zh.meetBy }).fill('网格员小周');
    await dialog.getByRole('textbox', { name: zh.meetOutcome }).fill('坐在地上，扶起来了');
    await visits.keyboard.press('F9');
    await expect(line(counter)).toContainText('坐在地上，扶起来了');
    await closeAs(visits, 'helped_up', '没有受伤，儿子知道了');
    await expect(dialog).toBeHidden();
    await expect(line(visits)).toHaveCount(0);
    await expect(line(counter)).toHaveCount(0);
  });
  await expect(counter.getByText(saying(zhPeople.whatFor)).first()).toBeVisible();
  expect(station.complaints()).toEqual([]);
});
