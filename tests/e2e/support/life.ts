// What happened in a life, told at the counter: the panel of the person and the list behind Ctrl J.
import type { Locator, Page } from '@playwright/test';
import zh from '../../../resources/locales/zh-CN/counter.json';
import people from '../../../resources/locales/zh-CN/people.json';
import zhVisits from '../../../resources/locales/zh-CN/visits.json';
import { fillByKeyboard } from './keyboard-form';
import { say } from './say';
import { expect } from './station';

export const panelOf = (page: Page): Locator =>
  page.getByRole('complementary', { name: zh.person });

export async function life(page: Page, name: string, choice: string): Promise<void> {
  await page.keyboard.press('Control+j');
  const menu = page.getByRole('dialog', { name: say(people.menuTitle, { name }) });
  await menu.getByRole('button', { name: choice }).press('Enter');
}

/** A visit from that list, sent off and recorded. @param answers what is typed, by the field's name */
export async function bookVisitFor(
  page: Page,
  name: string,
  answers: Readonly<Record<string, string>>,
): Promise<void> {
  await life(page, name, people.menu_visit);
  const dialog = page.getByRole('dialog', { name: zh.bookVisit });
  await expect(dialog.getByRole('combobox', { name: zhVisits.purpose })).toBeFocused();
  await expect(dialog.getByRole('checkbox').first()).toBeVisible();
  await fillByKeyboard(page, answers);
  await page.keyboard.press('F9');
  await expect(dialog).toBeHidden();
}
