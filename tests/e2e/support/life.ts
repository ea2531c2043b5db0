// What happened in a life, told at the counter: the panel of the person and the list behind Ctrl J.
import type { Locator, Page } from '@playwright/test';
import zh from '../../../resources/locales/zh-CN/counter.json';
import people from '../../../resources/locales/zh-CN/people.json';
import { say } from './say';

export const panelOf = (page: Page): Locator =>
  page.getByRole('complementary', { name: zh.person });

export async function life(page: Page, name: string, choice: string): Promise<void> {
  await page.keyboard.press('Control+j');
  const menu = page.getByRole('dialog', { name: say(people.menuTitle, { name }) });
  await menu.getByRole('button', { name: choice }).press('Enter');
}
