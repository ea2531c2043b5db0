// Fills a form as a clerk does who never touches the mouse: answer, Enter, next field. Also the proof that this works.
import type { Page } from '@playwright/test';
import { expect } from './station';

/**
 * From the field that has the focus to the last one of the form. `answers`: keys to type, by the field's name; fields that
 * are not named are left as they are. Fails when a named field was never reached.
 */
export async function fillByKeyboard(
  page: Page,
  answers: Readonly<Record<string, string>>,
): Promise<void> {
  const reached: string[] = [];
  let field = await fieldInFocus(page);
  while (field !== null && reached.length < 60) {
    reached.push(field.name);
    const keys = answers[field.name];
    if (keys !== undefined && field.kind !== 'text') {
      if (reached.indexOf(field.name) === reached.length - 1) await page.keyboard.press(keys);
    } else if (keys !== undefined) {
      await page.keyboard.press('Control+a');
      await page.keyboard.insertText(keys);
    }
    // A form grows while it is filled: what was the last field need not be it any more.
    const { isLast = true } = (await fieldInFocus(page)) ?? {};
    await page.keyboard.press('Enter');
    if (isLast) break;
    const before = field.id;
    await expect.poll(async () => (await fieldInFocus(page))?.id).not.toBe(before);
    field = await fieldInFocus(page);
  }
  expect(reached).toEqual(expect.arrayContaining(Object.keys(answers)));
}

type FieldInFocus = {
  /** Its place in the form and its name: forms grow while they are filled. */
  readonly id: string;
  readonly name: string;
  readonly kind: 'text' | 'choice' | 'boxes';
  readonly isLast: boolean;
};

/** Null when no field of a form has the focus. */
function fieldInFocus(page: Page): Promise<FieldInFocus | null> {
  return page.evaluate(() => {
    const field = document.activeElement;
    const isField =
      field instanceof HTMLInputElement ||
      field instanceof HTMLSelectElement ||
      field instanceof HTMLTextAreaElement;
    const form = field?.closest('[data-form]');
    if (!isField || !form) return null;
    const legend = field.closest('fieldset')?.querySelector('legend')?.textContent;
    const label = field.labels?.[0]?.textContent.replace(/ ＊$/, '') ?? '';
    const name = legend ?? label;
    const fields = [...form.querySelectorAll('input, select, textarea')];
    const place = fields.indexOf(field);
    const isBox = field instanceof HTMLInputElement && field.type === 'checkbox';
    const kind = isBox ? 'boxes' : field instanceof HTMLSelectElement ? 'choice' : 'text';
    return { id: `${place}:${name}`, name, kind, isLast: place === fields.length - 1 };
  });
}
