// A resident's years in the register: a rare name, the longest one, a card that ran out, the family at home, a move, a death, and
// the same person written down twice. Everything by keyboard, at the real counter.
import type { Page } from '@playwright/test';
import zhCommon from '../../resources/locales/zh-CN/common.json';
import zh from '../../resources/locales/zh-CN/counter.json';
import people from '../../resources/locales/zh-CN/people.json';
import zhRefusals from '../../resources/locales/zh-CN/refusals.json';
import type { Resident } from '../../core/resident/resident';
import { buildIdNumber } from '../../core/resident/id-number';
import { samplePerson } from '../support/sample-person';
import { counterOf } from './support/counter';
import { fillByKeyboard } from './support/keyboard-form';
import { life, panelOf } from './support/life';
import { say } from './support/say';
import { expect, test } from './support/staffed';
import { accessibilityFaults } from './support/station';
import { storeOf } from './support/store-of';

const rare = { name: '㛃𬭚', certNo: buildIdNumber('990101', '1938-04-12', 2) };
const long = {
  name: '阿卜杜热合曼江·吾买尔江阿卜杜拉·麦麦提尼亚孜·阿不都外力阿不都热依木·吐尔逊江艾合买提买买提明·艾',
  certNo: buildIdNumber('990101', '1940-02-29', 4),
};
const wang = { name: '单桂兰', certNo: buildIdNumber('990101', '1944-12-05', 6) };
const again = { name: '单桂兰', certNo: buildIdNumber('990101', '1944-12-05', 8) };

async function lookAt(page: Page): Promise<void> {
  expect(await accessibilityFaults(page)).toEqual([]);
}

const finderOf = (page: Page) => page.getByRole('combobox', { name: zhCommon.finderLabel });

async function openRegister(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await finderOf(page).fill(zh.command_find);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: zh.whoIsIt })).toBeVisible();
}

async function register(page: Page, answers: Readonly<Record<string, string>>): Promise<void> {
  await openRegister(page);
  await page.keyboard.press('F3');
  await expect(page.getByRole('heading', { name: zh.registerTitle })).toBeVisible();
  await fillByKeyboard(page, answers);
}

/** Finds somebody in the finder and opens them. */
async function open(page: Page, typed: string, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await finderOf(page).fill(typed);
  const hit = page.getByRole('option', { name }).first();
  await expect(hit).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(panelOf(page).getByRole('heading', { name })).toBeVisible();
}

/** Each of these words finds them, and it is said by what. */
async function isFoundBy(
  page: Page,
  name: string,
  words: readonly (readonly [typed: string, by: string])[],
): Promise<void> {
  for (const [typed, by] of words) {
    await page.keyboard.press('Control+k');
    await finderOf(page).fill(typed);
    await expect(page.getByRole('option', { name })).toContainText(by);
    await page.keyboard.press('Escape');
    await expect(finderOf(page)).toBeHidden();
  }
}

const residentsIn = async (page: Page): Promise<readonly Resident[]> =>
  ((await storeOf(page))['residents'] ?? []).map(({ sealed }) => sealed as Resident);

const { hukou, address } = samplePerson();
const card = {
  [zh.card_hukou]: hukou,
  [zh.card_address]: address,
  [zh.phone]: '19900000142',
};

test('a resident is registered, moves, dies and is found twice, and nothing of it is lost', async ({
  staffed,
}) => {
  test.setTimeout(240_000);
  const station = await staffed.start();
  const counter = await counterOf(station);
  const { page } = counter;
  await counter.openDay();

  await test.step('a rare name, an expired card and a landline', async () => {
    await register(page, {
      ...card,
      [zh.card_name]: rare.name,
      [zh.card_certNo]: rare.certNo,
      [zh.documentValidTo]: '20260331',
      [people.card_building]: '5',
      [people.card_room]: '302',
      [people.card_landline]: '0571-88001234',
    });
    await expect(page.getByRole('alert').filter({ hasText: /已过期 \d+ 天/ })).toBeVisible();
    await lookAt(page);
    await page.keyboard.press('F9');
    await expect(panelOf(page).getByRole('heading', { name: rare.name })).toBeVisible();
    await expect(panelOf(page)).toContainText(/已过 \d+ 天/);
    await expect(panelOf(page)).toContainText('0571');
    await lookAt(page);
  });

  await test.step('she is found by every word, and it is said why', async () => {
    await isFoundBy(page, rare.name, [
      ['㛃', people.by_name],
      ['jie', people.by_pinyin],
      [rare.certNo.slice(-4), people.by_cert],
      ['5-302', people.by_house],
      ['88001234', '家里的电话'],
    ]);
  });

  await test.step('a name of 50 characters, and 29 February', async () => {
    await register(page, {
      ...card,
      [zh.card_name]: long.name,
      [zh.card_certNo]: long.certNo,
      [zh.phone]: '19900000150',
    });
    await page.keyboard.press('F9');
    await expect(panelOf(page).getByRole('heading', { name: long.name })).toBeVisible();
  });

  await test.step('they live together, and one of them no longer', async () => {
    await life(page, long.name, people.menu_household);
    const home = page.getByRole('dialog', {
      name: say(people.householdTitle, { name: long.name }),
    });
    await home.getByRole('combobox').fill(rare.name);
    await expect(home.getByRole('option', { name: rare.name })).toBeVisible();
    await page.keyboard.press('Enter');
    await page.keyboard.press('F9');
    await expect(home.getByText(zhRefusals.relationNeeded)).toBeVisible();
    await home.getByRole('combobox').press('1');
    await page.keyboard.press('F9');
    await expect(home.getByText(people.isHead, { exact: true })).toBeVisible();
    await lookAt(page);
    await page.keyboard.press('Escape');
    await expect(panelOf(page)).toContainText(`同住：${rare.name}`);
  });

  await test.step('she moves away and comes back', async () => {
    await open(page, '㛃', rare.name);
    await life(page, rare.name, people.menu_away);
    const dialog = page.getByRole('dialog', { name: say(people.awayTitle, { name: rare.name }) });
    await dialog.getByRole('textbox', { name: people.movedOn }).fill('20991231');
    await page.keyboard.press('F9');
    await expect(dialog.getByText('还没到')).toBeVisible();
    await dialog.getByRole('textbox', { name: people.movedOn }).fill('20261101');
    await dialog.getByRole('textbox', { name: people.movedTo }).fill('清河区儿子家');
    await page.keyboard.press('F9');
    await expect(dialog.getByText(people.hasHappened)).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(panelOf(page)).toContainText('搬到清河区儿子家');
    await life(page, rare.name, people.menu_back);
    await page.keyboard.press('F9');
    await expect(panelOf(page)).not.toContainText('搬到清河区儿子家');
  });

  await test.step('his death is told, and what was booked is taken back', async () => {
    await open(page, '阿卜杜', long.name);
    await page.keyboard.press('Control+b');
    const book = page.getByRole('dialog', { name: say(zh.bookTitle, { name: long.name }) });
    await book.getByRole('textbox', { name: zh.bookDay }).fill('20271101');
    await page.keyboard.press('F9');
    await expect(book).toBeHidden();
    await life(page, long.name, people.menu_death);
    const dialog = page.getByRole('dialog', { name: say(people.deathTitle, { name: long.name }) });
    await expect(dialog.getByText(people.bookingRow)).toBeVisible();
    await lookAt(page);
    await dialog.getByRole('textbox', { name: people.diedOn }).fill('20261101');
    await page.keyboard.press('F9');
    await expect(dialog.getByText(zhRefusals.toldByNeeded)).toBeVisible();
    await dialog.getByRole('textbox', { name: people.toldBy }).fill('送餐员小刘');
    await page.keyboard.press('F9');
    await expect(dialog.getByText(people.hasHappened)).toBeVisible();
    await expect(dialog.getByText(people.afterDeath)).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(panelOf(page)).toContainText('去世');
    await expect(panelOf(page)).toContainText(people.proof_pending);
    const booked = (await storeOf(page))['appointments'] ?? [];
    expect(booked.map(({ sealed }) => (sealed as { readonly state: string }).state)).toEqual([
      'cancelled',
    ]);
  });

  await test.step('the proof seals the record', async () => {
    await life(page, long.name, people.menu_prove);
    const dialog = page.getByRole('dialog', { name: say(people.proveTitle, { name: long.name }) });
    await dialog.getByRole('textbox', { name: people.proofNo }).fill('火2026-17');
    await page.keyboard.press('F9');
    await expect(dialog).toBeHidden();
    await expect(panelOf(page)).toContainText(people.isLocked);
    await page.keyboard.press('Control+e');
    await page.getByRole('textbox', { name: zh.phone }).first().fill('19900000151');
    await page.keyboard.press('F9');
    await expect(page.getByText(zhRefusals.recordSealed)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(
      page.getByRole('heading', { name: say(zh.whatFor, { name: long.name }) }),
    ).toBeVisible();
  });

  await test.step('somebody very much like another one is looked at before they are registered', async () => {
    await register(page, {
      ...card,
      [zh.card_name]: wang.name,
      [zh.card_certNo]: wang.certNo,
      [zh.phone]: '19900000160',
      [zh.card_phoneOwner]: '2',
    });
    await page.keyboard.press('F9');
    await expect(panelOf(page).getByRole('heading', { name: wang.name })).toBeVisible();
    await expect(panelOf(page)).toContainText(zh.phoneOwner_child);
    // The surname 单 is read Shàn; who only sees it reads it Dān. The phone is her son's.
    await isFoundBy(page, wang.name, [
      ...([
        ['shanguilan', people.by_pinyin],
        ['dgl', people.by_pinyin],
      ] as const),
      ['0160', '电话'],
    ]);
    await register(page, {
      ...card,
      [zh.card_name]: again.name,
      [zh.card_certNo]: again.certNo,
      [zh.phone]: '19900000161',
    });
    await page.keyboard.press('F9');
    const alike = page.getByRole('dialog', { name: people.alikeTitle });
    await expect(alike.getByText(people.alike_name_birth)).toBeVisible();
    await lookAt(page);
    await page.keyboard.press('F9');
    await expect(panelOf(page)).toContainText('199 0000 0161');
  });

  await test.step('the pair stands in the worklist, and is made one person', async () => {
    await page.keyboard.press('Control+k');
    await finderOf(page).fill(people.twins);
    await page.keyboard.press('Enter');
    const list = page.getByRole('dialog', { name: people.twinsTitle });
    await list.getByRole('button', { name: people.alike_name_birth }).first().press('Enter');
    const merge = page.getByRole('dialog', { name: people.mergeTitle });
    const phone = merge.getByRole('row', { name: zh.phone });
    await phone.getByRole('radio').last().check();
    await lookAt(page);
    await page.keyboard.press('F9');
    await expect(merge.getByText(zhRefusals.evidenceNeeded)).toBeVisible();
    await merge.getByRole('textbox', { name: people.mergeEvidence }).fill('看了身份证');
    await page.keyboard.press('F9');
    await expect(list.getByText(people.twinsNone)).toBeVisible();
    await page.keyboard.press('Escape');
    const all = await residentsIn(page);
    expect(all.filter(({ merged }) => merged !== undefined)).toHaveLength(1);
    expect(all).toHaveLength(4);
  });

  await test.step('whichever entry is found, the same person opens, and they are taken apart again', async () => {
    for (const { certNo } of [wang, again]) {
      await open(page, certNo, wang.name);
      await expect(panelOf(page)).toContainText('另一条登记也是这位');
    }
    await life(page, wang.name, say(people.menu_unmerge, { name: wang.name }));
    await page.getByRole('textbox', { name: people.unmergeReason }).fill('是两姐妹');
    await page.keyboard.press('F9');
    await expect(panelOf(page)).not.toContainText('另一条登记也是这位');
  });
});
