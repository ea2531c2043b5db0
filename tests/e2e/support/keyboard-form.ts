// Fills a form as a clerk does who never touches the mouse: answer, Enter, next field. Also the proof that this works.
import type { Page } from '@playwright/test';
import { expect } from './station';

/**
 * From the field that has the focus to the last one of the form. `answers`: keys to type, by the field's name; fields that
 * are not named are left as they are. Fails when a named field was never reached, or the keyboard is nowhere.
 */
export async function fillByKeyboard(
  page: Page,
  answers: Readonly<Record<string, string>>,
): Promise<void> {
  const reached: string[] = [];
  for (let at = 0; at < 60; at++) {
    const { id, name, kind } = await fieldAfter(page, null);
    reached.push(name);
    const keys = answers[name];
    if (keys !== undefined && kind !== 'text') {
      if (reached.indexOf(name) === reached.length - 1) await page.keyboard.press(keys);
    } else if (keys !== undefined) {
      await page.keyboard.press('Control+a');
      await page.keyboard.insertText(keys);
    }
    // A form grows while it is filled: what was the last field need not be it any more.
    const { isLast } = await fieldAfter(page, null);
    await page.keyboard.press('Enter');
    if (isLast) break;
    await fieldAfter(page, id);
  }
  expect(reached).toEqual(expect.arrayContaining(Object.keys(answers)));
}

type FieldInFocus = {
  /** Its place in the form and its name: forms grow while they are filled. */
  readonly id: string;
  readonly name: string;
  readonly kind: 'text' | 'choice' | 'boxes' | 'stop';
  readonly isLast: boolean;
};

/** The field that has the keyboard, once that is another one than `before`. */
async function fieldAfter(page: Page, before: string | null): Promise<FieldInFocus> {
  const seen: FieldInFocus[] = [];
  const look = async (): Promise<string | null> => {
    const field = await fieldInFocus(page);
    if (field !== null && field.id !== before) seen.push(field);
    return seen.at(-1)?.id ?? null;
  };
  await expect.poll(look, { message: 'a field has the keyboard', timeout: 15_000 }).not.toBeNull();
  const field = seen.at(-1);
  if (field === undefined) throw new Error('no field has the keyboard');
  return field;
}

/** Null when no field of a form has the focus. */
function fieldInFocus(page: Page): Promise<FieldInFocus | null> {
  return page.evaluate(() => {
    // As the form itself goes from one to the next.
    const stops = 'input, select, textarea, [data-stop]';
    const field = document.activeElement;
    const form = field?.closest('[data-form]');
    if (!(field instanceof HTMLElement) || !form || !field.matches(stops)) return null;
    const labels = 'labels' in field ? (field.labels as NodeListOf<HTMLLabelElement> | null) : null;
    const legend = field.closest('fieldset')?.querySelector('legend')?.textContent;
    const group = field.closest('[role=group]')?.getAttribute('aria-label');
    const isStop = field.hasAttribute('data-stop');
    const own = isStop ? group : labels?.[0]?.textContent;
    const name = legend ?? own?.replace(/ ＊$/, '') ?? '';
    const fields = [...form.querySelectorAll<HTMLElement>(stops)].filter(
      (one) => !one.hidden && !one.hasAttribute('disabled'),
    );
    const place = fields.indexOf(field);
    const isBox = field instanceof HTMLInputElement && field.type === 'checkbox';
    const kind = isBox ? 'boxes' : field instanceof HTMLSelectElement ? 'choice' : 'text';
    return {
      ...{ id: `${place}:${name}`, name, kind: isStop ? 'stop' : kind },
      isLast: place === fields.length - 1,
    };
  });
}
