// A case after acceptance, with the keyboard alone: where it is, what stops its clock, the result in the resident's hand; a bad
// rating that is answered by a call; and what stands when its person dies.
import zh from '../../resources/locales/zh-CN/counter.json';
import zhLife from '../../resources/locales/zh-CN/life.json';
import zhResident from '../../resources/locales/zh-CN/resident.json';
import zhSlips from '../../resources/locales/zh-CN/slips.json';
import written from '../../resources/matters/elder-allowance-2.json';
import { samplePerson } from '../support/sample-person';
import { whole } from './support/any-matter';
import * as desk from './support/case-desk';
import { beginRecord, send } from './support/case-file';
import { counterOf } from './support/counter';
import { confirmAll, sign } from './support/resident-screen';
import { say } from './support/say';
import { openWindow } from './support/sign-in';
import { expect, test } from './support/staffed';
import { accessibilityFaults } from './support/station';

const person = samplePerson();
const pack = whole(written);
const street = pack.steps[1]?.who ?? '';

test('from acceptance to the hand of the resident, and a bad rating made good', async ({
  staffed,
}) => {
  test.setTimeout(240_000);
  const station = await staffed.start();
  const { page, openDay } = await counterOf(station);
  const looksRight = async () => expect(await accessibilityFaults(page)).toEqual([]);
  const file = page.getByRole('region', { name: zhLife.file });
  /** What happened last goes to paper, and stands among the slips of the file. */
  const printed = async (kind: string) => {
    await page.keyboard.press('F8');
    const row = file.getByRole('button', { name: new RegExp(`^${kind}`) });
    await expect(row).toContainText(zhSlips.state_printed);
  };
  await openDay();
  await desk.register(page, person);

  await test.step('a case is accepted and rated badly', async () => {
    await desk.openAllowance(page);
    await desk.askAndIdentify(page);
    await desk.fillForm(page);
    await desk.markPapers(page, ['1', '2', '2', '3']);
    const resident = await openWindow(station, 'counter', 'resident');
    await desk.present(page);
    await confirmAll(resident);
    await sign(resident);
    await expect(page.getByRole('img', { name: zh.signature })).toBeVisible();
    await desk.accept(page);
    await page.keyboard.press('F6');
    await resident.getByRole('button', { name: zhResident.level_1, exact: true }).click();
    const reason = pack.rating.reasons[0]?.label ?? '';
    await resident.getByText(reason).click();
    await resident.getByRole('button', { name: zhResident.reasonsDone }).click();
    await expect(page.getByText(zh.rated)).toBeVisible();
  });

  await test.step('its file says where it is and how long it has', async () => {
    await page.keyboard.press('F4');
    await expect(file.getByText(zhLife.whereHere)).toBeVisible();
    await expect(file.getByText(say(zhLife.left_calm, { count: 22 }))).toBeVisible();
    await looksRight();
    await send(page, await beginRecord(page, '1', zhLife.do_step));
    await send(page, await beginRecord(page, '1', zhLife.do_step));
    await expect(file.locator('header')).toContainText(street);
  });

  await test.step('a correction stops the clock until the paper is here', async () => {
    const asked = await beginRecord(page, '2', zhLife.do_correct);
    await looksRight();
    await page.keyboard.press('F9');
    await expect(
      asked.getByText(say(zhLife.no_words_needed, { part: zhLife.part_what })),
    ).toBeVisible();
    await asked.getByRole('textbox', { name: zhLife.part_what }).fill('户口簿首页看不清');
    await asked.getByRole('checkbox', { name: desk.paperName('M03') }).click();
    await send(page, asked);
    await expect(file.getByText(zhLife.why_correction).first()).toBeVisible();
    const done = await beginRecord(page, '2', zhLife.do_corrected);
    await page.keyboard.press('F9');
    await expect(done.getByText(say(zhLife.no_correction_incomplete, { count: 1 }))).toBeVisible();
    await page.keyboard.press('Escape');
    const came = await beginRecord(page, '3', zhLife.do_papers);
    await came.getByRole('combobox', { name: desk.paperName('M03') }).press('1');
    await send(page, came);
    await send(page, await beginRecord(page, '2', zhLife.do_corrected));
    await expect(file.getByText(say(zhLife.left_calm, { count: 22 }))).toBeVisible();
  });

  await test.step('it stands because she asked, and goes on', async () => {
    await send(page, await beginRecord(page, '8', zhLife.do_suspend));
    await expect(file.getByText(zhLife.why_resident_asked).first()).toBeVisible();
    await printed(zh.slip_suspension_notice);
    await send(page, await beginRecord(page, '8', zhLife.do_resume));
  });

  await test.step('the result comes, and she takes it home', async () => {
    const result = await beginRecord(page, '9', zhLife.do_result);
    await result.getByRole('combobox', { name: zhLife.ending }).press('1');
    await result.getByRole('textbox', { name: zhLife.endingText }).fill('每月 100 元');
    await send(page, result);
    await printed(zh.slip_completion_notice);
    await send(page, await beginRecord(page, '9', zhLife.do_deliver));
    await expect(file.getByRole('heading', { name: `${pack.name} · 已送达` })).toBeVisible();
    await printed(zh.slip_delivery_receipt);
    await looksRight();
  });

  await test.step('the call that is owed stands in the worklist, and is made', async () => {
    await page.keyboard.press('Escape');
    await desk.findAndOpen(page, zhLife.work, zhLife.work);
    const list = page.getByRole('listbox', { name: zhLife.work });
    await expect(list.getByRole('option')).toHaveCount(1);
    await expect(list).toContainText(zhLife.callBad);
    await looksRight();
    await page.keyboard.press('Enter');
    await expect(file).toBeVisible();
    const call = await beginRecord(page, 'c', zhLife.do_call);
    await call.getByRole('combobox').press('1');
    await call.getByRole('textbox', { name: zhLife.callNote }).fill('说清楚了，她满意');
    await send(page, call);
    await page.keyboard.press('Escape');
    await expect(page.getByText(zhLife.workNone)).toBeVisible();
  });
  expect(station.complaints()).toEqual([]);
});
