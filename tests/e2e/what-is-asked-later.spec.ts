// A case after acceptance: a picture as an answer, the fields of each later step on a page of their own, a correction that asks a
// paper and an answer at once and opens nothing else, and somebody else who is named when the result is here.
import type { Locator, Page } from '@playwright/test';
import type { Case } from '../../core/case/case';
import type { Slip } from '../../core/slip/slip';
import zh from '../../resources/locales/zh-CN/counter.json';
import zhForms from '../../resources/locales/zh-CN/forms.json';
import zhLater from '../../resources/locales/zh-CN/later.json';
import zhLife from '../../resources/locales/zh-CN/life.json';
import zhPapers from '../../resources/locales/zh-CN/papers.json';
import agent from '../../resources/matters/blocks/agent.json';
import person from '../../resources/matters/blocks/person.json';
import pack from '../../resources/matters/repair.json';
import { startPrinterEmulator } from '../support/printer-emulator';
import { samplePerson } from '../support/sample-person';
import * as desk from './support/case-desk';
import { beginRecord, send } from './support/case-file';
import { counterOf } from './support/counter';
import { sheetWith } from './support/paper';
import { dropOn, photoOfPaper } from './support/pictures-of-paper';
import { printsTo } from './support/printers';
import { confirmAll, sign } from './support/resident-screen';
import { say, saying } from './support/say';
import { openWindow } from './support/sign-in';
import { expect, test } from './support/staffed';
import { accessibilityFaults } from './support/station';
import { storeOf } from './support/store-of';

const her = samplePerson();

/** The words of a field, of the pack's own or of a block. */
function words(key: string): string {
  const own = pack.fields.flatMap((field) => ('key' in field ? [field] : []));
  const found = [...own, ...person.fields, ...agent.fields].find((field) => field.key === key);
  if (found?.label === undefined) throw new Error(`no field ${key}`);
  return found.label;
}

const field = (page: Page, key: string): Locator => {
  const name = new RegExp(`^${words(key)}( ＊)?$`);
  return page.getByRole('combobox', { name }).or(page.getByRole('textbox', { name }));
};

async function answer(page: Page, key: string, typed: string): Promise<void> {
  await field(page, key).focus();
  await page.keyboard.insertText(typed);
  await page.keyboard.press('Enter');
}

async function choose(page: Page, key: string, figure: string): Promise<void> {
  await field(page, key).focus();
  await page.keyboard.press(figure);
  await page.keyboard.press('Enter');
}

async function theCase(page: Page): Promise<Case> {
  const [caze] = (await storeOf(page))['cases'] ?? [];
  return caze?.['sealed'] as Case;
}

test('a picture, what the offices find, and what they ask again', async ({ staffed }) => {
  test.setTimeout(300_000);
  const printer = await startPrinterEmulator();
  const station = await staffed.start({ settings: printsTo(printer.port) });
  const { page, openDay } = await counterOf(station);
  const looksRight = async () => expect(await accessibilityFaults(page)).toEqual([]);
  const file = page.getByRole('region', { name: zhLife.file });
  const later = page.getByRole('region', { name: zhLater.title });
  const dialog = page.getByRole('dialog');
  const photo = await photoOfPaper(page);
  await openDay();
  await desk.register(page, her);

  await test.step('a repair is opened and filled', async () => {
    await expect(page.getByRole('combobox', { name: zhForms.findMatter })).toBeFocused();
    await page.keyboard.insertText(pack.name);
    await expect(page.getByRole('option', { selected: true })).toContainText(pack.name);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: pack.name })).toBeVisible();
    await expect(page.getByRole('combobox', { name: zh.documentSeen })).toBeFocused();
    await page.keyboard.press('1');
    await choose(page, 'kind', '1');
    await choose(page, 'handled_by', '1');
    await page.keyboard.press('Alt+2');
    await choose(page, 'indoor', '1');
    await choose(page, 'urgent', '2');
    await answer(page, 'detail', '厨房水管漏水');
    await answer(page, 'when_ok', '明天上午');
    await choose(page, 'fee_said', '1');
  });

  const picture = page.getByRole('group', { name: words('picture') });
  await test.step('a picture is dropped on its field, kept in its colours, looked at and taken off', async () => {
    await picture.getByRole('button').first().focus();
    await dropOn(page, picture, { name: 'pipe.jpg', content: photo });
    await expect(dialog.getByText(/1600 × 1200/)).toBeVisible();
    await looksRight();
    await page.keyboard.press('F9');
    await expect(dialog).toBeHidden();
    await expect(picture).toContainText(say(zhLater.photoCount, { count: 1, most: 3 }));
    await dropOn(page, picture, { name: 'again.jpg', content: photo.subarray(0, 5000) });
    await expect(dialog.getByText(zhPapers.fault_picture_broken)).toBeVisible();
    await page.keyboard.press('Escape');
    await picture.getByRole('button').first().focus();
    await page.keyboard.press('8');
    await expect(dialog.getByRole('img')).toBeVisible();
    await page.keyboard.press('Delete');
    await expect(picture).toContainText(zhLater.photoNone);
    await picture.locator('input[type=file]').setInputFiles({
      ...{ name: 'pipe.jpg', mimeType: 'image/jpeg', buffer: photo },
    });
    await expect(dialog.getByText(/1600 × 1200/)).toBeVisible();
    await page.keyboard.press('F9');
    await expect(picture).toContainText(say(zhLater.photoCount, { count: 1, most: 3 }));
    await looksRight();
  });

  await test.step('the form is made with its picture', async () => {
    await page.keyboard.press('Control+p');
    const sheets = async () =>
      ((await storeOf(page))['slips'] ?? []).map(({ sealed }) => sealed as Slip);
    await expect
      .poll(
        async () => (await sheets()).map(({ kind, archive }) => [kind, archive !== undefined]),
        {
          timeout: 60_000,
        },
      )
      .toContainEqual(['application_form', true]);
  });

  await test.step('it is accepted', async () => {
    await page.keyboard.press('Alt+3');
    await expect(page.getByText(zh.papersHow)).toBeVisible();
    await page.keyboard.press('1');
    const resident = await openWindow(station, 'counter', 'resident');
    await desk.present(page);
    await confirmAll(resident);
    await sign(resident);
    await expect(page.getByRole('img', { name: zh.signature })).toBeVisible();
    await page.keyboard.press('F9');
    await expect(page.getByRole('heading', { name: `${pack.name} · 已受理` })).toBeVisible();
    await page.keyboard.press('F4');
    await expect(file).toBeVisible();
  });

  await test.step('a step that must ask something is not left before it is answered', async () => {
    await send(page, await beginRecord(page, '1', zhLife.do_step));
    const on = await beginRecord(page, '1', zhLife.do_step);
    await page.keyboard.press('F9');
    await expect(on.getByText(say(zhLater.noStepYet, { count: 1 }))).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(on).toBeHidden();
    await page.keyboard.press('F5');
    await expect(later).toBeVisible();
    await expect(field(page, 'order_no')).toBeFocused();
    await looksRight();
    await page.keyboard.insertText('WY-0042');
    await page.keyboard.press('Enter');
    // The other step is ahead of the case, and is said to be.
    await expect(later.getByRole('navigation')).toContainText(zhLater.notReached);
    await page.keyboard.press('Escape');
    await expect(file).toContainText('WY-0042');
    await send(page, await beginRecord(page, '1', zhLife.do_step));
  });

  await test.step('a correction asks a paper and an answer at once, on one notice', async () => {
    const asked = await beginRecord(page, '2', zhLife.do_correct);
    await asked.getByRole('textbox', { name: zhLife.part_what }).fill('说清楚哪里漏');
    await asked.getByRole('checkbox', { name: words('detail') }).click();
    await asked.getByRole('checkbox', { name: words('when_ok') }).click();
    await looksRight();
    await send(page, asked);
    await page.keyboard.press('F8');
    const notice = await sheetWith(printer, '一次性告知单');
    expect(notice).toContain('说清楚哪里漏');
    expect(notice).toContain(words('detail'));
    expect(notice).toContain(words('when_ok'));
    const done = await beginRecord(page, '2', zhLife.do_corrected);
    await page.keyboard.press('F9');
    await expect(done.getByText(say(zhLater.noFieldsYet, { count: 2 }))).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('exactly those two are open; one is answered, the other kept', async () => {
    await page.keyboard.press('F5');
    await expect(field(page, 'detail')).toBeVisible();
    await expect(field(page, 'indoor')).toHaveCount(0);
    await field(page, 'detail').fill('厨房水槽下面的弯头漏水');
    await page.keyboard.press('Enter');
    await looksRight();
    await page.keyboard.press('F9');
    await expect(later.getByText(zhLater.keptAll)).toBeVisible();
    await page.keyboard.press('Escape');
    await send(page, await beginRecord(page, '2', zhLife.do_corrected));
    const { answers, signature, pages, course } = await theCase(page);
    expect(answers['detail']?.value).toBe('厨房水槽下面的弯头漏水');
    expect(answers['when_ok']?.value).toBe('明天上午');
    expect(signature).not.toBeNull();
    expect(pages?.['field:picture']).toHaveLength(1);
    expect(course?.corrections.at(-1)?.doneOn).not.toBeNull();
  });

  await test.step('nobody is named without an authorisation', async () => {
    const naming = await beginRecord(page, 'a', zhLater.nameAgent);
    await expect(naming.getByText(zhLater.nameAgentNone)).toBeVisible();
    await looksRight();
    await page.keyboard.press('Escape');
    await expect(file.getByText(saying(zhLater.was_corrected))).toBeVisible();
    await looksRight();
  });
  expect(station.complaints()).toEqual([]);
  await printer.close();
});
