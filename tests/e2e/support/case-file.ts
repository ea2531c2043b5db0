// The file of a case after acceptance, with the keyboard: what can be recorded of it, and what was to be thought of.
import type { Locator, Page } from '@playwright/test';
import zhLife from '../../../resources/locales/zh-CN/life.json';
import zhRemind from '../../../resources/locales/zh-CN/remind.json';
import { expect } from './station';

/** Opens the list of what can be recorded, and takes the one at this figure. */
export async function beginRecord(page: Page, figure: string, title: string): Promise<Locator> {
  await page.keyboard.press('F4');
  await expect(page.getByRole('dialog', { name: zhLife.recordTitle })).toBeVisible();
  await page.keyboard.press(figure);
  const dialog = page.getByRole('dialog', { name: title });
  await expect(dialog).toBeVisible();
  return dialog;
}

export async function send(page: Page, dialog: Locator): Promise<void> {
  await page.keyboard.press('F9');
  await expect(dialog).toBeHidden();
}

/** Records what stands at this figure at once, its first field answered with `keys`. */
export async function record(page: Page, figure: string, title: string, keys = ''): Promise<void> {
  const dialog = await beginRecord(page, figure, title);
  await expect(dialog.getByRole('combobox').first()).toBeFocused();
  await page.keyboard.type(keys);
  await send(page, dialog);
}

/** The next step of the pack. */
export const reach = (page: Page): Promise<void> => record(page, '1', zhLife.do_step);

/** What the reminder that stands on the file wants was done, in these words. */
export async function note(page: Page, says: string, words: string): Promise<void> {
  const standing = page.getByRole('status').filter({ hasText: says });
  await expect(standing).toBeVisible();
  await page.keyboard.press('F3');
  const dialog = page.getByRole('dialog', { name: zhRemind.title });
  await expect(dialog).toContainText(says);
  await dialog.getByRole('textbox', { name: zhRemind.note }).fill(words);
  await page.keyboard.press('F9');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('region', { name: zhLife.file })).toContainText(words);
}
