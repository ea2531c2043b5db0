// A case that is not taken leaves a paper too, and the panel of the case knows every copy: when, by whom, where, what came of it.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import zh from '../../resources/locales/zh-CN/counter.json';
import zhSlips from '../../resources/locales/zh-CN/slips.json';
import { maskName } from '../../core/resident/mask';
import { samplePerson } from '../support/sample-person';
import { startPrinterEmulator } from '../support/printer-emulator';
import { openAllowance, register } from './support/case-desk';
import { counterOf } from './support/counter';
import { goTo } from './support/office';
import { printsTo } from './support/printers';
import { say, saying } from './support/say';
import { openAndSignIn } from './support/sign-in';
import { expect, supervisor, test } from './support/staffed';
import { accessibilityFaults, type RunningStation } from './support/station';

const opens = new RegExp(`^${zhSlips.sheetOpen}`);

/** Stands in for the system's own viewer; gives how many PDFs it was handed, each of which it read. */
async function watchViewer(station: RunningStation): Promise<() => Promise<number>> {
  const list = join(station.data, 'shown.txt');
  await writeFile(list, '');
  await station.app.evaluate(({ shell }, path) => {
    const { appendFileSync, readFileSync } = process.getBuiltinModule('node:fs');
    shell.openPath = (pdf) => {
      appendFileSync(path, `${readFileSync(pdf).subarray(0, 5).toString('latin1')}\n`);
      return Promise.resolve('');
    };
  }, list);
  return async () =>
    (await readFile(list, 'utf8')).split('\n').filter((one) => one === '%PDF-').length;
}

test('the refusal notice is printed, doubted, answered with a copy, and all of it is on record', async ({
  staffed,
}) => {
  const printer = await startPrinterEmulator();
  const station = await staffed.start({ settings: printsTo(printer.port) });
  const { page, openDay } = await counterOf(station);
  const person = samplePerson();
  await openDay();
  await register(page, person);
  await openAllowance(page);
  await page.getByRole('button', { name: zh.decline, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').selectOption({ index: 1 });
  for (const box of await dialog.getByRole('textbox').all()) await box.fill('街道办事大厅');
  await page.keyboard.press('F9');
  await expect(page.getByRole('button', { name: zhSlips.printRefusal })).toBeVisible();

  printer.faults.resetAt = printer.taken() + 60;
  await page.keyboard.press('F8');
  const what = maskName(person.name);
  const question = page.getByText(say(zhSlips.ask, { what, kind: zh.slip_refusal_notice }));
  await expect(question).toBeVisible();
  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog', { name: zhSlips.showDo })).toContainText(zhSlips.showWord);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('Enter');
  printer.mend();
  await page.getByRole('button', { name: zhSlips.didNot, exact: true }).click();
  await expect(question).toBeHidden();

  const panel = page.getByRole('complementary', { name: zh.person });
  await panel.getByRole('button', { name: zh.slip_refusal_notice }).first().click();
  const history = page.getByRole('dialog').getByRole('table');
  await expect(history.getByRole('row')).toHaveCount(3);
  const copy = history.getByRole('row').filter({ hasText: say(zhSlips.copy, { copy: 1 }) });
  for (const fact of [supervisor, '小票机', zhSlips.state_printed, zhSlips.reprintNotWhole])
    await expect(copy).toContainText(fact);
  expect(await accessibilityFaults(page)).toEqual([]);

  // The window's own note about the copy, once, among the same papers.
  await copy.getByRole('button', { name: saying(zhSlips.printNoteFor) }).click();
  const note = history.getByRole('row').filter({ hasText: zh.slip_reprint_note });
  await expect(note).toContainText(zhSlips.state_printed);
  await expect(copy.getByRole('button', { name: saying(zhSlips.printNoteFor) })).toBeHidden();

  // The same paper on A4: kept as a PDF, and opened from the same list.
  await copy.getByRole('button', { name: saying(zhSlips.printSheetFor) }).click();
  await page.getByRole('dialog').last().getByRole('button').first().click();
  const sheet = history.getByRole('row').filter({ hasText: say(zhSlips.copy, { copy: 2 }) });
  await expect(sheet.getByRole('button', { name: opens })).toBeVisible({ timeout: 60_000 });
  const shown = await watchViewer(station);
  await sheet.getByRole('button', { name: opens }).click();
  await expect.poll(shown).toBe(1);

  // And from the office's list of the day.
  const office = await openAndSignIn(station, 'office');
  await goTo(office, 'slips');
  await office.getByRole('button', { name: opens }).click();
  await expect.poll(shown).toBe(2);
  await printer.close();
});
