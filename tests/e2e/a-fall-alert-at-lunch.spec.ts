// A fall alert at lunch: a clock in every window until somebody has met her. A colleague who takes it for a false alarm is
// refused, a neighbour opens with the key that she agreed to, and it is closed as what it was.
import type { Page } from '@playwright/test';
import zh from '../../resources/locales/zh-CN/alarms.json';
import zhAuthority from '../../resources/locales/zh-CN/authority.json';
import zhCounter from '../../resources/locales/zh-CN/counter.json';
import zhLife from '../../resources/locales/zh-CN/life.json';
import zhResident from '../../resources/locales/zh-CN/resident.json';
import zhSchedule from '../../resources/locales/zh-CN/schedule.json';
import alarmConsent from '../../resources/consents/alarm.json';
import rules from '../../resources/visits/roster.json';
import { samplePerson } from '../support/sample-person';
import * as desk from './support/case-desk';
import { fillByKeyboard } from './support/keyboard-form';
import { goTo } from './support/office';
import { openCounter } from './support/open-counter';
import { drawSignature } from './support/resident-screen';
import { say } from './support/say';
import { withoutPrinters } from './support/sheets';
import { openAndSignIn, openWindow } from './support/sign-in';
import { accessibilityFaults, expect, test, type RunningStation } from './support/station';

const her = samplePerson();
const neighbour = '何秀英';
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

/** A neighbour with a key stands on her card, and she agrees on her own screen that it may be used. */
async function agreesToTheKey(station: RunningStation, counter: Page): Promise<void> {
  await counter.keyboard.press('Control+e');
  const title = counter.getByRole('heading', {
    name: say(zhCounter.correctTitle, { name: her.name }),
  });
  await expect(title).toBeVisible();
  await counter
    .getByRole('textbox', { name: say(zhCounter.contactName, { n: 1 }), exact: false })
    .focus();
  await fillByKeyboard(counter, {
    [say(zhCounter.contactName, { n: 1 })]: neighbour,
    [say(zhCounter.contactRelation, { n: 1 })]: '9',
    [say(zhCounter.contactPhone, { n: 1 })]: '19900000145',
    [zh.hasKey]: '1',
  });
  await counter.keyboard.press('F9');
  await expect(title).toBeHidden();
  await expect(counter.getByText(zh.hasKeyMark, { exact: false })).toBeVisible();
  const resident = await openWindow(station, 'counter', 'resident');
  await counter.keyboard.press('Control+d');
  await counter.keyboard.press('F7');
  const dialog = counter.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: alarmConsent.name }).check();
  await counter.keyboard.press('F9');
  await expect(dialog).toBeHidden();
  await resident.getByRole('button', { name: zhAuthority.agree, exact: true }).click();
  await expect(
    resident.getByRole('heading', {
      name: say(zhAuthority.signConsents, { names: alarmConsent.name }),
    }),
  ).toBeVisible();
  await drawSignature(resident);
  await resident.getByRole('button', { name: zhResident.signDone }).click();
  await expect(resident.getByRole('heading', { name: zhAuthority.agreedAll })).toBeVisible();
}

test('a fall alert is closed only when somebody has met her', async ({ launchStation }) => {
  test.setTimeout(300_000);
  const station = await launchStation(withoutPrinters);
  const { page: counter } = await openCounter(station);
  await desk.register(counter, her);
  await agreesToTheKey(station, counter);
  const visits = await openAndSignIn(station, 'visits');

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

  await test.step('whoever ends the day is told of it first', async () => {
    await desk.findAndOpen(counter, zhCounter.command_closeDay, zhCounter.command_closeDay);
    const closing = counter.getByRole('dialog', { name: zhCounter.closeDayTitle });
    await expect(closing.getByRole('button', { name: zhLife.day_alarms })).toBeVisible();
    expect(await accessibilityFaults(counter)).toEqual([]);
    await counter.keyboard.press('Control+1');
    await expect(closing).toBeHidden();
    await expect(dialogOf(counter)).toBeVisible();
    await counter.keyboard.press('Escape');
    await expect(dialogOf(counter)).toBeHidden();
  });

  await test.step('the door is stuck, the neighbour opens as she agreed, and somebody is sent', async () => {
    await took(visits, 'send', '网格员小周', '马上过去');
    await took(visits, 'family', '儿子（国外）', '没打通');
    const dialog = dialogOf(visits);
    await visits.keyboard.press('F6');
    await dialog.getByRole('textbox', { name: zh.arriveWho }).fill('网格员小周');
    await dialog.getByRole('textbox', { name: zh.arriveOutcome }).fill('门卡住了，里面有声音');
    await visits.keyboard.press('F9');
    await expect(dialog.getByText('门卡住了，里面有声音')).toBeVisible();
    await expect(dialog.getByText(say(zh.holder, { name: neighbour }))).toBeVisible();
    await took(visits, 'key', neighbour, '开了门');
    await visits.keyboard.press('F3');
    const sending = visits.getByRole('dialog', { name: say(zh.sendTitle, { name: her.name }) });
    await sending.getByRole('checkbox').first().check();
    await visits.keyboard.press('F9');
    const planning = visits.getByRole('dialog', { name: zhSchedule.replanTitle });
    await expect(planning).toBeVisible();
    await visits.keyboard.press('Escape');
    await expect(planning).toBeHidden();
    await line(visits).getByRole('button', { name: zh.open }).click();
    await expect(dialog.getByText(zh.didVisit)).toBeVisible();
  });

  await test.step('she is helped up, the family knows, and the clock stops everywhere', async () => {
    const dialog = dialogOf(visits);
    await visits.keyboard.press('F7');
    await dialog.getByRole('textbox', { name: zh.meetBy }).fill('网格员小周');
    await dialog.getByRole('textbox', { name: zh.meetOutcome }).fill('坐在地上，扶起来了');
    await visits.keyboard.press('F9');
    await expect(line(counter)).toContainText('坐在地上，扶起来了');
    await took(visits, 'family', '儿子（国外）', '打通了');
    await closeAs(visits, 'helped_up', '没有受伤，儿子知道了');
    await expect(dialog).toBeHidden();
    await expect(line(visits)).toHaveCount(0);
    await expect(line(counter)).toHaveCount(0);
  });

  await test.step('the office reads afterwards who did what, when, and how it ended', async () => {
    const office = await openAndSignIn(station, 'office');
    await goTo(office, 'alarms');
    const row = office.getByRole('option', { name: title });
    await expect(row).toContainText(zh.ending_helped_up);
    await expect(row).toContainText(say(zh.registerBy, { by: '卢静' }));
    const course = office.getByRole('list', { name: zh.course });
    for (const words of ['没打通', '门卡住了，里面有声音', '扶起来了', '没有受伤，儿子知道了'])
      await expect(course).toContainText(words);
    expect(await accessibilityFaults(office)).toEqual([]);
  });
  expect(station.complaints()).toEqual([]);
});
