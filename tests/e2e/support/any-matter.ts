// Any matter at the counter: chosen by the initials of what people say for it, filled by the keys of its pack.
import type { Locator, Page } from '@playwright/test';
import zhAuthority from '../../../resources/locales/zh-CN/authority.json';
import zhCounter from '../../../resources/locales/zh-CN/counter.json';
import zhForms from '../../../resources/locales/zh-CN/forms.json';
import agent from '../../../resources/matters/blocks/agent.json';
import bank from '../../../resources/matters/blocks/bank.json';
import contact from '../../../resources/matters/blocks/contact.json';
import defaults from '../../../resources/matters/blocks/defaults.json';
import person from '../../../resources/matters/blocks/person.json';
import { expandPack } from '../../../core/matter/expand-pack';
import type { MatterPack } from '../../../core/matter/definition';
import { readShelf } from '../../../core/matter/shelf';
import type { WrittenPack } from '../../../core/matter/written-pack';
import { expect } from './station';

/** Without the lists of codes: words of fields are looked up here, nothing is answered. */
const { shelf } = readShelf({
  blocks: Object.entries({ agent, bank, contact, defaults, person }).map(([name, json]) => ({
    ...{ file: `${name}.json`, json },
  })),
  lists: [],
});

/** A pack with its blocks put in. */
export const whole = (written: unknown): MatterPack =>
  expandPack(written as WrittenPack, shelf).pack;

/** The words of a field or a column as the clerk reads them. */
function wordsOf(pack: MatterPack, path: string): string {
  const [key, column] = path.split('/');
  const field = pack.fields.find((one) => one.key === key);
  const found = column === undefined ? field : field?.columns?.find((one) => one.key === column);
  if (found === undefined) throw new Error(`no field ${path} in ${pack.key}`);
  return found.label;
}

/** From the question what somebody came for to the first page of a matter. */
export async function openMatter(page: Page, pack: MatterPack, initials: string): Promise<void> {
  await expect(page.getByRole('combobox', { name: zhForms.findMatter })).toBeFocused();
  await page.keyboard.type(initials);
  await expect(page.getByRole('option', { selected: true })).toContainText(pack.name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: pack.name })).toBeVisible();
}

/** The field of the form with these words. */
export const fieldOf = (page: Page, pack: MatterPack, path: string): Locator => {
  const name = new RegExp(`^${wordsOf(pack, path)}( ＊)?$`);
  return page.getByRole('combobox', { name }).or(page.getByRole('textbox', { name }));
};

const isChoice = (field: Locator): Promise<boolean> =>
  field.evaluate((one) => one instanceof HTMLSelectElement);

/** Answers these fields of the page, each on its own: a choice by its figure or letters, words as they are. */
export async function fill(
  page: Page,
  pack: MatterPack,
  answers: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [path, keys] of Object.entries(answers)) {
    const field = fieldOf(page, pack, path);
    await field.focus();
    await expect(field).toBeFocused();
    if (await isChoice(field)) {
      await page.keyboard.type(keys);
      await expect(field).not.toHaveValue('');
    } else {
      await page.keyboard.press('Control+a');
      await page.keyboard.insertText(keys);
    }
    await page.keyboard.press('Enter');
  }
}

/** The second page, once its first empty field has the keyboard. */
export async function turnToForm(page: Page, pack: MatterPack, first: string): Promise<void> {
  await page.keyboard.press('PageDown');
  await expect(fieldOf(page, pack, first)).toBeFocused();
}

/** A new row of the group, its cells one after the other. */
export async function addRow(page: Page, group: Locator, cells: readonly string[]): Promise<void> {
  const rows = group.getByRole('group');
  const before = await rows.count();
  await group.locator('[data-adds] button').focus();
  await page.keyboard.press('Control+Enter');
  await expect(rows).toHaveCount(before + 1);
  const row = rows.nth(before);
  for (const [at, cell] of cells.entries()) {
    const field = row.getByRole('textbox').or(row.getByRole('combobox')).nth(at);
    await expect(field).toBeFocused();
    if (await isChoice(field)) await page.keyboard.type(cell);
    else await page.keyboard.insertText(cell);
    await page.keyboard.press('Enter');
  }
}

/** The questions and consents are read aloud to whoever cannot use the screen, and answered by word and by fingerprint. */
export async function readAloud(page: Page): Promise<void> {
  await page.keyboard.press('Alt+4');
  await page.keyboard.press('F6');
  await expect(page.getByRole('button', { name: zhCounter.presentAgain })).toBeVisible();
  await sayTo(page.getByRole('button', { name: zhCounter.saidYes }));
  await sayTo(page.getByRole('button', { name: zhAuthority.saidAgree }));
  await sayTo(page.getByRole('button', { name: zhCounter.fingerprint }));
}

/** Each of these buttons goes once it was pressed. */
async function sayTo(buttons: Locator): Promise<void> {
  for (let left = await buttons.count(); left > 0; left--) {
    await buttons.first().click();
    await expect(buttons).toHaveCount(left - 1);
  }
}
