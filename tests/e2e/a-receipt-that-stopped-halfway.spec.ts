// The paper runs out in the middle of a receipt for five originals. The case stands and its receipt is owed; whoever comes meanwhile has a
// number written by hand; the receipt comes as a marked copy, and the day's control has nothing unprinted left.
import type { Page } from '@playwright/test';
import zh from '../../resources/locales/zh-CN/counter.json';
import zhRefusals from '../../resources/locales/zh-CN/refusals.json';
import zhSlips from '../../resources/locales/zh-CN/slips.json';
import type { Case } from '../../core/case/case';
import { samplePerson } from '../support/sample-person';
import { startPrinterEmulator } from '../support/printer-emulator';
import { readAloud } from './support/any-matter';
import * as desk from './support/case-desk';
import { counterOf } from './support/counter';
import { copies, jobIs, originals, printsTo } from './support/printers';
import { say } from './support/say';
import { expect, test } from './support/staffed';
import { accessibilityFaults } from './support/station';
import { slipsIn, storeOf } from './support/store-of';

const her = samplePerson();

test('received, the receipt owed, a number by hand, and a marked copy in the end', async ({
  staffed,
}) => {
  test.setTimeout(240_000);
  const printer = await startPrinterEmulator();
  const station = await staffed.start({ settings: printsTo(printer.port) });
  const { page, openDay, waiting } = await counterOf(station);
  const closing = page.getByRole('dialog', { name: zh.closeDayTitle });
  await openDay();

  await test.step('four papers, five originals: all of them stay here', async () => {
    await desk.register(page, her);
    await desk.openAllowance(page);
    await desk.askAndIdentify(page);
    await desk.fillForm(page);
    await desk.markPapers(page, ['3', '3', '3', '3']);
    const photos = page.getByRole('group', { name: desk.paperName('M06') });
    await photos.getByRole('radio').nth(2).focus();
    await page.keyboard.press('+');
    await expect(photos).toContainText(say(zh.paper_original_kept, { copies: 2 }));
    await readAloud(page);
  });

  const number =
    await test.step('the paper ends halfway: the case stands, the receipt is owed', async () => {
      printer.faults.paperOutAt = printer.taken() + 1000;
      const given = await desk.accept(page);
      await page.keyboard.press('F8');
      await jobIs(page, 'awaiting');
      await expect(
        page.getByRole('alert').filter({ hasText: zhRefusals.printPaperOut }),
      ).toBeVisible();
      expect((await theCase(page)).state).toBe('accepted');
      expect(await receiptIn(page)).not.toBe('printed');
      expect(await accessibilityFaults(page)).toEqual([]);
      return given;
    });

  await test.step('the day does not end over it', async () => {
    await desk.findAndOpen(page, zh.command_closeDay, zh.command_closeDay);
    await expect(closing.getByRole('listitem', { name: zh.slip_acceptance_receipt })).toBeVisible();
    await page.keyboard.press('F9');
    await expect(closing.getByRole('alert')).toContainText(say(zhRefusals.slipsOpen, { count: 1 }));
    await page.keyboard.press('Escape');
    await expect(closing).toBeHidden();
  });

  await test.step('whoever comes meanwhile has a number that was written by hand', async () => {
    await page.keyboard.press('Control+t');
    await page.getByRole('dialog', { name: zh.takeFor }).waitFor();
    await page.keyboard.press('0');
    const dialog = page.getByRole('dialog', { name: zhSlips.stubTitle });
    await dialog.getByRole('textbox', { name: zhSlips.stubNumber }).fill('A905');
    const now = new Date(Date.now() + 8 * 3600_000).toISOString().slice(11, 16);
    await dialog.getByRole('textbox', { name: zhSlips.stubAt }).fill(now);
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect.poll(waiting).toContain('A905');
  });

  await test.step('with new paper somebody says that it did not come: a copy, marked as the first', async () => {
    printer.powerCycle();
    printer.mend();
    const what = zh.slip_acceptance_receipt;
    await expect(page.getByText(new RegExp(`${what}，完整出来了吗`))).toBeVisible();
    await page.getByRole('button', { name: zhSlips.didNot, exact: true }).click();
    await expect.poll(() => copies(printer, number.slice(15))).toBe(1);
    await expect.poll(() => receiptIn(page)).toBe('printed');
    const all = printer.sheets.flatMap(({ texts }) => texts.map(({ text }) => text)).join('');
    expect(all).toContain('补打 第 1 次');
    expect(originals(printer, number.slice(15))).toBeLessThanOrEqual(1);
  });

  await test.step('the control has nothing unprinted', async () => {
    await desk.findAndOpen(page, zh.command_closeDay, zh.command_closeDay);
    await expect(closing.getByRole('combobox', { name: 'A905' })).toBeVisible();
    await expect(closing.getByRole('listitem', { name: zh.slip_acceptance_receipt })).toHaveCount(
      0,
    );
    await closing.getByRole('combobox', { name: 'A905' }).focus();
    await page.keyboard.press('2');
    await page.keyboard.press('F9');
    await expect(closing).toBeHidden();
    const [day] = (await storeOf(page))['days'] ?? [];
    expect(day?.['sealed']).toMatchObject({ state: 'closed' });
  });
  expect(station.complaints()).toEqual([]);
  await printer.close();
});

async function theCase(page: Page): Promise<Case> {
  const [caze] = (await storeOf(page))['cases'] ?? [];
  return caze?.['sealed'] as Case;
}

/** How the first paper of the case stands, or the copy that came instead of it. */
const receiptIn = async (page: Page): Promise<string | undefined> =>
  slipsIn(await storeOf(page)).findLast(({ kind }) => kind === 'acceptance_receipt')?.state;
