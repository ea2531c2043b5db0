// A case at the counter, from the person to the receipt, with nothing but the keyboard.
import type { Page } from '@playwright/test';
import zhCommon from '../../../resources/locales/zh-CN/common.json';
import zh from '../../../resources/locales/zh-CN/counter.json';
import zhRefusals from '../../../resources/locales/zh-CN/refusals.json';
import zhVisits from '../../../resources/locales/zh-CN/visits.json';
import written from '../../../resources/matters/elder-allowance-2.json';
import type { Person } from '../../../core/resident/person';
import { whole } from './any-matter';
import { fillByKeyboard } from './keyboard-form';
import { say, saying } from './say';
import { expect } from './station';

const pack = whole(written);

/** Name of a field of the matter as the clerk reads it. */
const named = (key: string): string => pack.fields.find((field) => field.key === key)?.label ?? key;
const byName = (answers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(answers).map(([key, keys]) => [named(key), keys]));

export const paperName = (code: string): string =>
  pack.papers.find((paper) => paper.code === code)?.name ?? code;

/** An account of the house's fictional bank with a right check digit. */
export const account = '6228990000000005';

/** Ctrl K, what is looked for, Enter on the hit that holds these words. */
export async function findAndOpen(page: Page, typed: string, hit: string | RegExp): Promise<void> {
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog', { name: zhCommon.finderTitle });
  await dialog.getByRole('combobox').fill(typed);
  const option = dialog.getByRole('option').filter({ hasText: hit });
  await expect(option.first()).toBeVisible({ timeout: 60_000 });
  await page.keyboard.press('Home');
  for (let at = 0; at < 20; at++) {
    if ((await option.first().getAttribute('aria-selected')) === 'true') break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
}

/** Registers somebody who was never here; leaves the counter asking what they came for. */
export async function register(page: Page, person: Person): Promise<void> {
  await findAndOpen(page, zh.command_find, zh.command_find);
  await page.keyboard.press('F3');
  await expect(page.getByRole('heading', { name: zh.registerTitle })).toBeVisible();
  await fillByKeyboard(page, {
    [zh.card_name]: person.name,
    [zh.card_certNo]: person.certNo,
    [zh.card_hukou]: person.hukou,
    [zh.card_address]: person.address,
    [zh.phone]: person.phone,
    [zh.card_phoneOwner]: '2',
    [zh.card_aids]: '1',
    [zh.card_dialect]: person.dialect,
  });
  await page.keyboard.press('F9');
  await expect(
    page.getByRole('heading', { name: say(zh.whatFor, { name: person.name }) }),
  ).toBeVisible();
}

/** Who is it? Typed as pinyin; Enter takes the first. */
export async function findResident(page: Page, pinyin: string, name: string): Promise<void> {
  const box = page.getByRole('combobox', { name: zh.findResident });
  await expect(box).toBeFocused();
  await page.keyboard.type(pinyin);
  await expect(page.getByRole('option', { selected: true })).toContainText(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: say(zh.whatFor, { name }) })).toBeVisible();
}

/** Opens a 高龄津贴 by its figure. */
export async function openAllowance(page: Page): Promise<void> {
  // Cases of the same name stand beside it; a matter to be opened has its figure.
  const matter = page
    .getByRole('button', { name: pack.name })
    .and(page.locator('[aria-keyshortcuts]'));
  await page.keyboard.press((await matter.getAttribute('aria-keyshortcuts')) ?? '');
  await expect(page.getByRole('heading', { name: pack.name })).toBeVisible();
}

/** Step 1: the document seen, and what exactly is wanted. */
export async function askAndIdentify(page: Page): Promise<void> {
  await expect(page.getByRole('combobox', { name: zh.documentSeen })).toBeFocused();
  await fillByKeyboard(page, {
    [zh.documentSeen]: '1',
    ...byName({ apply_type: '1', handled_by: '1', hukou_in_city: '1' }),
  });
  await expect(page.getByRole('heading', { name: `${pack.name} · 首次申请` })).toBeVisible();
}

/** Step 2: what the register does not know. */
export async function fillForm(page: Page): Promise<void> {
  await page.keyboard.press('PageDown');
  // The key waits until the last answer is on the disk.
  await expect(page.getByRole('combobox', { name: named('live_same') })).toBeFocused();
  await fillByKeyboard(page, {
    ...byName({ live_same: '1', living: '1', bank: '1', account_kind: '1', account }),
    [zh.onceMore]: account,
    ...byName({ other_allowance: '2' }),
  });
}

/** Step 3: every paper, in the pack's order, by the figure of its state. */
export async function markPapers(page: Page, marks: readonly string[]): Promise<void> {
  await page.keyboard.press('PageDown');
  await expect(page.getByText(zh.papersHow)).toBeVisible();
  for (const mark of marks) {
    const paper = page.locator('fieldset:focus-within');
    await page.keyboard.press(mark);
    await expect(paper.getByRole('radio').nth(Number(mark) - 1)).toBeChecked();
    await page.keyboard.press('Enter');
  }
}

/** Tells once what is missing, and prints it. */
export async function giveNotice(page: Page, missing: readonly string[]): Promise<void> {
  await page.keyboard.press('F8');
  const dialog = page.getByRole('dialog', { name: zh.noticeTitle });
  await expect(dialog.getByRole('listitem')).toHaveCount(missing.length);
  for (const name of missing) await expect(dialog).toContainText(name);
  await page.keyboard.press('F8');
  await expect(dialog).toBeHidden();
}

/** Step 4: turns the questions to the resident. */
export async function present(page: Page): Promise<void> {
  await page.keyboard.press('Alt+4');
  const first = page.getByRole('button', { name: zh.present });
  await expect(first.or(page.getByRole('button', { name: zh.presentAgain }))).toBeVisible();
  await page.keyboard.press('F6');
  await expect(page.getByRole('button', { name: zh.presentAgain })).toBeVisible();
}

/** Accepts and gives the provisional number as it stands on the screen. */
export async function accept(page: Page): Promise<string> {
  await page.keyboard.press('F9');
  await expect(page.getByRole('heading', { name: `${pack.name} · 已受理` })).toBeVisible();
  const number = page.getByText(/^\d{4}( [0-9A-Z]{1,4})+$/);
  return number.innerText();
}

/** Books a visit from the case for this day and time with the first member of staff, and gives the word for the door. */
export async function bookVisit(
  page: Page,
  when: { readonly day: string; readonly from: string; readonly to: string },
): Promise<void> {
  await page.keyboard.press('F7');
  const dialog = page.getByRole('dialog', { name: zh.bookVisit });
  await expect(dialog.getByRole('combobox', { name: zhVisits.purpose })).toBeFocused();
  // Who may go is read from the store.
  await expect(dialog.getByRole('checkbox').first()).toBeVisible();
  await fillByKeyboard(page, {
    [zhVisits.day]: when.day,
    [zhVisits.from]: when.from,
    [zhVisits.to]: when.to,
    [zhVisits.agents]: '1',
    [zhVisits.bring]: '身份证、户口簿',
  });
  await page.keyboard.press('F9');
  await expect(dialog).toBeHidden();
}

/** A question that nobody could answer at once: somebody will ring the number on the card. */
export async function promiseCall(page: Page, question: string): Promise<void> {
  await page.keyboard.press('9');
  await expect(page.getByRole('combobox', { name: zh.topic })).toBeFocused();
  await page.keyboard.press('1');
  await page.keyboard.press('Tab');
  await page.keyboard.insertText(question);
  await page.getByRole('combobox', { name: zh.outcome }).focus();
  await page.keyboard.press('2');
  await expect(page.getByRole('textbox', { name: zh.phone })).not.toHaveValue('');
  await page.keyboard.press('F9');
  await expect(page.getByRole('heading', { name: saying(zh.whatFor) })).toBeVisible();
}

/** The promised call, made from the list of an idle window; with no word of it, it is not ticked off. */
export async function makeCall(page: Page, name: string, question: string): Promise<void> {
  const calls = page.getByRole('button', { name: `${name} · ${question}` });
  await calls.click();
  const dialog = page.getByRole('dialog', { name: say(zh.callBackTo, { name }) });
  await expect(dialog).toContainText(question);
  await page.keyboard.press('F9');
  await expect(dialog.getByText(zhRefusals.callNoteNeeded)).toBeVisible();
  await dialog.getByRole('textbox', { name: zh.callBackNote }).fill('告诉她了，下周来办');
  await page.keyboard.press('F9');
  await expect(dialog).toBeHidden();
  await expect(calls).toBeHidden();
}

/** A question answered at the counter, put down under the person who stands there. */
export async function recordEnquiry(page: Page, question: string, answer: string): Promise<void> {
  await page.keyboard.press('9');
  await expect(page.getByRole('combobox', { name: zh.topic })).toBeFocused();
  await page.keyboard.press('1');
  await page.keyboard.press('Tab');
  await page.keyboard.insertText(question);
  await page.keyboard.press('Tab');
  await page.keyboard.insertText(answer);
  await page.keyboard.press('F9');
  await expect(page.getByRole('heading', { name: saying(zh.whatFor) })).toBeVisible();
}
