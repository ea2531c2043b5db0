// An alarm as it is taken and ended: told by telephone, somebody met, closed as what it was.
import type { Locator, Page } from '@playwright/test';
import { familyStep } from '../../../core/alarm/alarm';
import zh from '../../../resources/locales/zh-CN/alarms.json';
import { fillByKeyboard } from './keyboard-form';
import { expect } from './station';
import { say } from './say';

export const alarmLine = (page: Page): Locator => page.getByRole('region', { name: zh.listTitle });

/** Of an alarm that is none of the named kinds. */
export const alarmDialog = (page: Page, name: string): Locator =>
  page.getByRole('dialog', { name: say(zh.title, { what: zh.what_other, name }) });

/** Leaves the alarm open on the screen, its clock running. @param typed pinyin */
export async function takeAlarm(
  page: Page,
  { typed, name, note }: { readonly typed: string; readonly name: string; readonly note: string },
): Promise<void> {
  await page.getByRole('button', { name: zh.raise }).click();
  const raising = page.getByRole('dialog');
  await raising.getByRole('combobox').fill(typed);
  await expect(raising.getByRole('option', { selected: true })).toContainText(name);
  await page.keyboard.press('Enter');
  await expect(raising.getByRole('combobox', { name: zh.what })).toBeFocused();
  await fillByKeyboard(page, { [zh.what]: '5', [zh.way]: '2', [zh.note]: note });
  await page.keyboard.press('F9');
  await expect(alarmDialog(page, name)).toBeVisible();
}

/** Nobody ends an alarm before the family was rung. */
async function ringFamily(page: Page, name: string, told: string): Promise<void> {
  const dialog = alarmDialog(page, name);
  await dialog.getByRole('combobox', { name: zh.step }).selectOption(familyStep);
  await dialog.getByRole('textbox', { name: zh.told }).fill(told);
  await dialog.getByRole('textbox', { name: zh.outcome }).fill('知道了');
  await page.keyboard.press('F9');
  await expect(dialog.getByText(`${told} · 知道了`)).toBeVisible();
}

/** Somebody saw the person with their own eyes: what the ending rests on. */
export async function meet(page: Page, name: string, by: string, outcome: string): Promise<void> {
  const dialog = alarmDialog(page, name);
  await page.keyboard.press('F7');
  await dialog.getByRole('textbox', { name: zh.meetBy }).fill(by);
  await dialog.getByRole('textbox', { name: zh.meetOutcome }).fill(outcome);
  await page.keyboard.press('F9');
  await expect(dialog.getByText(outcome).first()).toBeVisible();
}

export async function endAlarm(page: Page, name: string, how: string, by: string): Promise<void> {
  await ringFamily(page, name, `家里人（${by}打的）`);
  const dialog = alarmDialog(page, name);
  await page.keyboard.press('F8');
  await dialog.getByRole('combobox', { name: zh.closeEnding }).selectOption('helped_up');
  await dialog.getByRole('textbox', { name: zh.closeHow }).fill(how);
  await dialog.getByRole('textbox', { name: zh.closeBy }).fill(by);
  await page.keyboard.press('F9');
  await expect(dialog).toBeHidden();
}
