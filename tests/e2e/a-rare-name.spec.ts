// Story 2: her name is one of the rarest signs, her son's another. She is found by all that a clerk may try, her form, her case and her
// receipt show the sign itself, and a sign that no font has is named before a line of paper comes.
import type { Page } from '@playwright/test';
import zhCommon from '../../resources/locales/zh-CN/common.json';
import zh from '../../resources/locales/zh-CN/counter.json';
import people from '../../resources/locales/zh-CN/people.json';
import zhRefusals from '../../resources/locales/zh-CN/refusals.json';
import type { Case } from '../../core/case/case';
import { buildIdNumber } from '../../core/resident/id-number';
import type { Sheet } from '../support/paper-decoder';
import { startPrinterEmulator } from '../support/printer-emulator';
import { samplePerson } from '../support/sample-person';
import { readAloud } from './support/any-matter';
import * as desk from './support/case-desk';
import { counterOf } from './support/counter';
import { fillByKeyboard } from './support/keyboard-form';
import { panelOf } from './support/life';
import { wordsOn } from './support/paper';
import { printsTo } from './support/printers';
import { say } from './support/say';
import { expect, test } from './support/staffed';
import { slipsIn, storeOf } from './support/store-of';

const she = samplePerson({
  name: '㛃桂兰',
  contacts: [{ name: '𬭚建国', relation: '20', phone: '19900000188' }],
});
/** Of the newest plane: none of the shipped fonts has it. */
const unwritable = samplePerson({
  name: '王\u{323af}',
  certNo: buildIdNumber('990101', '1941-06-30', 2),
});

const [son] = she.contacts;

async function registerWithSon(page: Page): Promise<void> {
  await desk.findAndOpen(page, zh.command_find, zh.command_find);
  await page.keyboard.press('F3');
  await expect(page.getByRole('heading', { name: zh.registerTitle })).toBeVisible();
  await fillByKeyboard(page, {
    [zh.card_name]: she.name,
    [zh.card_certNo]: she.certNo,
    [zh.card_hukou]: she.hukou,
    [zh.card_address]: she.address,
    [people.card_building]: '5',
    [people.card_room]: '302',
    [zh.phone]: she.phone,
    [zh.card_phoneOwner]: '2',
    [say(zh.contactName, { n: 1 })]: son?.name ?? '',
    [say(zh.contactRelation, { n: 1 })]: '2',
    [say(zh.contactPhone, { n: 1 })]: son?.phone ?? '',
  });
  await page.keyboard.press('F9');
  await expect(
    page.getByRole('heading', { name: say(zh.whatFor, { name: she.name }) }),
  ).toBeVisible();
}

/** Whether ink lies where the words of this sheet have none: the line with the rare sign is drawn. */
const drawnRows = ({ rows }: Sheet): number =>
  [...rows.values()].filter((row) => row.some((bits) => bits !== 0)).length;

test('a rare name is the same sign on the screen, in the case and on paper, and one that no font has is named first', async ({
  staffed,
}) => {
  test.setTimeout(240_000);
  const printer = await startPrinterEmulator();
  const station = await staffed.start({ settings: printsTo(printer.port) });
  const { page, openDay } = await counterOf(station);
  await openDay();
  await registerWithSon(page);
  await expect(panelOf(page)).toContainText(son?.name ?? '');

  await test.step('she is found by sound, by her card and by her door', async () => {
    const finder = page.getByRole('combobox', { name: zhCommon.finderLabel });
    for (const typed of ['jie', she.certNo.slice(-4), '5-302', '㛃']) {
      await page.keyboard.press('Control+k');
      await finder.fill(typed);
      await expect(page.getByRole('option', { name: she.name })).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(finder).toBeHidden();
    }
  });

  await test.step('her form and her receipt', async () => {
    await desk.openAllowance(page);
    await desk.askAndIdentify(page);
    await desk.fillForm(page);
    await expect(page.getByRole('textbox', { name: '姓名' }).first()).toHaveValue(she.name);
    await desk.markPapers(page, ['1', '2', '2', '3']);
    await readAloud(page);
    const number = await desk.accept(page);
    await page.keyboard.press('F8');
    await expect
      .poll(async () => slipsIn(await storeOf(page)).map(({ state }) => state))
      .toEqual(['printed']);
    const [caze] = ((await storeOf(page))['cases'] ?? []).map((row) => row['sealed'] as Case);
    expect(caze?.answers['name']?.value).toBe(she.name);
    const [sheet] = printer.sheets;
    expect(wordsOn(sheet!)).toContain(number.slice(-4));
    expect(sheet?.garbage).toEqual([]);
    // The line with her name is drawn; nothing stands for a sign that the printer's own font lacks.
    expect(wordsOn(sheet!)).not.toMatch(/[?□�]/);
    expect(drawnRows(sheet!)).toBeGreaterThan(0);
  });

  await test.step('a sign that no font has: said before a line of paper comes', async () => {
    await page.keyboard.press('Escape');
    await desk.register(page, unwritable);
    const before = printer.taken();
    await desk.openAllowance(page);
    await desk.askAndIdentify(page);
    await page.keyboard.press('F8');
    await expect(page.getByRole('dialog', { name: zh.noticeTitle })).toBeVisible();
    await page.keyboard.press('F8');
    await expect(
      // Said beside the case, and by whoever follows the printer.
      page
        .getByRole('alert')
        .filter({ hasText: say(zhRefusals.printGlyphMissing, { characters: '\u{323af}' }) })
        .first(),
    ).toBeVisible();
    expect(printer.taken()).toBe(before);
  });
  expect(station.complaints()).toEqual([]);
});
