// A fast clerk types ahead of the machine: every key of a whole form is in the window's queue before the first answer is on the disk.
// Nothing may be lost, and nothing may land in another field.
import type { Page } from '@playwright/test';
import type { Case } from '../../core/case/case';
import { buildIdNumber } from '../../core/resident/id-number';
import type { Resident } from '../../core/resident/resident';
import zhCommon from '../../resources/locales/zh-CN/common.json';
import { samplePerson } from '../support/sample-person';
import zh from '../../resources/locales/zh-CN/counter.json';
import zhForms from '../../resources/locales/zh-CN/forms.json';
import elder from '../../resources/matters/elder-allowance-2.json';
import claim from '../../resources/matters/pension-claim.json';
import { burst } from './support/burst';
import * as desk from './support/case-desk';
import { counterOf } from './support/counter';
import { holdCall } from './support/hold';
import { say } from './support/say';
import { expect, test, type Staffed } from './support/staffed';
import type { RunningStation } from './support/station';
import { storeOf } from './support/store-of';

const person = samplePerson();

test('a whole form typed without a pause: every answer in its own field', async ({ staffed }) => {
  const station = await staffed.start();
  const { page, openDay } = await counterOf(station);
  await openDay();
  await desk.register(page, person);
  await desk.openAllowance(page);
  await expect(page.getByRole('combobox', { name: zh.documentSeen })).toBeFocused();
  await burst(station, [
    ...['1', 'Enter', 'Enter'],
    ...['1', 'Enter', '1', 'Enter', '1', 'Enter'],
    'PageDown',
    // Living elsewhere brings fields right behind it; the address begins with the register's.
    ...['2', 'Enter', 'Enter', '梧桐里9号楼', 'Enter'],
    // Building, unit, room and the telephones are as they are; so is the photo.
    ...Array.from({ length: 7 }, () => 'Enter'),
    ...['1', 'Enter', 'Enter', 'Enter'],
    ...['1', 'Enter', '1', 'Enter'],
    ...[desk.account, 'Enter', desk.account, 'Enter'],
    // So does another allowance.
    ...['1', 'Enter', '老年食堂补助', 'Enter'],
    // And somebody to ring, in a row of their own.
    ...['Ctrl+Enter', '李小华', 'Enter'],
  ]);
  const answers = () => storedAnswers(page);
  await expect.poll(answers).toMatchObject({
    ...{ apply_type: 'new', handled_by: 'self', hukou_in_city: true },
    ...{ live_same: false, live_text: '梧桐里9号楼', living: 'alone', phone: person.phone },
    ...{ bank: 'jiangnan_rural', account_kind: 'card', account: desk.account },
    ...{ other_allowance: true, other_allowance_text: '老年食堂补助' },
  });
  const names = async (): Promise<readonly unknown[]> =>
    Object.entries(await answers()).flatMap(([path, value]) =>
      /^contact\/.*\/name$/.test(path) ? [value] : [],
    );
  await expect.poll(names).toEqual(['李小华']);
  // And the next key goes where the last one led.
  await expect(page.getByRole('combobox', { name: '是老人的什么人' })).toBeFocused();

  await test.step('her next matter offers what she said in this one, and takes it at one key', async () => {
    await page.keyboard.press('Escape');
    await expect(page.getByRole('combobox', { name: zhForms.findMatter })).toBeFocused();
    await page.keyboard.insertText('领取养老金');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: claim.name })).toBeVisible();
    await page.keyboard.press('Alt+2');
    const bank = page.getByRole('combobox', { name: '收款银行' });
    await bank.focus();
    await expect(bank).toHaveValue('');
    await expect(page.getByText(`${elder.name}”`).and(page.getByText('江南农商行'))).toBeVisible();
    await burst(station, ['Ctrl+L']);
    await expect(bank).toHaveValue('jiangnan_rural');
    await expect(page.getByText(zh.source_earlier_case).first()).toBeVisible();
    await expect.poll(answers).toMatchObject({ bank: 'jiangnan_rural' });
  });
  expect(station.complaints()).toEqual([]);
});

test('another window comes to the front in the middle of an account number: nothing goes from under the keyboard', async ({
  staffed,
}) => {
  const { station, page } = await atTheForm(staffed);
  const once = page.getByRole('textbox', { name: '账号' });
  const again = page.getByRole('textbox', { name: zh.onceMore });
  await once.focus();
  await page.keyboard.insertText(desk.account);
  await page.keyboard.press('Enter');
  await expect(again).toBeFocused();
  await page.keyboard.insertText(desk.account);
  // What the page is told when its window is left: the field loses the keyboard and stays the one that has it.
  await again.dispatchEvent('focusout');
  await expect(again).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: '还领别的津贴' })).toBeFocused();
  await expect(again).toHaveCount(0);
  expect(station.complaints()).toEqual([]);
});

test('a number is marked and typed while the answer before it is still being saved: its field stays', async ({
  staffed,
}) => {
  const { station, page } = await atTheForm(staffed);
  const once = page.getByRole('textbox', { name: '账号' });
  const again = page.getByRole('textbox', { name: zh.onceMore });
  const answers = () => storedAnswers(page);
  const saving = await holdCall(station, { call: 'journal.append', at: 'before' });
  await page.getByRole('combobox', { name: '住在户籍地' }).focus();
  await page.keyboard.press('1');
  await saving.reached();
  await once.focus();
  await page.keyboard.insertText(desk.account);
  await page.keyboard.press('Enter');
  await expect(again).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(desk.account);
  await saving.release();
  await expect.poll(answers).toMatchObject({ live_same: true });
  await expect(again).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: '还领别的津贴' })).toBeFocused();
  await expect.poll(answers).toMatchObject({ account: desk.account });
  expect(station.complaints()).toEqual([]);
});

test('a new row comes where it is asked for: by the key before its group was reached, by the mouse while a field is being left', async ({
  staffed,
}) => {
  const { station, page } = await atTheForm(staffed);
  const group = page.getByRole('region', { name: '联系人' });
  const rows = group.getByRole('group');
  // No group was passed yet: the one that comes is meant.
  await page.getByRole('combobox', { name: '住在户籍地' }).focus();
  await page.keyboard.press('Control+Enter');
  await expect(rows).toHaveCount(1);
  await expect(rows.getByRole('textbox').first()).toBeFocused();
  // Leaving this number asks for it once more, in a line above the button.
  await page.getByRole('textbox', { name: '账号' }).focus();
  await page.keyboard.insertText(desk.account);
  const add = group.locator('[data-adds] button');
  await add.scrollIntoViewIfNeeded();
  const box = await add.boundingBox();
  if (box === null) throw new Error('no button');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.up();
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(1).getByRole('textbox').first()).toBeFocused();
  await expect(page.getByRole('textbox', { name: zh.onceMore })).toBeVisible();
  expect(station.complaints()).toEqual([]);
});

test('whoever is found is asked for at once, and no key is done to who was here before', async ({
  staffed,
}) => {
  const station = await staffed.start();
  const { page } = await counterOf(station);
  const matters = page.getByRole('combobox', { name: zhForms.findMatter });
  await desk.register(page, person);
  await page.keyboard.insertText('领取');
  await expect(matters).toHaveValue('领取');
  // The same person again: what was asked of the last one is gone, and the keyboard is in the box, wherever it was.
  await desk.findAndOpen(page, 'wgl', person.name);
  await expect(matters).toHaveValue('');
  await expect(matters).toBeFocused();
  await matters.blur();
  await desk.findAndOpen(page, 'wgl', person.name);
  await expect(matters).toBeFocused();

  const other = samplePerson({
    ...{ name: '何秀英', birth: '1941-02-03' },
    certNo: buildIdNumber('990101', '1941-02-03', 208),
  });
  await desk.register(page, other);
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog', { name: zhCommon.finderTitle });
  await dialog.getByRole('combobox').fill('wgl');
  await expect(dialog.getByRole('option', { selected: true })).toContainText(person.name);
  await burst(station, ['Enter', '1']);
  const asked = page.getByRole('heading', { name: say(zh.whatFor, { name: person.name }) });
  await expect(asked.or(page.getByRole('navigation', { name: zh.steps })).first()).toBeVisible();
  const store = await storeOf(page);
  const theirs = (store['residents'] ?? []).find(
    ({ sealed }) => (sealed as Resident).person.name === other.name,
  );
  expect(theirs).toBeDefined();
  for (const { residentId } of store['cases'] ?? []) expect(residentId).not.toBe(theirs?.['id']);
});

/** What the latest case holds on the disk, by field. */
async function storedAnswers(page: Page): Promise<Record<string, unknown>> {
  const row = (await storeOf(page))['cases']?.at(-1);
  const { answers: given = {} } = (row?.['sealed'] ?? {}) as Partial<Case>;
  return Object.fromEntries(Object.entries(given).map(([key, { value }]) => [key, value]));
}

/** A person is served, and their form stands open. */
async function atTheForm(staffed: Staffed): Promise<{ station: RunningStation; page: Page }> {
  const station = await staffed.start();
  const { page, openDay } = await counterOf(station);
  await openDay();
  await desk.register(page, person);
  await desk.openAllowance(page);
  await desk.askAndIdentify(page);
  await page.keyboard.press('Alt+2');
  return { station, page };
}
