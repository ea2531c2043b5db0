// A paper at the counter: taken in as a page that can be read, refused in words where it cannot, kept sealed, given back
// against a signature; and no case ends while somebody's original lies here.
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { Case } from '../../core/case/case';
import zh from '../../resources/locales/zh-CN/counter.json';
import zhPapers from '../../resources/locales/zh-CN/papers.json';
import zhResident from '../../resources/locales/zh-CN/resident.json';
import { startPrinterEmulator } from '../support/printer-emulator';
import { samplePerson } from '../support/sample-person';
import { findAndOpen, openAllowance, paperName, register } from './support/case-desk';
import { counterOf } from './support/counter';
import { sheetWith } from './support/paper';
import { dropOn, photoOfPaper } from './support/pictures-of-paper';
import { printsTo } from './support/printers';
import { drawSignature } from './support/resident-screen';
import { say, saying } from './support/say';
import { openWindow } from './support/sign-in';
import { expect, supervisor, test } from './support/staffed';
import { accessibilityFaults, type RunningStation } from './support/station';
import { storeOf } from './support/store-of';

const hukou = paperName('M03');

async function atThePapers(
  station: RunningStation,
): Promise<{ readonly page: Page; readonly row: Locator; readonly name: string }> {
  const { page, openDay } = await counterOf(station);
  const person = samplePerson();
  await openDay();
  await register(page, person);
  await openAllowance(page);
  await page.keyboard.press('Alt+3');
  await expect(page.getByText(zh.papersHow)).toBeVisible();
  const row = page.getByRole('group', { name: hukou });
  await row.getByRole('radio').first().focus();
  return { page, row, name: person.name };
}

async function theCase(page: Page): Promise<Case> {
  const [caze] = (await storeOf(page))['cases'] ?? [];
  return caze?.['sealed'] as Case;
}

async function filesIn(data: string): Promise<readonly string[]> {
  const folder = join(data, 'attachments');
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  return names.filter((name) => /^..[/\\]/.test(name)).map((name) => join(folder, name));
}

test('pages come from a file, by dropping and from the camera, and are kept small and sealed', async ({
  staffed,
}) => {
  const station = await staffed.start({
    switches: ['--use-fake-device-for-media-stream'],
  });
  const { page, row } = await atThePapers(station);
  const dialog = page.getByRole('dialog');
  const photo = await photoOfPaper(page);

  await test.step('a photo is cut to its sheet, seen as it will be kept, and kept', async () => {
    const chooser = page.waitForEvent('filechooser');
    // The browser has been told by then that choosers come here.
    await expect(row.getByRole('radio').first()).toBeFocused();
    await page.keyboard.press('7');
    await (await chooser).setFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: photo });
    await expect(dialog.getByText(saying(zhPapers.willKeep))).toBeVisible();
    const found = await dialog.getByText(saying(zhPapers.willKeep)).innerText();
    // The sheet fills two thirds of the picture: the table is gone.
    const [, width = '0', height = '0'] = /(\d+) × (\d+)/.exec(found) ?? [];
    expect(Number(width)).toBeLessThan(1250);
    expect(Number(height)).toBeLessThan(1150);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('F9');
    await expect(dialog).toBeHidden();
    await expect(row.getByRole('img')).toBeHidden();
    await expect(row.getByRole('button', { name: say(zhPapers.pageN, { n: 1 }) })).toBeVisible();
  });

  await test.step('corners are moved with the arrows, and the whole picture can be kept', async () => {
    await dropOn(page, row, { name: 'b.jpg', content: photo });
    const facts = dialog.getByText(saying(zhPapers.willKeep));
    await expect(facts).toBeVisible();
    const before = await facts.innerText();
    await dialog.getByRole('button', { name: zhPapers.cornerB }).focus();
    for (let step = 0; step < 4; step += 1) await page.keyboard.press('Shift+ArrowLeft');
    await expect(facts).not.toHaveText(before);
    await page.keyboard.press('F7');
    await expect(facts).toHaveText(/1600 × 1200/);
    await page.keyboard.press('F8');
    await expect(facts).toHaveText(/1200 × 1600/);
    await page.keyboard.press('F9');
    await expect(dialog).toBeHidden();
  });

  await test.step('the camera over the desk', async () => {
    await row.getByRole('radio').first().focus();
    await page.keyboard.press('6');
    await expect(dialog.getByText(zhPapers.cameraHow)).toBeVisible();
    await page.keyboard.press('F9');
    await expect(dialog.getByText(saying(zhPapers.willKeep))).toBeVisible();
    await page.keyboard.press('F9');
    await expect(dialog).toBeHidden();
  });

  const { pages } = await theCase(page);
  const kept = pages?.['M03'] ?? [];
  expect(kept.map(({ source }) => source)).toEqual(['file', 'file', 'camera']);
  for (const { bytes } of kept) expect(bytes).toBeLessThanOrEqual(300 * 1024);
  const files = await filesIn(station.data);
  expect(files).toHaveLength(3);
  for (const file of files) {
    const content = await readFile(file);
    expect(content.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))).toBe(false);
  }

  await test.step('a damaged file and a lost one are said, and nothing else stops', async () => {
    const [first, second] = kept;
    const fileOf = (sha256 = '') =>
      join(station.data, 'attachments', sha256.slice(0, 2), sha256.slice(2));
    await writeFile(fileOf(first?.sha256), 'torn');
    await rm(fileOf(second?.sha256));
    await row.getByRole('radio').first().focus();
    await page.keyboard.press('8');
    await expect(dialog.getByText(zhPapers.pageTrouble_attachment_changed)).toBeVisible();
    await page.keyboard.press('ArrowRight');
    await expect(dialog.getByText(zhPapers.pageTrouble_attachment_gone)).toBeVisible();
    await page.keyboard.press('ArrowRight');
    await expect(dialog.getByRole('img', { name: zhPapers.pageAlt })).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Delete');
    await expect(dialog.getByText(`${say(zhPapers.pageN, { n: 2 })} / 2`)).toBeVisible();
    // The third page left the case and the disk; the second was lost before, the torn one lies there still.
    await expect.poll(async () => (await filesIn(station.data)).length).toBe(1);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });
});

test('what is no page is refused in words, and the row goes on', async ({ staffed }, testInfo) => {
  const station = await staffed.start();
  const { page, row } = await atThePapers(station);
  const dialog = page.getByRole('dialog');
  const photo = await photoOfPaper(page);
  const heavy = testInfo.outputPath('heavy.jpg');
  await writeFile(heavy, Buffer.concat([photo, Buffer.alloc(40 * 1024 * 1024)]));
  const wrong: readonly (readonly [string, Buffer, string])[] = [
    ['cut.jpg', photo.subarray(0, 5000), zhPapers.fault_picture_broken],
    ['letter.docx', Buffer.from('PK not a picture at all'), zhPapers.fault_kind_other],
    ['scan.tif', Buffer.from('II*\0\u0008\0\0\0 and more'), zhPapers.fault_kind_tiff],
    ['empty.png', Buffer.alloc(0), zhPapers.fault_file_empty],
    [
      'locked.pdf',
      Buffer.from('%PDF-1.7\n1 0 obj /Encrypt 5 0 R\n%%EOF'),
      zhPapers.fault_pdf_locked,
    ],
  ];
  for (const [name, content, sentence] of wrong) {
    await dropOn(page, row, { name, content });
    await expect(dialog.getByText(sentence)).toBeVisible();
    await expect(dialog.getByRole('button', { name: zhPapers.keep })).toBeDisabled();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  }
  await row.locator('input[type=file]').setInputFiles(heavy);
  await expect(dialog.getByText(saying(zhPapers.fault_file_too_large))).toBeVisible();
  await page.keyboard.press('Escape');
  // No camera hangs here.
  await row.getByRole('radio').first().focus();
  await page.keyboard.press('6');
  await expect(dialog.getByText(zhPapers.camera_none)).toBeVisible();
  await page.keyboard.press('Escape');
  const small = Buffer.from('%PDF-1.4\n1 0 obj << /Type /Page >> endobj\n%%EOF');
  await dropOn(page, row, { name: 'scan.pdf', content: small });
  await expect(dialog.getByText(say(zhPapers.pdfKept, { count: 1 }))).toBeVisible();
  await page.keyboard.press('F9');
  await expect(dialog).toBeHidden();
  expect((await theCase(page)).pages?.['M03']).toMatchObject([{ mime: 'application/pdf' }]);
  expect(await filesIn(station.data)).toHaveLength(1);
});

test('an original is signed for on the screen before its case can end', async ({ staffed }) => {
  const station = await staffed.start();
  const { page, row, name } = await atThePapers(station);
  const resident = await openWindow(station, 'counter', 'resident');
  await row.getByRole('radio').first().focus();
  await page.keyboard.press('3');
  await expect(row).toContainText(supervisor);
  await expect(row.getByRole('radio').nth(2)).toBeChecked();
  // A held original is not marked away.
  await page.keyboard.press('1');
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(row.getByRole('radio').nth(2)).toBeChecked();

  await page.keyboard.press('F3');
  const returning = page.getByRole('dialog', { name: zhPapers.returnTitle });
  await expect(returning.getByText(say(zhPapers.returnFirst, { what: zh.withdraw }))).toBeVisible();
  await expect(returning).toContainText(hukou);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('1');
  await expect(returning.getByText(say(zhPapers.returnWaits, { name }))).toBeVisible();
  const handed = say(zhResident.returnTitle, { papers: hukou });
  await expect(resident.getByRole('heading', { name: handed })).toBeVisible();
  expect(await accessibilityFaults(resident)).toEqual([]);
  await drawSignature(resident);
  await resident.getByRole('button', { name: zhResident.signDone }).click();

  // What was asked for goes on by itself.
  await expect(page.getByRole('dialog', { name: zh.withdrawTitle })).toBeVisible();
  await page.keyboard.press('1');
  await expect(page.getByRole('dialog')).toBeHidden();
  const caze = await theCase(page);
  expect(caze.state).toBe('withdrawn');
  expect(caze.papers['M03']).toMatchObject({ returned: { to: name, mode: 'screen' } });
  expect(caze.returns?.[0]?.strokes.length).toBeGreaterThan(0);
});

test('originals go to the street and come back under two signatures, and the day knows where they are', async ({
  staffed,
}) => {
  const printer = await startPrinterEmulator();
  const station = await staffed.start({ settings: printsTo(printer.port) });
  const { page, row, name } = await atThePapers(station);
  const { street } = printsTo(printer.port).site;
  await row.getByRole('radio').first().focus();
  await page.keyboard.press('3');
  await expect(row.getByRole('radio').nth(2)).toBeChecked();

  await test.step('the day may end while it lies here, and says so', async () => {
    await findAndOpen(page, zh.command_closeDay, zh.command_closeDay);
    const closing = page.getByRole('dialog', { name: zh.closeDayTitle });
    await expect(closing.getByText(say(zhPapers.endText, { count: 1 }))).toBeVisible();
    await expect(closing).toContainText(hukou);
    await page.keyboard.press('Escape');
  });

  await test.step('passing the case on hands the original on, with a printed list', async () => {
    await page.keyboard.press('F5');
    const returning = page.getByRole('dialog', { name: zhPapers.returnTitle });
    await page.keyboard.press('3');
    await expect(returning.getByLabel(zhPapers.signTaker)).toBeFocused();
    expect(await sheetWith(printer, '材料交接单')).toContain(hukou);
    await page.keyboard.press('F9');
    // One name is not two.
    await expect(returning.getByRole('alert')).toBeVisible();
    await returning.getByLabel(zhPapers.signTaker).fill('街道收件员');
    await page.keyboard.press('F9');
    await expect(page.getByRole('dialog', { name: zh.passOnTitle })).toBeVisible();
    await page.keyboard.press('1');
    await expect(page.getByRole('dialog')).toBeHidden();
    const caze = await theCase(page);
    expect(caze.state).toBe('passed_on');
    expect(caze.papers['M03']).toMatchObject({ state: 'original_kept', holder: street });
  });

  await test.step('it is fetched from there with a second list', async () => {
    await findAndOpen(page, zhPapers.originals, zhPapers.originals);
    const desk = page.getByRole('heading', { name: zhPapers.originals });
    await expect(desk).toBeVisible();
    await expect(page.getByRole('checkbox')).toHaveCount(1);
    await expect(page.getByText(name, { exact: true }).first()).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('F7');
    const list = page.getByRole('button', { name: new RegExp(`^J\\d{8}`) });
    await list.click();
    await page.getByLabel(zhPapers.signGiver).fill('街道收件员');
    await page.keyboard.press('F9');
    await expect(list).toBeHidden();
    await expect(page.getByText(zhPapers.originalsHere, { exact: true })).toBeVisible();
    expect((await theCase(page)).papers['M03']).toMatchObject({ holder: '' });
  });
  await printer.close();
});
